using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data.Tests;

/// <summary>Facts as a page would send them, and whole stories told to the ledger on the days they happened.</summary>
internal static class Diaries
{
    public static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    public static DateOnly Today(this TestDatabase database) => DateOnly.FromDateTime(database.Clock.Now.UtcDateTime);

    public static MorningAnswered Morning(DateOnly day, int lowBack = 0) => new()
    {
        Sequence = 0, Day = day, RecordedOn = day, Pain = PainBySite.LowBack(Pain.Of(lowBack)), Stiffness = TimeSpan.Zero, WokenByPain = false,
    };

    public static ClearanceChecked Check(DateOnly day, params string[] yes) => new()
    {
        Sequence = 0, Day = day, RecordedOn = day, Kind = CheckKind.SomethingChanged, Yes = [.. yes],
    };

    public static RunLogged Run(DateOnly day, PlannedSession? planned, int worst = 0, long? supersedes = null) => new()
    {
        Sequence = 0, Day = day, RecordedOn = day, StartedAt = Story.At(day, 8), Planned = planned,
        RunsDone = planned?.Runs ?? [TimeSpan.FromMinutes(5)], RecoveriesDone = planned?.Recoveries ?? [],
        Before = PainBySite.None, Worst = PainBySite.LowBack(Pain.Of(worst)), Course = PainCourse.Eased, Limp = false, WeaknessOrNumbness = false,
        Effort = Effort.Of(3), Supersedes = supersedes,
    };

    /// <summary>Appends what a story tells, each fact on the day it was recorded, and leaves the clock on the story's last day.</summary>
    public static async Task<LedgerView> TellAsync(this TestDatabase database, Viewer viewer, Story story)
    {
        foreach (var day in story.History.Facts.GroupBy(static fact => fact.RecordedOn).OrderBy(static day => day.Key))
        {
            database.GoTo(day.Key);
            Assert.IsType<AppendResult.Saved>(await database.Get<PlanLedger>().AppendAsync(viewer, viewer.RunnerId!.Value, [.. day], AppendOptions.None));
        }

        database.GoTo(story.Today);
        return (await database.Get<PlanLedger>().ReadAsync(viewer, viewer.RunnerId!.Value))!;
    }

    public static void GoTo(this TestDatabase database, DateOnly day, int hour = 20) => database.Clock.Set(new(day.ToDateTime(new(hour, 0)), TimeSpan.Zero));

    /// <summary>A runner in UTC whom a story has told up to the morning of their first run, which is released.</summary>
    public static async Task<(Viewer Viewer, LedgerView View)> ReadyRunnerAsync(this TestDatabase database)
    {
        var (_, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var view = await database.TellAsync(viewer, new Story(new(2026, 11, 2)).Ready(MonWedFri));
        return (viewer, view);
    }
}
