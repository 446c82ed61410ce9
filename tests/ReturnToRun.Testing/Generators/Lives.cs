using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Testing.Generators;

/// <summary>Lives by number: most begin at the beginning, some go on where a long good one has come to.</summary>
public static class Lives
{
    private static readonly int[] s_weeks = [2, 4, 6, 8, 9, 10, 11, 12, 14, 18, 26];
    private static readonly DayOfWeek[] s_monWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];
    private static readonly Lazy<Life[]> s_later = new(Live);

    /// <summary>The life of a number, begun but not lived, and for how many days it is worth while.</summary>
    public static (Life Life, int Days) Of(ulong number)
    {
        var chance = new Chance(number ^ 0x5EED);
        if (chance.Percent(25)) return (s_later.Value[chance.Below(s_later.Value.Length)].Branch(number, Temper.Any(chance)), chance.Between(8, 16));
        var days = chance.Percent(2) ? 84 : chance.Between(8, 26);
        return (new(number, chance.Percent(10) ? Tighter(chance) : null), days);
    }

    /// <summary>A clinic's policy: some numbers tighter than the default, within their ranges.</summary>
    public static Policy Tighter(Chance chance)
    {
        var policy = Policy.Default with { Version = "clinic/1" };
        if (chance.Percent(30)) policy = policy with { WeeklyCheckDays = chance.Between(1, 7), WalkTestDays = chance.Between(7, 28), ClearanceDays = chance.Between(14, 84) };
        if (chance.Percent(30)) policy = policy with { RestPain = Pain.Of(chance.Between(0, 2)), StopPain = Pain.Of(chance.Between(3, 5)), Stiffness = TimeSpan.FromMinutes(chance.Between(0, 30)) };
        if (chance.Percent(30)) policy = policy with { StopDatesOff = chance.Between(2, 7), StepBackOff = TimeSpan.FromHours(chance.Pick(48, 72, 96)), OffDaysToPause = chance.Between(3, 7), StopsWithinDates = chance.Between(14, 28) };
        if (chance.Percent(30)) policy = policy with { StepPercent = chance.Between(0, 10), IntervalStep = TimeSpan.FromSeconds(chance.Pick(0, 15, 30, 60)), SessionStep = TimeSpan.FromMinutes(chance.Between(0, 5)), WeekStep = TimeSpan.FromMinutes(chance.Between(0, 20)) };
        if (chance.Percent(30)) policy = policy with { BetweenRuns = TimeSpan.FromHours(chance.Pick(48, 60, 72)), BetweenFourRuns = TimeSpan.FromHours(chance.Pick(24, 36, 48)) };
        if (chance.Percent(30)) policy = policy with { LayOffOneLevel = chance.Between(5, 8), LayOffTwoLevels = chance.Between(9, 14), MostDoneDays = chance.Between(14, 28), LongestDays = chance.Between(14, 30), WeeksBack = chance.Between(1, 4) };
        if (chance.Percent(30)) policy = policy with { SteadyRises = chance.Between(0, 1), EvenRises = chance.Between(0, 2), EvenSuccesses = chance.Between(2, 4), FirstLevelSuccesses = chance.Between(3, 4) };
        if (chance.Percent(30)) policy = policy with { FirstSessionPercent = chance.Between(10, 50), EasierWeekEvery = chance.Between(2, 4), EasierWeekPercent = chance.Between(50, 80), OneDownPercent = chance.Between(50, 80), TwoDownPercent = chance.Between(25, 50) };
        return policy;
    }

    // Good lives of unlike runners, kept at several ages.
    private static Life[] Live()
    {
        var start = new DateOnly(2025, 1, 6);
        Runner even = new() { Start = start, Days = [.. s_monWedFri], RunsPerWeek = 3, WeekBefore = Distance.FromKilometres(20), HasTherapist = true };
        Runner[] runners =
        [
            even,
            even with { WeekBefore = Distance.FromKilometres(60), RunsPerWeek = 4, Days = [.. Enum.GetValues<DayOfWeek>()] },
            even with { WeekBefore = Distance.FromKilometres(40), RunsPerWeek = 2, Days = [DayOfWeek.Tuesday, DayOfWeek.Saturday] },
            even with { WeekBefore = Distance.FromKilometres(80), Currency = Currency.Distance, DaysWithoutRunning = 20, UsualRun = Distance.FromKilometres(12) },
            even with { EasilyIrritated = true, WeekBefore = Distance.FromKilometres(25) },
            even with { WeekBefore = Distance.FromKilometres(50), Pace = Pace.Brisk, Overridden = ["I5", "I8"], OverrideDays = 200 },
            even with { WeekBefore = Distance.FromKilometres(50), Variants = LadderVariants.FiveRepeats | LadderVariants.TenA | LadderVariants.ElevenSteps },
            even with { WeekBefore = Distance.FromKilometres(50), Profile = Profile.Quick, QuickApproved = true, DaysWithoutRunning = 20, InjuryDays = 60, UsualRun = Distance.FromMiles(4), Pace = Pace.Steady },
            even with { WeekBefore = null, Goal = null, HasTherapist = false },
        ];
        var kept = new List<Life>();
        foreach (var (index, runner) in runners.Index())
        {
            var life = new Life((ulong)index, runner, Temper.Good);
            var week = 0;
            foreach (var weeks in s_weeks)
            {
                life.Live((weeks - week) * 7, ahead: 1);
                week = weeks;
                kept.Add(life.Branch((ulong)index, Temper.Good));
            }
        }
        return [.. kept];
    }
}
