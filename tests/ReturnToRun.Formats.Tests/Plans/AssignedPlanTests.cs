using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Tests.Plans;

/// <summary>A plan from any protocol: its levels hold, the clinical rules' decisions apply, every step keeps the limits or says which an override sets aside.</summary>
public sealed class AssignedPlanTests
{
    [Fact]
    public void Oxford_with_an_override_is_the_leaflet_week_by_week_and_then_ten_percent_a_week() => Assert.Equal("""
        1: Week 1: 15×1 | Week 1: 15×1 | Week 1: 15×1
        2: Week 2: 10×2 | Week 2: 10×2 | Week 2: 10×2
        3: Week 3: 6×4 | Week 3: 6×4 | Week 3: 6×4
        4: Week 4: 3×9 | Week 4: 3×9 | Week 4: 3×9
        5: Week 5: 2×15 | Week 5: 2×15 | Week 5: 2×15
        6: Week 6: 30 | Week 6: 30 | Week 6: 30
        7: Continuous: 33 | Continuous: 33 | Continuous: 33
        8: Continuous: 36 | Continuous: 36 | Continuous: 36
        9: Continuous: 39 | Continuous: 39 | Continuous: 39
        10: Continuous: 31 | Continuous: 31 | Continuous: 31
        11: Continuous: 39 | Continuous: 39 | Continuous: 39
        12: Continuous: 42 | Continuous: 42 | Continuous: 42
        """, Assigned.Weeks(Assigned.Live(Assigned.To(Programmes.Named("oxford-2024"), overridden: true), 12)));

    [Fact]
    public void Oxford_without_one_keeps_its_levels_and_goes_from_each_to_the_next_in_steps_within_the_limits() => Assert.Equal("""
        1: Week 1 (added 1): 8×1 | Week 1 (added 1): 8×1 | Week 1 (added 1): 8×1
        2: Week 1 (added 2): 13×1 | Week 1 (added 2): 13×1 | Week 1 (added 2): 13×1
        3: Week 1: 15×1 | Week 1: 15×1 | Week 1: 15×1
        4: Week 2: 10×2 | Week 2: 10×2 | Week 2: 10×2
        5: Week 3 (added 1): 6×3 | Week 3 (added 1): 6×3 | Week 3 (added 1): 6×3
        6: Week 3: 6×4 | Week 3: 6×4 | Week 3: 6×4
        7: Week 4 (added 1): 3×5+3×3 | Week 4 (added 1): 3×5+3×3 | Week 4 (added 1): 3×5+3×3
        8: Week 4 (added 2): 3×6+3×2 | Week 4 (added 2): 3×6+3×2 | Week 4 (added 2): 3×6+3×2
        9: Week 4 (added 3): 3×7+3×1 | Week 4 (added 3): 3×7+3×1 | Week 4 (added 3): 3×7+3×1
        10: Week 4 (added 4): 3×8 | Week 4 (added 4): 3×8 | Week 4 (added 4): 3×8
        11: Week 4: 3×9 | Week 4: 3×9 | Week 4: 3×9
        12: Week 5 (added 1): 2×10+4 | Week 5 (added 1): 2×10+4 | Week 5 (added 1): 2×10+4
        """, Assigned.Weeks(Assigned.Live(Assigned.To(Programmes.Named("oxford-2024")), 12)));

    [Fact]
    public void Army_with_an_override_is_the_table_and_then_every_minute_from_15_to_30() => Assert.Equal("""
        1: Week 1: 5×2 | Week 1: 5×2 | Week 1: 5×2
        2: Week 2: 5×3 | Week 2: 5×3 | Week 2: 5×3
        3: Week 3: 5×4 | Week 3: 5×4 | Week 3: 5×4
        4: Week 4: 5×5 | Week 4: 5×5 | Week 4: 5×5
        5: Continuous (15 min): 15 | Continuous (16 min): 16 | Continuous (17 min): 17
        6: Continuous (18 min): 18 | Continuous (19 min): 19 | Continuous (20 min): 20
        7: Continuous (22 min): 22 | Continuous (24 min): 24 | Continuous (26 min): 26
        8: Continuous (28 min): 28 | Continuous: 30 | Continuous: 30
        """, Assigned.Weeks(Assigned.Live(Assigned.To(Programmes.Named("army-fm-7-22"), overridden: true), 8)));

    [Fact]
    public void Couch_to_5k_with_an_override_has_the_three_different_runs_of_its_weeks_5_and_6() => Assert.Equal("""
        1: Week 1: 8×1 | Week 1: 8×1 | Week 1: 8×1
        2: Week 2: 6×1.5 | Week 2: 6×1.5 | Week 2: 6×1.5
        3: Week 3: 2×1.5+2×3 | Week 3: 2×1.5+2×3 | Week 3: 2×1.5+2×3
        4: Week 4: 2×3+2×5 | Week 4: 2×3+2×5 | Week 4: 2×3+2×5
        5: Week 5 day 1: 3×5 | Week 5 day 3: 2×8 | Week 5 day 5: 20
        6: Week 6 day 1: 2×5+8 | Week 6 day 3: 2×10 | Week 6 day 5: 25
        7: Week 7: 25 | Week 7: 25 | Week 7: 25
        8: Week 8: 28 | Week 8: 28 | Week 8: 28
        9: Week 9: 30 | Week 9: 30 | Week 9: 30
        10: Continuous: 33 | Continuous: 33 | Continuous: 33
        11: Continuous: 36 | Continuous: 36 | Continuous: 36
        12: Continuous: 39 | Continuous: 39 | Continuous: 39
        """, Assigned.Weeks(Assigned.Live(Assigned.To(Programmes.Named("couch-to-5k"), overridden: true), 12)));

    [Fact]
    public void Couch_to_5k_without_one_takes_the_leap_to_20_minutes_a_minute_at_a_time()
    {
        var levels = Assigned.Live(Assigned.To(Programmes.Named("couch-to-5k")), 24).History.Facts.OfType<RunLogged>().Select(run => run.Planned!).ToList();

        Assert.Equal(["Week 1", "Week 2", "Week 3", "Week 4", "Week 5 day 1", "Week 5 day 3", "Week 5 day 5", "Week 6 day 3", "Week 6 day 5", "Week 7", "Week 8", "Week 9", "Continuous"],
            levels.Where(session => session.AddedTowards is null).Select(session => session.Level).Distinct().Where(level => level != "Week 6 day 1"));
        Assert.Equal([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
            levels.Where(session => session.AddedTowards == "Week 5 day 5").Select(session => (int)session.Runs.Max().TotalMinutes).Distinct());
    }

    public static TheoryData<string, bool> EveryProgramme()
    {
        var data = new TheoryData<string, bool>();
        foreach (var name in (string[])["oxford-2024", "army-fm-7-22", "couch-to-5k", "track yards", "miles by effort", "quarter miles", "treadmill", "shrinking walks", "strides", "open count"])
        {
            data.Add(name, false);
            data.Add(name, true);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryProgramme))]
    public void With_perfect_answers_it_goes_on_through_16_weeks_within_the_limits(string name, bool overridden)
    {
        var story = Assigned.Live(To(name, overridden), 16);

        var runs = story.History.Facts.OfType<RunLogged>().ToList();
        Assert.InRange(runs.Count, 40, 48);
        Assert.All(story.Plan.Decisions, decision => Assert.True(decision.Kind is DecisionKind.Progress or DecisionKind.Hold));
        Assert.True(runs[^1].Planned!.Runs.Max() > runs[3].Planned!.Runs.DefaultIfEmpty().Max(), $"no longer intervals than in the first week: {Assigned.Weeks(story)}");
        if (overridden) Assert.Contains(runs, run => run.Planned is { Level: "Continuous", Protocol: null });
    }

    [Theory]
    [MemberData(nameof(EveryProgramme))]
    public void With_setbacks_it_steps_down_and_comes_back_within_the_limits(string name, bool overridden)
    {
        var number = 0;
        var story = Assigned.Live(To(name, overridden), 14, (_, _) => ++number switch
        {
            4 => Answers.LowBack(4),
            8 => Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(2)) },
            13 => Answers.LowBack(6),
            18 => Answers.Good with { Intervals = 0 },
            21 or 22 or 23 => null,
            _ => Answers.LowBack(1),
        });

        Assert.Contains(story.Plan.Decisions, decision => decision is { Rule: "D3", Kind: DecisionKind.Stop });
        Assert.Contains(story.Plan.Decisions, decision => decision is { Rule: "D4", Kind: DecisionKind.StepBack });
        foreach (var decision in story.Plan.Decisions.Where(decision => decision.Rule is "D3" or "D4"))
        {
            var ladder = Ladder.Of(Programmes.Named(name), Counts(name), story.History.Policy)!;
            var (from, to) = (ladder.Find(decision.Level), ladder.Find(decision.NextLevel));
            Assert.True(from < 0 || to < 0 || (ladder[to].Timeline.Running <= ladder[from].Timeline.Running && ladder[to].Timeline.LongestRun <= ladder[from].Timeline.LongestRun), $"{decision.Level} steps to {decision.NextLevel}");
        }
    }

    [Fact]
    public void One_level_down_is_the_nearest_level_before_with_less_running_in_no_longer_intervals_and_then_the_projects_own()
    {
        var couch = Ladder.Of(Programmes.Named("couch-to-5k"), [], Engine.Policies.Policy.Default)!;

        Assert.Equal("Week 4", Down("Week 5 day 5"));
        Assert.Equal("Week 1", Down("Week 3"));      // week 2 has as much running
        Assert.Equal(["1", "G1", "0", "0"], [Down("Week 1"), Down("1"), Down("G1"), Down("0")]);

        string Down(string level) => couch[couch.Down(couch.Find(level), 1)].Label;
    }

    [Fact]
    public void A_repeat_costs_a_level_where_the_protocol_asks_for_that()
    {
        var story = Assigned.Live(Assigned.To(Programmes.Named("oxford-2024"), overridden: true), 2);
        Assigned.Live(story, 1, (_, _) => Answers.LowBack(4));

        Assert.Contains(story.Plan.Decisions, decision => decision is { Rule: "D5", Level: "Week 3", NextLevel: "Week 2" });
    }

    [Fact]
    public void A_calendar_week_with_a_repeat_is_not_over_until_seven_dates_went_well()
    {
        var story = Assigned.To(Programmes.Named("army-fm-7-22"), overridden: true);
        var number = 0;
        Assigned.Live(story, 3, (_, _) => ++number == 2 ? Answers.LowBack(4) : Answers.Good);

        var runs = story.History.Facts.OfType<RunLogged>().ToList();
        Assert.Equal(["Week 1", "Week 1", "Week 1", "Week 1", "Week 1", "Week 2"], runs.Take(6).Select(run => run.Planned!.Level));
        Assert.Contains(story.Plan.Decisions.Single(decision => decision.Day == runs[2].Day).Evidence, evidence => evidence is { Kind: EvidenceKind.CalendarWeek });
    }

    [Fact]
    public void An_open_count_is_filled_before_the_protocol_is_followed()
    {
        var open = Assigned.To(Programmes.Named("open count"));
        Assert.Null(open.Plan.Protocol);
        Assert.Contains(open.Plan.Notices, notice => notice is { Kind: NoticeKind.ProtocolNotFollowed, Subject: "x" });

        var filled = Assigned.To(Programmes.Named("open count"), counts: [12]);
        Assert.Equal("x", filled.Plan.Protocol!.Id);
        Assert.Equal(12, Assigned.Live(filled, 3).History.Facts.OfType<RunLogged>().Max(run => run.Planned!.Runs.Length));
    }

    [Theory]
    [InlineData(14, "Jog-walk")]
    [InlineData(15, "Walk")]
    public void The_time_without_running_chooses_the_level_to_begin_at(int daysOff, string level)
    {
        var story = new Story(Assigned.Monday) { Library = [Programmes.Named("open count")] }.Ready(Assigned.MonWedFri, usualRun: Distance.FromKilometres(10), daysWithoutRunning: daysOff);
        story.Add(new ProtocolAssigned { Sequence = 0, Day = Assigned.Monday, RecordedOn = Assigned.Monday, ProtocolId = "x", Counts = [12] });

        Assert.Equal(level, story.TodaysRun!.Level);
    }

    [Fact]
    public void A_level_chosen_by_hand_is_begun_at_no_higher_than_the_first_session_may_be()
    {
        Assert.Equal("Week 4", Assigned.To(Programmes.Named("couch-to-5k"), start: "Week 4").TodaysRun!.Level);

        var lower = new Story(Assigned.Monday) { Library = [Programmes.Named("oxford-2024")] }.Ready(Assigned.MonWedFri, usualRun: Distance.FromKilometres(3));
        lower.Add(new ProtocolAssigned { Sequence = 0, Day = Assigned.Monday, RecordedOn = Assigned.Monday, ProtocolId = "oxford-2024", StartLevel = "Week 6" });

        Assert.True(lower.TodaysRun!.Timeline.Running.TotalMinutes * 140 <= 1500);
        Assert.NotNull(lower.TodaysRun.LoweredBy);
    }

    [Fact]
    public void What_a_segment_asks_beyond_its_length_is_kept_with_the_session()
    {
        var miles = Assigned.To(Programmes.Named("miles by effort")).TodaysRun!;
        Assert.Equal([new("walk") { Effort = 3 }, new("run") { Effort = 3 }], miles.Session.Asks!.Value);

        var treadmill = Assigned.To(Programmes.Named("treadmill")).TodaysRun!;
        Assert.Equal([new("run") { Support = "50 %", Pace = "5 mph", Surface = "treadmill" }], treadmill.Session.Asks!.Value);
        Assert.All(treadmill.Timeline.Main.Where(segment => segment.IsRunning), segment => Assert.Equal("treadmill", segment.Ask!.Surface));
    }

    [Fact]
    public void Strides_are_easy_runs_until_an_override_unlocks_speed()
    {
        var locked = Assigned.Live(Assigned.To(Programmes.Named("strides")), 12);
        Assert.Contains(locked.History.Facts.OfType<RunLogged>(), run => run.Planned is { Level: "Run 4", Runs.Length: 7 });
        Assert.DoesNotContain(locked.Plan.Days, day => day.Run?.Timeline.All().Any(segment => segment.Kind == Engine.Protocols.SegmentKind.Stride) == true);

        var given = Assigned.To(Programmes.Named("strides"), first: story => story.Add(new OverrideGiven { Sequence = 0, Day = Assigned.Monday, RecordedOn = Assigned.Monday, Limits = ["I12"], Expires = Assigned.Monday.AddDays(200), By = Guid.Empty }));
        Assigned.Live(given, 11);
        Assert.Contains(given.Plan.Days, day => day.Run?.Timeline.All().Any(segment => segment.Kind == Engine.Protocols.SegmentKind.Stride) == true);
    }

    [Fact]
    public void Each_run_says_which_limit_its_override_sets_aside()
    {
        var plan = Assigned.To(Programmes.Named("oxford-2024"), overridden: true).Plan;

        var leap = plan.Days.First(day => day.Run?.Level == "Week 6").Run!;
        Assert.Equal(["I3"], leap.SetAside);
        Assert.Contains("I6", plan.Days[0].Run!.SetAside);
        Assert.Empty(plan.Days.Last(day => day.Run?.Level == "Week 1").Run!.SetAside);
        Assert.Equal(Assigned.All, plan.Overrides.Single().Limits);
    }

    [Fact]
    public void At_expiry_the_level_held_stays_and_what_comes_next_comes_in_steps_within_the_limits()
    {
        var story = Assigned.Live(Assigned.To(Programmes.Named("oxford-2024"), overridden: true, overrideDays: 17), 4);

        Assert.Equal(["Week 1", "Week 2", "Week 3", "Week 4 (added 1)"], story.History.Facts.OfType<RunLogged>().Select(run => run.Planned!.Level).Distinct());
        Assert.Empty(story.Plan.Overrides);
    }

    [Fact]
    public void After_the_last_level_it_goes_on_by_10_percent_whatever_the_file_says_and_as_the_file_says_up_to_the_band_with_an_exception()
    {
        var faster = Continuous with { After = new() { PercentPerWeek = new(25, 25) } };

        var plain = Lengths(Assigned.Live(Assigned.To(faster), 14));
        var beyond = Lengths(Assigned.Live(Assigned.To(faster, overridden: true), 14));

        Assert.All(plain.Zip(plain.Skip(1)), static pair => Assert.True(pair.Second <= pair.First * 1.1, $"{pair.First} then {pair.Second}"));
        Assert.Contains(beyond.Zip(beyond.Skip(1)), static pair => pair.Second > pair.First * 1.11);
        Assert.All(beyond.Zip(beyond.Skip(1)), static pair => Assert.True(pair.Second <= pair.First * 1.25 && pair.Second <= pair.First + 10, $"{pair.First} then {pair.Second}"));
    }

    [Fact]
    public void Heavy_light_and_medium_days_come_in_turn_where_an_exception_allows_a_rise_within_the_week_and_equal_runs_where_none_does()
    {
        var turns = Continuous with { After = new() { PercentPerWeek = new(10, 10), Rotation = [100, 50, 75] } };

        var equal = Assigned.Live(Assigned.To(turns), 8).History.Facts.OfType<RunLogged>().Where(static run => run.Planned!.Level == "Continuous").Select(static run => run.Planned!.Running).TakeLast(3);
        var inTurn = Assigned.Live(Assigned.To(turns, overridden: true), 8).History.Facts.OfType<RunLogged>().Where(static run => run.Planned!.Level == "Continuous")
            .GroupBy(static run => (run.Day.DayNumber - Assigned.Monday.DayNumber) / 7).Select(static week => week.Select(static run => run.Planned!.Running.TotalMinutes).ToList()).ToList();

        Assert.Single(equal.Distinct());
        Assert.Contains(inTurn, static week => week.Count == 3 && week[1] < week[2] && week[2] < week[0]);
    }

    // A run without a walk from the first week on.
    private static Protocol Continuous { get; } = Protocols.Files.Read(Protocols.Files.With("""
        { "label": "1", "session": [ { "run": "20 min" } ], "advance": { "successes": 1 } }, { "label": "2", "session": [ { "run": "22 min" } ], "advance": { "successes": 1 } }
        """));

    // The longest run of each week of the continuous phase, in minutes; easier weeks left out.
    private static List<double> Lengths(Story story)
    {
        var weeks = story.History.Facts.OfType<RunLogged>().Where(static run => run.Planned!.Level == "Continuous")
            .GroupBy(static run => (run.Day.DayNumber - Assigned.Monday.DayNumber) / 7).Select(static week => week.Max(static run => run.Planned!.Running.TotalMinutes));
        var longest = 0.0;
        return [.. weeks.Where(week => week >= longest).Select(week => longest = week)];
    }

    [Fact]
    public void Undone_after_use_it_ends_as_if_it_had_expired()
    {
        var story = Assigned.Live(Assigned.To(Programmes.Named("oxford-2024"), overridden: true), 2);
        story.Add(new OverrideUndone { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Override = story.Plan.Overrides.Single().Sequence });
        Assigned.Live(story, 2);

        Assert.Equal(["Week 1", "Week 2", "Week 3 (added 1)", "Week 3"], story.History.Facts.OfType<RunLogged>().Select(run => run.Planned!.Level).Distinct());
    }

    [Fact]
    public void An_assignment_undone_gives_way_to_what_was_followed_before()
    {
        var story = Assigned.Live(Assigned.To(Programmes.Named("oxford-2024")), 2);
        story.Add(new ProtocolUndone { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Assignment = story.Plan.Protocol!.Assignment });

        Assert.Null(story.Plan.Protocol);
        Assert.Equal("1", story.TodaysRun!.Level);
        Assigned.Live(story, 6);
    }

    [Fact]
    public void A_protocol_assigned_on_the_way_begins_at_its_highest_level_that_asks_for_no_more()
    {
        var story = new Story(Assigned.Monday) { Library = [Programmes.Named("oxford-2024")] }.Ready(Assigned.MonWedFri, usualRun: Distance.FromKilometres(10), weekBefore: Distance.FromKilometres(30));
        story.Live(Assigned.Monday.AddDays(35));
        Assert.Equal("8", story.TodaysRun!.Level);
        story.Add(new ProtocolAssigned { Sequence = 0, Day = story.Today, RecordedOn = story.Today, ProtocolId = "oxford-2024" });

        Assert.Equal("Week 3", story.Plan.Position!.Level);
        Assert.Equal(("Week 2", "I8"), (story.TodaysRun!.Level, story.TodaysRun.LoweredBy));      // one rise in seven dates, says the leaflet
        Assert.Empty(LimitCheck.Violations(story.History, story.Plan));
        Assigned.Live(story, 12);
    }

    private static Story To(string name, bool overridden) => Assigned.To(Programmes.Named(name), overridden, counts: Counts(name));

    private static System.Collections.Immutable.ImmutableArray<int> Counts(string name) => name == "open count" ? [12] : [];
}
