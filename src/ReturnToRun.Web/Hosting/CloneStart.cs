namespace ReturnToRun.Web.Hosting;

/// <summary>
/// `dotnet run` in a clone is for development. Launch settings could say so, but `dotnet run` then says on standard output
/// that it uses them, where what a command prints belongs and nothing else: so the project says it as an argument.
/// </summary>
public static class CloneStart
{
    /// <summary>What the project file puts before what was typed.</summary>
    public const string Word = "--from-clone";

    private static readonly (string Name, string Value)[] s_settings = [("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://localhost:5080")];

    /// <returns>What was typed.</returns>
    public static string[] Read(string[] args) => Read(args, Environment.GetEnvironmentVariable, Environment.SetEnvironmentVariable);

    internal static string[] Read(string[] args, Func<string, string?> get, Action<string, string> set)
    {
        if (args is not [Word, .. var typed]) return args;
        foreach (var (name, value) in s_settings)
            if (string.IsNullOrEmpty(get(name))) set(name, value);
        return typed;
    }
}
