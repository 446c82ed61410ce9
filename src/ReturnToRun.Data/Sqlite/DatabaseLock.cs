namespace ReturnToRun.Data.Sqlite;

/// <summary>The database is held by another program.</summary>
public sealed class DatabaseInUseException(string path)
    : IOException($"Another program holds the database ({path}). Stop it first, or wait until it has ended.");

/// <summary>
/// The lock file beside the database, held open. The operating system lets go of it when its holder dies, however it
/// dies, so a killed program never blocks the next.
/// </summary>
public sealed class DatabaseLock : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _held;

    private DatabaseLock(FileStream held) => _held = held;

    /// <summary>The lock, or null where somebody else holds it.</summary>
    public static DatabaseLock? TryTake(DatabaseFile file)
    {
        try
        {
            return new(new FileStream(file.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The lock, after waiting a little for a program that is just ending.</summary>
    /// <exception cref="DatabaseInUseException">It is still held.</exception>
    public static async Task<DatabaseLock> TakeAsync(DatabaseFile file, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; waited < s_patience; waited += s_pause)
        {
            if (TryTake(file) is { } taken) return taken;
            await Task.Delay(s_pause, ct);
        }

        throw new DatabaseInUseException(file.Path);
    }

    // The file stays: removing it would let two programs hold two locks of one name.
    public void Dispose() => _held.Dispose();
}
