using System.Globalization;
using System.Text;
using ReturnToRun.Formats.Activities;

namespace ReturnToRun.Formats.Tests.Activities;

/// <summary>GPX and TCX files written by hand, after the published schemas.</summary>
internal static class Written
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 20, 7, 30, 0, TimeSpan.Zero);

    public static string GpxFile(string inside, string version = "1/1") =>
        $"""<?xml version="1.0" encoding="UTF-8"?>{"\n"}<gpx version="1.1" creator="by hand" xmlns="http://www.topografix.com/GPX/{version}" xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">{"\n"}{inside}{"\n"}</gpx>""";

    /// <summary>A point a number of thousandths of a degree (111.195 m each) and of seconds after the start.</summary>
    public static string Point(int thousandths, double? seconds) => string.Create(CultureInfo.InvariantCulture,
        $"""<trkpt lat="{46 + (thousandths * 0.001m)}" lon="14.5"><ele>300</ele>{(seconds is { } at ? $"<time>{Time(at)}</time>" : "")}<extensions><x:hr>140</x:hr><x:time>nonsense</x:time></extensions></trkpt>""");

    public static string Time(double seconds) => s_start.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Track(params string[] segments) => $"<trk><name>Morning</name>{string.Concat(segments.Select(static points => $"<trkseg>{points}</trkseg>"))}</trk>";

    public static string TcxFile(string inside) =>
        $"""<?xml version="1.0" encoding="UTF-8"?>{"\n"}<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:e="http://www.garmin.com/xmlschemas/ActivityExtension/v2">{"\n"}<Activities>{inside}</Activities>{"\n"}</TrainingCenterDatabase>""";

    public static string TcxRun(params string[] laps) => $"""<Activity Sport="Running"><Id>{Time(0)}</Id>{string.Concat(laps)}</Activity>""";

    public static string TcxLap(double start, double seconds, double metres, string points = "") => string.Create(CultureInfo.InvariantCulture,
        $"""<Lap StartTime="{Time(start)}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{metres}</DistanceMeters><Calories>1</Calories><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>{points}</Track></Lap>""");

    public static string TcxPoint(double seconds, double metres) => string.Create(CultureInfo.InvariantCulture,
        $"<Trackpoint><Time>{Time(seconds)}</Time><DistanceMeters>{metres}</DistanceMeters><Extensions><e:TPX><e:Speed>2.4</e:Speed></e:TPX></Extensions></Trackpoint>");

    public static ActivityReading Read(string text) => ActivityReader.Read(Encoding.UTF8.GetBytes(text));

    public static Activity Only(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Mistakes);
        return Assert.Single(reading.Activities);
    }

    public static string Mistake(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Activities);
        return Assert.Single(reading.Mistakes).ToString();
    }
}
