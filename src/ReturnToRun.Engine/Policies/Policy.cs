using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Policies;

/// <summary>
/// Every number of the clinical rules, as data. The defaults are the loose end of what is allowed: a clinic may only tighten
/// (see <see cref="PolicyNumbers"/> for unit, range and source of each).
/// </summary>
public sealed record Policy
{
    /// <summary>The project's own numbers.</summary>
    public static Policy Default { get; } = new();

    /// <summary>The name and number of this set, shown with every decision.</summary>
    public string Version { get; init; } = "return-to-run/1";

    // Clearance (section 2)

    /// <summary>Days for which the E and U items hold before they are asked again. Range 1 to 7.</summary>
    public int WeeklyCheckDays { get; init; } = 7;

    /// <summary>Days without running after which the full check is asked again. Range 14 to 28.</summary>
    public int FullCheckAfterDays { get; init; } = 28;

    /// <summary>R1: how old the clearance may be at the first run, in days. Range 14 to 84.</summary>
    public int ClearanceDays { get; init; } = 84;

    /// <summary>R2: how long a passed walk test counts, in days. Range 7 to 28.</summary>
    public int WalkTestDays { get; init; } = 28;

    /// <summary>R2: days before a failed walk test may be tried again. Range 2 to 14.</summary>
    public int WalkTestRetryDays { get; init; } = 2;

    /// <summary>R2, R3, P1, success and D7: the most pain. Range 0 to 2.</summary>
    public Pain RestPain { get; init; } = Pain.Of(2);

    /// <summary>The most pain that a therapist may allow in its place, for a runner who never starts from 0. Range 2 to 3.</summary>
    public Pain PersonalRestPain { get; init; } = Pain.Of(3);

    // Decisions (section 4)

    /// <summary>P1: points above baseline before a run that call it off. Range 0 to 1.</summary>
    public int BeforeRunAboveBaseline { get; init; } = 1;

    /// <summary>P1: days in a row called off that pause the plan. Range 1 to 3.</summary>
    public int CalledOffDaysToPause { get; init; } = 3;

    /// <summary>D3: pain above this stops. Range 3 to 5.</summary>
    public Pain StopPain { get; init; } = Pain.Of(5);

    /// <summary>D3: full dates off. Range 2 to 7.</summary>
    public int StopDatesOff { get; init; } = 2;

    /// <summary>D3: two within this many dates, both counted, pause. Range 14 to 28.</summary>
    public int StopsWithinDates { get; init; } = 14;

    /// <summary>D4: new morning stiffness over this steps back. Range 0 to 30 min.</summary>
    public TimeSpan Stiffness { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>D4: hours off at least. Range 48 to 96 h.</summary>
    public TimeSpan StepBackOff { get; init; } = TimeSpan.FromHours(48);

    /// <summary>D3 and D4: days off without being back at baseline that pause. Range 3 to 7.</summary>
    public int OffDaysToPause { get; init; } = 7;

    /// <summary>D5: in a row that raise the review flag. Range 1 to 3.</summary>
    public int RepeatsToFlag { get; init; } = 3;

    /// <summary>D6: the rise of the weekly median that repeats. Range 0 to 1 point.</summary>
    public int TrendRise { get; init; } = 1;

    /// <summary>D6: days of each of the two windows. 7.</summary>
    public int TrendDays { get; init; } = 7;

    /// <summary>D6: runs in each of the two windows at least. 2.</summary>
    public int TrendRuns { get; init; } = 2;

    /// <summary>How many runs a baseline looks back. 7.</summary>
    public int BaselineRuns { get; init; } = 7;

    /// <summary>Success: the share of each interval, in percent. Range 95 to 100.</summary>
    public int IntervalPercent { get; init; } = 95;

    /// <summary>Success: the share of each walk between intervals, in percent. Range 80 to 100.</summary>
    public int RecoveryPercent { get; init; } = 80;

    /// <summary>Success: more running than planned by over this is overdone, in percent. Range 0 to 10.</summary>
    public int OverdonePercent { get; init; } = 10;

    /// <summary>Entries to level 0 within <see cref="WalkOnlyWithinDays"/> that pause. Range 1 to 3.</summary>
    public int WalkOnlyEntriesToPause { get; init; } = 3;

    /// <summary>Days for <see cref="WalkOnlyEntriesToPause"/>. Range 28 to 56.</summary>
    public int WalkOnlyWithinDays { get; init; } = 28;

    // Lay-off (L1)

    /// <summary>L1: dates without running that cost one level. Range 5 to 8.</summary>
    public int LayOffOneLevel { get; init; } = 8;

    /// <summary>L1: dates without running that cost two levels. Range 9 to 14.</summary>
    public int LayOffTwoLevels { get; init; } = 14;

    // Limits (section 5)

    /// <summary>I3, I4, I5, I6 and the continuous phase: the most a step may add, in percent. Range 0 to 10.</summary>
    public int StepPercent { get; init; } = 10;

    /// <summary>I3: the most an interval may add where that is more than the percentage. Range 0 to 60 s.</summary>
    public TimeSpan IntervalStep { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>I4: the most a session's running may add where that is more than the percentage. Range 0 to 5 min.</summary>
    public TimeSpan SessionStep { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>I5: the most a week's running may add where that is more than the percentage. Range 0 to 20 min.</summary>
    public TimeSpan WeekStep { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>I5: how many weeks back the largest is looked for. Range 1 to 4.</summary>
    public int WeeksBack { get; init; } = 4;

    /// <summary>I3, I4: how many days back the most fully done is looked for. Range 14 to 28.</summary>
    public int MostDoneDays { get; init; } = 28;

    /// <summary>I6: how many days back the longest session is looked for. Range 14 to 30.</summary>
    public int LongestDays { get; init; } = 30;

    /// <summary>I7: hours between the starts of two runs. Range 48 to 96 h.</summary>
    public TimeSpan BetweenRuns { get; init; } = TimeSpan.FromHours(48);

    /// <summary>I7: hours between the starts of two runs with four a week in the continuous phase. Range 24 to 48 h.</summary>
    public TimeSpan BetweenFourRuns { get; init; } = TimeSpan.FromHours(24);

    /// <summary>I15: the first session's share of the usual run, in percent. Range 10 to 50.</summary>
    public int FirstSessionPercent { get; init; } = 50;

    /// <summary>I15 as an override, in percent. 75.</summary>
    public int FirstSessionOverridePercent { get; init; } = 75;

    /// <summary>Load caps compare with this tolerance, in tenths of a percent. 5, so that 30 → 33 passes.</summary>
    public int TolerancePerMille { get; init; } = 5;

    // Paces (section 3)

    /// <summary>I8 at Steady: rises in any 7 dates. Range 0 to 1.</summary>
    public int SteadyRises { get; init; } = 1;

    /// <summary>I8 at Even: rises in any 7 dates. Range 0 to 2.</summary>
    public int EvenRises { get; init; } = 2;

    /// <summary>Successes a level at Steady. Range 3 to 9.</summary>
    public int SteadySuccesses { get; init; } = 3;

    /// <summary>Successes a level at Even. Range 2 to 9.</summary>
    public int EvenSuccesses { get; init; } = 2;

    /// <summary>Successes a level at Brisk. Range 1 to 9.</summary>
    public int BriskSuccesses { get; init; } = 1;

    /// <summary>Successes on the first level of an entry, at Even and Brisk. Range 3 to 9.</summary>
    public int FirstLevelSuccesses { get; init; } = 3;

    // The continuous phase (section 3)

    /// <summary>Successes at level 11 before it. Range 2 to 9.</summary>
    public int LastLevelSuccesses { get; init; } = 2;

    /// <summary>Every how many weeks one is easier. Range 2 to 4.</summary>
    public int EasierWeekEvery { get; init; } = 4;

    /// <summary>An easier week's share of the reference week, in percent. Range 50 to 80.</summary>
    public int EasierWeekPercent { get; init; } = 80;

    /// <summary>Weeks in a row at the goal, or at the last level needed, that complete the plan. 2.</summary>
    public int GoalWeeks { get; init; } = 2;

    /// <summary>One level down in the continuous phase, in percent of the last planned run. Range 50 to 80.</summary>
    public int OneDownPercent { get; init; } = 80;

    /// <summary>Two levels down in the continuous phase, in percent of the last planned run. Range 25 to 50.</summary>
    public int TwoDownPercent { get; init; } = 50;

    /// <summary>Measured runs before the runner's own speeds are used. Range 5 to 10.</summary>
    public int MeasuredRuns { get; init; } = 5;

    /// <summary>The week of someone who named neither a week before the injury nor a goal, in minutes of running. 99.</summary>
    public TimeSpan DefaultWeek { get; init; } = TimeSpan.FromMinutes(99);

    /// <summary>Share of the former week at which normal training is in reach, in percent. Range 75 to 80.</summary>
    public int NormalInReachPercent { get; init; } = 75;

    /// <summary>I12: share of the former week before speed or hills, in percent. Range 50 to 100.</summary>
    public int HarderTerrainPercent { get; init; } = 50;

    /// <summary>I12: continuous running before speed or hills. Range 30 to 60 min.</summary>
    public TimeSpan HarderTerrainRun { get; init; } = TimeSpan.FromMinutes(30);

    // Quick (section 3)

    /// <summary>Quick: fewer days than this without running. Range 1 to 28.</summary>
    public int QuickWithinDays { get; init; } = 28;

    /// <summary>Quick: the most pain. Range 0 to 1.</summary>
    public Pain QuickPain { get; init; } = Pain.Of(1);

    /// <summary>Quick: the most of Q1's walked and run distance. 2 miles.</summary>
    public Distance QuickDistance { get; init; } = Distance.FromMiles(2);

    /// <summary>Quick: the runs of both levels, and the walks of Q1. 2 min.</summary>
    public TimeSpan QuickInterval { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Quick: the walks of Q2. 1 min.</summary>
    public TimeSpan QuickShorterWalk { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Quick: the longest interval of the level it joins. Range 1 to 3 min.</summary>
    public TimeSpan QuickJoinInterval { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Quick: single-leg squats asked for, each side. 10.</summary>
    public int SquatsAsked { get; init; } = 10;

    /// <summary>Quick: heel raises asked for, each side. Range 20 to 25.</summary>
    public int HeelRaisesAsked { get; init; } = 20;

    /// <summary>Quick: hops asked for, each side. 10.</summary>
    public int HopsAsked { get; init; } = 10;

    /// <summary>Quick: the single-leg stand asked for, each side. 30 s.</summary>
    public TimeSpan StandAsked { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gentle is for this many days without running or more. Range 28 to 91.</summary>
    public int GentleAfterDays { get; init; } = 91;

    // The foundation phase and the week around the runs (sections 3 and 6)

    /// <summary>Weeks the foundation phase is shown as where running stopped for 4 weeks or the injury is under 6 weeks old.</summary>
    public int FoundationWeeks { get; init; } = 4;

    /// <summary>Days without running from which the foundation phase is shown in weeks. 28.</summary>
    public int FoundationAfterDaysOff { get; init; } = 28;

    /// <summary>Age of the injury in days under which the foundation phase is shown in weeks. 42.</summary>
    public int FoundationInjuryDays { get; init; } = 42;

    /// <summary>Days of low-impact cardio in a week of the foundation phase. Range 3 to 5.</summary>
    public int FoundationCardioDays { get; init; } = 4;

    /// <summary>The shortest low-impact cardio offered. 20 min.</summary>
    public TimeSpan ShortestCardio { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The longest low-impact cardio offered. Range 20 to 45 min.</summary>
    public TimeSpan LongestCardio { get; init; } = TimeSpan.FromMinutes(45);

    /// <summary>Active days a week at most, runs and cross-training together. Range 2 to 5.</summary>
    public int ActiveDays { get; init; } = 5;

    /// <summary>The frame of a session's main set: the walk that R2 proved. 30 min.</summary>
    public TimeSpan Frame { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Walking before and after, outside the frame. 5 min each.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromMinutes(5);

    // Rounding, always down (section 5)

    /// <summary>What times are rounded to below <see cref="LongTimesFrom"/>. 15 s.</summary>
    public TimeSpan ShortTimes { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What times are rounded to from <see cref="LongTimesFrom"/> on. 1 min.</summary>
    public TimeSpan LongTimes { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>From where times are rounded to whole minutes. 10 min.</summary>
    public TimeSpan LongTimesFrom { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What distances are rounded to. 100 m.</summary>
    public Distance RoundedDistance { get; init; } = Distance.FromMetres(100);

    // The absolute band of an override (O1)

    /// <summary>O1: the most a session may exceed the longest of 30 days, in percent. 30.</summary>
    public int OverrideSessionPercent { get; init; } = 30;

    /// <summary>O1: the most running beyond the most fully done in 28 days. 10 min.</summary>
    public TimeSpan OverrideRunning { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>O1: levels beyond the most fully done in 28 days. 3.</summary>
    public int OverrideLevels { get; init; } = 3;

    /// <summary>O1: hours between runs at least. 24 h.</summary>
    public TimeSpan OverrideBetweenRuns { get; init; } = TimeSpan.FromHours(24);
}
