using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing;

namespace ReturnToRun.Formats.Tests.Plans;

/// <summary>Runners to whom a protocol is assigned, and what their weeks look like in a line each.</summary>
internal static class Assigned
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    public static readonly ImmutableArray<string> All = ["I2", "I3", "I4", "I5", "I6", "I8", "I15"];

    /// <summary>A runner of 10 km runs and 30 km a week, ready on a Monday, to whom a protocol was assigned that day.</summary>
    public static Story To(Protocol protocol, bool overridden = false, string? start = null, ImmutableArray<int>? counts = null, int overrideDays = 365, Action<Story>? first = null)
    {
        var story = new Story(Monday) { Library = [protocol] }.Ready(MonWedFri, usualRun: Distance.FromKilometres(10), weekBefore: Distance.FromKilometres(30));
        first?.Invoke(story);
        story.Add(new ProtocolAssigned { Sequence = 0, Day = Monday, RecordedOn = Monday, ProtocolId = protocol.Id, StartLevel = start, Counts = counts ?? [] });
        if (overridden) story.Add(new OverrideGiven { Sequence = 0, Day = Monday, RecordedOn = Monday, Limits = All, Expires = Monday.AddDays(overrideDays), By = Guid.Empty });
        return story;
    }

    /// <summary>Lives some weeks, every plan on the way checked against every limit.</summary>
    public static Story Live(Story story, int weeks, Func<DateOnly, PlannedRun, Answers?>? answers = null)
    {
        for (var day = 0; day < weeks * 7; day++)
        {
            story.Live(story.Today.AddDays(1), answers);
            Assert.Empty(LimitCheck.Violations(story.History, story.Plan));
        }
        return story;
    }

    /// <summary>What was run, one line a week: "Week 1: 8 × 1 min = 8 | …".</summary>
    public static string Weeks(Story story) => string.Join('\n', story.History.Facts.OfType<RunLogged>().GroupBy(run => (run.Day.DayNumber - Monday.DayNumber) / 7)
        .Select(week => $"{week.Key + 1}: {string.Join(" | ", week.Select(run => Told(run.Planned!)))}"));

    public static string Told(PlannedSession session)
    {
        var intervals = session.Runs.GroupBy(run => run).Select(same => string.Create(CultureInfo.InvariantCulture, $"{(same.Count() == 1 ? "" : same.Count() + "×")}{Math.Round(same.Key.TotalMinutes, 2):0.##}"));
        return $"{session.Level}: {string.Join("+", intervals)}";
    }
}
