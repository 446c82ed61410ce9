using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Data.Plans;

/// <summary>
/// Keeps what a plan shows: each decision and each change of the days ahead, and the line of the list. The same facts on
/// the same day show the same, so it is compared once a day and after every append.
/// </summary>
internal static class Shown
{
    public static bool IsKept(RunnerStatusRow? status, Plan plan) =>
        status is not null && status.FactsVersion == plan.FactsVersion && status.ShownOn == plan.Today && status.EngineVersion == plan.EngineVersion;

    /// <summary>Adds to the context what differs from what was kept; the caller saves.</summary>
    public static async Task KeepAsync(AppDb db, LoadedRunner loaded, History history, SafePlan safe, CancellationToken ct)
    {
        var plan = safe.Plan;
        await KeepDecisionsAsync(db, loaded, plan, ct);
        await KeepDaysAsync(db, loaded, plan, ct);
        var status = loaded.Status;
        if (status is null) db.AllStatuses.Add(status = new() { RunnerId = loaded.Runner.Id });
        Describe(status, history, plan);
        if (!safe.Violations.IsEmpty && status.Need == Need.None) (status.Need, status.NeedSince) = (Need.Review, plan.Today);
    }

    private static async Task KeepDecisionsAsync(AppDb db, LoadedRunner loaded, Plan plan, CancellationToken ct)
    {
        var id = loaded.Runner.Id;
        var kept = await db.AllDecisions.Where(row => row.RunnerId == id).OrderBy(static row => row.Number).AsNoTracking().ToListAsync(ct);
        var last = new Dictionary<(DateOnly, int), DecisionRow>();
        foreach (var row in kept) last[(row.Day, row.Slot)] = row;

        var number = kept is [.., var newest] ? newest.Number : 0;
        foreach (var day in plan.Decisions.GroupBy(static decision => decision.Day))
        {
            foreach (var (slot, decision) in day.Index())
            {
                // A decision of another version that stands is kept as of the last fact up to which that version said so.
                var stands = loaded.History.Shown.FirstOrDefault(shown => shown.Decision.Day == decision.Day && shown.Decision.EngineVersion == decision.EngineVersion && shown.Decision.EngineVersion != plan.EngineVersion);
                var row = new DecisionRow
                {
                    RunnerId = id, Number = number + 1, Day = decision.Day, Slot = slot, Rule = decision.Rule, Kind = decision.Kind, Content = DecisionJson.Write(decision),
                    FactsVersion = stands?.FactsVersion ?? plan.FactsVersion, EngineVersion = decision.EngineVersion, PolicyVersion = decision.PolicyVersion, RecordedAt = loaded.Now,
                };
                if (last.Remove((decision.Day, slot), out var before) && !before.Withdrawn && string.Equals(before.Content, row.Content, StringComparison.Ordinal)
                    && (stands is null || before.FactsVersion == stands.FactsVersion)) continue;
                db.AllDecisions.Add(row);
                number++;
            }
        }

        foreach (var gone in last.Values.Where(static row => !row.Withdrawn).OrderBy(static row => row.Number))
        {
            db.AllDecisions.Add(new()
            {
                RunnerId = id, Number = ++number, Day = gone.Day, Slot = gone.Slot, Rule = gone.Rule, Kind = gone.Kind, Content = gone.Content, Withdrawn = true,
                FactsVersion = plan.FactsVersion, EngineVersion = plan.EngineVersion, PolicyVersion = plan.PolicyVersion, RecordedAt = loaded.Now,
            });
        }
    }

    private static async Task KeepDaysAsync(AppDb db, LoadedRunner loaded, Plan plan, CancellationToken ct)
    {
        var id = loaded.Runner.Id;
        var last = await db.AllPlanRevisions.Where(row => row.RunnerId == id).OrderByDescending(static row => row.Number).Select(static row => new { row.Number, row.Content }).FirstOrDefaultAsync(ct);
        var shown = ShownPlan.Of(plan);
        if (last is not null && shown.IsSameAs(ShownPlan.Read(last.Content))) return;
        db.AllPlanRevisions.Add(new()
        {
            RunnerId = id, Number = (last?.Number ?? 0) + 1, Today = plan.Today, Content = shown.Write(),
            FactsVersion = plan.FactsVersion, EngineVersion = plan.EngineVersion, PolicyVersion = plan.PolicyVersion, RecordedAt = loaded.Now,
        });
    }

    private static void Describe(RunnerStatusRow status, History history, Plan plan)
    {
        status.Stage = plan.Stage;
        status.Level = plan.Position?.Level;
        (status.Need, status.NeedSince) = NeedOf(plan);
        status.NextRunOn = plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done })?.Date;
        status.LastLogOn = history.Facts.Where(static fact => fact is RunLogged or WalkTestWalked or MorningAnswered or BeforeRunAnswered or RoutineDone or CrossTrained)
            .Select(static fact => (DateOnly?)fact.Day).Max();
        status.Lately = RunLately.Write(RunLately.Of(history, plan.Today));
        status.CheckDueOn = plan.Clearance.FullCheckOwed ? plan.Today : plan.Clearance.NextWeeklyCheck;
        status.AnswerOwedSince = plan.Owed is [var oldest, ..] ? oldest.Morning : null;
        status.Routine = plan.Routine.Assigned?.Template.Id;
        status.RoutineVersion = plan.Routine.Assigned?.Template.Version;
        status.ShownOn = plan.Today;
        status.EngineVersion = plan.EngineVersion;
        status.FactsVersion = plan.FactsVersion;
    }

    private static (Need, DateOnly?) NeedOf(Plan plan)
    {
        if (plan.Restraint is { } restraint) return (restraint.Kind == DecisionKind.Lock ? Need.Locked : Need.Paused, restraint.Since);
        if (plan.Decisions is [.., var last])
        {
            if (last.Kind == DecisionKind.Stop) return (Need.Stopped, last.Day);
            if (last.RaisesReview || last.AlertsTherapist) return (Need.Review, last.Day);
        }

        var clearance = plan.Clearance.Findings.FirstOrDefault(static finding => string.Equals(finding.Rule, "R1", StringComparison.Ordinal));
        return clearance is { State: not FindingState.Met } ? (Need.Clearance, clearance.Since) : (Need.None, null);
    }
}
