using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Limits;

/// <summary>
/// The one door: whether a plan may be stored. It derives what the limits need from the facts alone and shares no arithmetic
/// with the engine that made the plan, so that a fault there is found here.
/// </summary>
public static class LimitCheck
{
    /// <summary>Everything in a plan that a limit forbids; empty where it may be stored.</summary>
    public static ImmutableArray<Violation> Violations(History history, Plan plan)
    {
        var found = ImmutableArray.CreateBuilder<Violation>();
        var facts = InOrder(history.Facts);
        var policies = history.Policies();
        var record = new RunsOnRecord(facts, policies, plan.Today);
        var proposed = plan.Days.Where(static day => day.Run is { Release: not Release.Done }).ToList();
        CheckPermission(new(facts, policies, plan.Today), plan, record, proposed, found);
        CheckRoutine(plan, record, proposed, found);
        if (proposed.Count > 0) CheckAnswers(policies.On(proposed[0].Date), record, plan, proposed[0], found);
        var loads = new LoadCheck(policies, record, plan, found);
        foreach (var day in proposed) loads.Check(day);
        loads.Finish();
        return found.ToImmutable();
    }

    private static List<Fact> InOrder(ImmutableArray<Fact> facts)
    {
        var ordered = new List<Fact>(facts);
        ordered.Sort(static (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Sequence.CompareTo(b.Sequence));
        return ordered;
    }

    // I1: nothing while locked or paused, no running before the check is passed, none but a preview beyond its validity.
    private static void CheckPermission(Permission permission, Plan plan, RunsOnRecord record, List<PlanDay> proposed, ImmutableArray<Violation>.Builder found)
    {
        var locked = permission.Locked;
        if (locked && plan.Days.FirstOrDefault(static day => day.CrossTraining is not null || !day.Routine.IsEmpty || day.WalkTest) is { } open) found.Add(new("I1", open.Date));
        if (proposed.Count == 0) return;
        var first = proposed[0].Date.DayNumber;
        var underWay = record.EntryUnderWay(first);
        var runs = plan.Stage is PlanStage.WalkRun or PlanStage.Continuous;
        if (!runs || locked || permission.Paused || permission.ClinicianFirst || !permission.Given(first, !underWay)
            || (!underWay && !permission.Ready(first, record.FullCheckFrom(first))))
            found.Add(new("I1", proposed[0].Date));
        foreach (var day in proposed)
            if (day.Run!.Release is not Release.Provisional && !permission.AskedWithin(day.Date.DayNumber)) found.Add(new("I1", day.Date));
    }

    // I14: heavy strength work after a run, or on a day that no run follows; never before a rise. I12: nothing fast, nothing steep.
    private static void CheckRoutine(Plan plan, RunsOnRecord record, List<PlanDay> proposed, ImmutableArray<Violation>.Builder found)
    {
        for (var i = 0; i + 1 < plan.Days.Length; i++)
        {
            if (plan.Days[i + 1].Run is not { } next || record.Choices.SetAside("I14", plan.Days[i].Date.DayNumber)) continue;
            var heavy = plan.Days[i].Routine.Any(static item => item.Placement == Placement.HeavyStrength);
            var isRunDay = plan.Days[i].Run is not null || (i == 0 && record.Runs.Count > 0 && record.Runs[^1].Day == plan.Today.DayNumber);
            if (heavy && (next.IsRise || !isRunDay)) found.Add(new("I14", plan.Days[i].Date));
        }
        foreach (var day in proposed)
            if (day.Run!.Timeline.All().Any(IsFast) && !record.Choices.SetAside("I12", day.Date.DayNumber)) found.Add(new("I12", day.Date));
    }

    private static bool IsFast(Protocols.Segment segment) =>
        segment.Kind == Protocols.SegmentKind.Stride || segment.Ask is { IsFast: true } || segment.Pace?.MetresPerMinute > Protocols.NominalSpeeds.Default.Of(segment.Kind).MetresPerMinute;

    // Not over before the day begins in the zone that is furthest ahead.
    private static bool MayFallOn(int day, Instant moment) =>
        moment > Instant.FromDateTimeOffset(new(DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue), s_furthestAhead));

    private static readonly TimeSpan s_furthestAhead = TimeSpan.FromHours(14);

    // I9: no run while an answer is owed. I7: none before the hours off are over.
    private static void CheckAnswers(Policy policy, RunsOnRecord record, Plan plan, PlanDay first, ImmutableArray<Violation>.Builder found)
    {
        if (record.Runs.Count == 0) return;
        var (today, day) = (plan.Today.DayNumber, first.Date.DayNumber);
        var last = record.Runs[^1];
        if (first.Run!.Release == Release.Released)
        {
            if (today > last.Day && record.Morning(last.Day + 1) is null) found.Add(new("I9", first.Date));
            var due = last.First || last.Rise || record.SetbackOf(last) is not null;
            if (due && today > last.Day + 1 && record.Morning(last.Day + 2) is null) found.Add(new("I9", first.Date));
            if (record.StillAboveBaseline(today)) found.Add(new("I7", first.Date));
        }
        var hours = record.Choices.SetAside("I7", day) ? policy.OverrideBetweenRuns
            : record.Choices.FourAsked(day) && plan.Stage == PlanStage.Continuous ? policy.BetweenFourRuns
            : policy.BetweenRuns;
        if (day - last.Day <= hours.TotalDays && !(first.Run.NotBefore >= last.Log!.StartedAt + hours)) found.Add(new("I7", first.Date, null, Measure.Of(hours)));
        foreach (var run in record.Runs.AsEnumerable().Reverse().TakeWhile(run => day - run.Day <= policy.LongestDays))
        {
            if (record.SetbackOf(run) is not { } setback) continue;
            if (day < setback.FirstDay || (day == setback.FirstDay && MayFallOn(day, setback.FirstMoment) && !(first.Run.NotBefore >= setback.FirstMoment))) found.Add(new("I7", first.Date, null, Measure.Days(setback.FirstDay - day)));
        }
    }
}
