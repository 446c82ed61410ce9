using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

/// <summary>Published programmes of other shapes than those of the library: the format states each of them.</summary>
public sealed class PublishedProgrammeTests
{
    /// <summary>University of Toledo Sports Medicine, Return to Running Rehabilitation Protocol: a quarter-mile track in yards.</summary>
    [Fact]
    public void Track_yards_that_repeat_and_end_in_a_walk()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "2", "session": [ { "repeat": 4, "of": [ { "walk": "330 yd" }, { "jog": "110 yd" } ] }, { "walk": "110 yd" } ] },
            { "label": "4", "session": [ { "repeat": 2, "of": [ { "walk": "1 qmi" }, { "jog": "1 qmi" } ] }, { "walk": "100 yd" } ] },
            { "label": "6", "session": [ { "walk": "220 yd" }, { "jog": "3 qmi" }, { "walk": "220 yd" } ] },
            { "label": "11", "session": [ { "jog": "440 yd" }, { "run": "880 yd" }, { "jog": "440 yd" } ] }
            """));
        Assert.Equal("walk 301.752m jog 100.584m walk 301.752m jog 100.584m walk 301.752m jog 100.584m walk 301.752m jog 100.584m walk 100.584m", Files.Segments(protocol, "2"));
        Assert.Equal("walk 402.336m jog 402.336m walk 402.336m jog 402.336m walk 91.44m", Files.Segments(protocol, "4"));
        Assert.Equal(1609.344m, Compiler.Compile(protocol).Levels.Single(static level => level.Label == "11").Timeline.Distance.Metres);
    }

    /// <summary>kcbj.com, "Easing Back into Running": always eight laps, straights jogged and turns walked.</summary>
    [Fact]
    public void Track_laps_with_straights_jogged_and_turns_walked()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "Phase 1", "session": [ { "walk": "2 mi" } ] },
            { "label": "Phase 3", "session": [ { "repeat": 4, "of": [ { "jog": "110 yd" }, { "walk": "110 yd" } ] }, { "walk": "6 qmi" } ], "restDays": 1 },
            { "label": "Phase 12", "session": [ { "jog": "4 qmi" }, { "walk": "4 qmi" } ], "restDays": 1 }
            """));
        Assert.All(Compiler.Compile(protocol).Levels, static level => Assert.Equal(3218.688m, level.Timeline.Distance.Metres));
    }

    /// <summary>Trials 2023, doi 10.1186/s13063-023-07502-x, table 1: timed intervals to a distance, by effort, each phase twice.</summary>
    [Fact]
    public void Miles_filled_with_minutes_at_an_effort()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "1", "session": [ { "fill": "1 mi", "of": [ { "walk": "2 min", "effort": 3 }, { "run": "3 min", "effort": 3 } ] } ], "advance": { "successes": 2 }, "restDays": 1 },
            { "label": "2", "session": [ { "fill": "1.5 mi", "of": [ { "walk": "2 min", "effort": 3 }, { "run": "3 min", "effort": 3 } ] } ], "advance": { "successes": 2 }, "restDays": 1 },
            { "label": "6", "session": [ { "run": "2 mi", "effort": 5, "surface": "level" } ], "restDays": 1 }
            """, """ "warmUp": [ { "walk": [ "10 min", "15 min" ] } ] """));
        // 620 m a cycle; 1609.344 m = 2 × 620 + 200 + 169.344 m, and the last is 72.576 s at 140 m/min.
        Assert.Equal("walk 120s run 180s walk 120s run 180s walk 120s run 72.576s", Files.Segments(protocol, "1"));
        Assert.Equal("run 3218.688m", Files.Segments(protocol, "6"));
    }

    /// <summary>South Shore (semc.org), Return to Running: quarter miles, then a quarter mile a session and heavy, light, medium days.</summary>
    [Fact]
    public void Quarter_miles_that_go_on_a_fixed_distance_a_session_in_rotation()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "Phase 1", "week": [ [ { "jog": "0.25 mi", "pace": "comfortable" }, { "walk": "0.75 mi" } ], null, [ { "jog": "0.5 mi" }, { "walk": "0.5 mi" } ], null,
                                            [ { "jog": "0.75 mi" }, { "walk": "0.25 mi" } ], null, null ] },
            { "label": "Phase 2", "week": [ [ { "jog": "0.75 mi" }, { "walk": "0.25 mi" } ], null, [ { "jog": "1 mi" } ], null, [ { "jog": "1 mi" } ], null, null ] }
            """, """
            "entry": { "walk": "1 mi", "note": "without pain or swelling" }, "after": { "perSession": "0.25 mi", "rotation": [ 100, 50, 75 ] },
            "onSymptoms": { "stop": { "levelsDown": 1, "daysOff": 0 } }
            """));
        Assert.Equal("jog 402.336m walk 1207.008m", Files.Segments(protocol, "Phase 1 day 1"));
        Assert.Equal(["Phase 1 day 1", "Phase 1 day 3", "Phase 1 day 5", "Phase 2 day 1", "Phase 2 day 3", "Phase 2 day 5"], Compiler.Compile(protocol).Levels.Select(static level => level.Label));
        Assert.Equal([100, 50, 75], protocol.After!.Rotation);
    }

    /// <summary>Arthroscopy, Sports Medicine, and Rehabilitation 2022 (PMC8811491), table 1B: an antigravity treadmill, two things raised at once.</summary>
    [Fact]
    public void Body_weight_carried_on_a_treadmill_with_ranges_of_bouts()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "Week 1", "session": [ { "repeat": [ 4, 5 ], "of": [ { "run": "1 min", "support": "50 %", "pace": "5 mph", "surface": "treadmill" }, { "walk": "5 min" } ] } ],
              "advance": { "weeks": 1 }, "sessionsPerWeek": 2 },
            { "label": "Week 2", "session": [ { "repeat": 5, "of": [ { "run": [ "1 min", "2 min" ], "support": "60 %", "pace": "5 mph", "surface": "treadmill" }, { "walk": "4 min" } ] } ],
              "advance": { "weeks": 1 }, "sessionsPerWeek": 3 }
            """));
        var levels = Compiler.Compile(protocol).Levels;
        Assert.Equal([5, 10], levels.Select(static level => level.Timeline.Running.TotalMinutes));
        // 5 × 60 s at 5 mph (134.112 m/min) and 5 × 5 min of walking.
        Assert.Equal((5 * 134.112m) + 2500, levels[0].Timeline.Distance.Metres);
        Assert.Contains(Audit.Findings(protocol, Policy.Default), static finding => finding is { Rule: "I2", Level: "Week 2" });
    }

    /// <summary>footjax.com, "Returning to Running Protocol": the runs grow in the middle while the walks around them shrink.</summary>
    [Fact]
    public void Walks_that_shrink_from_both_ends()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "Day 1", "session": [ { "walk": "14 min" }, { "run": "2 min" }, { "walk": "14 min" } ], "restDays": 0 },
            { "label": "Day 3", "session": [ { "walk": "10 min" }, { "repeat": 2, "of": [ { "run": "2 min" }, { "walk": "2 min" } ] }, { "run": "2 min" }, { "walk": "10 min" } ], "restDays": 0 },
            { "label": "Day 7", "session": [ { "fill": "30 min", "of": [ { "run": "2 min" }, { "walk": "2 min" } ] } ], "advance": { "successes": 5 }, "restDays": 1 }
            """));
        Assert.Equal("walk 600s run 120s walk 120s run 120s walk 120s run 120s walk 600s", Files.Segments(protocol, "Day 3"));
        Assert.EndsWith("walk 120s run 120s", Files.Segments(protocol, "Day 7"), StringComparison.Ordinal);
        Assert.Contains(Audit.Findings(protocol, Policy.Default), static finding => finding is { Rule: "I7", Level: "Day 1" });
    }

    /// <summary>ruthmacfit.com, "Return to running": a walk and two runs a week, the last run by time or by distance.</summary>
    [Fact]
    public void A_calendar_grid_with_walking_days_and_a_run_that_ends_by_time_or_distance()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "Week 1", "week": [ [ { "walk": "30 min", "pace": "brisk" } ], null, [ { "repeat": 4, "of": [ { "walk": "4 min" }, { "jog": "1 min" } ] } ], null,
                                           [ { "repeat": 6, "of": [ { "jog": [ "3 min", "5 min" ] }, { "walk": "3 min" } ] } ], null, null ] },
            { "label": "Week 12", "week": [ [ { "walk": "30 min" } ], null, [ { "repeat": 5, "of": [ { "walk": "2 min" }, { "jog": "4 min" } ] } ], null, [ { "jog": "40 min", "or": "5 km" } ], null, null ] }
            """));
        Assert.Equal("jog 2400s", Files.Segments(protocol, "Week 12 day 5"));
        Assert.Equal(30, Compiler.Compile(protocol).Levels.Single(static level => level.Label == "Week 1 day 5").Timeline.Running.TotalMinutes);
    }

    /// <summary>allsportortho.com, Walk-Jog Program: a number of short jogs that the clinician fills in, to two miles.</summary>
    [Fact]
    public void An_open_number_of_short_jogs_started_by_test_or_by_time_off()
    {
        const string Levels = """
            { "label": "Walk", "session": [ { "walk": "2 mi" } ] },
            { "label": "Jog-walk", "session": [ { "repeat": null, "of": [ { "jog": "100 yd" }, { "walk": "200 yd" } ] } ] },
            { "label": "Jog", "session": [ { "jog": "2 mi" } ] }
            """;
        var byTest = Files.Read(Files.With(Levels, """ "start": { "test": "longest walk without pain", "levels": [ { "upTo": "2 mi", "level": "Walk" }, { "level": "Jog-walk" } ] } """));
        Assert.Equal("jog 91.44m walk 182.88m", Files.Segments(byTest, "Jog-walk"));
        Assert.Contains(Audit.Findings(byTest, Policy.Default), static finding => finding is { Rule: Audit.OpenCount, Level: "Jog-walk" });
        Assert.IsType<ProtocolStart.ByTimeOff>(Files.Read(Files.With(Levels, """ "start": { "timeOff": [ { "upTo": "2 weeks", "level": "Jog-walk" }, { "level": "Walk" } ] } """)).Start);
    }

    /// <summary>sspc.physio, Basic Return to Running Program: continuous runs that end in six times a hundred metres.</summary>
    [Fact]
    public void Strides_after_a_continuous_run_with_a_rest_between_them()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "Run 4", "session": [ { "run": "30 min" }, { "repeat": 6, "of": [ { "stride": "100 m" }, { "rest": "30 s" } ] } ], "restDays": 1 }
            """));
        var timeline = Compiler.Compile(protocol).Levels[0].Timeline;
        Assert.Equal(4800, timeline.Distance.Metres);
        Assert.Equal(7, timeline.Runs);
        Assert.Equal(1800 + Math.Round(600 * 60 / 140m, 4), Math.Round((decimal)timeline.Running.TotalSeconds, 4));
    }

    /// <summary>Brigham and Women's Hospital, Return to Running Program, phase III: five minutes or so of walking that turn into jogging.</summary>
    [Fact]
    public void Walks_that_give_their_minutes_to_the_jog_raise_two_things_at_once()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "Stage 1", "session": [ { "repeat": 5, "of": [ { "walk": "5 min" }, { "jog": "1 min" } ] } ], "restDays": 1 },
            { "label": "Stage 2", "session": [ { "repeat": 5, "of": [ { "walk": "4 min" }, { "jog": "2 min" } ] } ], "restDays": 1 },
            { "label": "Stage 3", "session": [ { "repeat": 5, "of": [ { "walk": "3 min" }, { "jog": "3 min" } ] } ], "restDays": 1 },
            { "label": "Stage 4", "session": [ { "repeat": 5, "of": [ { "walk": "2 min" }, { "jog": "4 min" } ] } ], "restDays": 1 },
            { "label": "Stage 5", "session": [ { "jog": "30 min" } ], "restDays": 1 }
            """));
        Assert.Equal([5, 10, 15, 20, 30], Compiler.Compile(protocol).Levels.Select(static level => level.Timeline.Running.TotalMinutes));
        Assert.All(Compiler.Compile(protocol).Levels, static level => Assert.Equal(30, level.Timeline.Total.TotalMinutes));
        // By hand: 5 × 3.5 = 17.5 min a week and so on; 105 min after 70 min are beyond 70 + 20.
        Assert.Equal(["Stage 2 I2", "Stage 3 I2", "Stage 4 I2", "Stage 5 I3", "Stage 5 I4", "Stage 5 I5"], Flags(protocol));
    }

    /// <summary>Warden, Davis and Fredericson 2014, JOSPT 44:749, return to running after a bone stress injury: half an hour, three times over.</summary>
    [Fact]
    public void Half_an_hour_in_three_parts_whose_jog_grows()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "1", "session": [ { "walk": "30 min" } ], "restDays": 1 },
            { "label": "2", "session": [ { "repeat": 3, "of": [ { "walk": "9 min" }, { "jog": "1 min" } ] } ], "restDays": 1 },
            { "label": "5", "session": [ { "repeat": 3, "of": [ { "walk": "6 min" }, { "jog": "4 min" } ] } ], "restDays": 1 },
            { "label": "6", "session": [ { "repeat": 3, "of": [ { "walk": "4 min" }, { "jog": "6 min" } ] } ], "restDays": 1 },
            { "label": "8", "session": [ { "jog": "30 min" } ], "restDays": 1 }
            """));
        Assert.Equal("walk 540s jog 60s walk 540s jog 60s walk 540s jog 60s", Files.Segments(protocol, "2"));
        Assert.Equal([3000, 3120, 3480, 3720, 4200], Compiler.Compile(protocol).Levels.Select(static level => level.Timeline.Distance.Metres));
        // By hand: 18 min after 12 are beyond 12 + 5, and 63 min a week after 42 beyond 42 + 20.
        Assert.Contains("6 I4", Flags(protocol));
        Assert.Contains("6 I5", Flags(protocol));
    }

    /// <summary>Hal Higdon, 30/30: ten minutes of walking, a quarter of an hour of jogging and walking by feel, five minutes of walking.</summary>
    [Fact]
    public void A_walk_then_a_quarter_of_an_hour_filled_then_a_walk()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "30/30", "session": [ { "walk": "10 min" }, { "fill": "15 min", "of": [ { "jog": "30 s", "pace": "easy" }, { "walk": "45 s" } ] }, { "walk": "5 min" } ], "advance": { "weeks": 1 } }
            """));
        var timeline = Compiler.Compile(protocol).Levels.Single().Timeline;
        // Twelve cycles of 75 s fill 900 s to the second.
        Assert.Equal((12, 6, 30, 3240), (timeline.Runs, timeline.Running.TotalMinutes, timeline.Total.TotalMinutes, timeline.Distance.Metres));
        Assert.Empty(Flags(protocol));
    }

    private static IEnumerable<string> Flags(Protocol protocol) => Audit.Findings(protocol, Policy.Default).Select(static finding => $"{finding.Level} {finding.Rule}");
}
