using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Policies;

public static partial class PolicyNumbers
{
    /// <summary>A policy with some numbers set, each in the unit of its row in <see cref="All"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no number of that name.</exception>
    public static Policy With(Policy policy, IEnumerable<NumberSet> numbers)
    {
        foreach (var number in numbers) policy = With(policy, number.Name, number.Value);
        return policy;
    }

    /// <summary>The numbers of a policy that differ from the project's own, in the order of <see cref="All"/>.</summary>
    public static ImmutableArray<NumberSet> Changed(Policy policy) =>
        [.. All.Where(number => number.In(policy) != number.Default).Select(number => new NumberSet(number.Name, number.In(policy).Value))];

    /// <summary>Whether a clinic may set a number so: no looser than the project's own, no tighter than its range.</summary>
    public static bool IsAllowed(NumberSet number) =>
        All.FirstOrDefault(known => known.Name == number.Name) is { IsSettable: true } found && number.Value >= found.Lowest.Value && number.Value <= found.Highest.Value;

    /// <summary>A policy with one number set.</summary>
    /// <param name="policy">The policy it is set in.</param>
    /// <param name="name">The name of the number.</param>
    /// <param name="value">The value, in the unit of its row in <see cref="All"/>.</param>
    public static Policy With(Policy policy, string name, long value) => name switch
    {
        "WeeklyCheckDays" => policy with { WeeklyCheckDays = (int)value },
        "FullCheckAfterDays" => policy with { FullCheckAfterDays = (int)value },
        "ClearanceDays" => policy with { ClearanceDays = (int)value },
        "WalkTestDays" => policy with { WalkTestDays = (int)value },
        "WalkTestRetryDays" => policy with { WalkTestRetryDays = (int)value },
        "RestPain" => policy with { RestPain = Pain.Of((int)value) },
        "PersonalRestPain" => policy with { PersonalRestPain = Pain.Of((int)value) },
        "BeforeRunAboveBaseline" => policy with { BeforeRunAboveBaseline = (int)value },
        "CalledOffDaysToPause" => policy with { CalledOffDaysToPause = (int)value },
        "StopPain" => policy with { StopPain = Pain.Of((int)value) },
        "StopDatesOff" => policy with { StopDatesOff = (int)value },
        "StopsWithinDates" => policy with { StopsWithinDates = (int)value },
        "Stiffness" => policy with { Stiffness = TimeSpan.FromSeconds(value) },
        "StepBackOff" => policy with { StepBackOff = TimeSpan.FromSeconds(value) },
        "OffDaysToPause" => policy with { OffDaysToPause = (int)value },
        "RepeatsToFlag" => policy with { RepeatsToFlag = (int)value },
        "TrendRise" => policy with { TrendRise = (int)value },
        "TrendDays" => policy with { TrendDays = (int)value },
        "TrendRuns" => policy with { TrendRuns = (int)value },
        "BaselineRuns" => policy with { BaselineRuns = (int)value },
        "IntervalPercent" => policy with { IntervalPercent = (int)value },
        "RecoveryPercent" => policy with { RecoveryPercent = (int)value },
        "OverdonePercent" => policy with { OverdonePercent = (int)value },
        "WalkOnlyEntriesToPause" => policy with { WalkOnlyEntriesToPause = (int)value },
        "WalkOnlyWithinDays" => policy with { WalkOnlyWithinDays = (int)value },
        "LayOffOneLevel" => policy with { LayOffOneLevel = (int)value },
        "LayOffTwoLevels" => policy with { LayOffTwoLevels = (int)value },
        "StepPercent" => policy with { StepPercent = (int)value },
        "IntervalStep" => policy with { IntervalStep = TimeSpan.FromSeconds(value) },
        "SessionStep" => policy with { SessionStep = TimeSpan.FromSeconds(value) },
        "WeekStep" => policy with { WeekStep = TimeSpan.FromSeconds(value) },
        "WeeksBack" => policy with { WeeksBack = (int)value },
        "MostDoneDays" => policy with { MostDoneDays = (int)value },
        "LongestDays" => policy with { LongestDays = (int)value },
        "BetweenRuns" => policy with { BetweenRuns = TimeSpan.FromSeconds(value) },
        "BetweenFourRuns" => policy with { BetweenFourRuns = TimeSpan.FromSeconds(value) },
        "FirstSessionPercent" => policy with { FirstSessionPercent = (int)value },
        "FirstSessionOverridePercent" => policy with { FirstSessionOverridePercent = (int)value },
        "TolerancePerMille" => policy with { TolerancePerMille = (int)value },
        "SteadyRises" => policy with { SteadyRises = (int)value },
        "EvenRises" => policy with { EvenRises = (int)value },
        "SteadySuccesses" => policy with { SteadySuccesses = (int)value },
        "EvenSuccesses" => policy with { EvenSuccesses = (int)value },
        "BriskSuccesses" => policy with { BriskSuccesses = (int)value },
        "FirstLevelSuccesses" => policy with { FirstLevelSuccesses = (int)value },
        "LastLevelSuccesses" => policy with { LastLevelSuccesses = (int)value },
        "EasierWeekEvery" => policy with { EasierWeekEvery = (int)value },
        "EasierWeekPercent" => policy with { EasierWeekPercent = (int)value },
        "GoalWeeks" => policy with { GoalWeeks = (int)value },
        "OneDownPercent" => policy with { OneDownPercent = (int)value },
        "TwoDownPercent" => policy with { TwoDownPercent = (int)value },
        "MeasuredRuns" => policy with { MeasuredRuns = (int)value },
        "DefaultWeek" => policy with { DefaultWeek = TimeSpan.FromSeconds(value) },
        "NormalInReachPercent" => policy with { NormalInReachPercent = (int)value },
        "HarderTerrainPercent" => policy with { HarderTerrainPercent = (int)value },
        "HarderTerrainRun" => policy with { HarderTerrainRun = TimeSpan.FromSeconds(value) },
        "QuickWithinDays" => policy with { QuickWithinDays = (int)value },
        "QuickPain" => policy with { QuickPain = Pain.Of((int)value) },
        "QuickDistance" => policy with { QuickDistance = Distance.FromMetres(value) },
        "QuickInterval" => policy with { QuickInterval = TimeSpan.FromSeconds(value) },
        "QuickShorterWalk" => policy with { QuickShorterWalk = TimeSpan.FromSeconds(value) },
        "QuickJoinInterval" => policy with { QuickJoinInterval = TimeSpan.FromSeconds(value) },
        "SquatsAsked" => policy with { SquatsAsked = (int)value },
        "HeelRaisesAsked" => policy with { HeelRaisesAsked = (int)value },
        "HopsAsked" => policy with { HopsAsked = (int)value },
        "StandAsked" => policy with { StandAsked = TimeSpan.FromSeconds(value) },
        "GentleAfterDays" => policy with { GentleAfterDays = (int)value },
        "FoundationWeeks" => policy with { FoundationWeeks = (int)value },
        "FoundationAfterDaysOff" => policy with { FoundationAfterDaysOff = (int)value },
        "FoundationInjuryDays" => policy with { FoundationInjuryDays = (int)value },
        "FoundationCardioDays" => policy with { FoundationCardioDays = (int)value },
        "ShortestCardio" => policy with { ShortestCardio = TimeSpan.FromSeconds(value) },
        "LongestCardio" => policy with { LongestCardio = TimeSpan.FromSeconds(value) },
        "ActiveDays" => policy with { ActiveDays = (int)value },
        "Frame" => policy with { Frame = TimeSpan.FromSeconds(value) },
        "WarmUp" => policy with { WarmUp = TimeSpan.FromSeconds(value) },
        "ShortTimes" => policy with { ShortTimes = TimeSpan.FromSeconds(value) },
        "LongTimes" => policy with { LongTimes = TimeSpan.FromSeconds(value) },
        "LongTimesFrom" => policy with { LongTimesFrom = TimeSpan.FromSeconds(value) },
        "RoundedDistance" => policy with { RoundedDistance = Distance.FromMetres(value) },
        "OverrideSessionPercent" => policy with { OverrideSessionPercent = (int)value },
        "OverrideRunning" => policy with { OverrideRunning = TimeSpan.FromSeconds(value) },
        "OverrideLevels" => policy with { OverrideLevels = (int)value },
        "OverrideBetweenRuns" => policy with { OverrideBetweenRuns = TimeSpan.FromSeconds(value) },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No number of a policy has this name."),
    };
}
