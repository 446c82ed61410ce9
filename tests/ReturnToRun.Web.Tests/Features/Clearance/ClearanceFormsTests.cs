using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Clearance;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Features.Clearance;

public sealed class ClearanceFormsTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);
    private static readonly string[] s_rules = ["U7", "C4"];

    [Fact]
    public void A_clearance_is_taken_as_the_runner_states_it()
    {
        var given = Parse(Good())!;
        Assert.Equal("Dr Ada Lim", given.ClinicianName);
        Assert.Equal(new(2026, 11, 18), given.GivenOn);
        Assert.Equal(Author.Runner, given.By);
        Assert.Equal(["C4"], given.ClearedRules);
    }

    [Fact]
    public void A_clearance_from_the_future_is_refused_in_words()
    {
        var form = Good();
        form.GivenOn = "2026-11-21";
        Assert.Contains("not come yet", ErrorAt(form, "Form.GivenOn"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clearance_from_the_day_of_the_injury_is_refused_in_words()
    {
        var form = Good();
        form.GivenOn = "2026-10-01";
        Assert.Contains("before it does not count", ErrorAt(form, "Form.GivenOn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null), InlineData("   "), InlineData("yesterday"), InlineData("2026-02-30")]
    public void A_day_that_is_none_is_refused(string? day)
    {
        var form = Good();
        form.GivenOn = day;
        Assert.NotNull(ErrorAt(form, "Form.GivenOn"));
    }

    [Fact]
    public void A_clearance_needs_a_name_and_a_role_of_a_fair_length()
    {
        var form = Good();
        (form.Name, form.Role) = ("  ", new('x', ClearedByForm.RoleLength + 1));
        Assert.NotNull(ErrorAt(form, "Form.Name"));
        Assert.NotNull(ErrorAt(form, "Form.Role"));
    }

    [Fact]
    public void Only_rules_that_were_answered_with_yes_can_be_cleared()
    {
        var form = Good();
        form.Clears = ["E1"];
        Assert.NotNull(ErrorAt(form, "Form.Clears"));
    }

    [Fact]
    public void The_weekly_page_takes_none_of_these()
    {
        var check = new WarningSignsForm { None = "true" }.Parse("Form", CheckKind.Weekly, s_today, new())!;
        Assert.Empty(check.Yes);
        Assert.Equal(CheckKind.Weekly, check.Kind);
    }

    [Fact]
    public void The_weekly_page_takes_what_is_ticked_in_the_order_of_the_check() =>
        Assert.Equal(["E5", "U1"], new WarningSignsForm { Yes = ["U1", "E5", "U1"] }.Parse("Form", CheckKind.SomethingChanged, s_today, new())!.Yes);

    [Fact]
    public void Neither_a_sign_nor_none_of_these_is_no_answer()
    {
        var errors = new FormErrors();
        Assert.Null(new WarningSignsForm().Parse("Form", CheckKind.Weekly, s_today, errors));
        Assert.NotNull(errors["Form.None"]);
    }

    [Fact]
    public void A_sign_together_with_none_of_these_is_asked_again()
    {
        var errors = new FormErrors();
        Assert.Null(new WarningSignsForm { Yes = ["E1"], None = "true" }.Parse("Form", CheckKind.Weekly, s_today, errors));
        Assert.NotNull(errors["Form.None"]);
    }

    [Theory]
    [InlineData("C1a"), InlineData("E99"), InlineData("")]
    public void The_weekly_page_takes_no_item_that_it_does_not_list(string id)
    {
        var errors = new FormErrors();
        Assert.Null(new WarningSignsForm { Yes = [id] }.Parse("Form", CheckKind.Weekly, s_today, errors));
        Assert.NotNull(errors["Form.Yes"]);
    }

    [Theory]
    [InlineData("GB", "999"), InlineData("us", "911"), InlineData("DE", "112"), InlineData("AU", "000"), InlineData("", "112"), InlineData(null, "112")]
    public void The_emergency_number_follows_the_country(string? country, string number) =>
        Assert.Equal(number, EmergencyNumber.For(country));

    [Fact]
    public void The_other_numbers_are_shown_beside_it()
    {
        Assert.Equal(["911", "999"], EmergencyNumber.Others("DE"));
        Assert.Equal(["112", "999"], EmergencyNumber.Others("US"));
        Assert.Equal(["112", "911", "999"], EmergencyNumber.Others("AU"));
    }

    private static ClearedByForm Good() => new() { Name = " Dr Ada Lim ", Role = "physical therapist", GivenOn = "2026-11-18", Clears = ["C4"] };

    private static ClearanceGiven? Parse(ClearedByForm form, FormErrors? errors = null) =>
        form.Parse("Form", s_today, new(2026, 10, 1), s_rules, errors ?? new());

    private static string? ErrorAt(ClearedByForm form, string field)
    {
        var errors = new FormErrors();
        Assert.Null(Parse(form, errors));
        return errors[field];
    }
}
