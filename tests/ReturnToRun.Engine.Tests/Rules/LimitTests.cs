using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>The one door for plans: what the engine plans passes, and a hair beyond a limit does not.</summary>
public sealed class LimitTests
{
    // After four good weeks: level 6 was run twice in week 4 and is held; Monday's run is level 6 again.
    private static Story AtLevel6() => Cases.Ready().Live(Cases.Monday.AddDays(28)).Check(CheckKind.Weekly);

    private static ImmutableArray<string> Broken(Story story, PlannedRun run, int day = 0)
    {
        var plan = story.Plan;
        var altered = plan with { Days = [.. plan.Days.Select((other, i) => i == day ? other with { Run = run } : other with { Run = null })] };
        return [.. LimitCheck.Violations(story.History, altered).Select(violation => violation.Limit).Distinct()];
    }

    private static PlannedRun Intervals(PlannedRun like, int count, int seconds, int walkSeconds = 60)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        for (var i = 0; i < count; i++) segments.AddRange(new Segment(SegmentKind.Run, Quantity.FromSeconds(seconds)), new(SegmentKind.Walk, Quantity.FromSeconds(walkSeconds)));
        Segment easy = new(SegmentKind.Walk, Quantity.FromMinutes(5));
        var timeline = Timeline.Of([easy], segments.ToImmutable(), [easy], NominalSpeeds.Default);
        var runs = Enumerable.Repeat(TimeSpan.FromSeconds(seconds), count).ToImmutableArray();
        return like with { Timeline = timeline, IsRise = false, Session = new("other", runs, [.. Enumerable.Repeat(TimeSpan.FromSeconds(walkSeconds), count - 1)], timeline.Running, timeline.Distance) };
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void A_the_ceiling_of_I3_is_1_minute_more_below_10_minutes_and_110_percent_from_there(int minutes)
    {
        var step = Loads.Raised(TimeSpan.FromMinutes(minutes), Policy.Default.IntervalStep, Policy.Default);

        Assert.Equal(minutes < 10 ? minutes + 1 : 1.1 * minutes, step.TotalMinutes, 6);
    }

    [Fact]
    public void Load_caps_have_a_tolerance_of_half_a_percent_so_that_30_to_33_passes()
    {
        var policy = Policy.Default;

        Assert.True(Loads.Within(TimeSpan.FromSeconds(1005), TimeSpan.FromSeconds(1000), policy));
        Assert.False(Loads.Within(TimeSpan.FromSeconds(1006), TimeSpan.FromSeconds(1000), policy));
        Assert.True(Loads.Within(TimeSpan.FromMinutes(33), Loads.Raised(TimeSpan.FromMinutes(30), policy.IntervalStep, policy), policy));
    }

    [Theory]
    [InlineData("7 minutes", 7 * 60, false)]
    [InlineData("7 minutes and a quarter", (7 * 60) + 15, true)]
    public void I3_after_6_minutes_an_interval_has_at_most_7(string name, int seconds, bool broken)
    {
        var story = AtLevel6();

        Assert.True(Broken(story, Intervals(story.TodaysRun!, 2, seconds)).Contains("I3") == broken, name);
    }

    [Theory]
    [InlineData("23 minutes", 460, 3, false)]
    [InlineData("23 minutes and a half", 470, 3, true)]
    public void I4_after_18_minutes_of_running_a_session_has_at_most_23(string name, int seconds, int count, bool broken)
    {
        var story = AtLevel6();

        Assert.True(Broken(story, Intervals(story.TodaysRun!, count, seconds)).Contains("I4") == broken, name);
    }

    [Theory]
    [InlineData("68 minutes", 68 * 60, false)]
    [InlineData("69 minutes", 69 * 60, true)]
    public void I5_after_a_week_of_48_minutes_a_week_has_at_most_68(string name, int seconds, bool broken)
    {
        var story = AtLevel6();

        Assert.True(Broken(story, Intervals(story.TodaysRun!, 1, seconds)).Contains("I5") == broken, name);
    }

    [Theory]
    [InlineData("110 %", 110, false)]
    [InlineData("111 %", 111, true)]
    public void I6_a_session_covers_at_most_110_percent_of_the_longest_of_30_days(string name, int percent, bool broken)
    {
        var story = AtLevel6();
        var longest = story.History.Facts.OfType<RunLogged>().Max(run => run.Planned!.Distance.Metres);
        var run = story.TodaysRun!;
        var more = (int)((longest * percent / 100) - run.Timeline.Distance.Metres);
        var walk = new Segment(SegmentKind.Walk, Quantity.FromSeconds(more * 60 / 100));
        var timeline = Timeline.Of([.. run.Timeline.WarmUp], [.. run.Timeline.Main, walk], [.. run.Timeline.CoolDown], NominalSpeeds.Default);

        Assert.True(Broken(story, run with { Timeline = timeline, Session = run.Session with { Distance = timeline.Distance } }).Contains("I6") == broken, $"{name}: {timeline.Distance} of {longest}");
    }

    [Theory]
    [InlineData("48 hours", 0, false)]
    [InlineData("a minute less", -1, true)]
    public void I7_48_hours_lie_between_the_starts_of_two_runs(string name, int minutes, bool broken)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(2));
        var run = story.TodaysRun!;
        Assert.Equal(TimeSpan.FromHours(48), run.NotBefore - story.History.Facts.OfType<RunLogged>().Last().StartedAt);

        Assert.True(Broken(story, run with { NotBefore = run.NotBefore + TimeSpan.FromMinutes(minutes) }).Contains("I7") == broken, name);
    }

    [Fact]
    public void I12_strides_and_paces_are_locked()
    {
        var story = AtLevel6();
        var run = story.TodaysRun!;
        var fast = Timeline.Of(run.Timeline.WarmUp, [.. run.Timeline.Main.Select((segment, i) => i == 0 ? segment with { Kind = SegmentKind.Stride } : segment)], run.Timeline.CoolDown, NominalSpeeds.Default);

        Assert.Contains("I12", Broken(story, run with { Timeline = fast }));
        Assert.DoesNotContain("I12", Broken(story, run));
    }

    [Theory]
    [InlineData("10 minutes more", 28 * 60, false)]
    [InlineData("half a minute beyond", (28 * 60) + 30, true)]
    public void O1_no_override_gives_more_than_10_minutes_beyond_the_most_done_in_28_days(string name, int seconds, bool broken)
    {
        var story = AtLevel6();
        story.Add(new OverrideGiven { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Limits = ["I2", "I3", "I4", "I5", "I6"], Expires = story.Today.AddDays(7), By = Guid.Empty });

        Assert.True(Broken(story, Intervals(story.TodaysRun!, 1, seconds)).Contains("O1") == broken, name);
    }

    [Theory]
    [InlineData(LadderPart.Interval)]
    [InlineData(LadderPart.Repeats)]
    public void I2_a_step_raises_one_control_and_not_two(LadderPart also)
    {
        var story = AtLevel6();
        var run = story.TodaysRun!;
        var one = Intervals(run, 3, 7 * 60) with { IsRise = true };
        var two = Intervals(run, 4, also == LadderPart.Interval ? (6 * 60) + 15 : (6 * 60) + 30) with { IsRise = true };

        Assert.DoesNotContain("I2", Broken(story, one));
        Assert.Contains("I2", Broken(story, two));
    }

    public enum LadderPart { Interval, Repeats }

    [Fact]
    public void I1_a_run_beyond_the_weekly_questions_may_be_shown_only_as_provisional()
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(7));
        var run = story.TodaysRun!;

        Assert.Equal(Release.Provisional, run.Release);
        Assert.Contains("I1", Broken(story, run with { Release = Release.Released }));
        Assert.DoesNotContain("I1", Broken(story, run));
    }

    [Fact]
    public void I9_a_run_is_not_released_while_the_morning_after_the_last_one_is_unanswered()
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(4));
        story.Run(story.TodaysRun!, Answers.Good).GoTo(Cases.Monday.AddDays(7)).Check(CheckKind.Weekly);

        Assert.Contains("I9", Broken(story, story.TodaysRun! with { Release = Release.Released }));
    }

    [Fact]
    public void I11_a_fourth_run_in_a_week_of_three_is_not_stored()
    {
        var story = AtLevel6();
        var plan = story.Plan;
        var extra = plan.Days[5];
        Assert.Null(extra.Run);
        var altered = plan with { Days = [.. plan.Days.Select((day, i) => i == 6 ? day with { Run = plan.Days[4].Run! with { IsRise = false } } : day)] };

        Assert.Contains("I11", LimitCheck.Violations(story.History, altered).Select(violation => violation.Limit));
    }

    [Fact]
    public void What_the_engine_plans_breaks_no_limit() => Assert.Empty(LimitCheck.Violations(AtLevel6().History, AtLevel6().Plan));
}
