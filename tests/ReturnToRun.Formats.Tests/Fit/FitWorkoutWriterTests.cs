using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Fit;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Formats.Tests.Fit;

public sealed class FitWorkoutWriterTests
{
    /// <summary>Every session that a built-in programme holds.</summary>
    internal static IEnumerable<(string Name, Timeline Timeline)> Sessions() =>
        ProtocolLibrary.All.SelectMany(static protocol => Compiler.Compile(protocol).Levels.Select(level => ($"{protocol.Id} {level.Label}", level.Timeline)));

    [Fact]
    public void Every_session_of_the_library_decodes_to_its_segments()
    {
        var sessions = Sessions().ToList();
        Assert.True(sessions.Count > 30, $"{sessions.Count}");
        Assert.All(sessions, session => Assert.Equal(session.Timeline.All().Select(Written), Decoded(FitWorkoutWriter.Write(session.Timeline, session.Name, 7, default)).Steps));
    }

    [Fact]
    public void Intervals_are_written_once_and_repeated()
    {
        var segments = ImmutableArray.CreateRange(Enumerable.Repeat<Segment[]>([Of(SegmentKind.Run, 120), Of(SegmentKind.Walk, 60)], 10).SelectMany(static pair => pair));
        var file = FitWorkoutWriter.Write(Timeline.Of([Of(SegmentKind.Walk, 300)], segments, [Of(SegmentKind.Walk, 300)], NominalSpeeds.Default), "Level 3", 9, Instant.FromUnixSeconds(1_795_159_800));
        var (name, messages, steps) = Decoded(file);
        Assert.Equal(("Level 3", 5, 22), (name, messages, steps.Count));
    }

    [Fact]
    public void A_name_is_cut_at_a_whole_character() =>
        Assert.Equal(new string('ä', 15), Decoded(FitWorkoutWriter.Write(Timeline.Of([], [Of(SegmentKind.Run, 60)], [], NominalSpeeds.Default), new string('ä', 40), 1, default)).Name);

    internal static Segment Of(SegmentKind kind, int seconds) => new(kind, Quantity.FromSeconds(seconds));

    private static string Written(Segment segment) => segment.Length.IsTime
        ? string.Create(CultureInfo.InvariantCulture, $"{segment.Kind} {(long)(segment.Length.Seconds * 1000)} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{segment.Kind} {(long)(segment.Length.Metres * 100)} cm");

    private static (string Name, int Messages, List<string> Steps) Decoded(byte[] file)
    {
        var (name, said, steps) = ("", 0L, new List<(string Name, long Duration, long Value, long Target)>());
        Assert.Null(FitDecoder.Decode(file, (in message) =>
        {
            if (message.Number == FitNumbers.Message.FileId) Assert.Equal(FitNumbers.WorkoutFile, message.Get(0));
            if (message.Number == FitNumbers.Message.Workout) (name, said) = (message.Text(8), message.Get(6)!.Value);
            if (message.Number != FitNumbers.Message.WorkoutStep) return;
            Assert.Equal(steps.Count, message.Get(254));
            steps.Add((message.Text(0), message.Get(1)!.Value, message.Get(2)!.Value, message.Get(4)!.Value));
        }, static _ => null));
        Assert.Equal(said, steps.Count);
        var played = new List<string>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Duration != 6) played.Add(string.Create(CultureInfo.InvariantCulture, $"{steps[i].Name} {steps[i].Value} {(steps[i].Duration == 0 ? "ms" : "cm")}"));
            else for (var again = 1; again < steps[i].Target; again++) played.AddRange(steps[(int)steps[i].Value..i].Select(static step => string.Create(CultureInfo.InvariantCulture, $"{step.Name} {step.Value} {(step.Duration == 0 ? "ms" : "cm")}")));
        }
        return (name, steps.Count, played);
    }
}
