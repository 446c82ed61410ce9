using Microsoft.AspNetCore.Builder;
using ReturnToRun.Web.Commands;

namespace ReturnToRun.Web.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Plan_replay_refuses_what_is_no_id_and_fails_without_such_a_runner()
    {
        _ = _app.Server;
        Assert.Equal(2, await RunAsync("replay"));
        Assert.Equal(2, await RunAsync("replay", "--runner", "Robin"));
        Assert.Equal(2, await RunAsync("again", "--runner", Guid.Empty.ToString()));
        Assert.Equal(1, await RunAsync("replay", "--runner", Guid.Empty.ToString()));
    }

    [Fact]
    public async Task Plan_replay_makes_no_database_where_there_is_none()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("none.db");

        Assert.Equal(1, await PlanCommand.RunAsync(new(["replay", "--runner", Guid.Empty.ToString()], _output, _error), () => Workbench.Build($"--ConnectionStrings:Default=Data Source={file}")));

        Assert.False(File.Exists(file));
    }

    [Fact]
    public void Plan_is_among_the_commands() => Assert.Contains(PlanCommand.Usage, CommandLine.Usage(), StringComparison.Ordinal);

    public void Dispose() => _app.Dispose();

    private Task<int> RunAsync(params string[] args) => PlanCommand.RunAsync(new(args, _output, _error), Build);

    private WebApplication Build() => Workbench.Build($"--ConnectionStrings:Default={_app.ConnectionString}");
}
