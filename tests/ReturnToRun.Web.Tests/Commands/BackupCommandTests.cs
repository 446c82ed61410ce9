using ReturnToRun.Data.Sqlite;
using ReturnToRun.Web.Commands;

namespace ReturnToRun.Web.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly StoppedClock _clock = new();

    [Fact]
    public async Task A_server_s_database_is_backed_up_while_it_serves_and_restored_once_it_has_stopped()
    {
        var backup = _folder.File("backup.db");
        DatabaseFile database;
        using (var app = new TestApp())
        {
            database = (DatabaseFile)app.Services.GetService(typeof(DatabaseFile))!;
            Assert.Equal(CommandLine.Done, await BackupCommand.RunAsync(Call(backup), database));
            Assert.Equal(CommandLine.Failed, await BackupCommand.RunAsync(Call(backup), database));
            Assert.Contains("exists already", _error.ToString(), StringComparison.Ordinal);
            Assert.Equal(CommandLine.Failed, await RestoreCommand.RunAsync(Call(backup), database, _clock));
            Assert.Contains("Stop it first", _error.ToString(), StringComparison.Ordinal);
        }

        var elsewhere = new DatabaseFile($"Data Source={Path.Combine(_folder.Path, "new", "run.db")}");
        Assert.Equal(CommandLine.Done, await RestoreCommand.RunAsync(Call(backup), elsewhere, _clock));
        Assert.Equal(CommandLine.Done, await RestoreCommand.RunAsync(Call(backup), elsewhere, _clock));
        Assert.Contains("kept at", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_words_and_by_the_exit_code()
    {
        var database = new DatabaseFile($"Data Source={_folder.File("none.db")}");
        Assert.Equal(CommandLine.NotUnderstood, await BackupCommand.RunAsync(Call(), database));
        Assert.Equal(CommandLine.NotUnderstood, await RestoreCommand.RunAsync(Call("one", "two"), database, _clock));
        Assert.Equal(CommandLine.Failed, await BackupCommand.RunAsync(Call(_folder.File("backup.db")), database));
        Assert.Equal(CommandLine.Failed, await RestoreCommand.RunAsync(Call(_folder.File("missing.db")), database, _clock));

        await File.WriteAllTextAsync(_folder.File("text.db"), "these are no tables");
        Assert.Equal(CommandLine.Failed, await RestoreCommand.RunAsync(Call(_folder.File("text.db")), database, _clock));
        Assert.Contains("Nothing was restored", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    private CommandCall Call(params string[] args) => new(args, _output, _error);
}
