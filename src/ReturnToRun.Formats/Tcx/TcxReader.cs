using System.Collections.Immutable;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Activities;

namespace ReturnToRun.Formats.Tcx;

/// <summary>Reads the activities of a TCX file, version 2. Totals are the laps' own; courses and workouts are stepped over.</summary>
internal sealed class TcxReader : XmlVisitor
{
    public const string Root = "TrainingCenterDatabase";

    private const double MostSeconds = 604_800, MostMetres = 1_000_000;
    private static readonly string[] s_spaces = ["http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"];

    private readonly ImmutableArray<Activity>.Builder activities = ImmutableArray.CreateBuilder<Activity>();
    private Outing? outing;
    private RawLap? lap;
    private DateTimeOffset? time;
    private double? latitude, longitude, metres;

    protected override ReadOnlySpan<string> Namespaces => s_spaces;

    public static ActivityReading Read(ReadOnlyMemory<byte> file)
    {
        var reader = new TcxReader();
        reader.Walk(file);
        if (reader.Mistakes.Count > 0) return ActivityReading.Refused([.. reader.Mistakes]);
        return reader.activities.Count > 0
            ? new(reader.activities.ToImmutable(), [])
            : ActivityReading.Refused("file", "expected an activity, found none: there is nothing to take over.");
    }

    protected override void Enter(string element)
    {
        switch (element)
        {
            case "Activity": outing = new(SportOf(Attribute("Sport"))); break;
            case "Lap" when outing is not null && Parent == "Activity":
                lap = Attribute("StartTime") is { } start && Moment(start) is { } at ? new(at) : null;
                outing.Track.Break();
                break;
            case "Track" when lap is not null: outing!.Track.Break(); break;
            case "Trackpoint": (time, latitude, longitude, metres) = (null, null, null, null); break;
            default: break;
        }
    }

    protected override void Leave(string element, string content)
    {
        switch (element, Parent)
        {
            case ("TotalTimeSeconds", "Lap") when lap is not null: lap.Seconds = Number(content, 0, MostSeconds, "seconds from 0 to 604800"); break;
            case ("DistanceMeters", "Lap") when lap is not null: lap.Metres = Number(content, 0, MostMetres, "metres from 0 to 1000000"); break;
            case ("Intensity", "Lap") when lap is not null: lap.Kind = content switch { "Active" => LapKind.Active, "Resting" => LapKind.Rest, _ => LapKind.Unknown }; break;
            case ("Time", "Trackpoint"): time = Moment(content); break;
            case ("LatitudeDegrees", "Position"): latitude = Number(content, -90, 90, "a latitude from -90 to 90"); break;
            case ("LongitudeDegrees", "Position"): longitude = Number(content, -180, 180, "a longitude from -180 to 180"); break;
            case ("DistanceMeters", "Trackpoint"): metres = Number(content, 0, MostMetres, "metres from 0 to 1000000"); break;
            case ("Trackpoint", _) when outing is not null && lap is not null && time is { } at:
                if (outing.Track.IsFull) Expected("at most 500,000 points, found more");
                outing.Track.Add(at, latitude is { } north && longitude is { } east ? (north, east) : null, metres);
                break;
            case ("Lap", _) when outing is not null && lap is not null:
                if (outing.Laps.Count == Bounds.MostLaps) Expected("at most 10,000 laps, found more");
                else outing.Laps.Add(lap);
                lap = null;
                break;
            case ("Activity", _) when outing is not null:
                End(outing);
                outing = null;
                break;
            default: break;
        }
    }

    private void End(Outing ended)
    {
        if (Mistakes.Count > 0) return;
        if (ended.Laps.Count == 0)
        {
            Expected("an activity with a lap, found one without");
            return;
        }
        if (activities.Count == Bounds.MostActivities)
        {
            Expected("at most 100 activities in a file, found more");
            return;
        }
        var activity = ActivityOf(ended);
        if (Bounds.Check(activity, Line) is { } wrong) Mistakes.Add(wrong);
        else activities.Add(activity);
    }

    private static Activity ActivityOf(Outing ended)
    {
        var laps = ended.Laps.OrderBy(static one => one.Start).ToList();
        var start = laps[0].Start;
        if (ended.Track.Start is { } first && first < start) start = first;
        var moving = TimeSpan.FromSeconds(laps.Sum(static one => one.Seconds ?? 0));
        var end = laps[^1].Start + TimeSpan.FromSeconds(laps[^1].Seconds ?? 0);
        if (ended.Track.Start is not null && ended.Track.Last > end) end = ended.Track.Last;
        var shift = (ended.Track.Start ?? start) - start;
        return new()
        {
            Sport = ended.Sport,
            StartedAt = Instant.FromDateTimeOffset(start),
            Elapsed = end - start > moving ? end - start : moving,
            Moving = moving > TimeSpan.Zero ? moving : end - start,
            Distance = laps.Any(static one => one.Metres is not null) ? Metres(laps.Sum(static one => one.Metres ?? 0)) : Metres(ended.Track.Metres),
            Laps = [.. laps.Select(one => new Lap(one.Start - start, TimeSpan.FromSeconds(one.Seconds ?? 0), Metres(one.Metres ?? 0), one.Kind))],
            Points = [.. ended.Track.Points.Select(point => point with { At = point.At + shift })],
        };
    }

    private static Distance Metres(double metres) => Distance.FromMetres(Math.Round((decimal)metres, 2));

    private static Sport SportOf(string? written) => written switch { "Running" => Sport.Running, "Biking" => Sport.Other, _ => Sport.Unknown };

    private sealed class Outing(Sport sport)
    {
        public Sport Sport => sport;

        public List<RawLap> Laps { get; } = [];

        public Track Track { get; } = new();
    }

    private sealed class RawLap(DateTimeOffset start)
    {
        public DateTimeOffset Start => start;

        public double? Seconds { get; set; }

        public double? Metres { get; set; }

        public LapKind Kind { get; set; }
    }
}
