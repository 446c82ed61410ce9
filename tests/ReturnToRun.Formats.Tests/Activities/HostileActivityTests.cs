using System.Globalization;
using System.Text;
using ReturnToRun.Formats.Activities;
using ReturnToRun.Formats.Tests.Fit;
using static ReturnToRun.Formats.Tests.Activities.Written;

namespace ReturnToRun.Formats.Tests.Activities;

public sealed class HostileActivityTests
{
    private static readonly byte[] s_likely = "0123456789<>/\"=&;.:-TZeE+ "u8.ToArray();

    [Theory]
    [InlineData("", "file: expected an activity, found an empty file.")]
    [InlineData("hello", "file: expected a FIT, GPX or TCX file, found something else.")]
    [InlineData("<html><body>Sign in first</body></html>", "file: expected a FIT, GPX or TCX file, found something else.")]
    [InlineData("<gpx", "line 1: expected the file to go on, found its end: it is cut off or damaged.")]
    [InlineData("<gpx><trk></gpx>", "line 1: expected the file to go on, found its end: it is cut off or damaged.")]
    [InlineData("x <gpx/>", "line 1: expected XML, found something else: the file is damaged.")]
    public void What_is_no_activity_has_a_place_and_a_sentence(string text, string mistake) => Assert.Equal(mistake, Mistake(text));

    [Fact]
    public async Task A_file_of_more_than_ten_megabytes_is_not_read_to_its_end()
    {
        using var endless = new MemoryStream(new byte[ActivityReader.MostBytes * 2]);
        var reading = await ActivityReader.ReadAsync(endless, TestContext.Current.CancellationToken);
        Assert.Equal("file: expected at most 10 MB, found more.", Assert.Single(reading.Mistakes).ToString());
        Assert.True(endless.Position < ActivityReader.MostBytes + 100_000);
    }

    [Fact]
    public void Twenty_mistakes_are_the_most_that_are_told() =>
        Assert.Equal(20, Read(GpxFile(string.Concat(Enumerable.Repeat("""<trk><trkseg><trkpt lat="x" lon="1"/></trkseg></trk>""", 1000)))).Mistakes.Length);

    /// <summary>10,000 inputs for each file; as many as RETURN_TO_RUN_FUZZ says where it is set.</summary>
    [Fact]
    public void Ten_thousand_damaged_files_for_each_reader_are_read_or_refused_and_never_anything_else()
    {
        var inputs = int.Parse(Environment.GetEnvironmentVariable("RETURN_TO_RUN_FUZZ") ?? "10000", CultureInfo.InvariantCulture);
        var random = new Random(20261120);
        byte[][] files =
        [
            FitActivityReaderTests.Run().Build(), FitActivityReaderTests.Run(bigEndian: true).Build(shortHeader: true),
            Encoding.UTF8.GetBytes(GpxFile(Track(Point(0, 0) + Point(1, 45), Point(2, 90.5) + Point(3, 120)))),
            Encoding.UTF8.GetBytes(TcxFile(TcxRun(TcxLap(0, 300, 500, TcxPoint(0, 0) + TcxPoint(300, 500)), TcxLap(300, 60, 90)))),
        ];
        var (read, refused) = (new int[files.Length], new int[files.Length]);
        for (var i = 0; i < inputs * files.Length; i++)
        {
            var which = i % files.Length;
            var reading = ActivityReader.Read(Damaged(files[which], random, isFit: which < 2));
            Assert.NotEqual(reading.Activities.IsEmpty, reading.Mistakes.IsEmpty);
            Assert.All(reading.Mistakes, static mistake => Assert.StartsWith("expected ", mistake.Text, StringComparison.Ordinal));
            foreach (var activity in reading.Activities) Possible(activity);
            (reading.Activities.IsEmpty ? refused : read)[which]++;
        }
        Assert.All(read, one => Assert.True(one > inputs / 100, $"{string.Join(' ', read)} read"));
        Assert.All(refused, one => Assert.True(one > inputs / 100, $"{string.Join(' ', refused)} refused"));
    }

    private static void Possible(Activity activity)
    {
        Assert.InRange(activity.Elapsed, TimeSpan.FromTicks(1), TimeSpan.FromDays(7));
        Assert.InRange(activity.Moving, TimeSpan.Zero, TimeSpan.FromDays(7));
        Assert.InRange(activity.Distance.Metres, 0, 1_000_000);
        for (var i = 1; i < activity.Points.Length; i++)
        {
            Assert.True(activity.Points[i].At >= activity.Points[i - 1].At);
            Assert.True(activity.Points[i].Distance >= activity.Points[i - 1].Distance);
        }
        RunningParts.Of(activity);
    }

    private static byte[] Damaged(byte[] whole, Random random, bool isFit)
    {
        var bytes = whole.ToList();
        for (var changes = random.Next(1, isFit ? 5 : 3); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.Insert(at, s_likely[random.Next(s_likely.Length)]); break;
                case 3: bytes.RemoveRange(at, Math.Min(random.Next(1, 9), bytes.Count - at - 1)); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at))); break;
                default: bytes[at] = isFit ? (byte)(random.Next(2) * 255) : s_likely[random.Next(s_likely.Length)]; break;
            }
        }
        // Most damage would end at the checksum; what lies behind it is to be reached as well.
        if (!isFit || random.Next(8) == 0 || bytes.Count < 20) return [.. bytes];
        if (random.Next(4) > 0)
        {
            var size = bytes.Count - bytes[0] - 2;
            for (var i = 0; i < 4; i++) bytes[4 + i] = (byte)((size >> (8 * i)) & 0xFF);
        }
        if (bytes[0] == 14) (bytes[12], bytes[13]) = (0, 0);
        return FitBytes.Mended([.. bytes]);
    }
}
