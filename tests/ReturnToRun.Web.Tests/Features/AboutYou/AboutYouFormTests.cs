using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.AboutYou;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.AboutYou;

public sealed class AboutYouFormTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);

    [Fact]
    public void A_full_form_states_the_runner_the_days_and_the_entry()
    {
        var facts = Parse(Good())!.Value;
        var described = facts.OfType<RunnerDescribed>().Single();
        Assert.Equal(new(2026, 9, 1), described.InjuryBegan);
        Assert.Equal(Distance.FromKilometres(6.5m), described.UsualRun);
        Assert.Null(described.WeeklyGoal);
        Assert.Equal([CrossTraining.Cycling, CrossTraining.Swimming], described.LowImpact);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], facts.OfType<DaysChosen>().Single().Weekdays);
        Assert.Equal(Profile.Standard, facts.OfType<ProfileChosen>().Single().Profile);
    }

    [Fact]
    public void Miles_are_read_as_miles() =>
        Assert.Equal(Distance.FromMiles(6.5m), Parse(Good(), unit: DistanceUnit.Miles)!.Value.OfType<RunnerDescribed>().Single().UsualRun);

    [Fact]
    public void What_did_not_change_is_not_said_again()
    {
        var known = Parse(Good())!.Value;
        Assert.Empty(Parse(AboutYouForm.From(known, DistanceUnit.Kilometres), known)!.Value);
    }

    [Fact]
    public void A_change_of_days_says_only_the_days()
    {
        var known = Parse(Good())!.Value;
        var form = AboutYouForm.From(known, DistanceUnit.Kilometres);
        form.Days = ["Tuesday", "Saturday"];
        Assert.IsType<DaysChosen>(Assert.Single(Parse(form, known)!.Value));
    }

    [Theory]
    [InlineData("2026-11-21"), InlineData("1990-01-01"), InlineData("last week"), InlineData(null), InlineData("2026-02-30")]
    public void A_day_in_the_future_or_out_of_reach_is_refused(string? typed)
    {
        var errors = Errors(form => (form.InjuryBegan, form.LastRun) = (typed, typed));
        Assert.NotNull(errors["Form.InjuryBegan"]);
        Assert.NotNull(errors["Form.LastRun"]);
    }

    [Theory]
    [InlineData("-5"), InlineData("0"), InlineData("301"), InlineData("ten"), InlineData("1e3")]
    public void A_distance_out_of_bounds_is_refused(string typed) =>
        Assert.NotNull(Errors(form => form.WeekBefore = typed)["Form.WeekBefore"]);

    [Fact]
    public void A_week_shorter_than_a_run_is_asked_about() =>
        Assert.NotNull(Errors(static form => form.WeekBefore = "5")["Form.WeekBefore"]);

    [Theory]
    [InlineData("Monday"), InlineData("Funday", "Monday"), InlineData("Monday", "Monday"), InlineData("1", "99")]
    public void Two_real_days_at_least_are_chosen(params string[] days) =>
        Assert.NotNull(Errors(form => form.Days = [.. days])["Form.Days"]);

    [Theory]
    [InlineData("1"), InlineData("5"), InlineData("many"), InlineData(null)]
    public void Two_to_four_runs_a_week_are_chosen(string? runs) =>
        Assert.NotNull(Errors(form => form.RunsPerWeek = runs)["Form.RunsPerWeek"]);

    private static AboutYouForm Good() => new()
    {
        InjuryBegan = "2026-09-01", LastRun = "2026-09-03", UsualRun = "6,5", WeekBefore = "20", EasilyIrritated = "false", Days = ["Wednesday", "Monday", "Friday"],
        RunsPerWeek = "3", LowImpact = ["Swimming", "Cycling"], Entry = "Standard",
    };

    private static ImmutableArray<Fact>? Parse(AboutYouForm form, ImmutableArray<Fact>? known = null, DistanceUnit unit = DistanceUnit.Kilometres, FormErrors? errors = null) =>
        form.Parse("Form", s_today, unit, known ?? [], errors ?? new());

    private static FormErrors Errors(Action<AboutYouForm> change)
    {
        var form = Good();
        change(form);
        var errors = new FormErrors();
        Assert.Null(Parse(form, errors: errors));
        return errors;
    }
}
