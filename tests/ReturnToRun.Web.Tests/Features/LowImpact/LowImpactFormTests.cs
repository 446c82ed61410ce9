using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.LowImpact;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Features.LowImpact;

public sealed class LowImpactFormTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);
    private static readonly IReadOnlyList<Option> s_options = LowImpactForm.Options([CrossTraining.Swimming]);

    private readonly FormErrors _errors = new();

    [Fact]
    public void What_was_done_is_taken_as_typed()
    {
        var done = Parse(Well());

        Assert.Equal((s_today, CrossTraining.Cycling, TimeSpan.FromMinutes(30), Pain.Of(1)), (done!.Day, done.Activity, done.Length, done.Pain));
    }

    [Fact]
    public void What_suits_the_runner_comes_first_and_rowing_only_where_it_is_offered()
    {
        Assert.Equal(["Swimming", "Cycling", "Elliptical", "Walking"], s_options.Select(option => option.Label));
        Assert.Contains("Rowing", LowImpactForm.Options([CrossTraining.Rowing]).Select(option => option.Label));
    }

    [Theory]
    [InlineData("Day", "2026-11-21")]
    [InlineData("Day", "2026-09-01")]
    [InlineData("Day", "yesterday")]
    [InlineData("Activity", "Rowing")]
    [InlineData("Activity", "7")]
    [InlineData("Minutes", "")]
    [InlineData("Minutes", "0")]
    [InlineData("Minutes", "601")]
    [InlineData("Pain", "11")]
    [InlineData("Pain", null)]
    public void Nonsense_is_refused_in_words_at_its_field(string field, string? typed)
    {
        var form = Well();
        typeof(LowImpactForm).GetProperty(field)!.SetValue(form, typed);

        Assert.Null(Parse(form));
        Assert.NotNull(_errors[$"Form.{field}"]);
    }

    private static LowImpactForm Well() => new() { Day = "2026-11-20", Activity = "Cycling", Minutes = "30", Pain = "1" };

    private CrossTrained? Parse(LowImpactForm form) => form.Parse("Form", s_options, s_today, _errors);
}
