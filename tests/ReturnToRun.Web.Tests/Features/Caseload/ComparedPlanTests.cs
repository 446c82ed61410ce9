using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats.Protocols;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Tests.Features.Plans;

namespace ReturnToRun.Web.Tests.Features.Caseload;

public sealed class ComparedPlanTests
{
    [Fact]
    public void A_plan_stands_beside_a_programme_within_the_limits_and_as_published()
    {
        var compared = ComparedPlan.Of(Desk(), ProtocolLibrary.Find("oxford-2024")!);

        Assert.Null(compared.Trouble);
        Assert.Equal(["As it stands", "Within the limits", "As published"], compared.Series.Select(static one => one.Name));
        Assert.StartsWith("As published it takes 6 weeks. Within the limits this runner ", compared.Takes, StringComparison.Ordinal);
        Assert.Empty(compared.Series[1].Weeks.SelectMany(static week => week.Flags));
        Assert.NotEmpty(compared.Series[2].Weeks.SelectMany(static week => week.Flags));
        Assert.Equal(ProtocolWeeks.Of(ProtocolLibrary.Find("oxford-2024")!, Engine.Policies.Policy.Default).Length, compared.Series[2].Weeks.Length);
    }

    [Fact]
    public void A_programme_with_open_numbers_is_shown_and_not_tried()
    {
        var open = ProtocolLibrary.Find("oxford-2024")! with { Id = "open", Levels = [new() { Label = "A", Session = [new RepeatBlock(new(null, null), [new SegmentBlock(SegmentKind.Run, Quantity.FromMinutes(1))])] }] };

        var compared = ComparedPlan.Of(Desk(open), open);

        Assert.NotNull(compared.Trouble);
        Assert.Equal(["As it stands", "As published"], compared.Series.Select(static one => one.Name));
    }

    private static Desk Desk(Protocol? also = null)
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(14));
        var history = story.History with { Library = also is null ? ProtocolLibrary.All : ProtocolLibrary.All.Add(also) };
        return new(new(Guid.Empty, null, Data.Accounts.Role.Therapist), "Ada Lim", new LedgerView(Guid.Empty, history, story.NextSequence - 1, story.Today, "UTC", PlanEngine.Plan(history, story.Today))
        {
            Name = "Robin", Country = "GB", Units = Data.Runners.Units.Metric, Clock = Data.Runners.Clock.Hours24, Notes = System.Collections.Immutable.ImmutableDictionary<long, string>.Empty,
            Assignable = history.Library, RunAt = new(18, 0), MorningAt = new(7, 0), WeekBegins = DayOfWeek.Monday,
        });
    }
}
