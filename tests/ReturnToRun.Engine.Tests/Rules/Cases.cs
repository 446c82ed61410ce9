using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>One run to be judged, all of it well unless said otherwise: level 2, three times two minutes with a minute's walk between.</summary>
internal static class Cases
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static DayOfWeek[] MonWedFri { get; } = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    public static PlannedSession Level2 { get; } = new("2", [2 * s_minute, 2 * s_minute, 2 * s_minute], [s_minute, s_minute], 6 * s_minute, Distance.FromMetres(4240));

    public static RunLogged Log { get; } = new()
    {
        Sequence = 1, Day = Monday, RecordedOn = Monday, StartedAt = Story.At(Monday, 18), Planned = Level2, RunsDone = Level2.Runs, RecoveriesDone = Level2.Recoveries,
        Before = PainBySite.None, Worst = PainBySite.None, Course = PainCourse.Steady, Limp = false, WeaknessOrNumbness = false, Effort = Effort.Of(3),
    };

    public static RunCase Run(RunLogged? log = null) => new()
    {
        Log = log ?? Log, Baseline = PainBySite.None, FurthestBefore = LegReach.None, NextMorning = Morning(1), SecondMorning = Morning(2), SecondMorningDue = true,
        SuccessPain = Policy.Default.RestPain, SuccessesBefore = 1, SuccessesNeeded = 2, AtHeldLevel = true,
    };

    public static MorningAnswered Morning(int daysAfter, int pain = 0) => new()
    {
        Sequence = 1 + daysAfter, Day = Monday.AddDays(daysAfter), RecordedOn = Monday.AddDays(daysAfter), Pain = Back(pain), Stiffness = TimeSpan.Zero, WokenByPain = false,
        AnsweredAt = Story.At(Monday.AddDays(daysAfter), 7),
    };

    public static PainBySite Back(int pain) => PainBySite.LowBack(Pain.Of(pain));

    public static Verdict Judged(this RunCase run) => Judge.Of(run, Policy.Default);

    /// <summary>Three intervals of which the last was this long.</summary>
    public static RunLogged LastInterval(int seconds) => Log with { RunsDone = [2 * s_minute, 2 * s_minute, TimeSpan.FromSeconds(seconds)] };

    public static Story Ready(PainBySite walkTestPain = default) => new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(20), walkTestPain: walkTestPain);

    /// <summary>A run of a level that is logged on a day whatever the plan says.</summary>
    public static Story LogOn(this Story story, DateOnly day, PlannedSession? planned, PainBySite worst = default)
    {
        var log = Log with { Day = day, StartedAt = Story.At(day, 18), Planned = planned, Worst = worst };
        return story.GoTo(day).Add(log with { RunsDone = planned?.Runs ?? [s_minute], RecoveriesDone = planned?.Recoveries ?? [] });
    }
}
