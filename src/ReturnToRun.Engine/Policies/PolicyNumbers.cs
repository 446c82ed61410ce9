using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Policies;

/// <summary>One number of a policy: how far a clinic may move it, which rules use it, where it comes from.</summary>
/// <param name="Name">The name of the property of <see cref="Policy"/>.</param>
/// <param name="Lowest">The lowest a clinic may set.</param>
/// <param name="Highest">The highest. A number that cannot be set has both ends at its default.</param>
/// <param name="Rules">The rules, limits and sources of the clinical rules that use it.</param>
/// <param name="Source">Where the default comes from.</param>
/// <param name="In">The number as a policy has it, with its unit.</param>
public sealed record PolicyNumber(string Name, Measure Lowest, Measure Highest, string Rules, string Source, Func<Policy, Measure> In)
{
    /// <summary>The project's own number.</summary>
    public Measure Default => In(Policy.Default);

    /// <summary>Whether a clinic may set it.</summary>
    public bool IsSettable => Lowest != Highest;
}

/// <summary>Every number of the clinical rules with unit, range, default and source.</summary>
public static partial class PolicyNumbers
{
    private const string Own = "project's own";
    private const string Zones = "zones after Silbernagel 2007 (AJSM), tested on Achilles tendons";
    private const string Reaction = "S2 (SRC-12)";

    /// <summary>All numbers, in the order of <see cref="Policy"/>.</summary>
    public static ImmutableArray<PolicyNumber> All { get; } =
    [
        new("WeeklyCheckDays", Measure.Days(1), Measure.Days(7), "E1–E9, U1–U10, I1", Own, static policy => Measure.Days(policy.WeeklyCheckDays)),
        new("FullCheckAfterDays", Measure.Days(14), Measure.Days(28), "R1–R4, L1", Own, static policy => Measure.Days(policy.FullCheckAfterDays)),
        new("ClearanceDays", Measure.Days(14), Measure.Days(84), "R1", Own, static policy => Measure.Days(policy.ClearanceDays)),
        new("WalkTestDays", Measure.Days(7), Measure.Days(28), "R2", Own, static policy => Measure.Days(policy.WalkTestDays)),
        new("WalkTestRetryDays", Measure.Days(2), Measure.Days(14), "R2", Reaction, static policy => Measure.Days(policy.WalkTestRetryDays)),
        new("RestPain", Measure.Of(Pain.Of(0)), Measure.Of(Pain.Of(2)), "R2, R3, P1, D5, D7", Zones, static policy => Measure.Of(policy.RestPain)),
        new("PersonalRestPain", Measure.Of(Pain.Of(2)), Measure.Of(Pain.Of(3)), "R2, R3, P1, D5, D7", Own, static policy => Measure.Of(policy.PersonalRestPain)),
        new("BeforeRunAboveBaseline", Measure.Of(Pain.Of(0)), Measure.Of(Pain.Of(1)), "P1", Own, static policy => Measure.Of(Pain.Of(policy.BeforeRunAboveBaseline))),
        new("CalledOffDaysToPause", Measure.Count(1), Measure.Count(3), "P1", Own, static policy => Measure.Count(policy.CalledOffDaysToPause)),
        new("StopPain", Measure.Of(Pain.Of(3)), Measure.Of(Pain.Of(5)), "D3", Zones, static policy => Measure.Of(policy.StopPain)),
        new("StopDatesOff", Measure.Days(2), Measure.Days(7), "D3", Own, static policy => Measure.Days(policy.StopDatesOff)),
        new("StopsWithinDates", Measure.Days(14), Measure.Days(28), "D3", Own, static policy => Measure.Days(policy.StopsWithinDates)),
        new("Stiffness", Measure.Of(TimeSpan.Zero), Measure.Of(TimeSpan.FromMinutes(30)), "D4", Own, static policy => Measure.Of(policy.Stiffness)),
        new("StepBackOff", Measure.Of(TimeSpan.FromHours(48)), Measure.Of(TimeSpan.FromHours(96)), "D4", Reaction, static policy => Measure.Of(policy.StepBackOff)),
        new("OffDaysToPause", Measure.Days(3), Measure.Days(7), "D3, D4", Own, static policy => Measure.Days(policy.OffDaysToPause)),
        new("RepeatsToFlag", Measure.Count(1), Measure.Count(3), "D5", Own, static policy => Measure.Count(policy.RepeatsToFlag)),
        new("TrendRise", Measure.Of(Pain.Of(0)), Measure.Of(Pain.Of(1)), "D6", Own, static policy => Measure.Of(Pain.Of(policy.TrendRise))),
        new("TrendDays", Measure.Days(7), Measure.Days(7), "D6", Own, static policy => Measure.Days(policy.TrendDays)),
        new("TrendRuns", Measure.Count(2), Measure.Count(2), "D6", Own, static policy => Measure.Count(policy.TrendRuns)),
        new("BaselineRuns", Measure.Count(7), Measure.Count(7), "P1, D3, D4", Own, static policy => Measure.Count(policy.BaselineRuns)),
        new("IntervalPercent", Measure.Percent(95), Measure.Percent(100), "D5, D7", Own, static policy => Measure.Percent(policy.IntervalPercent)),
        new("RecoveryPercent", Measure.Percent(80), Measure.Percent(100), "D5, D7", Own, static policy => Measure.Percent(policy.RecoveryPercent)),
        new("OverdonePercent", Measure.Percent(0), Measure.Percent(10), "D5", Own, static policy => Measure.Percent(policy.OverdonePercent)),
        new("WalkOnlyEntriesToPause", Measure.Count(1), Measure.Count(3), "D3, D4, L1", Own, static policy => Measure.Count(policy.WalkOnlyEntriesToPause)),
        new("WalkOnlyWithinDays", Measure.Days(28), Measure.Days(56), "D3, D4, L1", Own, static policy => Measure.Days(policy.WalkOnlyWithinDays)),
        new("LayOffOneLevel", Measure.Days(5), Measure.Days(8), "L1", Own, static policy => Measure.Days(policy.LayOffOneLevel)),
        new("LayOffTwoLevels", Measure.Days(9), Measure.Days(14), "L1", Own, static policy => Measure.Days(policy.LayOffTwoLevels)),
        new("StepPercent", Measure.Percent(0), Measure.Percent(10), "I3, I4, I5, I6", "S4 (SRC-11)", static policy => Measure.Percent(policy.StepPercent)),
        new("IntervalStep", Measure.Of(TimeSpan.Zero), Measure.Of(TimeSpan.FromSeconds(60)), "I3", "S1 (SRC-7)", static policy => Measure.Of(policy.IntervalStep)),
        new("SessionStep", Measure.Of(TimeSpan.Zero), Measure.Of(TimeSpan.FromMinutes(5)), "I4", Own, static policy => Measure.Of(policy.SessionStep)),
        new("WeekStep", Measure.Of(TimeSpan.Zero), Measure.Of(TimeSpan.FromMinutes(20)), "I5", Own, static policy => Measure.Of(policy.WeekStep)),
        new("WeeksBack", Measure.Count(1), Measure.Count(4), "I5", Own, static policy => Measure.Count(policy.WeeksBack)),
        new("MostDoneDays", Measure.Days(14), Measure.Days(28), "I3, I4", Own, static policy => Measure.Days(policy.MostDoneDays)),
        new("LongestDays", Measure.Days(14), Measure.Days(30), "I6", "Frandsen 2025 (BJSM 59:1203)", static policy => Measure.Days(policy.LongestDays)),
        new("BetweenRuns", Measure.Of(TimeSpan.FromHours(48)), Measure.Of(TimeSpan.FromHours(96)), "I7", "S2 (SRC-12)", static policy => Measure.Of(policy.BetweenRuns)),
        new("BetweenFourRuns", Measure.Of(TimeSpan.FromHours(24)), Measure.Of(TimeSpan.FromHours(48)), "I7", Own, static policy => Measure.Of(policy.BetweenFourRuns)),
        new("FirstSessionPercent", Measure.Percent(10), Measure.Percent(50), "I15", "S4 (SRC-13)", static policy => Measure.Percent(policy.FirstSessionPercent)),
        new("FirstSessionOverridePercent", Measure.Percent(75), Measure.Percent(75), "I15, O1", "S4 (SRC-13)", static policy => Measure.Percent(policy.FirstSessionOverridePercent)),
        new("TolerancePerMille", Measure.PerMille(5), Measure.PerMille(5), "I3, I4, I5, I6, I15", Own, static policy => Measure.PerMille(policy.TolerancePerMille)),
        new("SteadyRises", Measure.Count(0), Measure.Count(1), "I8", "S2 (SRC-14)", static policy => Measure.Count(policy.SteadyRises)),
        new("EvenRises", Measure.Count(0), Measure.Count(2), "I8", "S1 (SRC-7)", static policy => Measure.Count(policy.EvenRises)),
        new("SteadySuccesses", Measure.Count(3), Measure.Count(9), "D7", Own, static policy => Measure.Count(policy.SteadySuccesses)),
        new("EvenSuccesses", Measure.Count(2), Measure.Count(9), "D7", Own, static policy => Measure.Count(policy.EvenSuccesses)),
        new("BriskSuccesses", Measure.Count(1), Measure.Count(9), "D7", "S1 (SRC-7)", static policy => Measure.Count(policy.BriskSuccesses)),
        new("FirstLevelSuccesses", Measure.Count(3), Measure.Count(9), "D7", Own, static policy => Measure.Count(policy.FirstLevelSuccesses)),
        new("LastLevelSuccesses", Measure.Count(2), Measure.Count(9), "D7", Own, static policy => Measure.Count(policy.LastLevelSuccesses)),
        new("EasierWeekEvery", Measure.Count(2), Measure.Count(4), "I5", Own, static policy => Measure.Count(policy.EasierWeekEvery)),
        new("EasierWeekPercent", Measure.Percent(50), Measure.Percent(80), "I5", Own, static policy => Measure.Percent(policy.EasierWeekPercent)),
        new("GoalWeeks", Measure.Count(2), Measure.Count(2), "SRC-11", Own, static policy => Measure.Count(policy.GoalWeeks)),
        new("OneDownPercent", Measure.Percent(50), Measure.Percent(80), "D3, D4, L1", Own, static policy => Measure.Percent(policy.OneDownPercent)),
        new("TwoDownPercent", Measure.Percent(25), Measure.Percent(50), "D3, D4, L1", Own, static policy => Measure.Percent(policy.TwoDownPercent)),
        new("MeasuredRuns", Measure.Count(5), Measure.Count(10), "I6", Own, static policy => Measure.Count(policy.MeasuredRuns)),
        new("DefaultWeek", Measure.Of(TimeSpan.FromMinutes(99)), Measure.Of(TimeSpan.FromMinutes(99)), "SRC-11", Own, static policy => Measure.Of(policy.DefaultWeek)),
        new("NormalInReachPercent", Measure.Percent(75), Measure.Percent(80), "SRC-11", Own, static policy => Measure.Percent(policy.NormalInReachPercent)),
        new("HarderTerrainPercent", Measure.Percent(50), Measure.Percent(100), "I12", Own, static policy => Measure.Percent(policy.HarderTerrainPercent)),
        new("HarderTerrainRun", Measure.Of(TimeSpan.FromMinutes(30)), Measure.Of(TimeSpan.FromMinutes(60)), "I12", Own, static policy => Measure.Of(policy.HarderTerrainRun)),
        new("QuickWithinDays", Measure.Days(1), Measure.Days(28), "SRC-9", Own, static policy => Measure.Days(policy.QuickWithinDays)),
        new("QuickPain", Measure.Of(Pain.Of(0)), Measure.Of(Pain.Of(1)), "SRC-9", Own, static policy => Measure.Of(policy.QuickPain)),
        new("QuickDistance", Measure.Of(Distance.FromMiles(2)), Measure.Of(Distance.FromMiles(2)), "SRC-9", "S4 (SRC-9)", static policy => Measure.Of(policy.QuickDistance)),
        new("QuickInterval", Measure.Of(TimeSpan.FromMinutes(2)), Measure.Of(TimeSpan.FromMinutes(2)), "SRC-9", "S4 (SRC-9)", static policy => Measure.Of(policy.QuickInterval)),
        new("QuickShorterWalk", Measure.Of(TimeSpan.FromMinutes(1)), Measure.Of(TimeSpan.FromMinutes(1)), "SRC-9", Own, static policy => Measure.Of(policy.QuickShorterWalk)),
        new("QuickJoinInterval", Measure.Of(TimeSpan.FromMinutes(1)), Measure.Of(TimeSpan.FromMinutes(3)), "SRC-9", Own, static policy => Measure.Of(policy.QuickJoinInterval)),
        new("SquatsAsked", Measure.Count(10), Measure.Count(10), "SRC-9", Own, static policy => Measure.Count(policy.SquatsAsked)),
        new("HeelRaisesAsked", Measure.Count(20), Measure.Count(25), "SRC-9", Own, static policy => Measure.Count(policy.HeelRaisesAsked)),
        new("HopsAsked", Measure.Count(10), Measure.Count(10), "SRC-9", Own, static policy => Measure.Count(policy.HopsAsked)),
        new("StandAsked", Measure.Of(TimeSpan.FromSeconds(30)), Measure.Of(TimeSpan.FromSeconds(30)), "SRC-9", Own, static policy => Measure.Of(policy.StandAsked)),
        new("GentleAfterDays", Measure.Days(28), Measure.Days(91), "SRC-16", Own, static policy => Measure.Days(policy.GentleAfterDays)),
        new("FoundationWeeks", Measure.Count(4), Measure.Count(4), "SRC-2", "S2 (SRC-2)", static policy => Measure.Count(policy.FoundationWeeks)),
        new("FoundationAfterDaysOff", Measure.Days(28), Measure.Days(28), "SRC-2", Own, static policy => Measure.Days(policy.FoundationAfterDaysOff)),
        new("FoundationInjuryDays", Measure.Days(42), Measure.Days(42), "SRC-2", Own, static policy => Measure.Days(policy.FoundationInjuryDays)),
        new("FoundationCardioDays", Measure.Days(3), Measure.Days(5), "SRC-2", Own, static policy => Measure.Days(policy.FoundationCardioDays)),
        new("ShortestCardio", Measure.Of(TimeSpan.FromMinutes(20)), Measure.Of(TimeSpan.FromMinutes(20)), "SRC-2, SRC-15", Own, static policy => Measure.Of(policy.ShortestCardio)),
        new("LongestCardio", Measure.Of(TimeSpan.FromMinutes(20)), Measure.Of(TimeSpan.FromMinutes(45)), "SRC-2, SRC-15", Own, static policy => Measure.Of(policy.LongestCardio)),
        new("ActiveDays", Measure.Days(2), Measure.Days(5), "SRC-15", Own, static policy => Measure.Days(policy.ActiveDays)),
        new("Frame", Measure.Of(TimeSpan.FromMinutes(30)), Measure.Of(TimeSpan.FromMinutes(30)), "R2, SRC-6", Own, static policy => Measure.Of(policy.Frame)),
        new("WarmUp", Measure.Of(TimeSpan.FromMinutes(5)), Measure.Of(TimeSpan.FromMinutes(5)), "R2, SRC-6", Own, static policy => Measure.Of(policy.WarmUp)),
        new("ShortTimes", Measure.Of(TimeSpan.FromSeconds(15)), Measure.Of(TimeSpan.FromSeconds(15)), "I3, I4, I5, I6", Own, static policy => Measure.Of(policy.ShortTimes)),
        new("LongTimes", Measure.Of(TimeSpan.FromMinutes(1)), Measure.Of(TimeSpan.FromMinutes(1)), "I3, I4, I5, I6", Own, static policy => Measure.Of(policy.LongTimes)),
        new("LongTimesFrom", Measure.Of(TimeSpan.FromMinutes(10)), Measure.Of(TimeSpan.FromMinutes(10)), "I3, I4, I5, I6", Own, static policy => Measure.Of(policy.LongTimesFrom)),
        new("RoundedDistance", Measure.Of(Distance.FromMetres(100)), Measure.Of(Distance.FromMetres(100)), "I5, I6", Own, static policy => Measure.Of(policy.RoundedDistance)),
        new("OverrideSessionPercent", Measure.Percent(30), Measure.Percent(30), "O1", "Frandsen 2025 (BJSM 59:1203)", static policy => Measure.Percent(policy.OverrideSessionPercent)),
        new("OverrideRunning", Measure.Of(TimeSpan.FromMinutes(10)), Measure.Of(TimeSpan.FromMinutes(10)), "O1", Own, static policy => Measure.Of(policy.OverrideRunning)),
        new("OverrideLevels", Measure.Count(3), Measure.Count(3), "O1", Own, static policy => Measure.Count(policy.OverrideLevels)),
        new("OverrideBetweenRuns", Measure.Of(TimeSpan.FromHours(24)), Measure.Of(TimeSpan.FromHours(24)), "O1", Own, static policy => Measure.Of(policy.OverrideBetweenRuns)),
    ];
}
