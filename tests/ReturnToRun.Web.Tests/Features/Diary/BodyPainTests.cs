using Bunit;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Diary;

public sealed class BodyPainTests : BunitContext
{
    [Fact]
    public void Every_site_has_a_rating_of_its_own_for_before_and_worst_with_a_name_to_be_read_out()
    {
        var page = Draw(new(), new());
        var names = page.FindAll("select").Select(static select => select.GetAttribute("aria-label")!).ToArray();
        Assert.All(Enum.GetValues<Site>(), site =>
        {
            Assert.Contains($"{DiaryWords.Of(site)}, before", names);
            Assert.Contains($"{DiaryWords.Of(site)}, worst", names);
        });
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Nothing_chosen_is_0_and_what_was_chosen_stays_chosen()
    {
        var page = Draw(new() { Knee = "3" }, new() { Leg = "4", Reach = "Calf" });
        Assert.Equal("3", Chosen(page, "Knee, before"));
        Assert.Equal("0", Chosen(page, "Knee, worst"));
        Assert.Equal("4", Chosen(page, "Leg, worst"));
        Assert.Equal("Calf", Chosen(page, "How far down the leg, worst"));
    }

    [Fact]
    public void Touching_a_part_of_the_body_leads_to_its_rating() =>
        Assert.All(Draw(new(), new()).FindAll("label.part"), static part => Assert.StartsWith("form-worst-", part.GetAttribute("for"), StringComparison.Ordinal));

    [Fact]
    public void What_is_wrong_is_said_in_words_and_marked_at_its_place()
    {
        var errors = new FormErrors();
        errors.Add("Form.Worst.Reach", "Say how far down the leg the pain reaches.");
        var page = Draw(new(), new() { Leg = "2" }, errors);
        Assert.Contains("Say how far down the leg", page.Find(".error").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("select[aria-label='How far down the leg, worst']").GetAttribute("aria-invalid"));
        Assert.Null(page.Find("select[aria-label='How far down the leg, before']").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_field_that_does_not_fit_comes_back_as_it_was_sent()
    {
        var form = new PainForm { LowBack = "2", Leg = "3", Reach = "Foot", Hip = "0", Knee = "1", ShinAnkle = "9", Other = "10" };
        var pain = form.Parse("Form", new())!.Value;
        Assert.Equal(pain, PainForm.From(pain).Parse("Form", new()));
    }

    private IRenderedComponent<BodyPain> Draw(PainForm before, PainForm worst, FormErrors? errors = null) => Render<BodyPain>(parameters => parameters
        .Add(static body => body.Legend, "Where, and how much?")
        .Add(static body => body.Columns, [new("before", "Form.Before", before), new("worst", "Form.Worst", worst)])
        .Add(static body => body.Errors, errors));

    private static string? Chosen(IRenderedComponent<BodyPain> page, string name) =>
        page.Find($"select[aria-label='{name}'] option[selected]").GetAttribute("value");
}
