using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Policies;

/// <summary>What becomes of a runner's first session from a day on.</summary>
public enum SessionChange { CalledOff, Later, Shorter, Easier, CheckFirst, Earlier, Longer }

/// <summary>What numbers would do, looked at runner by runner.</summary>
/// <param name="Runners">How many runners were looked at.</param>
/// <param name="Changes">How many would have another session, by what becomes of it.</param>
/// <param name="Names">For a therapist, their own runners among them; empty for an admin.</param>
public sealed record PolicyEffects(int Runners, ImmutableDictionary<SessionChange, int> Changes, ImmutableArray<AffectedRunner> Names)
{
    /// <summary>How many runners would have another session.</summary>
    public int Affected => Changes.Values.Sum();
}

/// <param name="Was">The first session from that day on as it stands.</param>
/// <param name="Would">The same under the draft.</param>
public sealed record AffectedRunner(Guid Id, string Name, SessionChange Change, ComingSession? Was, ComingSession? Would);

/// <summary>A session to come.</summary>
public sealed record ComingSession(DateOnly Day, string Level, TimeSpan Running, TimeSpan LongestRun, long? NotBefore, bool CheckFirst);

/// <summary>
/// Asks the engine, for every runner and under both sets of numbers, what their first session from a day on is. One runner is
/// in memory at a time. An admin is told how many; who, is told to a therapist of theirs.
/// </summary>
public sealed class PolicyEffect(IDbContextFactory<AppDb> contexts, AuditTrail trail, ProtocolShelf shelf, TimeProvider clock)
{
    /// <param name="numbers">The numbers of the draft.</param>
    /// <param name="from">The first day they would hold.</param>
    /// <returns>Null for who does not work at a clinic.</returns>
    public async Task<PolicyEffects?> OfAsync(Viewer viewer, ImmutableArray<NumberSet> numbers, DateOnly from, IProgress<PolicyProgress>? progress = null, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin or Role.Therapist, ClinicId: { } clinic }) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var runners = await Looked(db, viewer, clinic).OrderBy(static runner => runner.Name).ThenBy(static runner => runner.Id).Select(static runner => runner.Id).ToListAsync(ct);
        var counts = new Dictionary<SessionChange, int>();
        var names = ImmutableArray.CreateBuilder<AffectedRunner>();
        foreach (var (index, id) in runners.Index())
        {
            ct.ThrowIfCancellationRequested();
            if (await OfAsync(viewer, clinic, id, numbers, from, ct) is { } affected)
            {
                counts[affected.Change] = counts.GetValueOrDefault(affected.Change) + 1;
                if (viewer.Role == Role.Therapist) names.Add(affected);
            }

            progress?.Report(new(index + 1, runners.Count));
        }

        if (names.Count > 0) await trail.SawAsync(viewer, AuditEvents.CaseloadViewed, null, ct);
        return new(runners.Count, counts.ToImmutableDictionary(), names.ToImmutable());
    }

    // An admin's counts are of the whole clinic; a therapist's, and the names, of the runners who let them in.
    private static IQueryable<Runners.RunnerRow> Looked(AppDb db, Viewer viewer, Guid clinic) =>
        (viewer.Role == Role.Therapist ? db.Runners(viewer) : db.AllRunners).Where(runner => runner.ClinicId == clinic && runner.FactsVersion > 0);

    private async Task<AffectedRunner?> OfAsync(Viewer viewer, Guid clinic, Guid id, ImmutableArray<NumberSet> numbers, DateOnly from, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await LoadedRunner.FindAsync(db, Looked(db, viewer, clinic).AsNoTracking(), id, shelf, clock.GetUtcNow(), ct) is not { } loaded) return null;
        var draft = new PublishedPolicy(int.MaxValue, "draft", from, numbers);
        var followed = Following.Of(clinic, draft, Following.FirstDay(loaded.Facts, loaded.Today), loaded.Today) with { Sequence = loaded.Runner.FactsVersion + 1 };
        var would = SafePlan.Of(loaded.History with { Facts = loaded.Facts.Add(followed) }, loaded.Today).Plan;
        var (was, then) = (First(loaded.Plan, followed.Day), First(would, followed.Day));
        return Change(was, then) is { } change ? new(id, loaded.Runner.Name, change, was, then) : null;
    }

    /// <summary>The first session of a plan from a day on that is not done.</summary>
    public static ComingSession? First(Plan plan, DateOnly from)
    {
        foreach (var day in plan.Days)
            if (day.Date >= from && day.Run is { Release: not Release.Done } run)
                return new(day.Date, run.Level, run.Timeline.Running, run.Timeline.LongestRun, run.NotBefore?.UnixSeconds, run.Release == Release.Provisional);
        return null;
    }

    /// <summary>What becomes of a session, the weightiest first; null where it stays as it is.</summary>
    public static SessionChange? Change(ComingSession? was, ComingSession? would)
    {
        if (was == would) return null;
        if (would is null) return SessionChange.CalledOff;
        if (was is null) return SessionChange.Earlier;
        if (would.Day != was.Day) return would.Day > was.Day ? SessionChange.Later : SessionChange.Earlier;
        if (would.Running != was.Running) return would.Running < was.Running ? SessionChange.Shorter : SessionChange.Longer;
        if (would.NotBefore != was.NotBefore) return was.NotBefore is null || would.NotBefore > was.NotBefore ? SessionChange.Later : SessionChange.Earlier;
        if (would.CheckFirst != was.CheckFirst) return would.CheckFirst ? SessionChange.CheckFirst : SessionChange.Earlier;
        return would.LongestRun > was.LongestRun ? SessionChange.Longer : SessionChange.Easier;
    }
}
