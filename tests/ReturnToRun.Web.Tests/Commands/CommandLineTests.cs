using ReturnToRun.Web.Commands;

namespace ReturnToRun.Web.Tests.Commands;

public sealed class CommandLineTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Without_a_command_the_program_serves()
    {
        Assert.Null(await RunAsync());
        Assert.Null(await RunAsync("--urls", "http://localhost:1"));
    }

    [Fact]
    public async Task A_command_that_is_not_there_prints_the_usage_and_ends_with_2()
    {
        Assert.Equal(2, await RunAsync("bakcup"));
        Assert.Contains("There is no command \"bakcup\".", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Usage:", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Help_prints_the_usage_and_ends_with_0()
    {
        Assert.Equal(0, await RunAsync("help"));
        Assert.StartsWith("Usage: return-to-run", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_of_a_server_that_does_not_answer_ends_with_1()
    {
        Assert.Equal(1, await RunAsync("health", "http://localhost:1"));
    }

    [Theory]
    [InlineData(null, null, "http://localhost:8080")]
    [InlineData(null, "9000", "http://localhost:9000")]
    [InlineData("http://+:5000;https://+:5001", "9000", "http://localhost:5000")]
    public void Health_asks_the_port_that_the_server_was_told_to_listen_on(string? urls, string? ports, string expected)
    {
        Assert.Equal(expected, HealthCommand.DefaultAddress(name => name == "ASPNETCORE_URLS" ? urls : ports));
    }

    private Task<int?> RunAsync(params string[] args) => CommandLine.TryRunAsync(args, _output, _error);
}
