using System.Globalization;

namespace ReturnToRun.Web.Commands;

/// <summary>What a container asks to know whether its server is alive, without a curl in the image.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(CommandCall call)
    {
        var address = call.Args is [var given, ..] ? given : DefaultAddress(Environment.GetEnvironmentVariable);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            await call.Error.WriteLineAsync($"\"{address}\" is not an address like http://localhost:8080.");
            return CommandLine.NotUnderstood;
        }

        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(server, "/health/live"));
            await call.Output.WriteLineAsync(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
            return answer.IsSuccessStatusCode ? CommandLine.Done : CommandLine.Failed;
        }
        catch (Exception noAnswer) when (noAnswer is HttpRequestException or OperationCanceledException)
        {
            await call.Error.WriteLineAsync($"{server} does not answer: {noAnswer.Message}");
            return CommandLine.Failed;
        }
    }

    /// <summary>The port that the server in the same container was told to listen on.</summary>
    internal static string DefaultAddress(Func<string, string?> variable)
    {
        if (variable("ASPNETCORE_URLS")?.Split(';') is [{ Length: > 0 } first, ..])
            return first.Replace("+", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal);
        var port = variable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0];
        return $"http://localhost:{(string.IsNullOrEmpty(port) ? "8080" : port)}";
    }
}
