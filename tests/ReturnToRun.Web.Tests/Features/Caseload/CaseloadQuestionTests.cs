using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Caseload;

namespace ReturnToRun.Web.Tests.Features.Caseload;

public sealed class CaseloadQuestionTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);

    [Theory]
    [InlineData(null, null, null, "/caseload?show=All")]
    [InlineData("NeedsYou", "Need", "1", "/caseload?show=NeedsYou")]
    [InlineData("OnTrack", "-LastLog", "3", "/caseload?show=OnTrack&sort=-LastLog&page=3")]
    [InlineData("nonsense", "-nonsense", "-2", "/caseload?show=All&sort=-Need")]
    [InlineData("3", "2", "x", "/caseload?show=All")]
    public void What_is_asked_for_stands_in_the_address_and_nonsense_is_left_out(string? show, string? sort, string? page, string address) =>
        Assert.Equal(address, CaseloadQuestion.Read(show, sort, page).Address);

    [Fact]
    public void A_name_that_is_looked_for_stands_in_no_address() =>
        Assert.DoesNotContain("Noor", (CaseloadQuestion.Read("All", null, null) with { Name = "Noor" }).Address, StringComparison.Ordinal);

    [Fact]
    public void A_column_sorts_the_other_way_round_where_it_is_sorted_by_already()
    {
        var question = CaseloadQuestion.Read("All", "Name", "2");

        Assert.Equal("/caseload?show=All&sort=-Name", question.AddressBy(CaseloadSort.Name));
        Assert.Equal("/caseload?show=All&sort=LastLog", question.AddressBy(CaseloadSort.LastLog));
        Assert.Equal((true, null), (question.Rising(CaseloadSort.Name), question.Rising(CaseloadSort.Need)));
    }

    [Fact]
    public void The_order_of_need_is_locked_stopped_paused_review_silent_clearance_and_the_rest()
    {
        CaseloadEntry[] entries =
        [
            Entry(Need.None), Entry(Need.Clearance), Entry(Need.None, silentDays: 7), Entry(Need.Review), Entry(Need.Paused), Entry(Need.Stopped), Entry(Need.Locked),
        ];

        Assert.Equal([Need.Locked, Need.Stopped, Need.Paused, Need.Review, Need.None, Need.Clearance, Need.None], entries.OrderBy(static entry => entry.Urgency).Select(static entry => entry.Need));
        Assert.True(entries.OrderBy(static entry => entry.Urgency).ElementAt(4).IsSilent);
        Assert.False(Entry(Need.None, silentDays: 6).IsSilent);
        Assert.Equal([CaseloadPart.OnTrack, CaseloadPart.Clearance, CaseloadPart.NeedsYou], entries.Take(3).Select(static entry => entry.Part));
    }

    private static CaseloadEntry Entry(Need need, int silentDays = 0) => new(Guid.Empty, "Robin", PlanStage.WalkRun, "4", need, null, s_today.AddDays(-silentDays), null, null, "", s_today);
}
