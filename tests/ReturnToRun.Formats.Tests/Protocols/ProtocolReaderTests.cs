using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

public sealed class ProtocolReaderTests
{
    [Fact]
    public void The_example_of_the_documentation_reads()
    {
        var text = Repository.Read("docs", "protocol-format.md");
        var start = text.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var protocol = Files.Read(text[start..text.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.Equal("oxford-2024", protocol.Id);
        Assert.Equal(new SymptomStep(1, 2), protocol.OnSymptoms!.Stop);
        Assert.Equal(15 * 60, Compiler.Compile(protocol).Levels[0].Timeline.Running.TotalSeconds);
    }

    [Theory]
    [InlineData("90 s", "run 90s")]
    [InlineData("1.5 min", "run 90s")]
    [InlineData("0.5 h", "run 1800s")]
    [InlineData("200 m", "run 200m")]
    [InlineData("1.2 km", "run 1200m")]
    [InlineData("1 mi", "run 1609.344m")]
    [InlineData("100 yd", "run 91.44m")]
    [InlineData("2 lap", "run 800m")]
    [InlineData("2 qmi", "run 804.672m")]
    public void Every_unit_has_its_length(string quantity, string segments) => Assert.Equal(segments, Files.Segments($$"""{ "run": "{{quantity}}" }"""));

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("5")]
    [InlineData("\"5min\"")]
    [InlineData("\"5  min\"")]
    [InlineData("\" 5 min\"")]
    [InlineData("\"5 min \"")]
    [InlineData("\"5 mins\"")]
    [InlineData("\"5 days\"")]
    [InlineData("\"5 weeks\"")]
    [InlineData("\"5 MIN\"")]
    [InlineData("\"0 min\"")]
    [InlineData("\"0.0 min\"")]
    [InlineData("\"-5 min\"")]
    [InlineData("\"+5 min\"")]
    [InlineData("\"5e2 s\"")]
    [InlineData("\"1,5 min\"")]
    [InlineData("\".5 min\"")]
    [InlineData("\"5. min\"")]
    [InlineData("\"٥ min\"")]
    [InlineData("\"min\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    public void What_is_no_quantity_is_refused_at_its_place(string quantity) =>
        Assert.StartsWith("levels[0].session[0].run: ", Assert.Single(Files.Mistakes(Files.Session($$"""{ "run": {{quantity}} }"""))), StringComparison.Ordinal);

    [Fact]
    public void A_segment_keeps_everything_that_is_said_about_it()
    {
        var blocks = Files.Read(Files.Session("""
            { "run": "5 min", "or": "1 km", "effort": 4, "pace": "8 km/h", "surface": "grass", "support": "80 %" }, { "walk": "1 min", "pace": "easy" }
            """)).Levels[0].Session;
        Assert.Equal(
            new SegmentBlock(SegmentKind.Run, Quantity.FromMinutes(5))
            {
                Or = Quantity.FromMetres(1000), Effort = Effort.Of(4), Pace = "8 km/h", PaceSpeed = Speed.FromKilometresPerHour(8), Surface = "grass", Support = "80 %",
            },
            blocks[0]);
        Assert.Null(Assert.IsType<SegmentBlock>(blocks[1]).PaceSpeed);
    }

    [Theory]
    [InlineData("6 mph", 160.9344)]
    [InlineData("6mph", 160.9344)]
    [InlineData("9 km/h", 150)]
    [InlineData("120 m/min", 120)]
    public void A_pace_with_a_unit_of_speed_is_a_speed(string pace, double metres)
    {
        var compiled = Compiler.Compile(Files.Read(Files.Session($$"""{ "run": "1 min", "pace": "{{pace}}" }""")));
        Assert.Equal((decimal)metres, Math.Round(compiled.Levels[0].Timeline.Distance.Metres, 4));
    }

    [Theory]
    [InlineData("effort", "11")]
    [InlineData("effort", "-1")]
    [InlineData("effort", "2.5")]
    [InlineData("effort", "\"easy\"")]
    [InlineData("pace", "8")]
    [InlineData("pace", "\"0 mph\"")]
    [InlineData("pace", "\"99999999999999999999999999999999 mph\"")]
    [InlineData("surface", "\" \"")]
    [InlineData("support", "\"80\"")]
    [InlineData("support", "\"0 %\"")]
    [InlineData("support", "\"101 %\"")]
    [InlineData("or", "\"soon\"")]
    [InlineData("of", "[]")]
    public void Attributes_out_of_range_are_refused_at_their_place(string name, string value) =>
        Assert.StartsWith($"levels[0].session[0].{name}: ", Assert.Single(Files.Mistakes(Files.Session($$"""{ "run": "1 min", "{{name}}": {{value}} }"""))), StringComparison.Ordinal);

    [Fact]
    public void Repeats_are_numbers_ranges_or_left_open()
    {
        var blocks = Files.Read(Files.With("""
            { "label": "1", "session": [ { "repeat": 3, "of": [ { "run": "1 min" } ] } ] },
            { "label": "2", "session": [ { "repeat": [3, 6], "of": [ { "run": "1 min" } ] } ] },
            { "label": "3", "session": [ { "repeat": null, "of": [ { "run": "1 min" } ] } ] },
            { "label": "4", "session": [ { "repeat": 4.0, "of": [ { "run": "1 min" } ] } ] }
            """)).Levels.Select(static level => Assert.IsType<RepeatBlock>(level.Session[0]).Count);
        Assert.Equal([new(3, 3), new(3, 6), new(null, null), new(4, 4)], blocks);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("\"3\"")]
    [InlineData("10001")]
    [InlineData("1e999")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("[6, 3]")]
    [InlineData("[3, 3]")]
    [InlineData("[3]")]
    [InlineData("[3, 4, 5]")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_count_is_refused(string count) =>
        Assert.StartsWith("levels[0].session[0].repeat: ", Assert.Single(Files.Mistakes(Files.Session($$"""{ "repeat": {{count}}, "of": [ { "run": "1 min" } ] }"""))), StringComparison.Ordinal);

    [Theory]
    [InlineData("""[ "5 min", "3 min" ]""")]
    [InlineData("""[ "5 min", "5 min" ]""")]
    [InlineData("""[ "5 min", "2 km" ]""")]
    [InlineData("""[ "5 min" ]""")]
    [InlineData("""[ "5 min", "6 min", "7 min" ]""")]
    public void What_is_no_range_of_length_is_refused(string range) =>
        Assert.StartsWith("levels[0].session[0].run: ", Assert.Single(Files.Mistakes(Files.Session($$"""{ "run": {{range}} }"""))), StringComparison.Ordinal);

    [Fact]
    public void A_level_holds_one_range()
    {
        var two = Files.Mistakes(Files.Session("""{ "repeat": [2, 3], "of": [ { "run": ["1 min", "2 min"] } ] }"""));
        Assert.Equal(["levels[0]: expected one range a level, found several."], two);
        Files.Read(Files.Session("""{ "repeat": 2, "of": [ { "run": ["1 min", "2 min"] } ] }"""));
    }

    [Theory]
    [InlineData("""{ "repeat": null, "of": [ { "run": "1 min" } ] }""", "repeat")]
    [InlineData("""{ "repeat": [1, 2], "of": [ { "run": "1 min" } ] }""", "repeat")]
    [InlineData("""{ "run": ["1 min", "2 min"] }""", "run")]
    public void A_fill_holds_no_range_and_no_open_count(string inner, string place)
    {
        Assert.StartsWith($"levels[0].session[0].of[0].{place}: ", Files.Mistakes(Files.Session($$"""{ "fill": "9 min", "of": [ {{inner}} ] }"""))[0], StringComparison.Ordinal);
        Assert.StartsWith($"levels[0].session[0].of[0].of[0].{place}: ", Files.Mistakes(Files.Session($$"""{ "fill": "9 min", "of": [ { "repeat": 2, "of": [ {{inner}} ] } ] }"""))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_has_seven_days_and_keeps_its_gaps()
    {
        var level = Files.Read(Files.Level("""
            "week": [ [ { "run": "1 min" } ], null, [ { "run": "2 min" } ], null, null, null, null ], "advance": { "weeks": 2 }
            """)).Levels[0];
        Assert.Equal([true, false, true, false, false, false, false], level.Week.Select(static day => day.HasValue));
        Assert.Equal(new Advance(Weeks: 2), level.Advance);
    }

    [Theory]
    [InlineData("""[ null, null, null, null, null, null, [ { "run": "1 min" } ], null ]""", "levels[0].week: ")]
    [InlineData("""[ [ { "run": "1 min" } ] ]""", "levels[0].week: ")]
    [InlineData("""[ null, null, null, null, null, null, null ]""", "levels[0].week: ")]
    [InlineData("""[ [], null, null, null, null, null, [ { "run": "1 min" } ] ]""", "levels[0].week[0]: ")]
    [InlineData("""[ 3, null, null, null, null, null, [ { "run": "1 min" } ] ]""", "levels[0].week[0]: ")]
    public void What_is_no_week_is_refused(string week, string place) =>
        Assert.StartsWith(place, Assert.Single(Files.Mistakes(Files.Level($"\"week\": {week}"))), StringComparison.Ordinal);

    [Fact]
    public void Rest_days_and_sessions_stand_beside_a_session_and_never_beside_a_week()
    {
        const string Day = """[ [ { "run": "1 min" } ], null, null, null, null, null, null ]""";
        Assert.Equal(
            ["levels[0].restDays: expected none beside week, which says the days itself.", "levels[0].sessionsPerWeek: expected none beside week, which says the days itself."],
            Files.Mistakes(Files.Level($$"""  "week": {{Day}}, "restDays": 1, "sessionsPerWeek": 3 """)));
        var level = Files.Read(Files.Level(""" "session": [ { "run": "1 min" } ], "restDays": 0, "sessionsPerWeek": 3, "note": "flat ground" """)).Levels[0];
        Assert.Equal((0, 3, "flat ground"), (level.RestDays, level.SessionsPerWeek, level.Note));
    }

    [Theory]
    [InlineData(""" "note": "nothing else" """)]
    [InlineData(""" "session": [ { "run": "1 min" } ], "week": [ [ { "run": "1 min" } ], null, null, null, null, null, null ] """)]
    public void A_level_has_either_a_session_or_a_week(string further) =>
        Assert.StartsWith("levels[0]: expected either session or week", Assert.Single(Files.Mistakes(Files.Level(further))), StringComparison.Ordinal);

    [Fact]
    public void Both_ways_to_advance_at_once_are_refused() =>
        Assert.StartsWith("levels[0].advance: ", Assert.Single(Files.Mistakes(Files.Level(""" "session": [ { "run": "1 min" } ], "advance": { "weeks": 1, "successes": 2 } """))), StringComparison.Ordinal);

    [Fact]
    public void A_label_stands_once() =>
        Assert.Equal(["levels[1].label: expected a label that no level before has, found \"1\"."], Files.Mistakes(Files.With("""
            { "label": "1", "session": [ { "run": "1 min" } ] }, { "label": "1", "session": [ { "run": "2 min" } ] }
            """)));

    [Theory]
    [InlineData("format")]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("source")]
    [InlineData("levels")]
    public void What_is_required_is_missed(string name)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Files.Session("""{ "run": "1 min" }"""))!.AsObject();
        json.Remove(name);
        Assert.Equal([$"{name}: expected this property, it is missing."], Files.Mistakes(json.ToJsonString()));
    }

    [Fact]
    public void A_protocol_of_another_format_is_refused() =>
        Assert.Equal(
            ["format: expected \"return-to-run/protocol/1\", found \"return-to-run/protocol/2\"."],
            Files.Mistakes(Files.Session("""{ "run": "1 min" }""").Replace("protocol/1", "protocol/2", StringComparison.Ordinal)));

    [Fact]
    public void A_schema_may_be_named() => Files.Read(Files.Session("""{ "run": "1 min" }""", """ "$schema": "protocol-format.schema.json" """));

    [Theory]
    [InlineData("warmup", "warmUp")]
    [InlineData("coolDwn", "coolDown")]
    [InlineData("limit", "limits")]
    [InlineData("on_symptoms", "onSymptoms")]
    public void An_unknown_property_near_a_known_one_suggests_it(string given, string meant) =>
        Assert.StartsWith($"{given}: unknown property. Did you mean \"{meant}\"?", Assert.Single(Files.Mistakes(Files.Session("""{ "run": "1 min" }""", $"\"{given}\": []"))), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_property_near_nothing_suggests_nothing() =>
        Assert.StartsWith("zzz: unknown property. Expected one of", Assert.Single(Files.Mistakes(Files.Session("""{ "run": "1 min" }""", "\"zzz\": 1"))), StringComparison.Ordinal);

    [Fact]
    public void A_unit_near_a_known_one_suggests_it() =>
        Assert.Contains("Did you mean \"min\"?", Assert.Single(Files.Mistakes(Files.Session("""{ "run": "5 minutes" }"""))), StringComparison.Ordinal);

    [Fact]
    public void A_property_twice_is_refused() =>
        Assert.Equal(["levels[0].session[0].run: expected this property once, found it again."], Files.Mistakes(Files.Session("""{ "run": "1 min", "run": "2 min" }""")));

    [Theory]
    [InlineData("""{ "run": "1 min", "walk": "1 min" }""")]
    [InlineData("""{ "run": "1 min", "repeat": 2, "of": [ { "run": "1 min" } ] }""")]
    [InlineData("""{ "effort": 3 }""")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"run\"")]
    public void A_block_is_one_thing(string block) =>
        Assert.StartsWith("levels[0].session[0]: expected a block", Assert.Single(Files.Mistakes(Files.Session(block))), StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_of_a_file_is_named_not_only_the_first()
    {
        var places = Files.Mistakes(Files.With(
            """{ "label": "1", "session": [ { "run": "5" }, { "walk": "1 min", "effort": 12 } ], "restDays": -1 }, { "label": "", "session": [] }""",
            """ "limits": { "risesPer7Days": 0 }, "start": "somewhere" """)).Select(static mistake => mistake[..mistake.IndexOf(':', StringComparison.Ordinal)]);
        Assert.Equal(
            ["levels[0].session[0].run", "levels[0].session[1].effort", "levels[0].restDays", "levels[1].label", "levels[1].session", "limits.risesPer7Days", "start"],
            places);
    }
}
