namespace ReturnToRun.Testing;

/// <summary>The clone that the tests were built from, for tests that read documents and source.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReturnToRun.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"There is no ReturnToRun.sln above {start}.");
    }
}
