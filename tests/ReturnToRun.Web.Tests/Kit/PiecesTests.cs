using Bunit;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Kit;

public sealed class PiecesTests : BunitContext
{
    [Theory]
    [InlineData(Tone.Good, "Good: You moved up.")]
    [InlineData(Tone.Care, "Take care: You moved up.")]
    [InlineData(Tone.Stop, "Stop: You moved up.")]
    [InlineData(Tone.Note, "Note: You moved up.")]
    public void A_banner_tells_its_tone_by_a_shape_and_a_word_as_well_as_by_colour(Tone tone, string words)
    {
        var banner = Render<Banner>(p => p.Add(b => b.Tone, tone).Add(b => b.Title, "You moved up."));

        Assert.Equal(words, banner.Find(".title").Words());
        Assert.NotEmpty(banner.Find("svg[aria-hidden=true]").Children);
    }

    [Fact]
    public void Only_a_banner_about_what_was_just_done_interrupts()
    {
        Assert.False(Render<Banner>(p => p.Add(b => b.Tone, Tone.Stop).Add(b => b.Title, "Locked")).Find(".note").HasAttribute("role"));
        Assert.Equal("alert", Render<Banner>(p => p.Add(b => b.Tone, Tone.Stop).Add(b => b.Announce, true)).Find(".note").GetAttribute("role"));
        Assert.Equal("status", Render<Banner>(p => p.Add(b => b.Tone, Tone.Good).Add(b => b.Announce, true)).Find(".note").GetAttribute("role"));
    }

    [Fact]
    public void A_card_with_a_title_is_a_section_named_by_it()
    {
        var card = Render<Card>(p => p.Add(c => c.Title, "Routine, 12 minutes"));

        var section = card.Find("section");

        Assert.Equal("Routine, 12 minutes", card.Find($"#{section.GetAttribute("aria-labelledby")}").TextContent);
    }

    [Fact]
    public void A_button_with_an_address_is_a_link_and_one_without_sends_the_form()
    {
        Assert.Equal("/log", Render<Button>(p => p.Add(b => b.Href, "/log").AddChildContent("Log it")).Link("Log it").GetAttribute("href"));
        Assert.Equal("submit", Render<Button>(p => p.AddChildContent("Save")).Button("Save").GetAttribute("type"));
        Assert.Equal("button", Render<Button>(p => p.Add(b => b.OnClick, () => { }).AddChildContent("Add")).Button("Add").GetAttribute("type"));
    }

    [Fact]
    public void A_table_has_a_name_scrolls_within_itself_and_says_how_it_is_sorted()
    {
        RenderFragment head = builder =>
        {
            builder.OpenComponent<SortHeader>(0);
            builder.AddAttribute(1, nameof(SortHeader.Href), "?sort=-name");
            builder.AddAttribute(2, nameof(SortHeader.Rising), (bool?)true);
            builder.AddAttribute(3, nameof(SortHeader.ChildContent), (RenderFragment)(inner => inner.AddContent(0, "Runner")));
            builder.CloseComponent();
        };

        var table = Render<Table>(p => p.Add(t => t.Caption, "Runners").Add(t => t.Head, head));

        Assert.Equal(("region", "Runners", "0"), (table.Find("div").GetAttribute("role"), table.Find("div").GetAttribute("aria-label"), table.Find("div").GetAttribute("tabindex")));
        Assert.Equal("ascending", table.Find("th").GetAttribute("aria-sort"));
    }

    [Fact]
    public void The_pager_leads_to_the_neighbouring_pages_and_is_left_out_where_there_is_one_page()
    {
        var middle = Render<Pager>(p => p.Add(x => x.Page, 2).Add(x => x.Pages, 3).Add(x => x.Href, page => $"?page={page}"));

        Assert.Equal("?page=1", middle.Link("Before").GetAttribute("href"));
        Assert.Equal("?page=3", middle.Link("Next").GetAttribute("href"));
        Assert.Empty(Render<Pager>(p => p.Add(x => x.Page, 1).Add(x => x.Pages, 1).Add(x => x.Href, page => $"?page={page}")).FindAll("nav"));
    }

    [Fact]
    public void Tabs_say_which_view_is_shown()
    {
        var tabs = Render<Tabs>(p => p.Add(t => t.Label, "Views").Add(t => t.Items, [new("Needs you", "?view=needs", Here: true), new("All", "?view=all")]));

        Assert.Equal("page", tabs.Link("Needs you").GetAttribute("aria-current"));
        Assert.False(tabs.Link("All").HasAttribute("aria-current"));
    }

    [Fact]
    public void Progress_is_told_in_words_and_as_a_bar()
    {
        var progress = Render<Progress>(p => p.Add(x => x.Label, "Question 3 of 20").Add(x => x.Done, 3).Add(x => x.Of, 20));

        Assert.Equal(("3", "20"), (progress.Labelled("Question 3 of 20").GetAttribute("value"), progress.Find("progress").GetAttribute("max")));
    }

    [Fact]
    public void A_dialog_is_named_and_closed_without_a_handler_in_the_page()
    {
        var dialog = Render<Dialog>(p => p.Add(d => d.Id, "undo").Add(d => d.Title, "Undo this?"));

        Assert.Equal("Undo this?", dialog.Find($"#{dialog.Find("dialog").GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal(("undo", "close"), (dialog.Button("Close").GetAttribute("commandfor"), dialog.Button("Close").GetAttribute("command")));
    }
}
