# docker build -t return-to-run .
# docker run -p 8080:8080 -v return-to-run:/data return-to-run
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# What decides the packages first, so that they are fetched again only when one of these changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.props src/
COPY src/ReturnToRun.Engine/*.csproj src/ReturnToRun.Engine/packages.lock.json src/ReturnToRun.Engine/
COPY src/ReturnToRun.Formats/*.csproj src/ReturnToRun.Formats/packages.lock.json src/ReturnToRun.Formats/
COPY src/ReturnToRun.Data/*.csproj src/ReturnToRun.Data/packages.lock.json src/ReturnToRun.Data/
COPY src/ReturnToRun.Data/Sqlite/*.props src/ReturnToRun.Data/Sqlite/
COPY src/ReturnToRun.Web/*.csproj src/ReturnToRun.Web/packages.lock.json src/ReturnToRun.Web/
COPY src/ReturnToRun.Web/Hosting/*.targets src/ReturnToRun.Web/Hosting/
RUN dotnet restore --locked-mode src/ReturnToRun.Web
COPY . .
RUN dotnet publish src/ReturnToRun.Web --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The system's SQLite, which gets security updates; without it the old bundled one would be used (docs/adr/0001).
RUN apt-get update \
    && apt-get install -y --no-install-recommends libsqlite3-0 \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" -g "$APP_UID" /data
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__Default="Data Source=/data/return-to-run.db"
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["dotnet", "ReturnToRun.Web.dll", "health"]
ENTRYPOINT ["dotnet", "ReturnToRun.Web.dll"]
