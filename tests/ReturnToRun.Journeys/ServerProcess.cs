using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ReturnToRun.Journeys;

/// <summary>The program as a process of its own, by the real clock, which a journey can kill and start again.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly string _database;
    private Process? _process;

    public ServerProcess(string database)
    {
        _database = database;
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        Address = new($"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/");
    }

    public Uri Address { get; }

    public async Task StartAsync()
    {
        ProcessStartInfo start = new("dotnet", [Program(), "--urls", Address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Default"] = $"Data Source={_database};Pooling=False";
        start.Environment["Demo"] = "false";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using HttpClient browser = new() { BaseAddress = Address };
        for (var waited = Stopwatch.StartNew(); !await IsReadyAsync(browser); await Task.Delay(100))
            Assert.True(waited.Elapsed < s_patience && !_process.HasExited, "The program does not become ready.");
    }

    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static async Task<bool> IsReadyAsync(HttpClient browser)
    {
        try
        {
            using var answer = await browser.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // As it was built together with these tests.
    private static string Program()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "src", "ReturnToRun.Web", "bin", framework.Parent!.Name, framework.Name, "ReturnToRun.Web.dll");
    }
}
