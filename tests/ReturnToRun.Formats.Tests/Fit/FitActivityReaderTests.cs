using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Activities;

namespace ReturnToRun.Formats.Tests.Fit;

public sealed class FitActivityReaderTests
{
    private const string Start = "2026-11-20T07:30:00Z";
    private static readonly uint s_start = FitBytes.Time(Start);

    /// <summary>Ten seconds of running at 2.5 m/s with two laps, and one session of all of it.</summary>
    internal static FitBytes Run(bool bigEndian = false)
    {
        var file = new FitBytes(bigEndian)
            .Define(0, 0, (0, 1, FitBytes.Enum), (1, 2, FitBytes.U16)).Data(0, (4, 1), (1, 2))
            .Define(1, 20, (253, 4, FitBytes.U32), (0, 4, FitBytes.S32), (1, 4, FitBytes.S32), (5, 4, FitBytes.U32));
        for (var second = 0; second <= 10; second++)
            file.Data(1, (s_start + second, 4), (0x7FFFFFFF, 4), (0x7FFFFFFF, 4), (second * 250, 4));
        return file
            .Define(2, 19, (253, 4, FitBytes.U32), (2, 4, FitBytes.U32), (7, 4, FitBytes.U32), (8, 4, FitBytes.U32), (9, 4, FitBytes.U32), (23, 1, FitBytes.Enum))
            .Data(2, (s_start + 4, 4), (s_start, 4), (4000, 4), (4000, 4), (1000, 4), (2, 1))
            .Data(2, (s_start + 10, 4), (s_start + 4, 4), (6000, 4), (6000, 4), (1500, 4), (0, 1))
            .Define(3, 18, (253, 4, FitBytes.U32), (2, 4, FitBytes.U32), (7, 4, FitBytes.U32), (8, 4, FitBytes.U32), (9, 4, FitBytes.U32), (5, 1, FitBytes.Enum))
            .Data(3, (s_start + 10, 4), (s_start, 4), (12_500, 4), (10_000, 4), (2500, 4), (1, 1));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_run_is_read_in_either_byte_order_and_with_either_header(bool bigEndian, bool shortHeader)
    {
        var run = Only(Run(bigEndian).Build(shortHeader));
        Assert.Equal(Sport.Running, run.Sport);
        Assert.Equal(DateTimeOffset.Parse(Start, System.Globalization.CultureInfo.InvariantCulture), run.StartedAt.ToDateTimeOffset());
        Assert.Equal(25m, run.Distance.Metres);
        Assert.Equal(TimeSpan.FromSeconds(10), run.Moving);
        Assert.Equal(TimeSpan.FromSeconds(12.5), run.Elapsed);
        Assert.Equal(11, run.Points.Length);
        Assert.Equal(new TrackPoint(TimeSpan.FromSeconds(4), Distance.FromMetres(10)), run.Points[4]);
        Assert.Equal([new(TimeSpan.Zero, TimeSpan.FromSeconds(4), Distance.FromMetres(10), LapKind.WarmUp), new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6), Distance.FromMetres(15), LapKind.Active)], run.Laps);
    }

    [Fact]
    public void Compressed_timestamps_count_on_from_the_last_full_one_and_over_the_end_of_five_bits()
    {
        // 30 s beyond a multiple of 32, so that the third record is in the next round.
        var start = (s_start & ~0x1Fu) + 30;
        var file = new FitBytes()
            .Define(0, 20, (253, 4, FitBytes.U32), (5, 4, FitBytes.U32)).Data(0, (start, 4), (0, 4))
            .Define(1, 20, (5, 4, FitBytes.U32)).Compressed(1, 31, (300, 4)).Compressed(1, 1, (900, 4)).Compressed(1, 1, (900, 4)).Compressed(1, 0, (9300, 4));
        Assert.Equal([0, 1, 3, 3, 34], Only(file.Build()).Points.Select(point => point.At.TotalSeconds));
    }

    [Fact]
    public void Distance_in_twelve_bits_goes_on_after_256_metres()
    {
        var file = new FitBytes().Define(0, 20, (253, 4, FitBytes.U32), (8, 3, FitBytes.Bytes));
        for (var i = 0; i < 5; i++)
        {
            var sixteenths = (100 * 16 * i) & 0xFFF;
            file.Data(0, (s_start + (i * 30), 4), (0, 1), ((sixteenths & 0xF) << 4, 1), (sixteenths >> 4, 1));
        }
        Assert.Equal(400m, Only(file.Build()).Distance.Metres);
    }

    [Fact]
    public void Developer_fields_are_stepped_over()
    {
        var file = new FitBytes().Define(0, 20, [(253, 4, FitBytes.U32), (5, 4, FitBytes.U32)], [(0, 2, 0), (1, 3, 0)]);
        file.Data(0, (s_start, 4), (0, 4), (77, 2), (1, 3)).Data(0, (s_start + 60, 4), (15_000, 4), (78, 2), (2, 3));
        Assert.Equal(150m, Only(file.Build()).Distance.Metres);
    }

    [Fact]
    public void Positions_are_measured_where_a_device_counted_no_distance()
    {
        // One thousandth of a degree along a meridian is 111.195 m on a sphere of the earth's mean radius.
        var file = new FitBytes().Define(0, 20, (253, 4, FitBytes.U32), (0, 4, FitBytes.S32), (1, 4, FitBytes.S32));
        for (var i = 0; i < 3; i++) file.Data(0, (s_start + (i * 40), 4), ((long)(Math.Pow(2, 31) / 180 * (46 + (i * 0.001))), 4), ((long)(Math.Pow(2, 31) / 180 * 14), 4));
        Assert.Equal(222.39, (double)Only(file.Build()).Distance.Metres, 0.05);
    }

    [Fact]
    public void Files_one_after_another_in_one_are_all_read() =>
        Assert.Equal(2, ActivityReader.Read((byte[])[.. Run().Build(), .. Run(bigEndian: true).Build(shortHeader: true)]).Activities.Length);

    [Fact]
    public void Two_sessions_are_two_activities_each_with_its_own_records()
    {
        var file = Run();
        file.Data(1, (s_start + 20, 4), (0x7FFFFFFF, 4), (0x7FFFFFFF, 4), (2500, 4)).Data(1, (s_start + 40, 4), (0x7FFFFFFF, 4), (0x7FFFFFFF, 4), (5500, 4))
            .Data(3, (s_start + 40, 4), (s_start + 20, 4), (20_000, 4), (20_000, 4), (3000, 4), (11, 1));
        var both = ActivityReader.Read(file.Build()).Activities;
        Assert.Equal([Sport.Running, Sport.Walking], both.Select(one => one.Sport));
        Assert.Equal([25m, 30m], both.Select(one => one.Points[^1].Distance.Metres));
    }

    [Fact]
    public void Records_without_a_session_are_an_activity()
    {
        var file = new FitBytes().Define(0, 20, (253, 4, FitBytes.U32), (5, 4, FitBytes.U32)).Data(0, (s_start, 4), (0, 4)).Data(0, (s_start + 90, 4), (20_000, 4));
        var run = Only(file.Build());
        Assert.Equal((200m, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(90), Sport.Unknown), (run.Distance.Metres, run.Elapsed, run.Moving, run.Sport));
    }

    [Fact]
    public void A_file_that_is_cut_off_says_where_and_how_much_is_missing()
    {
        var file = Run().Build();
        Assert.Equal($"byte {file.Length - 3}: expected 3 more bytes: the file is cut off.", Mistake(file[..^3]));
    }

    [Fact]
    public void A_wrong_checksum_is_a_mistake_with_its_place()
    {
        var file = Run().Build();
        file[^1] ^= 0xFF;
        Assert.Equal($"byte {file.Length - 2}: expected the file’s checksum to fit, found another: the file is damaged.", Mistake(file));
    }

    [Fact]
    public void A_wrong_checksum_of_the_header_is_a_mistake_and_none_at_all_is_not()
    {
        var file = Run().Build();
        (file[12], file[13]) = (0, 0);
        Assert.Single(ActivityReader.Read(FitBytes.Mended(file)).Activities);
        file[12] = 7;
        Assert.StartsWith("byte 12: expected the header’s checksum to fit", Mistake(FitBytes.Mended(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_nobody_defined_is_a_mistake() =>
        Assert.Equal("byte 14: expected a message that was defined before, found one that was not.", Mistake(new FitBytes().Data(5, (1, 4)).Build()));

    [Fact]
    public void A_message_that_ends_after_the_file_is_a_mistake()
    {
        var file = new FitBytes().Define(0, 20, (253, 4, FitBytes.U32)).Raw(0, 1, 2);
        Assert.Equal("byte 23: expected a data message to end before the file does, found its end too soon.", Mistake(file.Build()));
        Assert.StartsWith("byte 14: expected a definition message", Mistake(new FitBytes().Raw(0x40, 0, 0, 20, 0, 9, 1).Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void Something_after_the_end_is_a_mistake() =>
        Assert.EndsWith("expected the file to end, or another FIT file to begin, found something else.", Mistake([.. Run().Build(), 1, 2, 3]), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_a_device_did_not_finish_is_a_mistake() =>
        Assert.Equal("byte 4: expected messages, found none: the device did not finish the file.", Mistake(new FitBytes().Build()));

    [Fact]
    public void A_workout_is_no_activity() =>
        Assert.Equal("byte 0: expected an activity, found a FIT file with a workout.", Mistake(new FitBytes().Define(0, 0, (0, 1, FitBytes.Enum)).Data(0, (5, 1)).Build()));

    [Fact]
    public void A_file_without_a_moment_is_a_mistake() =>
        Assert.StartsWith("byte 0: expected an activity with a start, found none", Mistake(new FitBytes().Define(0, 0, (0, 1, FitBytes.Enum)).Data(0, (4, 1)).Build()), StringComparison.Ordinal);

    [Fact]
    public void Half_a_million_records_are_the_most()
    {
        var file = new FitBytes().Define(0, 20, (253, 4, FitBytes.U32)).Data(0, (s_start, 4)).Define(1, 20);
        var seconds = new byte[500_001];
        for (var i = 0; i < seconds.Length; i++) seconds[i] = (byte)(0x80 | (1 << 5) | (i & 0x1F));
        Assert.StartsWith("byte 0: expected at most 500,000 records", Mistake(file.Raw(seconds).Build()), StringComparison.Ordinal);
    }

    private static Activity Only(byte[] file)
    {
        var reading = ActivityReader.Read(file);
        Assert.Empty(reading.Mistakes);
        return Assert.Single(reading.Activities);
    }

    private static string Mistake(byte[] file)
    {
        var reading = ActivityReader.Read(file);
        Assert.Empty(reading.Activities);
        return Assert.Single(reading.Mistakes).ToString();
    }
}
