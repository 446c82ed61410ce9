using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Engine.Plans;

/// <summary>Writes down what a walker knows of today, and the days to come as they would go well.</summary>
internal sealed partial class PlanWriter(History history, Walker now, DateOnly today)
{
    private const int DaysInWeek = 7;

    private readonly int first = today.DayNumber;

    public Plan Write(int days)
    {
        var clearance = Outcome();
        var stage = Stage(clearance);
        var owed = Owed(stage);
        var ahead = stage is PlanStage.WalkRun or PlanStage.Continuous ? Ahead(days + DaysInWeek) : new([], null, null, null, null, false);
        var followed = FollowedRoutine.Of(history.Facts, today);
        var routine = stage is PlanStage.Locked or PlanStage.Paused or PlanStage.Waiting ? null
            : RoutineSchedule.For(followed.Items, history.Facts, today, days, date => IsRunDay(date, ahead), date => MayRise(date, ahead));
        return new()
        {
            Today = today,
            Stage = stage,
            Clearance = clearance,
            Restraint = now.Restraint,
            Profile = stage is PlanStage.WalkRun or PlanStage.Continuous or PlanStage.Complete ? ahead.Profile ?? now.Profile : now.Profile,
            Pace = now.PaceOn(first, now.EntryStart is null ? ahead.FirstRow ?? -1 : now.Held),
            Protocol = now.Following is { } following ? new(following.Assigned.ProtocolId, following.Ladder.Protocol!.Title, following.Assigned.Day, following.Assigned.Sequence, following.Assigned.By) { Version = following.Assigned.Version } : null,
            Overrides = [.. now.Overrides.Where(given => given.Expires >= today).Select(given => new OverrideInForce(given.Sequence, given.Limits, given.Day, given.Expires, given.By))],
            Harder = now.Harder,
            HarderIsOpen = now.HarderIsOpen(first),
            Routine = followed,
            Position = Position(stage, ahead.Level),
            Owed = owed,
            Days = Days(days, stage, clearance, owed, ahead, routine),
            Decisions = [.. now.Decisions],
            Notices = Notices(stage, clearance, ahead, routine),
            PolicyVersion = now.Policy.Version,
            EngineVersion = PlanEngine.Version,
            FactsVersion = history.Facts.IsEmpty ? 0 : history.Facts.Max(fact => fact.Sequence),
        };
    }

    private ClearanceOutcome Outcome()
    {
        var alarms = now.Restraint is not { } restraint ? []
            : restraint.Rules.Where(rule => rule[0] is 'E' or 'U').Select(rule => new Clearance.Finding(rule, FindingState.Present, restraint.Since)).ToList();
        return now.Clearance.OutcomeOn(today, alarms, now.LastRun, now.EntryStart is { } start ? Date(start) : null);
    }

    private PlanStage Stage(ClearanceOutcome clearance) =>
        now.Restraint is { Kind: DecisionKind.Lock } ? PlanStage.Locked
        : now.Restraint is not null ? PlanStage.Paused
        : now.Complete ? PlanStage.Complete
        : clearance.Outcome == Clearance.Outcome.ReadyToRun ? now.Continuous ? PlanStage.Continuous : PlanStage.WalkRun
        : clearance.FoundationOpen ? PlanStage.Foundation
        : PlanStage.Waiting;

    private ImmutableArray<OwedAnswer> Owed(PlanStage stage)
    {
        if (stage is PlanStage.Locked) return [];
        var owed = ImmutableArray.CreateBuilder<OwedAnswer>(0);
        if (now.Runs.Count > 0)
        {
            var last = now.Runs[^1];
            if (first > last.Day && now.MorningMissing(last.Day + 1)) owed.Add(new(Date(last.Day + 1), Date(last.Day), OwedPurpose.NextMorning));
            if (last.SecondMorningDue && first > last.Day + 1 && now.MorningMissing(last.Day + 2)) owed.Add(new(Date(last.Day + 2), Date(last.Day), OwedPurpose.SecondMorning));
            if (now.OffSince is { } since && first > since && now.MorningMissing(first) && !owed.Any(answer => answer.Morning == today)) owed.Add(new(today, Date(last.Day), OwedPurpose.BackToBaseline));
        }
        if (now.Clearance.WalkTest is { } test && now.Clearance.WalkTestAwaitsMorning && first > test.Day.DayNumber && !owed.Any(answer => answer.Morning == test.Day.AddDays(1)))
            owed.Add(new(test.Day.AddDays(1), test.Day, OwedPurpose.WalkTest));
        owed.Sort(static (a, b) => a.Morning.CompareTo(b.Morning));
        return owed.ToImmutable();
    }

    private Position? Position(PlanStage stage, string? entryLevel)
    {
        if (now.EntryStart is not { } start) return stage == PlanStage.WalkRun && entryLevel is not null ? new(entryLevel, 0, now.Policy.FirstLevelSuccesses, 0, null) : null;
        return new(now.HeldLabel, now.Continuous ? 0 : now.Successes, now.Needed(first), ((first - start) / DaysInWeek) + 1, Date(start));
    }

    private ImmutableArray<PlanDay> Days(int days, PlanStage stage, ClearanceOutcome clearance, ImmutableArray<OwedAnswer> owed, Outlook ahead, RoutineSchedule? routine)
    {
        var runs = new PlannedRun?[days];
        for (var i = 0; i < days; i++) runs[i] = RunOn(i, ahead, owed);
        var cardio = Cardio(days, stage, runs);
        var walkTest = stage == PlanStage.Foundation && WalkTestOffered(clearance);
        var options = Options();
        var built = ImmutableArray.CreateBuilder<PlanDay>(days);
        PlannedRun? done = DoneToday(now.Ladder);
        for (var i = 0; i < days; i++)
        {
            var run = i == 0 && done is not null ? done : runs[i];
            built.Add(new()
            {
                Date = today.AddDays(i),
                Run = run,
                CrossTraining = cardio[i] ? new(now.PolicyOn(first + i).ShortestCardio, now.PolicyOn(first + i).LongestCardio, options) : null,
                Routine = routine is null ? [] : routine.Days[i],
                WalkTest = i == 0 && walkTest,
                Why = Why(i, stage, run, ahead, owed, cardio[i], walkTest),
            });
        }
        return built.MoveToImmutable();
    }

    private bool WalkTestOffered(ClearanceOutcome clearance)
    {
        foreach (var finding in clearance.Findings)
            if (finding.Rule == "R2") return finding.State is FindingState.Missing or FindingState.Expired || (finding.State == FindingState.Failed && finding.Until <= today);
        return false;
    }

    private ImmutableArray<Notice> Notices(PlanStage stage, ClearanceOutcome clearance, Outlook ahead, RoutineSchedule? routine)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        notices.AddRange(now.Notices);
        foreach (var coming in now.PoliciesAfter(today)) notices.Add(new(NoticeKind.OtherNumbersToCome, "I13", coming.Day, coming.Version));
        foreach (var stop in routine?.Stopped ?? []) notices.Add(new(NoticeKind.ExerciseStopped, "X1", stop.On, stop.Exercise));
        if (ahead.QuickRefusal is { } refusal) notices.Add(new(NoticeKind.QuickRefused, "SRC-9", today, refusal));
        else if (ahead.GentlerHolds) notices.Add(new(NoticeKind.GentlerProfileHolds, "SRC-16", today, ahead.Profile.ToString()));
        if (now.ChosenPace == Pace.Brisk && now.PaceOn(first, -1) != Pace.Brisk) notices.Add(new(NoticeKind.BriskNeedsOverride, "I5", today));
        if (now.Spread is { } spread)
        {
            if (spread.Days.IsEmpty) notices.Add(new(NoticeKind.DaysTooClose, "I7", today, string.Join(',', spread.DaysToAdd)));
            else if (!spread.DaysToAdd.IsEmpty || spread.Days.Length < Math.Min(3, now.DaysChosen!.RunsPerWeek)) notices.Add(new(NoticeKind.FewerRunsThanAsked, "I7", today, string.Join(',', spread.DaysToAdd)));
        }
        if (clearance.FullCheckOwed) notices.Add(new(NoticeKind.FullCheckOwed, "SRC-1", today));
        else if (stage is PlanStage.WalkRun or PlanStage.Continuous && !now.Clearance.WeeklyCheckHolds(today)) notices.Add(new(NoticeKind.WeeklyCheckOwed, "I1", today));
        if (now.NormalTrainingInReach) notices.Add(new(NoticeKind.NormalTrainingInReach, "SRC-11", today));
        return notices.ToImmutable();
    }

    private static DateOnly Date(int day) => DateOnly.FromDayNumber(day);
}
