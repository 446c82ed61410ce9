using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Words;

/// <summary>Why a day is as it is.</summary>
public static class ReasonWords
{
    /// <summary>One sentence about a day; the rule's own words and source stand beside it.</summary>
    public static string Of(DayReason reason, RunnerFormat format)
    {
        var after = reason.Decision is { } day ? $" after your run on {format.Day(day)}" : "";
        return reason.Kind switch
        {
            ReasonKind.RunByLadder => "This run is the next on your ladder, if your answers go on like this.",
            ReasonKind.RunRepeats => $"The same level once more{after}.",
            ReasonKind.RunRises => $"One step up{after}. Only one thing rises.",
            ReasonKind.RunLowered => "This one run is lighter than your level, so that it stays within a limit. Your level stays as it is.",
            ReasonKind.FirstRun => "Your first run. It is meant to feel easy.",
            ReasonKind.LayOff => "After a break you begin a little lower.",
            ReasonKind.EasierWeek => "An easier week, so that the work of the weeks before can settle.",
            ReasonKind.WalkOnly => "Walking only, in the same half hour, until your back agrees to running again.",
            ReasonKind.RestBetweenRuns => "Two days lie between runs, so that a reaction can show itself.",
            ReasonKind.DaysOff => $"Days off{after}, until your back is its usual self.",
            ReasonKind.CrossTraining => "Low-impact training if you like. It is offered, never owed.",
            ReasonKind.Rest => "Nothing is planned. Rest is part of the plan.",
            ReasonKind.RoutineEveryDay => "The routine for hips, trunk and balance.",
            ReasonKind.StrengthAfterRun => "Leg strength goes after the run, or on a day that no run follows.",
            ReasonKind.CheckDue => "A few safety questions come first. Runs after that day are shown, but not released yet.",
            ReasonKind.AnswerOwed => "A run is released once you have said how the last one felt the morning after.",
            ReasonKind.Locked => "The plan is locked. Get help first.",
            ReasonKind.Paused => "The plan is paused. Walk as far as is comfortable.",
            ReasonKind.WalkInstead => "An easy walk instead of the run, if it is comfortable.",
            ReasonKind.Foundation => "Low-impact training and the routine, until everything that running needs is there.",
            ReasonKind.WalkTest => "The walk test: five easy minutes, 30 brisk, five easy. It shows that your back takes the time on your feet.",
            ReasonKind.Complete => "You have reached your goal. Nothing more is planned.",
            ReasonKind.HeldByTherapist => "Your therapist keeps you at this level for now.",
            ReasonKind.SkippedByTherapist => "Your therapist left the run of this day out. It is not caught up.",
            ReasonKind.Override => "Your therapist went beyond a limit here, with a reason and an end.",
            ReasonKind.AfterPause => "After the pause you begin a little lower.",
            ReasonKind.CalledOff => "Called off today because of how you felt before it.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Kind, "Unknown reason."),
        };
    }

    /// <summary>The same for the therapist, in a few words; rule, numbers and decision stand beside it.</summary>
    public static string ForTherapist(ReasonKind kind) => kind switch
    {
        ReasonKind.RunByLadder => "Next run on the ladder, if the answers are good",
        ReasonKind.RunRepeats => "Same level again",
        ReasonKind.RunRises => "One step up",
        ReasonKind.RunLowered => "This run lowered to stay within a limit; the level held stays",
        ReasonKind.FirstRun => "First run of the entry",
        ReasonKind.LayOff => "Lower after a lay-off",
        ReasonKind.AfterPause => "Lower after a pause was lifted",
        ReasonKind.EasierWeek => "Easier week",
        ReasonKind.WalkOnly => "Walking only (level 0)",
        ReasonKind.RestBetweenRuns => "Hours between runs",
        ReasonKind.DaysOff => "Days off, until back at baseline",
        ReasonKind.CrossTraining => "Low-impact training offered",
        ReasonKind.Rest => "Nothing planned",
        ReasonKind.RoutineEveryDay => "Routine",
        ReasonKind.StrengthAfterRun => "Leg strength after the run, or on a day that no run follows",
        ReasonKind.CheckDue => "Safety questions due; shown, not released",
        ReasonKind.AnswerOwed => "Answer owed; not released",
        ReasonKind.Locked => "Locked",
        ReasonKind.Paused => "Paused",
        ReasonKind.WalkInstead => "Easy walk in place of the run",
        ReasonKind.Foundation => "Foundation phase",
        ReasonKind.WalkTest => "Walk test offered",
        ReasonKind.Complete => "Goal reached",
        ReasonKind.HeldByTherapist => "Held by the therapist",
        ReasonKind.SkippedByTherapist => "Left out by the therapist; not caught up",
        ReasonKind.Override => "Override in force",
        ReasonKind.CalledOff => "Called off before the run",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown reason."),
    };
}
