using Bunit;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Features.Clearance;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Features.Clearance;

public sealed class ClearanceComponentsTests : BunitContext
{
    [Theory]
    [InlineData("GB", "999"), InlineData("US", "911"), InlineData("DE", "112"), InlineData(null, "112")]
    public void The_help_calls_the_number_of_the_country_with_one_tap(string? country, string number)
    {
        var help = Render<EmergencyHelp>(parameters => parameters.Add(static page => page.Country, country));
        var call = help.Find("a.button");
        Assert.Equal(($"tel:{number}", $"Call {number}"), (call.GetAttribute("href"), call.TextContent));
        Assert.Contains("Do not drive yourself", help.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weekly_page_lists_every_warning_sign_once_and_none_of_these()
    {
        var boxes = Signs().FindAll("input[type=checkbox]");
        Assert.Equal(ClearanceItems.Weekly.Select(static item => item.Id), boxes.Where(static box => box.GetAttribute("name") == "Form.Yes").Select(static box => box.GetAttribute("value")));
        Assert.Single(boxes, static box => box.GetAttribute("name") == "Form.None");
        Assert.All(boxes, static box => Assert.Null(box.GetAttribute("checked")));
    }

    [Fact]
    public void What_is_known_already_says_that_only_news_counts()
    {
        var box = Signs(known: "U7a").Find("input[value=U7a]");
        Assert.Equal("known-U7a", box.GetAttribute("aria-describedby"));
        Assert.Null(Signs(known: "U7a").Find("input[value=U7b]").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Every_finding_tells_open_from_done_in_words_too()
    {
        var list = Render<Findings>(static parameters => parameters.Add(static page => page.Of, [new("R1", FindingState.Met, new(2026, 11, 1)), new("R2", FindingState.Missing, null)]));
        Assert.Equal(["Done: ", "Open: "], list.FindAll("strong .unseen").Select(static word => word.TextContent));
        Assert.Equal(["R1", "R2"], list.FindAll(".tag").Select(static tag => tag.TextContent));
    }

    [Fact]
    public void A_clearance_before_the_injury_is_known_says_what_is_missing_and_not_that_it_is_wrong()
    {
        var list = Render<Findings>(static parameters => parameters.Add(static page => page.Of, [new("R1", FindingState.NotValid, new(2026, 11, 1))]).Add(static page => page.InjuryKnown, false));
        Assert.Contains("as soon as we know when your injury began", list.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_was_answered_with_yes_can_be_ticked_as_known_to_a_clinician()
    {
        var fields = Render<ClearedByFields>(static parameters => parameters.Add(static page => page.Name, "Form").Add(static page => page.Form, new()).Add(static page => page.Errors, new()).Add(static page => page.Rules, ["C4"]));
        Assert.Equal(["C4"], fields.FindAll("input[name='Form.Clears']").Select(static box => box.GetAttribute("value")));
        Assert.Equal(["Their name", "What they are", "The day they cleared you"], fields.FindAll("label[for]").Select(static label => label.TextContent.Trim()));
    }

    private IRenderedComponent<WarningSigns> Signs(params string[] known) => Render<WarningSigns>(parameters => parameters
        .Add(static page => page.Name, "Form").Add(static page => page.Form, new()).Add(static page => page.Errors, new FormErrors()).Add(static page => page.Known, [.. known]));
}
