using Microsoft.Data.Sqlite;

namespace ReturnToRun.Data.Sqlite;

/// <summary>Where the database is: one file, its lock beside it.</summary>
public sealed class DatabaseFile
{
    private const string DefaultConnection = "Data Source=data/return-to-run.db";

    /// <param name="connectionString">The setting <c>ConnectionStrings:Default</c>; null for the file under the working directory.</param>
    public DatabaseFile(string? connectionString)
    {
        var given = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(connectionString) ? DefaultConnection : connectionString);
        if (given.DataSource.Length == 0 || given.DataSource.StartsWith(":memory:", StringComparison.Ordinal) || given.DataSource.StartsWith("file:", StringComparison.Ordinal))
            throw new ArgumentException("The connection string must name a database file: Data Source=PATH.", nameof(connectionString));

        Path = System.IO.Path.GetFullPath(given.DataSource);
        given.DataSource = Path;
        given.Cache = SqliteCacheMode.Private;
        // Only a start creates the file. A database that went missing later must be noticed, not replaced by an empty one.
        given.Mode = SqliteOpenMode.ReadWrite;
        ConnectionString = given.ConnectionString;
        given.Mode = SqliteOpenMode.ReadWriteCreate;
        given.Pooling = false;
        CreatingConnectionString = given.ConnectionString;
    }

    public static DatabaseFile Default => new(null);

    /// <summary>The whole path.</summary>
    public string Path { get; }

    public string ConnectionString { get; }

    /// <summary>Held, by the operating system's own lock, by whoever serves from the database or puts another in its place.</summary>
    public string LockPath => Path + ".lock";

    internal string CreatingConnectionString { get; }

    /// <summary>The folder it is in, made where there is none. On Unix nobody else may look inside.</summary>
    internal void CreateFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
