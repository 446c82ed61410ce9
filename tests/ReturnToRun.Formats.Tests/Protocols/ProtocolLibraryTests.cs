using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

public sealed class ProtocolLibraryTests
{
    private static string[] Kinds(string id, string label) => SecondBySecond(Compiler.Compile(ProtocolLibrary.Find(id)!).Levels.Single(level => level.Label == label));

    /// <summary>What is done in every second of the main set.</summary>
    private static string[] SecondBySecond(CompiledLevel level) =>
        [.. level.Timeline.Main.SelectMany(static segment => Enumerable.Repeat(segment.Kind.ToString(), (int)segment.Length.Seconds))];

    /// <summary>"10 x 2r 1w" or "3r 1.5w 5r" in seconds, minutes being written.</summary>
    private static string[] Expected(string text)
    {
        var parts = text.Split(" x ");
        var cycle = parts[^1].Split(' ').SelectMany(static piece => Enumerable.Repeat(
            piece[^1] == 'r' ? "Run" : "Walk", (int)(decimal.Parse(piece[..^1], System.Globalization.CultureInfo.InvariantCulture) * 60)));
        return [.. Enumerable.Repeat(cycle, parts.Length == 1 ? 1 : int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)).SelectMany(static one => one)];
    }

    [Theory]
    [InlineData("Week 1", "15 x 1r 1w")]
    [InlineData("Week 2", "10 x 2r 1w")]
    [InlineData("Week 3", "6 x 4r 1w")]
    [InlineData("Week 4", "3 x 9r 1w")]
    [InlineData("Week 5", "2 x 15r 1w")]
    [InlineData("Week 6", "30r")]
    public void Oxford_is_what_its_leaflet_says_second_by_second(string label, string session) => Assert.Equal(Expected(session), Kinds("oxford-2024", label));

    [Theory]
    [InlineData("Week 1", "5 x 4w 2r")]
    [InlineData("Week 2", "5 x 3w 3r")]
    [InlineData("Week 3", "5 x 2w 4r")]
    [InlineData("Week 4", "5 x 1w 5r")]
    [InlineData("Continuous", "30r")]
    public void The_Army_programme_is_what_table_6_4_says_second_by_second(string label, string session) => Assert.Equal(Expected(session), Kinds("army-fm-7-22", label));

    [Theory]
    [InlineData("Week 1", "8 x 1r 1.5w")]
    [InlineData("Week 2", "1.5r 2w 1.5r 2w 1.5r 2w 1.5r 2w 1.5r 2w 1.5r 1w")]
    [InlineData("Week 3", "2 x 1.5r 1.5w 3r 3w")]
    [InlineData("Week 4", "3r 1.5w 5r 2.5w 3r 1.5w 5r")]
    [InlineData("Week 5 day 1", "5r 3w 5r 3w 5r")]
    [InlineData("Week 5 day 3", "8r 5w 8r")]
    [InlineData("Week 5 day 5", "20r")]
    [InlineData("Week 6 day 1", "5r 3w 8r 3w 5r")]
    [InlineData("Week 6 day 3", "10r 3w 10r")]
    [InlineData("Week 6 day 5", "25r")]
    [InlineData("Week 7", "25r")]
    [InlineData("Week 8", "28r")]
    [InlineData("Week 9", "30r")]
    public void Couch_to_5K_is_what_the_NHS_says_second_by_second(string label, string session) => Assert.Equal(Expected(session), Kinds("couch-to-5k", label));

    [Fact]
    public void Couch_to_5K_walks_five_minutes_before_and_after_every_run() =>
        Assert.All(Compiler.Compile(ProtocolLibrary.Find("couch-to-5k")!).Levels, static level =>
            Assert.Equal((300m, 300m), (Assert.Single(level.Timeline.WarmUp).Length.Seconds, Assert.Single(level.Timeline.CoolDown).Length.Seconds)));

    [Fact]
    public void The_audit_of_the_Army_programme_finds_no_step_above_five_minutes_of_running() =>
        Assert.DoesNotContain(Audit.Findings(ProtocolLibrary.Find("army-fm-7-22")!, Policy.Default), static finding => finding.Rule == "I4");

    [Fact]
    public void The_audit_of_Oxford_flags_week_3_for_four_minutes_where_three_are_the_limit()
    {
        var first = Audit.Findings(ProtocolLibrary.Find("oxford-2024")!, Policy.Default)[0];
        Assert.Equal(("I3", "Week 3", 240L, 180L), (first.Rule, first.Level, first.Value.Value, first.Limit.Value));
    }

    [Fact]
    public void The_projects_own_ladders_come_first_and_are_what_the_engine_walks()
    {
        Assert.Equal(["gentle", "standard"], ProtocolLibrary.All.Take(2).Select(static protocol => protocol.Id));
        Assert.Equal(ProtocolWriter.Write(BuiltIn.Gentle), ProtocolWriter.Write(ProtocolLibrary.Find("gentle")!));
        Assert.Equal(ProtocolWriter.Write(BuiltIn.Standard()), ProtocolWriter.Write(ProtocolLibrary.Find("standard")!));
    }

    [Fact]
    public void No_id_stands_twice() => Assert.Distinct(ProtocolLibrary.All.Select(static protocol => protocol.Id));

    [Fact]
    public void An_id_that_is_not_there_finds_nothing() => Assert.Null(ProtocolLibrary.Find("nobody"));
}
