using System.Collections.Immutable;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Diary;

/// <summary>
/// Whether what happened since a page was drawn matters to what it sends. What a runner did or felt stays true however old
/// the page is, so a log is never stale for its age: only where it would be said twice, or put over an answer that the page
/// did not show. What steers a plan is stale as soon as somebody else steered the same thing, or the plan now stands
/// elsewhere than the page showed.
/// </summary>
internal static class Staleness
{
    /// <param name="facts">What is known now.</param>
    /// <param name="options">What the page was drawn from.</param>
    /// <param name="planThen">The plan as the page showed it, computed only where it is asked for.</param>
    public static bool Is(Fact sent, ImmutableArray<Fact> facts, AppendOptions options, Func<Plan> planThen, Plan planNow)
    {
        if (sent is RunLogged run) return IsStale(run, facts);
        if (options.BasedOn is not { } version) return false;
        var since = facts.Where(fact => fact.Sequence > version).ToList();
        if (since.Count == 0) return false;
        // Who chose from a preview has not seen what anybody steered since.
        if (options.Previewed) return since.Any(static fact => !Acceptance.IsDiary(fact)) || Stands(planThen()) != Stands(planNow);
        return sent switch
        {
            MorningAnswered or BeforeRunAnswered or WalkTestWalked => since.Any(fact => fact.GetType() == sent.GetType() && fact.Day == sent.Day),
            RoutineDone { Supersedes: { } old } => since.OfType<RoutineDone>().Any(other => other.Supersedes == old),
            // Another hand in the routine, or pain that was reported meanwhile.
            RoutineAssigned or RoutineItemChanged or RoutineUndone => since.Any(static fact =>
                fact is RoutineAssigned or RoutineItemChanged or RoutineUndone or ExerciseRestored || (fact is RoutineDone done && done.Exercises.Any(static exercise => exercise.LowBackPain))),
            // Nobody should have to say twice that something is wrong, or that somebody may no longer look.
            RoutineDone or CrossTrained or ClearanceChecked or TherapistConsented or TherapistConsentWithdrawn or ClearanceWithdrawn => false,
            // Another total or another finding takes nothing away from this one; corrected twice is refused for there being nothing to correct.
            MeasureRecorded or SideFound or SideBalanced => false,
            GaitAssessed => since.Any(static fact => fact is GaitAssessed),
            _ => since.Any(fact => fact.GetType() == sent.GetType()) || Stands(planThen()) != Stands(planNow),
        };
    }

    // Two tabs: the second log of one planned session, or the second correction of one log.
    private static bool IsStale(RunLogged run, ImmutableArray<Fact> facts)
    {
        if (run.Supersedes is { } corrected) return facts.OfType<RunLogged>().Any(other => other.Supersedes == corrected);
        return run.Planned is not null && Standing.Runs(facts).Any(other => other.Planned is not null && other.Day == run.Day);
    }

    private static (PlanStage, string?, string?) Stands(Plan plan) => (plan.Stage, plan.Position?.Level, plan.Restraint?.Rule);
}
