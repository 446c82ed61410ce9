using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Features.Diary;

public sealed class AnswerFormsTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);
    private static readonly Instant s_now = Instant.FromDateTimeOffset(new(2026, 11, 20, 7, 0, 0, TimeSpan.Zero));

    [Fact]
    public void All_well_is_a_whole_answer_to_a_morning()
    {
        var answer = Morning(new() { Day = "2026-11-20", How = MorningForm.AllWell })!;
        Assert.Equal(PainBySite.None, answer.Pain);
        Assert.Equal(TimeSpan.Zero, answer.Stiffness);
        Assert.False(answer.WokenByPain || answer.WeaknessOrNumbness);
        Assert.Equal(s_now, answer.AnsweredAt);
    }

    [Fact]
    public void A_morning_with_pain_is_kept_by_site()
    {
        var answer = Morning(new()
        {
            Day = "2026-11-19", How = MorningForm.Details, Pain = new() { LowBack = "3", Leg = "2", Reach = "Thigh" }, Stiffness = "40", Woken = "true", Weakness = "false",
        })!;
        Assert.Equal(new(2026, 11, 19), answer.Day);
        Assert.Equal(Pain.Of(3), answer.Pain[Site.LowBack]);
        Assert.Equal(LegReach.Thigh, answer.Pain.Reach);
        Assert.Equal(TimeSpan.FromMinutes(40), answer.Stiffness);
        Assert.True(answer.WokenByPain);
    }

    [Fact]
    public void All_well_beside_an_answer_that_says_otherwise_is_asked_about() =>
        Assert.NotNull(MorningErrors(new() { Day = "2026-11-20", How = MorningForm.AllWell, Stiffness = "45" })["Form.How"]);

    [Theory]
    [InlineData("721"), InlineData("-1"), InlineData("long")]
    public void Stiffness_is_whole_minutes_of_half_a_day_at_most(string typed) =>
        Assert.NotNull(MorningErrors(new() { Day = "2026-11-20", Stiffness = typed, Woken = "false", Weakness = "false" })["Form.Stiffness"]);

    [Theory]
    [InlineData("2026-11-21"), InlineData("2026-09-01"), InlineData("today"), InlineData(null)]
    public void A_morning_that_has_not_come_or_is_long_past_is_not_answered(string? day) =>
        Assert.NotNull(MorningErrors(new() { Day = day, How = MorningForm.AllWell })["Form.Day"]);

    [Fact]
    public void A_morning_in_detail_asks_about_sleep_and_weakness()
    {
        var errors = MorningErrors(new() { Day = "2026-11-20", How = MorningForm.Details });
        Assert.NotNull(errors["Form.Woken"]);
        Assert.NotNull(errors["Form.Weakness"]);
    }

    [Fact]
    public void Before_a_run_all_well_is_a_whole_answer()
    {
        var answer = new BeforeRunForm { How = BeforeRunForm.AllWell }.Parse("Form", s_today, new())!;
        Assert.Equal(PainBySite.None, answer.Pain);
        Assert.False(answer.NewLimp);
        Assert.Equal(s_today, answer.Day);
    }

    [Fact]
    public void Before_a_run_pain_is_kept_by_site()
    {
        var answer = new BeforeRunForm { How = BeforeRunForm.Details, Pain = new() { Knee = "7" }, Limp = "true" }.Parse("Form", s_today, new())!;
        Assert.Equal(Pain.Of(7), answer.Pain[Site.Knee]);
        Assert.True(answer.NewLimp);
    }

    [Fact]
    public void Before_a_run_all_well_beside_a_rating_is_asked_about()
    {
        var errors = new FormErrors();
        Assert.Null(new BeforeRunForm { How = BeforeRunForm.AllWell, Pain = new() { Knee = "1" } }.Parse("Form", s_today, errors));
        Assert.NotNull(errors["Form.How"]);
    }

    [Fact]
    public void A_walk_test_keeps_pain_before_and_at_its_worst()
    {
        var walk = new WalkTestForm
        {
            Start = new() { Date = "2026-11-19", Time = "18:00" }, Completed = "true", Felt = WalkTestForm.SomePain, Before = new() { LowBack = "1" }, Worst = new() { LowBack = "2" },
        }.Parse("Form", TimeZoneInfo.Utc, s_now, new())!;
        Assert.Equal(PainBySite.LowBack(Pain.Of(1)), walk.Before);
        Assert.Equal(PainBySite.LowBack(Pain.Of(2)), walk.Worst);
        Assert.True(walk.Completed);
        Assert.Equal(new(2026, 11, 19), walk.Day);
    }

    [Fact]
    public void An_empty_walk_test_is_refused_with_words_at_every_field()
    {
        var errors = new FormErrors();
        Assert.Null(new WalkTestForm().Parse("Form", TimeZoneInfo.Utc, s_now, errors));
        Assert.All(["Form.Start.Date", "Form.Start.Time", "Form.Completed", "Form.Felt"], field => Assert.NotNull(errors[field]));
    }

    private static Engine.Facts.MorningAnswered? Morning(MorningForm form, FormErrors? errors = null) => form.Parse("Form", s_today, s_now, errors ?? new());

    private static FormErrors MorningErrors(MorningForm form)
    {
        var errors = new FormErrors();
        Assert.Null(Morning(form, errors));
        return errors;
    }
}
