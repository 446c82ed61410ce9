using System.Security.Cryptography;
using ReturnToRun.Data;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats;
using ReturnToRun.Formats.Activities;
using ReturnToRun.Web.Features.Diary;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>What came of one file.</summary>
/// <param name="Added">Outings that were taken over.</param>
/// <param name="Known">Outings that were there before.</param>
public sealed record FileOutcome(string Name, int Added, int Known, IReadOnlyList<Mistake> Mistakes);

/// <summary>Takes over what a watch said, and puts its distance into the diary where the runner wants it there.</summary>
public sealed class ImportService(ImportedActivities activities, PlanLedger ledger)
{
    public const int MostFiles = 20;

    // The share by which a watch's running time and the log's may differ and still be the same run.
    private const int AlikePercent = 25;

    /// <summary>Reads all files, then keeps what the whole ones hold in one save. A file with a mistake gives nothing.</summary>
    public async Task<IReadOnlyList<FileOutcome>> TakeAsync(Viewer viewer, IReadOnlyList<IFormFile> files, CancellationToken ct)
    {
        var read = new List<(string Name, IReadOnlyList<NewActivity> Found, IReadOnlyList<Mistake> Mistakes)>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            var reading = await ActivityReader.ReadAsync(stream, ct);
            stream.Position = 0;
            var hash = Convert.ToHexString(await SHA256.HashDataAsync(stream, ct));
            read.Add((file.FileName, [.. reading.Activities.Select(one => Summary(one, hash))], reading.Mistakes));
        }
        var added = await activities.AddAsync(viewer, [.. read.SelectMany(static one => one.Found)], ct);
        if (added is null) return [.. read.Select(static one => new FileOutcome(one.Name, 0, 0, [new Mistake("all files", "expected at most 500 outings waiting, found more: throw some away first.")]))];
        return [.. read.Select(one => new FileOutcome(one.Name, one.Found.Count(added.Contains), one.Found.Count(found => !added.Contains(found)), one.Mistakes))];
    }

    /// <summary>The log of an outing's day, where its running is as long as the watch says, and the distance that goes with it.</summary>
    /// <returns>Null where there is no such log, or it has a distance already.</returns>
    public static (RunLogged Log, Distance Measured)? Fits(RunnerNow now, ImportedActivity activity)
    {
        var log = DiaryService.Runs(now).FirstOrDefault(run => run.Day == DayOf(now, activity));
        if (log is not { MeasuredRunning: null, Planned: not null } || log.Running <= TimeSpan.Zero || activity.RunningSeconds == 0) return null;
        var seconds = log.Running.TotalSeconds;
        if (Math.Abs(activity.RunningSeconds - seconds) * 100 > seconds * AlikePercent) return null;
        // What the engine wants to know is the speed: the watch's, over the running that was logged.
        var distance = Distance.FromMetres(decimal.Round(activity.RunningMetres * (decimal)seconds / activity.RunningSeconds));
        return LogContext.IsPlausible(distance, log.Running) ? (log, distance) : null;
    }

    /// <summary>Corrects the log of the outing's day by the distance, and nothing else.</summary>
    public async Task<AppendResult> AddDistanceAsync(RunnerNow now, Guid id, CancellationToken ct)
    {
        if (await activities.FindAsync(now.Viewer, id, ct) is not { } activity || Fits(now, activity) is not var (log, measured)) return new AppendResult.NotFound();
        var corrected = log with { Sequence = 0, MeasuredRunning = measured, Supersedes = log.Sequence };
        return await ledger.AppendAsync(now.Viewer, now.View.Runner, [corrected], new(now.View.FactsVersion) { Note = now.View.Notes.GetValueOrDefault(log.Sequence) }, ct);
    }

    public static DateOnly DayOf(RunnerNow now, ImportedActivity activity) => now.Format.DayOf(Instant.FromDateTimeOffset(activity.StartedAt));

    private static NewActivity Summary(Activity activity, string hash)
    {
        var parts = RunningParts.Of(activity);
        return new(hash, activity.StartedAt.ToDateTimeOffset(), (int)activity.Elapsed.TotalSeconds, (int)activity.Moving.TotalSeconds, (int)activity.Distance.Metres, (int)parts.Running.TotalSeconds, (int)parts.Distance.Metres);
    }
}
