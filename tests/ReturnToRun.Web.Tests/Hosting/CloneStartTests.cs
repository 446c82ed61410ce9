using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class CloneStartTests
{
    private readonly Dictionary<string, string?> _environment = [];

    [Fact]
    public void Run_from_a_clone_it_is_development_on_port_5080()
    {
        Assert.Equal(["protocol", "check"], Read(CloneStart.Word, "protocol", "check"));
        Assert.Equal("Development", _environment["ASPNETCORE_ENVIRONMENT"]);
        Assert.Equal("http://localhost:5080", _environment["ASPNETCORE_URLS"]);
    }

    [Fact]
    public void What_the_caller_s_environment_says_holds()
    {
        _environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        Assert.Empty(Read(CloneStart.Word));
        Assert.Equal("Production", _environment["ASPNETCORE_ENVIRONMENT"]);
    }

    [Fact]
    public void Installed_nothing_is_set()
    {
        Assert.Equal(["help"], Read("help"));
        Assert.Empty(_environment);
    }

    [Fact]
    public void Dotnet_run_has_nothing_to_say_on_standard_output_before_the_program_does()
    {
        Assert.Contains($"<StartArguments>{CloneStart.Word}</StartArguments>", Repository.Read("src", "ReturnToRun.Web", "ReturnToRun.Web.csproj"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Repository.Root, "src", "ReturnToRun.Web", "Properties", "launchSettings.json")));
    }

    private string[] Read(params string[] args) => CloneStart.Read(args, name => _environment.GetValueOrDefault(name), (name, value) => _environment[name] = value);
}
