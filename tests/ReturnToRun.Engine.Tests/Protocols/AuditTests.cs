using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Protocols;

public sealed class AuditTests
{
    private static SegmentBlock Run(decimal minutes) => new(SegmentKind.Run, Quantity.FromMinutes(minutes));
    private static SegmentBlock Walk(decimal minutes) => new(SegmentKind.Walk, Quantity.FromMinutes(minutes));
    private static RepeatBlock Times(int count, params ImmutableArray<Block> of) => new(RepeatCount.Exactly(count), of);
    private static Level At(string label, params ImmutableArray<Block> session) => new() { Label = label, Session = session };
    private static Protocol Of(params ImmutableArray<Level> levels) => new() { Id = "x", Title = "X", Source = new("made for a test"), Levels = levels };
    private static string[] Rules(Protocol protocol) => [.. Audit.Findings(protocol, Policy.Default).Select(static finding => $"{finding.Rule} {finding.Level}")];

    [Fact]
    public void The_projects_own_ladders_stay_within_every_limit()
    {
        Assert.Empty(Rules(BuiltIn.Standard()));
        Assert.Empty(Rules(BuiltIn.Gentle));
        Assert.Empty(Rules(BuiltIn.Standard(LadderVariants.TenA | LadderVariants.ElevenSteps)));
    }

    [Fact]
    public void I3_an_interval_may_grow_by_a_minute_and_not_by_more()
    {
        Assert.Empty(Rules(Of(At("1", Times(3, Run(2), Walk(1))), At("2", Times(2, Run(3), Walk(1))))));
        var finding = Assert.Single(Audit.Findings(Of(At("1", Times(3, Run(2), Walk(1))), At("2", Times(1, Run(4), Walk(1)))), Policy.Default));
        Assert.Equal(("I3", "2", Measure.Of(TimeSpan.FromMinutes(4)), Measure.Of(TimeSpan.FromMinutes(3))), (finding.Rule, finding.Level, finding.Value, finding.Limit));
    }

    [Fact]
    public void I3_from_ten_minutes_on_a_tenth_may_be_added_with_half_a_percent_of_tolerance()
    {
        Assert.DoesNotContain("I3 2", Rules(Of(At("1", Run(30)), At("2", Run(33.1m)))));
        Assert.Contains("I3 2", Rules(Of(At("1", Run(30)), At("2", Run(33.2m)))));
    }

    [Fact]
    public void I2_two_controls_raised_together_are_named()
    {
        var finding = Assert.Single(Audit.Findings(Of(At("1", Times(5, Walk(4), Run(2))), At("2", Times(5, Walk(3), Run(3)))), Policy.Default));
        Assert.Equal("I2", finding.Rule);
        Assert.Equal([Control.IntervalLength, Control.Recovery], finding.Raised);
    }

    [Fact]
    public void I2_repeats_that_follow_from_a_set_total_do_not_count()
    {
        var fill = new FillBlock(Quantity.FromMinutes(20), [Run(1), Walk(1)]);
        Assert.DoesNotContain("I2 2", Rules(Of(At("1", Times(5, Run(1), Walk(1))), At("2", fill))));
        Assert.Contains("I2 2", Rules(Of(At("1", Times(5, Run(1), Walk(1))), At("2", new FillBlock(Quantity.FromMinutes(20), [Run(2), Walk(1)])))));
    }

    [Fact]
    public void I2_a_walk_that_becomes_a_jog_is_one_control() =>
        Assert.Equal([Control.Recovery, Control.Repeats], Assert.Single(
            Audit.Findings(Of(At("1", Times(2, Run(1), Walk(1))), At("2", Times(3, Run(1), new SegmentBlock(SegmentKind.Jog, Quantity.FromMinutes(1))))), Policy.Default),
            static finding => finding.Rule == "I2").Raised.Order().Reverse());

    [Fact]
    public void I2_pace_terrain_and_sessions_count_as_controls()
    {
        var slow = Run(5) with { PaceSpeed = Speed.FromKilometresPerHour(8), Surface = "grass" };
        var fast = Run(5) with { PaceSpeed = Speed.FromKilometresPerHour(9), Surface = "road" };
        var findings = Audit.Findings(Of(At("1", slow) with { SessionsPerWeek = 2 }, At("2", fast) with { SessionsPerWeek = 3 }), Policy.Default);
        Assert.Equal([Control.SessionsPerWeek, Control.Pace, Control.Terrain], Assert.Single(findings, static finding => finding.Rule == "I2").Raised);
    }

    [Fact]
    public void I4_a_session_may_run_five_minutes_more()
    {
        Assert.DoesNotContain("I4 2", Rules(Of(At("1", Times(10, Run(1), Walk(1))), At("2", Times(15, Run(1), Walk(1))))));
        Assert.Contains("I4 2", Rules(Of(At("1", Times(10, Run(1), Walk(1))), At("2", Times(16, Run(1), Walk(1))))));
    }

    [Fact]
    public void I5_goes_by_the_sessions_a_week_that_the_file_gives()
    {
        Level low = At("1", Times(10, Run(1), Walk(1))), high = At("2", Times(15, Run(1), Walk(1)));
        Assert.DoesNotContain("I5 2", Rules(Of(low with { RestDays = 1 }, high with { RestDays = 1 })));
        Assert.Contains("I5 2", Rules(Of(low with { SessionsPerWeek = 5 }, high with { SessionsPerWeek = 5 })));
        Assert.Contains("I5 2", Rules(Of(low with { RestDays = 1 }, high with { RestDays = 0 })));
        Assert.Contains("I5 2", Rules(Of(low, high) with { Limits = new(SessionsPerWeek: 5) }));
    }

    [Fact]
    public void I5_adds_up_the_days_of_a_week_and_speaks_of_the_level()
    {
        var week = new Level { Label = "W1", Week = [[Run(10)], null, [Run(10)], null, null, null, null] };
        var next = new Level { Label = "W2", Week = [[Run(10)], null, [Run(11)], null, [Run(12)], null, [Run(13)]] };
        Assert.Equal(["I5 W2"], Rules(Of(week, next)).Where(static rule => rule.StartsWith("I5", StringComparison.Ordinal)));
    }

    [Fact]
    public void I6_counts_warm_up_and_cool_down()
    {
        var steps = Of(At("1", Walk(20)), At("2", Walk(23)));
        Assert.Contains("I6 2", Rules(steps));
        Assert.Empty(Rules(steps with { WarmUp = [Walk(5)], CoolDown = [Walk(5)] }));
    }

    [Fact]
    public void I7_runs_closer_than_48_hours_are_flagged()
    {
        Assert.Equal(["I7 1"], Rules(Of(At("1", Run(5)) with { RestDays = 0 })));
        Assert.Empty(Rules(Of(At("1", Run(5)) with { RestDays = 1 })));
        Assert.Equal(["I7 1"], Rules(Of(At("1", Run(5)) with { SessionsPerWeek = 4 })));
        Assert.Equal(["I7 W day 2"], Rules(Of(new Level { Label = "W", Week = [[Run(5)], [Run(5)], null, null, [Run(5)], null, null] })));
    }

    [Fact]
    public void I7_looks_across_the_end_of_a_week()
    {
        var late = new Level { Label = "W1", Week = [null, null, null, null, null, null, [Run(5)]] };
        var early = new Level { Label = "W2", Week = [[Run(5)], null, null, null, null, null, null] };
        Assert.Equal(["I7 W2 day 1"], Rules(Of(late, early)));
    }

    [Fact]
    public void A_count_left_to_the_clinician_is_found_wherever_it_is_nested() =>
        Assert.Equal([$"{Audit.OpenCount} 2"], Rules(Of(At("1", Run(3)), At("2", Times(1, new RepeatBlock(new(null, null), [Run(1), Walk(1)]))))));

    [Fact]
    public void A_tighter_policy_finds_more()
    {
        var steps = Of(At("1", Times(3, Run(2), Walk(1))), At("2", Times(2, Run(3), Walk(1))));
        Assert.Empty(Audit.Findings(steps, Policy.Default));
        Assert.Contains(Audit.Findings(steps, Policy.Default with { IntervalStep = TimeSpan.FromSeconds(30) }), static finding => finding.Rule == "I3");
    }
}
