using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReturnToRun.Web.Words;

/// <summary>Numbers that belong together.</summary>
public sealed record PolicyGroup(string Title, ImmutableArray<(string Name, PolicyText Text)> Numbers);

public static partial class PolicyWords
{
    /// <summary>Every number that a clinic may set, in the groups of the page.</summary>
    public static ImmutableArray<PolicyGroup> Groups { get; } =
    [
        new("Before running may begin",
        [
            Number("WeeklyCheckDays", "Warning signs asked again after", "Answers about warning signs hold for {0}. No run is released until they are asked again."),
            Number("FullCheckAfterDays", "Full check after days without running", "After {0} without running the full clearance check is asked again and a new entry begins."),
            Number("ClearanceDays", "How old a clearance may be", "A clinician’s clearance counts for {0} at the first run."),
            Number("WalkTestDays", "How long a passed walk test counts", "A passed walk test counts for {0}. Then it is walked again before the first run."),
            Number("WalkTestRetryDays", "Walk test again after", "A walk test that was not passed may be tried again after {0}."),
            Number("RestPain", "Most pain that counts as calm", "Pain above {0} means: not ready, no run today, or no success."),
            Number("PersonalRestPain", "Most that a therapist may allow instead", "For a runner who never starts from 0, a therapist may allow up to {0}."),
        ]),
        new("Pain and what follows from it",
        [
            Number("BeforeRunAboveBaseline", "Points above usual that call a run off", "Pain before a run more than {0} above the usual calls it off for the day."),
            Number("CalledOffDaysToPause", "Days called off that pause", "{0} called off in a row (days) pause the plan for review."),
            Number("StopPain", "Pain that stops", "Pain above {0} in a run or the mornings after means stop: days off and a level down."),
            Number("StopDatesOff", "Days off after a stop", "After a stop no run for {0}, whatever the mornings say."),
            Number("StopsWithinDates", "Two stops that pause, within", "Two stops within {0} pause the plan for review."),
            Number("Stiffness", "New morning stiffness", "New stiffness of more than {0} steps back one level."),
            Number("StepBackOff", "Time off after a step back", "After a step back no run for {0} at least."),
            Number("OffDaysToPause", "Days off without getting better", "Not back to usual {0} after a stop or step back pauses the plan."),
            Number("RepeatsToFlag", "Repeats that ask for a review", "Level repeated for symptoms or missed intervals, {0} in a row: the therapist is asked to look."),
            Number("TrendRise", "Rise of the week’s pain", "A week’s usual worst pain more than {0} above the week before repeats the level."),
            Number("IntervalPercent", "How much of each interval", "Each interval counts as done from {0} of its length."),
            Number("RecoveryPercent", "How much of each walk between", "Each walk between intervals must be {0} of its length."),
            Number("OverdonePercent", "More than planned", "Running more than {0} beyond the plan repeats the level."),
            Number("WalkOnlyEntriesToPause", "Times down to walking that pause", "Down to walking only, {0} in the time below: the plan pauses for review."),
            Number("WalkOnlyWithinDays", "Time in which they are counted", "Times down to walking are counted over {0}."),
        ]),
        new("After days without running",
        [
            Number("LayOffOneLevel", "Days that cost one level", "{0} without running cost one level."),
            Number("LayOffTwoLevels", "Days that cost two levels", "{0} without running cost two levels, or half in continuous running."),
        ]),
        new("How large a step may be",
        [
            Number("StepPercent", "Most a step may add", "An interval, session, week or distance may grow by {0}, or by the amounts below where those are more."),
            Number("IntervalStep", "Most an interval may add", "An interval may be {0} longer than the longest done, where that is more than the percentage. At 0 only the percentage counts."),
            Number("SessionStep", "Most a session may add", "A session may have {0} more running, where that is more than the percentage."),
            Number("WeekStep", "Most a week may add", "A week may have {0} more running than the largest before, where that is more than the percentage."),
            Number("WeeksBack", "Weeks looked back", "The largest week is looked for in the last {0} (weeks)."),
            Number("MostDoneDays", "Days for the most fully done", "The longest interval and session done are looked for over {0}."),
            Number("LongestDays", "Days for the longest distance", "The longest distance is looked for over {0}."),
            Number("BetweenRuns", "Time between runs", "Runs start at least {0} apart. More may mean fewer runs a week; above 72 h no two fit in a week, and none are planned."),
            Number("BetweenFourRuns", "The same with four runs a week", "In continuous running with four a week, runs start at least {0} apart."),
            Number("FirstSessionPercent", "First session", "The first session of an entry runs at most {0} of the usual run before the injury."),
        ]),
        new("How soon a level may rise",
        [
            Number("SteadyRises", "Rises in 7 days at Steady", "At Steady a level may rise {0} in any seven days (times). At 0 it never does."),
            Number("EvenRises", "Rises in 7 days at Even", "At Even a level may rise {0} in any seven days (times). At 0 it never does."),
            Number("SteadySuccesses", "Good runs for a level at Steady", "At Steady a level takes {0} good runs in a row."),
            Number("EvenSuccesses", "Good runs for a level at Even", "At Even a level takes {0} good runs in a row."),
            Number("BriskSuccesses", "Good runs for a level at Brisk", "At Brisk, which only a therapist gives, a level takes {0} good runs in a row."),
            Number("FirstLevelSuccesses", "Good runs for the first level", "The first level of an entry takes {0} good runs in a row."),
            Number("LastLevelSuccesses", "Good runs at level 11", "Level 11 takes {0} good runs before continuous running."),
        ]),
        new("Continuous running",
        [
            Number("EasierWeekEvery", "An easier week every", "Every week number {0} is easier."),
            Number("EasierWeekPercent", "How much of a week it is", "An easier week has {0} of the running."),
            Number("OneDownPercent", "One level down", "One level down leaves {0} of the last run planned."),
            Number("TwoDownPercent", "Two levels down", "Two levels down leave {0} of the last run planned."),
            Number("MeasuredRuns", "Runs measured before own speed counts", "After {0} measured runs the runner’s own speed is used for distances."),
            Number("NormalInReachPercent", "Normal training in reach", "At {0} of the week before the injury the runner is told that normal training is in reach."),
            Number("HarderTerrainPercent", "Week before speed or hills", "Speed or hills are possible from {0} of the week before the injury."),
            Number("HarderTerrainRun", "Run before speed or hills", "Speed or hills are possible after {0} without a break."),
        ]),
        new("Which entry a runner gets",
        [
            Number("QuickWithinDays", "Quick: days without running", "Quick is for fewer than {0} without running."),
            Number("QuickPain", "Quick: most pain", "Quick needs pain of at most {0} in the walk test and the tests."),
            Number("QuickJoinInterval", "Quick: interval it joins at", "Quick joins the ladder at a level with intervals of at most {0}."),
            Number("HeelRaisesAsked", "Quick: heel raises", "Quick asks for {0} heel raises on each side."),
            Number("GentleAfterDays", "Gentle from days without running", "From {0} without running the entry is Gentle."),
        ]),
        new("Around the runs",
        [
            Number("FoundationCardioDays", "Days of low-impact cardio before running", "Before running begins, low-impact cardio is offered on {0} a week."),
            Number("LongestCardio", "Longest low-impact cardio", "Low-impact cardio of up to {0} is offered."),
            Number("ActiveDays", "Active days a week", "Runs and cross-training together are at most {0} a week."),
        ]),
    ];

    // After the groups: static fields are made in the order in which they stand.
    private static readonly FrozenDictionary<string, PolicyText> s_all = Groups.SelectMany(static group => group.Numbers).ToFrozenDictionary(static number => number.Name, static number => number.Text, StringComparer.Ordinal);

    private static (string, PolicyText) Number(string name, string title, string effect) => (name, new(title, effect));
}
