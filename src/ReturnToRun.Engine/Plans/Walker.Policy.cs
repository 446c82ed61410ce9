using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Engine.Plans;

/// <summary>The numbers in force, and what happens where others begin to hold.</summary>
internal sealed partial class Walker
{
    private const int LookedAhead = 28;

    // What the coming session would have been under the numbers before: others never make it harder.
    private PlannedStep? newNumbersCeiling;
    private List<(int Day, PlannedStep Step)>? runsBefore;      // until it was told whether others make a difference

    public Policy Policy => policy;

    public Policy PolicyOn(int day) => policies.On(day);

    public IEnumerable<PolicyFollowed> PoliciesAfter(DateOnly day) => policies.After(day);

    private bool HasOtherPolicy(int day) => !ReferenceEquals(policies.On(day), policy);

    // What was decided, counted and earned stays. From this day on the new numbers judge.
    private void FollowPolicy(int day, List<(int Day, PlannedStep Step)> coming)
    {
        runsBefore = coming;
        newNumbersCeiling = entryStart is null || coming.Count == 0 ? null : coming[0].Step;
        policy = policies.On(day);
        Clearance.Follow(policy);
        if (entryStart is null) profile = null;
        if (daysChosen is { } days) ChooseDays(days);
    }

    // Told where it makes a difference to the weeks to come.
    private void TellOfOtherNumbers(int day)
    {
        if (runsBefore is not { } before) return;
        runsBefore = null;
        if (!ComingRuns(day).SequenceEqual(before)) Notices.Add(new(NoticeKind.OtherNumbers, "I13", Date(day), policy.Version));
    }

    // What is decided on a day is decided as if its numbers went on holding.
    private Walker CloneUnderTheseNumbers()
    {
        var copy = Clone();
        copy.policies = new(policy, []);
        return copy;
    }

    private List<(int Day, PlannedStep Step)> ComingRuns(int day)
    {
        var runs = new List<(int, PlannedStep)>();
        var walker = CloneUnderTheseNumbers();
        walker.ExpectBaseline();
        for (var next = day; next < day + LookedAhead; next++)
            if (walker.Foresee(next) is { } planned) runs.Add((next, planned with { Acting = default }));
        return runs;
    }

    // A week of the continuous phase keeps its length, or what the new numbers leave of it.
    private void FitWeekUnderWay(int day)
    {
        if (!continuous || weeks.Count < 2 || day == weeks[^1].Start) return;
        var week = weeks[^1];
        weeks.RemoveAt(weeks.Count - 1);
        week.Reference = Math.Min(week.Reference, Reference());
        weeks.Add(week);
        if (week.Easier) return;
        week.Length = Math.Min(week.Length, Math.Max(Ladder[Ladder.Last].RunningMs, Round(MostFor(day, Math.Max(1, week.RunsAWeek), week.Reference))));
        length = Math.Min(length, week.Length);
        weeks[^1] = week;
    }
}
