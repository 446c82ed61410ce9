using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Data.Plans;

/// <summary>What the present engine says of everything a runner was shown.</summary>
/// <param name="Revisions">Plans that were stored, and computed again.</param>
/// <param name="Decisions">Decisions that were stored, and made again.</param>
/// <param name="Changes">Where the two differ, in the order in which it was shown.</param>
public sealed record ReplayReport(Guid Runner, int Revisions, int Decisions, ImmutableArray<ReplayChange> Changes);

/// <summary>Something that was shown and would be shown otherwise now. Words and numbers of the plan only; nobody is named.</summary>
/// <param name="ShownOn">The runner's day on which it was shown.</param>
/// <param name="FactsVersion">The last fact it was made from.</param>
/// <param name="EngineVersion">The engine that made it.</param>
/// <param name="PolicyVersion">The policy it was made with.</param>
/// <param name="About">The day of the plan, or of the run decided about.</param>
/// <param name="Was">What was shown.</param>
/// <param name="Is">What the present engine says.</param>
public sealed record ReplayChange(DateOnly ShownOn, long FactsVersion, int EngineVersion, string PolicyVersion, DateOnly About, string Was, string Is);

/// <summary>
/// Computes every plan and decision that a runner was shown once more, with the present engine, from the facts as of that
/// moment, and compares. It writes nothing. For who runs the program: it asks for no viewer and says nothing but days, levels and rules.
/// </summary>
public sealed class Replay(IDbContextFactory<AppDb> contexts, ProtocolShelf shelf, TimeProvider clock)
{
    /// <returns>Null where there is no such runner.</returns>
    public async Task<ReplayReport?> OfAsync(Guid runner, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await LoadedRunner.FindAsync(db, db.AllRunners.AsNoTracking(), runner, shelf, clock.GetUtcNow(), ct) is not { } loaded) return null;
        var revisions = await db.AllPlanRevisions.Where(row => row.RunnerId == runner).OrderBy(static row => row.Number).AsNoTracking().ToListAsync(ct);
        var decisions = await db.AllDecisions.Where(row => row.RunnerId == runner).OrderBy(static row => row.Number).AsNoTracking().ToListAsync(ct);

        var then = new Past(loaded.History, decisions);
        var changes = new List<ReplayChange>();
        foreach (var row in revisions) changes.AddRange(Compared(row, then));
        foreach (var row in decisions)
            if (!row.Withdrawn && Compared(row, then, Zones.DayOf(row.RecordedAt, loaded.Runner.Zone)) is { } change) changes.Add(change);
        return new(runner, revisions.Count, decisions.Count(static row => !row.Withdrawn), [.. changes.OrderBy(static change => change.FactsVersion).ThenBy(static change => change.ShownOn)]);
    }

    private static IEnumerable<ReplayChange> Compared(PlanRevisionRow row, Past past)
    {
        var was = ShownPlan.Read(row.Content);
        var plan = past.PlanOf(row.FactsVersion, row.Today, row.EngineVersion);
        var now = ShownPlan.Of(plan);
        ReplayChange Change(DateOnly about, string before, string after) => new(row.Today, row.FactsVersion, row.EngineVersion, row.PolicyVersion, about, before, after);

        if (Standing(was) != Standing(now)) yield return Change(row.Today, Standing(was), Standing(now));
        var days = now.Days.ToDictionary(static day => day.Date);
        foreach (var day in was.Days)
        {
            var (before, after) = (Says(day), days.TryGetValue(day.Date, out var same) ? Says(same) : "not planned");
            if (before != after) yield return Change(day.Date, before, after);
        }
    }

    private static ReplayChange? Compared(DecisionRow row, Past past, DateOnly shownOn)
    {
        var was = DecisionJson.Read(row);
        var now = past.PlanOf(row.FactsVersion, shownOn, row.EngineVersion).Decisions.Where(decision => decision.Day == row.Day).ElementAtOrDefault(row.Slot);
        var (before, after) = (Says(was), now is null ? "no decision" : Says(now));
        if (before == after && now is not null && DecisionJson.Write(was) != DecisionJson.Write(now)) (before, after) = ($"{before}, for other reasons", $"{after}, for other reasons");
        else if (before == after) return null;
        return new(shownOn, row.FactsVersion, row.EngineVersion, row.PolicyVersion, row.Day, before, after);
    }

    private static string Standing(ShownPlan plan) => plan.Level is { } level ? $"{plan.Stage}, level {level}" : $"{plan.Stage}";

    private static string Says(ShownDay day)
    {
        var parts = new List<string>();
        if (day.Run is { } run) parts.Add(FormattableString.Invariant($"level {run.Level}, {run.Running.TotalMinutes:0.##} min of running"));
        if (day.CrossTraining) parts.Add("low-impact cardio");
        if (day.WalkTest) parts.Add("walk test");
        if (!day.Routine.IsEmpty) parts.Add(FormattableString.Invariant($"routine {string.Join(' ', day.Routine)}"));
        return parts.Count == 0 ? "rest" : string.Join("; ", parts);
    }

    private static string Says(Decision decision) => FormattableString.Invariant(
        $"{decision.Rule} {decision.Kind} at level {decision.Level}, next {decision.NextLevel}{(decision.OffUntil is { } off ? FormattableString.Invariant($", off until {off:yyyy-MM-dd}") : "")}");

    /// <summary>What was known at a moment, and the plan that the present engine makes of it.</summary>
    private sealed class Past(History history, List<DecisionRow> decisions)
    {
        private readonly Dictionary<(long, DateOnly, int), Plan> _plans = [];

        /// <param name="engine">The engine that showed it then: what an earlier one had decided stood for it, and stands here.</param>
        public Plan PlanOf(long factsVersion, DateOnly today, int engine)
        {
            if (_plans.TryGetValue((factsVersion, today, engine), out var known)) return known;
            ImmutableArray<ShownDecision> shown =
            [
                .. from row in decisions
                   where row.FactsVersion <= factsVersion && row.EngineVersion < engine && row.Kind != DecisionKind.CallOff
                   group row by (row.Day, row.Slot) into same
                   where !same.Last().Withdrawn
                   select new ShownDecision(DecisionJson.Read(same.Last()), same.Last().FactsVersion),
            ];
            ImmutableArray<Fact> facts = [.. history.Facts.Where(fact => fact.Sequence <= factsVersion)];
            return _plans[(factsVersion, today, engine)] = SafePlan.Of(history with { Facts = facts, Shown = shown }, today).Plan;
        }
    }
}
