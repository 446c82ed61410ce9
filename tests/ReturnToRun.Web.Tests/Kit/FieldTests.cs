using Bunit;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Kit;

public sealed class FieldTests : BunitContext
{
    [Fact]
    public void A_field_is_found_by_its_label_and_keeps_what_was_typed()
    {
        var field = Render<Field>(p => p.Add(f => f.Label, "E-mail").Add(f => f.Name, "Form.Email").Add(f => f.MaxLength, 254).Add(f => f.Value, "a@b"));

        var input = field.Labelled("E-mail");

        Assert.Equal("a@b", input.GetAttribute("value"));
        Assert.Equal("Form.Email", input.GetAttribute("name"));
        Assert.Equal("254", input.GetAttribute("maxlength"));
        Assert.True(input.HasAttribute("required"));
    }

    [Fact]
    public void Help_and_error_are_read_out_with_the_field()
    {
        var field = Render<Field>(p => p.Add(f => f.Label, "E-mail").Add(f => f.Name, "Form.Email").Add(f => f.MaxLength, 254)
            .Add(f => f.Help, "Only to sign in.").Add(f => f.Error, "Type an address."));

        var input = field.Labelled("E-mail");

        Assert.Equal("Only to sign in. Error: Type an address.", field.Description(input));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_field_without_help_or_error_points_nowhere()
    {
        var field = Render<Field>(p => p.Add(f => f.Label, "Note").Add(f => f.Name, "Form.Note").Add(f => f.MaxLength, 500).Add(f => f.Lines, 3).Add(f => f.Required, false));

        var area = field.Labelled("Note (if you like)");

        Assert.Equal("TEXTAREA", area.TagName);
        Assert.False(area.HasAttribute("aria-describedby"));
        Assert.False(area.HasAttribute("aria-invalid"));
        Assert.False(area.HasAttribute("required"));
    }

    [Fact]
    public void A_change_is_told_outside()
    {
        string? told = null;
        var field = Render<Field>(p => p.Add(f => f.Label, "Name").Add(f => f.Name, "Name").Add(f => f.MaxLength, 80).Add(f => f.ValueChanged, value => told = value));

        field.Labelled("Name").Change("Ada");

        Assert.Equal("Ada", told);
    }

    [Fact]
    public void The_summary_of_errors_leads_to_each_field()
    {
        var errors = new FormErrors();
        errors.Add("Form.Email", "Type an address.");
        errors.Add("Form.Email", "It is too long.");

        var summary = Render<ErrorSummary>(p => p.Add(s => s.Errors, errors));

        Assert.Equal("#form-email", summary.Link("Type an address.").GetAttribute("href"));
        Assert.Single(summary.FindAll("li"));
        Assert.Equal("alert", summary.Find(".note").GetAttribute("role"));
    }
}
