using System.Collections.Immutable;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Activities;

namespace ReturnToRun.Formats.Gpx;

/// <summary>
/// Reads the tracks of a GPX file, version 1.0 or 1.1. Tracks less than three hours apart are one outing. Points without a
/// time, waypoints and routes say nothing about a run and are stepped over.
/// </summary>
internal sealed class GpxReader : XmlVisitor
{
    public const string Root = "gpx";

    private static readonly TimeSpan s_longestBreak = TimeSpan.FromHours(3);
    private static readonly string[] s_spaces = ["http://www.topografix.com/GPX/1/1", "http://www.topografix.com/GPX/1/0", ""];

    private readonly List<Track> outings = [];
    private (double, double)? position;
    private DateTimeOffset? time;
    private bool untimed;

    protected override ReadOnlySpan<string> Namespaces => s_spaces;

    public static ActivityReading Read(ReadOnlyMemory<byte> file)
    {
        var reader = new GpxReader();
        reader.Walk(file);
        return reader.Found();
    }

    protected override void Enter(string element)
    {
        switch (element)
        {
            case "trk" or "trkseg" when outings.Count > 0: outings[^1].Break(); break;
            case "trkpt":
                time = null;
                position = Number(Attribute("lat"), -90, 90, "a latitude from -90 to 90") is { } latitude && Number(Attribute("lon"), -180, 180, "a longitude from -180 to 180") is { } longitude
                    ? (latitude, longitude)
                    : null;
                break;
            default: break;
        }
    }

    protected override void Leave(string element, string content)
    {
        switch (element)
        {
            case "time" when Parent == "trkpt": time = Moment(content); break;
            case "trkpt" when time is { } at: Add(at); break;
            case "trkpt": untimed = true; break;
            default: break;
        }
    }

    private void Add(DateTimeOffset at)
    {
        if (outings.Count == 0 || at - outings[^1].Last > s_longestBreak)
        {
            if (outings.Count == Bounds.MostActivities)
            {
                Expected("at most 100 outings in a file, found more");
                return;
            }
            outings.Add(new());
        }
        if (outings[^1].IsFull) Expected("at most 500,000 points, found more");
        outings[^1].Add(at, position, null);
    }

    private ActivityReading Found()
    {
        if (Mistakes.Count > 0) return ActivityReading.Refused([.. Mistakes]);
        if (outings.Count == 0) return ActivityReading.Refused("file", untimed
            ? "expected a track with times, found one without: it shows a way and not a run."
            : "expected a track, found none: there is nothing to take over.");
        ImmutableArray<Activity> activities = [.. outings.Where(static outing => outing.Elapsed > TimeSpan.Zero).Select(ActivityOf)];
        if (activities.IsEmpty) return ActivityReading.Refused("file", "expected an activity that takes some time, found a single moment.");
        return activities.Select(static activity => Bounds.Check(activity, "file")).FirstOrDefault(static wrong => wrong is not null) is { } mistake
            ? ActivityReading.Refused(mistake)
            : new(activities, []);
    }

    private static Activity ActivityOf(Track outing) => new()
    {
        Sport = Sport.Unknown,
        StartedAt = Instant.FromDateTimeOffset(outing.Start!.Value),
        Elapsed = outing.Elapsed,
        Moving = outing.Moving > TimeSpan.Zero ? outing.Moving : outing.Elapsed,
        Distance = Distance.FromMetres(Math.Round((decimal)outing.Metres, 2)),
        Points = outing.Points,
    };
}
