using System.Diagnostics;
using System.Text;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

public sealed class HostileFileTests
{
    private static readonly byte[] Likely = "0123456789{}[]\",: .-nullrun"u8.ToArray();

    [Theory]
    [InlineData("", "file")]
    [InlineData("  \n ", "file")]
    [InlineData("not json", "line 1, byte 2")]
    [InlineData("{ \"format\": }", "line 1, byte 13")]
    [InlineData("{\n\"id\": 'x' }", "line 2, byte 7")]
    [InlineData("{} // a comment", "line 1, byte 4")]
    [InlineData("{ \"id\": \"x\", }", "line 1, byte 14")]
    [InlineData("{ \"id\": \"x", "line 1, byte 11")]
    [InlineData("{ \"id\": \"\0\" }", "line 1, byte 10")]
    [InlineData("\0\0\0", "line 1, byte 1")]
    [InlineData("{}{}", "line 1, byte 3")]
    [InlineData("[]", "file")]
    [InlineData("null", "file")]
    [InlineData("3", "file")]
    [InlineData("\"text\"", "file")]
    public void What_is_no_protocol_has_a_place_and_a_sentence(string text, string place) =>
        Assert.StartsWith($"{place}: expected ", Assert.Single(Files.Mistakes(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "fill": "10 min", "of": [] }""", "levels[0].session[0].of")]
    [InlineData("""{ "fill": "10 min" }""", "levels[0].session[0].of")]
    [InlineData("""{ "repeat": 3, "of": [] }""", "levels[0].session[0].of")]
    [InlineData("""{ "repeat": 3, "of": { "run": "1 min" } }""", "levels[0].session[0].of")]
    [InlineData("""{ "fill": "1 km", "of": [ { "rest": "1 min" } ] }""", "levels[0].session[0].of")]
    [InlineData("""{ "fill": "1 min", "of": [ { "repeat": 5, "of": [ { "rest": "100 m" } ] } ] }""", "levels[0].session[0].of")]
    [InlineData("""{ "run": "1 min" }, { "repeat": 10000, "of": [ { "run": "1 min" }, { "walk": "1 min" } ] }""", "levels[0].session[1].repeat")]
    [InlineData("""{ "fill": "200 h", "of": [ { "run": "1 s" } ] }""", "levels[0].session[0].fill")]
    [InlineData("""{ "fill": "1 s", "of": [ { "run": "0.00001 s" } ] }""", "levels[0].session[0].fill")]
    [InlineData("""{ "repeat": 9999, "of": [ { "run": "1 s" } ] }, { "run": "1 s" }, { "run": "1 s" }""", "levels[0].session")]
    [InlineData("""{ "run": "99999999999999999999999999999999999999999 h" }""", "levels[0].session[0].run")]
    [InlineData("""{ "run": "0.00000000000000000000000000000000000000001 s" }""", "levels[0].session[0].run")]
    [InlineData("""{ "run": "241 h" }""", "levels[0].session[0].run")]
    [InlineData("""{ "run": "1000.1 km" }""", "levels[0].session[0].run")]
    [InlineData("""{ "repeat": 10000, "of": [ { "run": "240 h" } ] }""", "levels[0].session")]
    [InlineData("""{ "run": "1000 km", "pace": "1 m/min" }""", "levels[0].session")]
    [InlineData("""{ "run": "\ud800 min" }""", "levels[0].session[0].run")]
    [InlineData("""{ "run": "1 min", "surface": "\ud800" }""", "levels[0].session[0].surface")]
    [InlineData("""{ "run": "1 min", "surface": "gr\u0000ss" }""", "levels[0].session[0].surface")]
    [InlineData("""{ "run": "1 min", "surface": "\u001b[31m" }""", "levels[0].session[0].surface")]
    public void What_is_no_session_has_a_place_and_a_sentence(string session, string place) =>
        Assert.StartsWith($"{place}: expected ", Assert.Single(Files.Mistakes(Files.Session(session))), StringComparison.Ordinal);

    [Fact]
    public void The_largest_numbers_that_are_read_can_be_reckoned_with()
    {
        var protocol = Files.Read(Files.With("""
            { "label": "1", "session": [ { "run": "240 h" } ], "sessionsPerWeek": 1000 }, { "label": "2", "session": [ { "run": "1000 km", "pace": "100 m/min" } ], "restDays": 1000 },
            { "label": "3", "session": [ { "repeat": 10000, "of": [ { "run": "86.4 s" } ] } ], "sessionsPerWeek": 1000 }
            """, """ "warmUp": [ { "walk": "240 h" } ], "coolDown": [ { "walk": "240 h" } ] """));
        Assert.Contains(Audit.Findings(protocol, Policy.Default), static finding => finding is { Rule: "I5", Level: "3" });
    }

    [Fact]
    public void Half_a_character_in_a_name_is_refused() =>
        Assert.StartsWith("levels[0].session[0]: expected property names of whole characters", Assert.Single(Files.Mistakes(Files.Session("""{ "run": "1 min", "\udfff": 1 }"""))), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_would_steer_a_terminal_is_shown_as_its_code() =>
        Assert.StartsWith("levels[0].session[0].\\u001b[31m: unknown property", Assert.Single(Files.Mistakes(Files.Session("""{ "run": "1 min", "\u001b[31m": 1 }"""))), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_ten_megabytes_is_refused_without_being_read_to_its_end()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Files.Session("""{ "run": "1 min" }""") + new string(' ', 10_000_000)));
        Assert.Equal("file: expected at most 1 MB, found more.", Assert.Single(ProtocolReader.Read(file).Mistakes).ToString());
        Assert.True(file.Position <= ProtocolReader.MostBytes + 1);
    }

    [Fact]
    public void The_largest_file_that_may_be_read_is_read()
    {
        var json = Files.Session("""{ "run": "1 min" }""");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json + new string(' ', ProtocolReader.MostBytes - json.Length)));
        Assert.NotNull(ProtocolReader.Read(file).Protocol);
    }

    [Fact]
    public void Deep_nesting_is_refused_and_fifty_groups_in_each_other_are_not()
    {
        Assert.StartsWith("line 2, byte ", Assert.Single(Files.Mistakes(Files.Session(Nested(5000)))), StringComparison.Ordinal);
        Assert.Equal("run 60s", Files.Segments(Nested(50)));

        static string Nested(int depth) => string.Concat(Enumerable.Repeat("""{"repeat":1,"of":[""", depth)) + """{"run":"1 min"}""" + string.Concat(Enumerable.Repeat("]}", depth));
    }

    [Theory]
    [InlineData("{\"id\": \"cut-off\"", "line 1, byte 17")]
    [InlineData("{\"id\": \"cut-off\",\n", "line 2, byte 1")]
    [InlineData("{\"id\": \"cut-o", "line 1, byte 14")]
    public void A_file_that_was_cut_off_is_said_to_be_and_where(string file, string place)
    {
        Assert.Equal($"{place}: expected more, found the end of the file: a bracket or a quotation mark is not closed.", Assert.Single(ProtocolReader.Read(Encoding.UTF8.GetBytes(file)).Mistakes).ToString());
    }

    [Fact]
    public void A_bomb_of_nested_repeats_is_refused_at_once()
    {
        var bomb = string.Concat(Enumerable.Repeat("""{"repeat":10000,"of":[""", 50)) + """{"run":"1 min"}""" + string.Concat(Enumerable.Repeat("]}", 50));
        Assert.Equal(["levels[0].session[0].repeat: expected at most 10000 segments a session, found more."], Files.Mistakes(Files.Session(bomb)));
    }

    [Fact]
    public void A_file_of_very_many_long_sessions_is_refused_in_bounded_time()
    {
        var levels = string.Join(',', Enumerable.Range(0, 10_000).Select(static i => $$"""{"label":"{{i}}","session":[{"repeat":10000,"of":[{"run":"1 s"}]}]}"""));
        var watch = Stopwatch.StartNew();
        Assert.Equal(["levels: expected at most 1000000 segments in all sessions together, found more."], Files.Mistakes(Files.With(levels)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void Text_in_another_encoding_is_refused_with_its_line()
    {
        Assert.Equal("line 2: expected text in UTF-8, found bytes that are none.", Assert.Single(ProtocolReader.Read("{\n\"id\": \"\u00fc\" }"u8.ToArray()[..^4]).Mistakes).ToString());
        Assert.StartsWith("line 1: expected text in UTF-8", Assert.Single(ProtocolReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray()).Mistakes).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Files.Session("""{ "run": "1 min" }"""))];
        Assert.NotNull(ProtocolReader.Read(file).Protocol);
    }

    [Fact]
    public void Letters_of_every_script_are_kept()
    {
        var protocol = Files.Read(Files.With("""{ "label": "Stufe ½ – 走 🏃", "session": [ { "run": "1 min" } ] }"""));
        Assert.Equal("Stufe ½ – 走 🏃", protocol.Levels[0].Label);
    }

    [Fact]
    public void A_file_with_bytes_changed_at_random_is_read_or_refused_and_never_anything_else()
    {
        var random = new Random(20261120);
        var files = ProtocolLibrary.All.Select(ProtocolWriter.Write).ToList();
        var (read, refused) = (0, 0);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = files[i % files.Count].ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : Likely[random.Next(Likely.Length)];
            var (protocol, mistakes) = ProtocolReader.Read(bytes);
            Assert.Equal(protocol is null, mistakes.Length > 0);
            if (protocol is null)
            {
                refused++;
                continue;
            }
            read++;
            Audit.Findings(protocol, Policy.Default);
            Assert.Equal(ProtocolWriter.Write(protocol), ProtocolWriter.Write(ProtocolReader.Read(ProtocolWriter.Write(protocol)).Protocol!));
        }
        Assert.True(read > 100 && refused > 1000, $"{read} read, {refused} refused");
    }
}
