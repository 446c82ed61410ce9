using ReturnToRun.Data;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>Records what a runner did and felt, and says what was planned for a day.</summary>
public sealed class DiaryService(PlanLedger ledger)
{
    /// <summary>Records an answer or a log.</summary>
    public Task<AppendResult> RecordAsync(RunnerNow now, Fact fact, AppendOptions options, CancellationToken ct) =>
        ledger.AppendAsync(now.Viewer, now.View.Runner, [fact], options, ct);

    /// <summary>Records what belongs together.</summary>
    public Task<AppendResult> RecordAsync(RunnerNow now, IReadOnlyList<Fact> facts, AppendOptions options, CancellationToken ct) =>
        ledger.AppendAsync(now.Viewer, now.View.Runner, facts, options, ct);

    /// <summary>The run that was planned and released for a day, as it stood on that day; null where there was none.</summary>
    public static PlannedRun? PlannedOn(RunnerNow now, DateOnly day)
    {
        if (day > now.Today) return null;
        // An answer about that day that came late counts as given: it could be given until the run began.
        var known = now.View.History with { Facts = [.. now.Facts.Where(fact => fact.Day <= day && !(fact is RunLogged && fact.Day == day))] };
        return PlanEngine.Plan(known, day, days: 1).Days[0].Run is { Release: Release.Released } run ? run : null;
    }

    /// <summary>The run that was planned and released for a day as a device was told it, at a version of the facts; null where there was none.</summary>
    public static PlannedRun? ShownOn(RunnerNow now, DateOnly day, long? version)
    {
        if (day > now.Today || version is not { } shown) return null;
        var known = now.View.History with { Facts = [.. now.Facts.Where(fact => fact.Sequence <= shown && fact.Day <= day && !(fact is RunLogged && fact.Day == day))] };
        return PlanEngine.Plan(known, day, days: 1).Days[0].Run is { Release: Release.Released } run ? run : null;
    }

    /// <summary>The plan from a day on, with its routine, as a device was told it at a version of the facts; without a version as it is known now.</summary>
    public static Plan RoutineShownOn(RunnerNow now, DateOnly day, long? version) =>
        PlanEngine.Plan(now.View.History with { Facts = [.. now.Facts.Where(fact => fact.Sequence <= (version ?? long.MaxValue) && fact.Day <= day)] }, day, days: 1);

    /// <summary>The logs that hold, latest first: those that no later one corrects.</summary>
    public static IEnumerable<RunLogged> Runs(RunnerNow now)
    {
        var corrected = now.Facts.OfType<RunLogged>().Select(static run => run.Supersedes).ToHashSet();
        return now.Facts.OfType<RunLogged>().Where(run => !corrected.Contains(run.Sequence)).OrderByDescending(static run => run.StartedAt).ThenByDescending(static run => run.Sequence);
    }

    /// <summary>Whether a planned run of a day is logged.</summary>
    public static bool IsLogged(RunnerNow now, DateOnly day) => Runs(now).Any(run => run.Day == day && run.Planned is not null);
}
