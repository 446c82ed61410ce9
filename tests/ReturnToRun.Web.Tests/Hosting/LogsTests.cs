using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class LogsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_log_names_routes_and_never_addresses_codes_or_what_was_typed()
    {
        var lines = new ConcurrentQueue<string>();
        using var logged = app.WithWebHostBuilder(host => host
            .UseSetting("Logging:LogLevel:Default", "Information")
            .ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(new Listener(lines))));
        using var visitor = new Visitor(logged.CreateClient(new() { AllowAutoRedirect = false }));

        await visitor.TrySignInAsync("typed.wrong@demo.test", "typed password", "/sign-in?back=/plan%3Fsecret");
        await visitor.SignInAsync(DemoPeople.NewRunner.Email, DemoPeople.Password);
        await visitor.GetAsync("/invite/SECRETCODE");
        await visitor.GetAsync("/reset/SECRETLINK");
        await visitor.PostAsync("/something-changed", "check", ("Form.Yes", "E1-typed"));

        Assert.Contains(lines, static line => line.Contains("invite/{Code}", StringComparison.Ordinal));
        Assert.All(lines, static line =>
        {
            foreach (var secret in (string[])["demo.test", "SECRET", "typed", "secret", "Noor"]) Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase);
        });
    }

    private sealed class Listener(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
