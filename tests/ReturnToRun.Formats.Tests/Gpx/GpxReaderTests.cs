using System.Text;
using ReturnToRun.Formats.Activities;
using static ReturnToRun.Formats.Tests.Activities.Written;

namespace ReturnToRun.Formats.Tests.Gpx;

public sealed class GpxReaderTests
{
    [Theory]
    [InlineData("1/1")]
    [InlineData("1/0")]
    public void A_track_is_measured_by_great_circles_in_both_versions(string version)
    {
        var run = Only(GpxFile(Track(Point(0, 0) + Point(1, 45) + Point(2, 90)), version));
        Assert.Equal(222.39, (double)run.Distance.Metres, 0.02);
        Assert.Equal((TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(90)), (run.Elapsed, run.Moving));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 7, 30, 0, TimeSpan.Zero), run.StartedAt.ToDateTimeOffset());
        Assert.Equal([0, 45, 90], run.Points.Select(static point => point.At.TotalSeconds));
    }

    [Fact]
    public void Between_segments_no_distance_is_covered_and_time_goes_on()
    {
        var run = Only(GpxFile(Track(Point(0, 0) + Point(1, 60), Point(9, 600) + Point(10, 660))));
        Assert.Equal(222.39, (double)run.Distance.Metres, 0.02);
        Assert.Equal((660, 120), (run.Elapsed.TotalSeconds, run.Moving.TotalSeconds));
    }

    [Fact]
    public void Standing_still_is_not_moving()
    {
        var run = Only(GpxFile(Track(Point(0, 0) + Point(1, 60) + Point(1, 120) + Point(2, 180))));
        Assert.Equal((180, 120), (run.Elapsed.TotalSeconds, run.Moving.TotalSeconds));
    }

    [Fact]
    public void Tracks_less_than_three_hours_apart_are_one_outing_and_others_are_not()
    {
        var near = Track(Point(0, 0) + Point(1, 60)) + Track(Point(2, 9000) + Point(3, 9060));
        Assert.Single(Read(GpxFile(near)).Activities);
        Assert.Equal(2, Read(GpxFile(near + Track(Point(4, 30_000) + Point(5, 30_060)))).Activities.Length);
    }

    [Fact]
    public void Points_without_a_time_are_stepped_over_beside_those_that_have_one()
    {
        var run = Only(GpxFile(Track(Point(0, null) + Point(5, null), Point(7, 0) + Point(8, 60))));
        Assert.Equal(111.19, (double)run.Distance.Metres, 0.02);
    }

    [Fact]
    public void A_way_without_times_is_refused_in_words() =>
        Assert.Equal("file: expected a track with times, found one without: it shows a way and not a run.", Mistake(GpxFile(Track(Point(0, null) + Point(1, null)))));

    [Fact]
    public void Waypoints_alone_are_nothing_to_take_over() =>
        Assert.Equal("file: expected a track, found none: there is nothing to take over.", Mistake(GpxFile("""<wpt lat="1" lon="1"><time>2016-06-17T23:41:03Z</time></wpt>""")));

    [Theory]
    [InlineData("""lat="91" lon="0" """, "line 3: expected a latitude from -90 to 90, found something else.")]
    [InlineData("""lat="1" """, "line 3: expected a longitude from -180 to 180, found something else.")]
    [InlineData("""lat="NaN" lon="0" """, "line 3: expected a latitude from -90 to 90, found something else.")]
    public void A_point_that_is_nowhere_is_a_mistake_with_its_line(string attributes, string mistake) =>
        Assert.Equal(mistake, Mistake(GpxFile($"<trk><trkseg><trkpt {attributes}/></trkseg></trk>")));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void A_time_that_is_none_is_a_mistake_with_its_line(string time) =>
        Assert.Equal("line 3: expected a time such as 2026-11-20T07:30:00Z, found something else.", Mistake(GpxFile($"""<trk><trkseg><trkpt lat="1" lon="1"><time>{time}</time></trkpt></trkseg></trk>""")));

    [Theory]
    [InlineData("2026-11-20T07:30:00Z")]
    [InlineData("2026-11-20T08:30:00+01:00")]
    [InlineData("2026-11-20T07:30:00.25Z")]
    [InlineData("2026-11-20T07:30:00")]
    [InlineData("\n 2026-11-20T07:30:00Z ")]
    public void Times_are_read_as_the_schema_allows_them(string time) =>
        Assert.Equal(1_795_159_800, Only(GpxFile($"""<trk><trkseg><trkpt lat="46" lon="14.5"><time>{time}</time></trkpt>{Point(1, 60)}</trkseg></trk>""")).StartedAt.UnixSeconds);

    [Fact]
    public void A_file_that_is_cut_off_says_in_which_line() =>
        Assert.Equal("line 3: expected the file to go on, found its end: it is cut off or damaged.", Mistake(GpxFile(Track(Point(0, 0)))[..^20]));

    [Fact]
    public void A_document_type_is_refused_and_nothing_is_fetched()
    {
        const string Laughs = """<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><gpx xmlns="http://www.topografix.com/GPX/1/1">&b;&c;</gpx>""";
        Assert.Equal("line 1: expected no document type, found one: such files are not read.", Mistake(Laughs));
    }

    [Fact]
    public void Sixty_four_elements_in_each_other_are_the_most() =>
        Assert.Equal("line 3: expected elements at most 64 deep, found more.", Mistake(GpxFile(string.Concat(Enumerable.Repeat("<a>", 100_000)))));

    [Fact]
    public void Another_namespace_is_a_mistake() =>
        Assert.StartsWith("line 2: expected the namespace http://www.topografix.com/GPX/1/1, found another", Mistake(GpxFile("", "9/9")), StringComparison.Ordinal);

    [Fact]
    public void A_file_in_sixteen_bits_a_character_is_read()
    {
        var text = GpxFile(Track(Point(0, 0) + Point(1, 60))).Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        Assert.Single(ActivityReader.Read((byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]).Activities);
    }
}
