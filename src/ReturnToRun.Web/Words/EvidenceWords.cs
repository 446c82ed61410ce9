using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>What a decision looked at: a plain sentence for the runner, the numbers with their bounds for the therapist.</summary>
public static class EvidenceWords
{
    /// <summary>One sentence in the second person.</summary>
    public static string ForRunner(Evidence evidence, RunnerFormat format)
    {
        var value = MeasureWords.Of(evidence.Value, format);
        var bound = evidence.Bound is { } limit ? MeasureWords.Of(limit, format) : null;
        var site = MeasureWords.Your(evidence.Site);
        return evidence.Kind switch
        {
            EvidenceKind.ClearanceItem => "You said yes to one of the safety questions.",
            EvidenceKind.PainBefore => $"Before the run {site} was at {value}{Above(bound)}.",
            EvidenceKind.WorstPain => $"At its worst {site} was at {value}.",
            EvidenceKind.PainCourse => $"The pain {value}.",
            EvidenceKind.Limp => "You limped, or your stride changed.",
            EvidenceKind.WeaknessOrNumbness => "You noticed new or worse weakness or numbness in a leg.",
            EvidenceKind.LegReach => bound is null ? $"The pain reached further than before: {value}." : $"The pain reached {value}; lately it reached {bound}.",
            EvidenceKind.MorningPain => $"The morning after, {site} was at {value}{Above(bound)}.",
            EvidenceKind.SecondMorningPain => $"Two mornings after, {site} was at {value}{Above(bound)}.",
            EvidenceKind.Stiffness => $"You were stiff for {value} after getting up.",
            EvidenceKind.WokenByPain => "Pain woke you in the night.",
            EvidenceKind.MorningMissing => "Your answer of the morning after is still to come.",
            EvidenceKind.SecondMorningMissing => "Your answer of the second morning is still to come.",
            EvidenceKind.IntervalsDone => bound is null ? $"You did {value} intervals in full." : $"You did {value} of {bound} intervals in full.",
            EvidenceKind.ShortestInterval => $"Your shortest interval was {value}{Planned(bound)}.",
            EvidenceKind.ShortestRecovery => $"A walk between two intervals was cut to {value}{Planned(bound)}.",
            EvidenceKind.Overdone => $"You ran {value}{Planned(bound)}. More than planned is not better yet.",
            EvidenceKind.Unplanned => $"You ran {value} that nobody had planned.",
            EvidenceKind.TwoLogsOneDay => "You logged two runs on one day. They count as one.",
            EvidenceKind.WeeklyTrend => bound is null ? $"Your usual worst pain of the week was {value}." : $"Your usual worst pain was {value} this week and {bound} the week before.",
            EvidenceKind.Successes => bound is null ? Good(evidence.Value.Value) : $"{value} of {bound} good runs in a row at this level.",
            EvidenceKind.LimitReached => $"There is no room for more yet: {Limit(evidence.Rule)}.",
            EvidenceKind.EarlierStop => evidence.Day is { } first ? $"It is the second stop in a short time, after the one on {format.Day(first)}." : "It is the second stop in a short time.",
            EvidenceKind.LevelZero => "You were at the walk already, and there is nothing lower.",
            EvidenceKind.LevelZeroEntries => $"You came down to the walk {value} times in a few weeks.",
            EvidenceKind.CalledOffDays => $"{value} days in a row were called off before the run.",
            EvidenceKind.NotBackToBaseline => $"After {value} {site} is not back to its usual self.",
            EvidenceKind.LadderEnd => "This is the last level of the ladder.",
            EvidenceKind.HeldByTherapist => "Your therapist keeps you at this level for now.",
            EvidenceKind.LateRecord => "An answer about an earlier day arrived late.",
            EvidenceKind.LastRun => evidence.Day is { } run ? $"The run before it is on {format.Day(run)}, {value} earlier." : $"The run before it is {value} earlier.",
            EvidenceKind.OffUntil => evidence.Day is { } off ? $"No run before {format.Day(off)}." : $"There are {value} off.",
            EvidenceKind.QuestionsHold => evidence.Day is { } asked ? $"Your last safety questions count until {format.Day(asked)}." : "Your last safety questions count for a week.",
            EvidenceKind.OverrideUntil => evidence.Day is { } end ? $"It ends on {format.Day(end)}." : $"It ends in {value}.",
            EvidenceKind.RestrainedSince => evidence.Day is { } since ? $"It has been so since {format.Day(since)}." : $"It has been so for {value}.",
            EvidenceKind.ClearedOn => evidence.Day is { } cleared ? $"You were cleared for running on {format.Day(cleared)}." : "You were cleared for running.",
            EvidenceKind.WeekUnderWay => evidence.Day is { } next ? $"The next step comes with your next week, from {format.Day(next)} on." : "The next step comes with your next week.",
            EvidenceKind.EasierWeekNext => "The coming week is an easier one, so that the work of the weeks before can settle.",
            EvidenceKind.CalendarWeek => evidence.Day is { } over ? $"Your programme keeps this level in whole weeks that go well: until {format.Day(over)} as things stand." : "Your programme keeps this level in whole weeks that go well.",
            _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.Kind, "Unknown evidence."),
        };
    }

    /// <summary>The same with numbers, bounds, site, day and rule.</summary>
    public static string ForTherapist(Evidence evidence, RunnerFormat format)
    {
        var value = MeasureWords.Of(evidence.Value, format);
        var site = MeasureWords.Name(evidence.Site);
        var what = evidence.Kind switch
        {
            EvidenceKind.ClearanceItem => $"Clearance item {evidence.Rule} answered with yes",
            EvidenceKind.PainBefore => $"{site} before the run {value}",
            EvidenceKind.WorstPain => $"{site} worst {value}",
            EvidenceKind.PainCourse => $"Pain {value}",
            EvidenceKind.Limp => "Limp or changed stride",
            EvidenceKind.WeaknessOrNumbness => "New or worse weakness or numbness in a leg",
            EvidenceKind.LegReach => $"Leg pain reaches {value}",
            EvidenceKind.MorningPain => $"{site} next morning {value}",
            EvidenceKind.SecondMorningPain => $"{site} at 48 h {value}",
            EvidenceKind.Stiffness => $"New morning stiffness {value}",
            EvidenceKind.WokenByPain => "Woken by pain",
            EvidenceKind.MorningMissing => "Next-morning answer missing",
            EvidenceKind.SecondMorningMissing => "48 h answer missing",
            EvidenceKind.IntervalsDone => $"Intervals done in full {value}",
            EvidenceKind.ShortestInterval => $"Shortest interval {value}",
            EvidenceKind.ShortestRecovery => $"Shortest walk between intervals {value}",
            EvidenceKind.Overdone => $"Running done {value}",
            EvidenceKind.Unplanned => $"Unplanned running {value}",
            EvidenceKind.TwoLogsOneDay => "Two logs on one date, counted as one run",
            EvidenceKind.WeeklyTrend => $"Median worst pain of 7 days {value}",
            EvidenceKind.Successes => $"Successes in a row {value}",
            EvidenceKind.LimitReached => "Limit reached",
            EvidenceKind.EarlierStop => "Earlier stop, both counted",
            EvidenceKind.LevelZero => "Already at level 0",
            EvidenceKind.LevelZeroEntries => $"Entries to level 0 in the window {value}",
            EvidenceKind.CalledOffDays => $"Days called off in a row {value}",
            EvidenceKind.NotBackToBaseline => $"{site} not back to baseline after {value}",
            EvidenceKind.LadderEnd => "Last level of the ladder",
            EvidenceKind.HeldByTherapist => "Held by the therapist",
            EvidenceKind.LateRecord => "Recorded late",
            EvidenceKind.LastRun => $"Run before it {value} earlier",
            EvidenceKind.OffUntil => $"Days off for {value} more",
            EvidenceKind.QuestionsHold => $"Safety questions hold for {value}",
            EvidenceKind.OverrideUntil => $"Override in force for {value}",
            EvidenceKind.RestrainedSince => $"Restrained for {value}",
            EvidenceKind.ClearedOn => $"Cleared {value} before",
            EvidenceKind.WeekUnderWay => "Longer runs only with a new week",
            EvidenceKind.EasierWeekNext => "The coming week is an easier one",
            EvidenceKind.CalendarWeek => $"Level under way for {value}; the protocol counts in calendar weeks, the last seven dates without D3 to D6",
            _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.Kind, "Unknown evidence."),
        };
        var bound = evidence.Bound is { } limit ? $", against {MeasureWords.Of(limit, format)}" : "";
        var rule = evidence.Rule is { } id && evidence.Kind != EvidenceKind.ClearanceItem ? $" ({id})" : "";
        var day = evidence.Day is { } date ? $", {format.ShortDay(date)}" : "";
        return $"{what}{bound}{rule}{day}";
    }

    private static string Above(string? bound) => bound is null ? "" : $", above {bound}";

    private static string Planned(string? bound) => bound is null ? "" : $", where {bound} was planned";

    private static string Good(long runs) => runs == 1 ? "1 good run in a row at this level." : $"{MeasureWords.Number(runs)} good runs in a row at this level.";

    private static string Limit(string? rule) => rule is null ? "a limit holds" : RuleWords.Of(rule) is var text && text.Says.EndsWith('.') ? $"{char.ToLowerInvariant(text.Says[0])}{text.Says[1..^1]}" : RuleWords.Of(rule).Says;
}
