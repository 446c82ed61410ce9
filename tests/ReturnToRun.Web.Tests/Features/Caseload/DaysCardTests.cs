using System.Collections.Immutable;
using Bunit;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Tests.Features.Plans;

namespace ReturnToRun.Web.Tests.Features.Caseload;

public sealed class DaysCardTests : BunitContext
{
    [Fact]
    public void A_therapist_reads_why_each_of_the_coming_days_is_as_it_is_down_to_the_decision()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(3), (day, _) => day == Runners.Monday.AddDays(2) ? Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(2)) } : Answers.Good);

        var card = Render<DaysCard>(p => p.Add(c => c.Desk, Desk(story)));

        Assert.Equal(14, card.FindAll("details").Count);
        Assert.All(card.FindAll("details"), day => Assert.Contains("Source: ", day.Words(), StringComparison.Ordinal));
        var off = card.FindAll("details")[0].Words();
        Assert.Contains("D4 Days off, until back at baseline: Days off for ", off, StringComparison.Ordinal);
        Assert.Contains("Low back next morning 2/10, against 0/10", off, StringComparison.Ordinal);
        Assert.Contains("Low back next morning 0/10 instead of 2/10", off, StringComparison.Ordinal);
    }

    private static Desk Desk(Story story) => new(new(Guid.Empty, null, Data.Accounts.Role.Therapist), "Ada Lim", new LedgerView(Guid.Empty, story.History, story.NextSequence - 1, story.Today, "UTC", story.Plan)
    {
        Name = "Robin", Country = "GB", Units = Data.Runners.Units.Metric, Clock = Data.Runners.Clock.Hours24, Notes = ImmutableDictionary<long, string>.Empty, RunAt = new(18, 0), MorningAt = new(7, 0), WeekBegins = DayOfWeek.Monday,
    });
}
