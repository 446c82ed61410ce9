using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Activities;
using static ReturnToRun.Formats.Tests.Activities.Written;

namespace ReturnToRun.Formats.Tests.Tcx;

public sealed class TcxReaderTests
{
    [Fact]
    public void Laps_make_the_totals_and_track_points_the_line()
    {
        var run = Only(TcxFile(TcxRun(TcxLap(0, 300.5, 500, TcxPoint(0, 0) + TcxPoint(300, 500)), TcxLap(310, 240, 560.25, TcxPoint(310, 500) + TcxPoint(550, 1060)))));
        Assert.Equal(Sport.Running, run.Sport);
        Assert.Equal((1060.25m, 540.5, 550), (run.Distance.Metres, run.Moving.TotalSeconds, run.Elapsed.TotalSeconds));
        Assert.Equal([0, 300, 310, 550], run.Points.Select(static point => point.At.TotalSeconds));
        Assert.Equal(new(TimeSpan.FromSeconds(310), TimeSpan.FromSeconds(240), Distance.FromMetres(560.25m), LapKind.Active), run.Laps[1]);
    }

    [Fact]
    public void Every_activity_of_a_file_is_read_and_a_course_is_none()
    {
        Assert.Equal(2, Read(TcxFile(TcxRun(TcxLap(0, 60, 100)) + TcxRun(TcxLap(90_000, 60, 100)))).Activities.Length);
        Assert.Equal("file: expected an activity, found none: there is nothing to take over.", Mistake(TcxFile("<Course><Lap><TotalTimeSeconds>1</TotalTimeSeconds></Lap></Course>")));
    }

    [Theory]
    [InlineData("-1", "10")]
    [InlineData("1e9", "10")]
    [InlineData("NaN", "10")]
    [InlineData("10", "far")]
    public void A_number_that_cannot_be_is_a_mistake_with_its_line(string seconds, string metres) =>
        Assert.StartsWith("line 3: expected ", Mistake(TcxFile(TcxRun($"""<Lap StartTime="{Time(0)}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{metres}</DistanceMeters></Lap>"""))), StringComparison.Ordinal);

    [Fact]
    public void A_lap_without_a_start_is_a_mistake() =>
        Assert.StartsWith("line 3: expected a time such as", Read(TcxFile(TcxRun("""<Lap StartTime="soon"><TotalTimeSeconds>1</TotalTimeSeconds></Lap>"""))).Mistakes[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void An_activity_of_no_length_is_a_mistake() =>
        Assert.Equal("line 3: expected an activity that takes some time, found one without a length.", Mistake(TcxFile(TcxRun(TcxLap(0, 0, 0)))));

    [Fact]
    public void A_file_that_is_cut_off_says_in_which_line() =>
        Assert.Equal("line 3: expected the file to go on, found its end: it is cut off or damaged.", Mistake(TcxFile(TcxRun(TcxLap(0, 60, 100)))[..^60]));
}
