using System.Collections.Immutable;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Plans;

/// <summary>Runners whose plan is worth looking at, told as stories. Monday 7 September 2026 is the first day of each.</summary>
internal static class Runners
{
    public static readonly DateOnly Monday = new(2026, 9, 7);

    private static readonly DayOfWeek[] s_days = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    /// <summary>Cleared, described, days chosen: the first run is today.</summary>
    public static Story Ready() => new Story(Monday).Ready(s_days, weekBefore: Distance.FromKilometres(20));

    /// <summary>Has answered every question and still has to walk the test.</summary>
    public static Story BeforeTheWalkTest() => new Story(Monday)
        .Add(new RunnerDescribed { Sequence = 0, Day = Monday, RecordedOn = Monday, InjuryBegan = Monday.AddDays(-60), LastRun = Monday.AddDays(-60), WeekBefore = Distance.FromKilometres(20) })
        .Check(CheckKind.Full).Cleared();

    /// <summary>What the pages draw of a story at an hour (UTC) of its day.</summary>
    public static PlanView View(this Story story, int hour = 20) => new()
    {
        Plan = story.Plan,
        Format = RunnerFormat.Default,
        Now = Story.At(story.Today, hour),
        Country = "GB",
        Exercises = BuiltInLibrary.Exercises.ToImmutableDictionary(exercise => exercise.Key, StringComparer.Ordinal),
        Ladder = LadderSteps.Of(story.Plan, story.History),
        Finish = PlanEngine.Finish(story.History, story.Today),
    };
}
