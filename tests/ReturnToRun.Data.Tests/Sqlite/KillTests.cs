using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Tests.Sqlite;

public sealed class KillTests
{
    private const int Kills = 200;
    private const int KillsOfOneDatabase = 10;

    // A start costs seconds of processor time, so most are killed in it and one in this many only once it writes.
    private const int StartsForOneWrite = 6;
    private static readonly TimeSpan s_writing = TimeSpan.FromMilliseconds(100);

    // Longer than any start that is not waiting for somebody who is gone.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Killed_200_times_while_it_starts_migrates_or_writes_it_loses_nothing_it_answered_for_and_starts_again()
    {
        var kills = new Tally();
        await Parallel.ForEachAsync(Enumerable.Range(0, Kills / KillsOfOneDatabase), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (seed, _) => await OneDatabaseAsync(seed, kills));

        Assert.Equal(Kills, kills.WhileStarting + kills.WhileWriting);
        Assert.True(kills.WhileStarting > Kills / 2, $"Only {kills.WhileStarting} of {Kills} were killed while they started: the test does not test starts.");
        Assert.True(kills.WhileWriting > Kills / 20, $"Only {kills.WhileWriting} of {Kills} were killed while they wrote: the test does not test writes.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills.WhileStarting} killed while starting, {kills.WhileWriting} while writing, {kills.Facts} facts answered for.");
    }

    private static async Task OneDatabaseAsync(int seed, Tally kills)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var answered = new Dictionary<Guid, long>();
        for (var kill = 0; kill < KillsOfOneDatabase; kill++)
        {
            var runner = new Guid(seed, (short)kill, 1, [1, 2, 3, 4, 5, 6, 7, 8]);
            var last = await KillAsync(folder.File("killed.db"), runner, random.Next(StartsForOneWrite) == 0, random.NextDouble(), kills);
            if (last is { } sequence) answered[runner] = sequence;
        }

        await VerifyAsync(folder.File("killed.db"), answered);
    }

    /// <returns>The last sequence that the writer answered for; null where it had not got that far.</returns>
    private static async Task<long?> KillAsync(string file, Guid runner, bool whileWriting, double when, Tally kills)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), KilledWriter.Word, file, runner.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_TieredPGO"] = "0";    // nothing here lives long enough to be measured first
        using var writer = Process.Start(start)!;
        var errors = writer.StandardError.ReadToEndAsync();
        var (begun, wrote) = (new TaskCompletionSource(), new TaskCompletionSource());
        var reading = ReadAsync(writer.StandardOutput, begun, wrote, kills);

        await Task.WhenAny(whileWriting ? wrote.Task : begun.Task, reading).WaitAsync(s_patience);
        await Task.WhenAny(Task.Delay((whileWriting ? s_writing : kills.Start) * when), writer.WaitForExitAsync());
        var ended = writer.HasExited;
        writer.Kill();
        await writer.WaitForExitAsync();
        var last = await reading;
        Assert.False(ended, $"The writer ended by itself: {await errors}");
        kills.Killed(last);
        return last;
    }

    private static async Task<long?> ReadAsync(StreamReader output, TaskCompletionSource begun, TaskCompletionSource wrote, Tally kills)
    {
        long? last = null;
        var clock = new Stopwatch();
        while (await output.ReadLineAsync() is { } line)
        {
            if (string.Equals(line, KilledWriter.Begins, StringComparison.Ordinal))
            {
                clock.Start();
                begun.SetResult();
            }
            else
            {
                last = long.Parse(line, CultureInfo.InvariantCulture);
                if (last == 0) kills.Started(clock.Elapsed);
                else wrote.TrySetResult();
            }
        }

        return last;
    }

    private static async Task VerifyAsync(string file, Dictionary<Guid, long> answered)
    {
        await using var database = new TestDatabase(file);
        await database.Get<DatabaseStart>().OpenAsync().WaitAsync(s_patience);
        await using var db = database.Open();
        Assert.Equal("ok", (await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).Single());
        foreach (var (runner, last) in answered)
        {
            var row = await db.AllRunners.SingleAsync(row => row.Id == runner);
            Assert.True(row.FactsVersion >= last, $"Answered for {last} facts, kept {row.FactsVersion}.");
            Assert.Equal(row.FactsVersion, await db.AllFacts.LongCountAsync(fact => fact.RunnerId == runner));
            Assert.Equal(row.FactsVersion, await db.AllFacts.Where(fact => fact.RunnerId == runner).MaxAsync(fact => (long?)fact.Sequence) ?? 0);
        }
    }

    // `dotnet tests.dll` and the tests' own program are both ways in.
    private static string[] Self() => string.Equals(Path.GetFileNameWithoutExtension(Environment.ProcessPath), "dotnet", StringComparison.Ordinal) ? [typeof(KillTests).Assembly.Location] : [];

    private sealed class Tally
    {
        private readonly Lock _lock = new();
        private TimeSpan? _start;

        public int WhileStarting { get; private set; }

        public int WhileWriting { get; private set; }

        public long Facts { get; private set; }

        public TimeSpan Start
        {
            get
            {
                lock (_lock) return _start ?? s_writing;
            }
        }

        // The machine's pace changes while the test runs: the newest start counts as much as all before it.
        public void Started(TimeSpan took)
        {
            lock (_lock) _start = _start is { } before ? (before + took) / 2 : took;
        }

        public void Killed(long? last)
        {
            lock (_lock)
            {
                if (last is null) WhileStarting++;
                else WhileWriting++;
                Facts += last ?? 0;
            }
        }
    }
}
