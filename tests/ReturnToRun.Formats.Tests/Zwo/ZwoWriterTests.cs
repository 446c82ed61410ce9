using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats.Tests.Fit;
using ReturnToRun.Formats.Zwo;

namespace ReturnToRun.Formats.Tests.Zwo;

public sealed class ZwoWriterTests
{
    [Fact]
    public void Every_session_of_the_library_is_written_segment_by_segment() => Assert.All(FitWorkoutWriterTests.Sessions(), static session =>
    {
        var file = XDocument.Parse(Encoding.UTF8.GetString(ZwoWriter.Write(session.Timeline, session.Name, "", static kind => kind.ToString())));
        Assert.Equal("run", file.Root!.Element("sportType")!.Value);
        Assert.Equal(
            session.Timeline.All().Select(static segment => (Math.Round(segment.Seconds(NominalSpeeds.Default)), segment.Kind.ToString())),
            file.Root.Element("workout")!.Elements().Select(static block => (decimal.Parse(block.Attribute("Duration")!.Value, CultureInfo.InvariantCulture), block.Element("textevent")!.Attribute("message")!.Value)));
    });

    [Fact]
    public void Names_are_written_as_text()
    {
        var file = ZwoWriter.Write(Timeline.Of([], [FitWorkoutWriterTests.Of(SegmentKind.Run, 60)], [], NominalSpeeds.Default), "<a & b>", "\"c\"", static _ => "Run");
        Assert.Equal("<a & b>", XDocument.Parse(Encoding.UTF8.GetString(file)).Root!.Element("name")!.Value);
    }
}
