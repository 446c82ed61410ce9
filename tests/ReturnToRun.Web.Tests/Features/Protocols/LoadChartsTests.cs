using System.Collections.Immutable;
using Bunit;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Protocols;

namespace ReturnToRun.Web.Tests.Features.Protocols;

public sealed class LoadChartsTests : BunitContext
{
    [Fact]
    public void A_flagged_week_has_a_ring_on_the_chart_and_its_rules_in_the_table()
    {
        var page = Render<LoadCharts>(p => p.Add(charts => charts.Series, [new LoadSeries("Ours", [Week(10, []), Week(20, ["I3", "I4"])]), new LoadSeries("Theirs", [Week(12, [])])]));

        Assert.Equal(4, page.FindAll("figure svg[role=img]").Count);
        Assert.Equal(4, page.FindAll("figure svg[role=img] .flag").Count);
        Assert.Contains("20 min beyond I3, I4", page.Words(), StringComparison.Ordinal);
        Assert.Contains("a step beyond a limit", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Ours: 10 min to 20 min in 2 weeks, 1 flagged; Theirs: 12 min to 12 min in 1 week", page.Words(), StringComparison.Ordinal);
        Assert.Contains("–", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_flags_there_is_nothing_about_them()
    {
        var page = Render<LoadCharts>(p => p.Add(charts => charts.Series, [new LoadSeries("Ours", [Week(10, [])])]));

        Assert.Empty(page.FindAll(".flag"));
        Assert.DoesNotContain("beyond", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_one_title_have_names_of_their_own() =>
        Assert.Equal(["Ours", "Ours (2)"], LoadSeries.Named([("Ours", []), ("Ours", [])]).Select(static one => one.Name));

    private static ProgrammeWeek Week(int minutes, ImmutableArray<string> flags) =>
        new(["A"], TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes + 10), Distance.FromMetres(minutes * 140), TimeSpan.FromMinutes(3 * minutes)) { Flags = flags };
}
