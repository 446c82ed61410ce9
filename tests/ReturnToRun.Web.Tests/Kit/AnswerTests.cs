using Bunit;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Kit;

/// <summary>The inputs that are pressed rather than typed into.</summary>
public sealed class AnswerTests : BunitContext
{
    [Fact]
    public void A_pain_scale_offers_0_to_10_and_chooses_none_beforehand()
    {
        var scale = Render<PainScale>(p => p.Add(s => s.Legend, "Worst pain").Add(s => s.Name, "Form.Worst"));

        var radios = scale.Group("Worst pain").QuerySelectorAll("input[type=radio][name='Form.Worst']");

        Assert.Equal(Enumerable.Range(0, 11).Select(points => $"{points}"), radios.Select(radio => radio.GetAttribute("value")));
        Assert.DoesNotContain(radios, radio => radio.HasAttribute("checked"));
    }

    [Fact]
    public void The_ends_of_a_pain_scale_say_what_they_mean_to_eye_and_ear()
    {
        var scale = Render<PainScale>(p => p.Add(s => s.Legend, "Worst pain").Add(s => s.Name, "Worst"));

        Assert.Equal("0, no pain", scale.FindAll("label")[0].Words());
        Assert.Equal("10, worst imaginable", scale.FindAll("label")[10].Words());
        Assert.Equal("0 no pain10 worst imaginable", scale.Find(".ends").Words());
    }

    [Fact]
    public void A_rating_given_before_is_kept()
    {
        var scale = Render<PainScale>(p => p.Add(s => s.Legend, "Worst pain").Add(s => s.Name, "Worst").Add(s => s.Value, 4));

        Assert.Equal("4", Assert.Single(scale.FindAll("input[checked]")).GetAttribute("value"));
    }

    [Fact]
    public void Yes_and_no_are_radio_buttons_of_which_neither_is_chosen_beforehand()
    {
        var question = Render<YesNo>(p => p.Add(q => q.Legend, "Did you limp?").Add(q => q.Name, "Limp"));

        Assert.Equal(["true", "false"], question.Group("Did you limp?").QuerySelectorAll("input").Select(input => input.GetAttribute("value")));
        Assert.Empty(question.FindAll("input[checked]"));
    }

    [Fact]
    public void One_question_a_screen_is_answered_by_a_single_press()
    {
        var question = Render<YesNo>(p => p.Add(q => q.Legend, "Fever?").Add(q => q.Name, "Answer").Add(q => q.Sends, true).Add(q => q.Value, false));

        var yes = question.Button("Yes");

        Assert.Equal(("submit", "Answer", "true"), (yes.GetAttribute("type"), yes.GetAttribute("name"), yes.GetAttribute("value")));
        Assert.Equal("No your answer so far", question.FindAll("button")[1].Words());
    }

    [Fact]
    public void A_choice_of_one_is_radio_buttons_and_of_several_check_boxes()
    {
        Option[] days = [new("Monday", "Mon"), new("Tuesday", "Tue")];

        var one = Render<Choice>(p => p.Add(c => c.Legend, "Day").Add(c => c.Name, "Day").Add(c => c.Options, days).Add(c => c.Value, "Tuesday"));
        var several = Render<Choice>(p => p.Add(c => c.Legend, "Days").Add(c => c.Name, "Days").Add(c => c.Options, days).Add(c => c.Several, true).Add(c => c.Values, ["Monday"]));

        Assert.Equal("Tuesday", Assert.Single(one.FindAll("input[type=radio][checked]")).GetAttribute("value"));
        Assert.Equal("Monday", Assert.Single(several.FindAll("input[type=checkbox][checked]")).GetAttribute("value"));
    }

    [Fact]
    public void Choosing_several_tells_all_that_are_chosen()
    {
        IReadOnlyCollection<string> told = [];
        Option[] days = [new("Monday", "Mon"), new("Tuesday", "Tue")];
        var choice = Render<Choice>(p => p.Add(c => c.Legend, "Days").Add(c => c.Name, "Days").Add(c => c.Options, days).Add(c => c.Several, true)
            .Add(c => c.Values, ["Monday"]).Add(c => c.ValuesChanged, values => told = values));

        choice.Labelled("Tue").Change(true);

        Assert.Equal(["Monday", "Tuesday"], told);
    }

    [Fact]
    public void The_words_below_an_option_are_read_out_with_it()
    {
        var choice = Render<Choice>(p => p.Add(c => c.Legend, "Course").Add(c => c.Name, "Course").Add(c => c.Options, [new Option("Eased", "It eased", "Less at the end")]));

        Assert.Equal("Less at the end", choice.Description(choice.Labelled("It eased")));
    }
}
