using System.Collections.Immutable;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Activities;
using Message = ReturnToRun.Formats.Fit.FitNumbers.Message;

namespace ReturnToRun.Formats.Fit;

/// <summary>Reads the activities of a FIT file: one for each session of each part.</summary>
internal sealed class FitActivityReader
{
    private const decimal CentimetresPerMetre = 100;
    private const double SemicirclesPerHalfTurn = 2147483648.0;

    private readonly ImmutableArray<Activity>.Builder activities = ImmutableArray.CreateBuilder<Activity>();
    private List<Summary> sessions = [];
    private List<Summary> laps = [];
    private Track track = new();
    private long? fileType;
    private bool tooMuch;
    private uint distanceCount;
    private double compressedMetres;

    public static ActivityReading Read(ReadOnlySpan<byte> file)
    {
        var reader = new FitActivityReader();
        if (FitDecoder.Decode(file, reader.Take, reader.EndPart) is { } mistake) return ActivityReading.Refused(mistake);
        return new(reader.activities.ToImmutable(), []);
    }

    private void Take(in FitMessage message)
    {
        switch (message.Number)
        {
            case Message.FileId: fileType ??= message.Get(0); break;
            case Message.Session: Keep(sessions, Bounds.MostActivities, SummaryOf(message, sport: 5)); break;
            case Message.Lap: Keep(laps, Bounds.MostLaps, SummaryOf(message, sport: 25)); break;
            case Message.Record: Record(message); break;
            default: break;
        }
    }

    private void Keep(List<Summary> list, int most, Summary summary)
    {
        if (list.Count < most) list.Add(summary);
        else tooMuch = true;
    }

    private static Summary SummaryOf(in FitMessage message, byte sport) => new(
        Moment(message.Get(2)), Moment(message.Time), Seconds(message.Get(7)), Seconds(message.Get(8)),
        message.Get(9) is >= 0 and var centimetres ? Distance.FromMetres(centimetres / CentimetresPerMetre) : null, message.Get(sport), message.Get(23));

    private void Record(in FitMessage message)
    {
        tooMuch |= track.IsFull;
        if (Moment(message.Time) is not { } at) return;
        track.Add(at, Position(message.Get(0), message.Get(1)), message.Get(5) is { } centimetres ? centimetres / (double)CentimetresPerMetre : Compressed(message.Bytes(8)));
    }

    // Twelve bits of speed, then twelve of distance in sixteenths of a metre, which begin anew after 256 m.
    private double? Compressed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != 3 || bytes.IndexOfAnyExcept(byte.MaxValue) < 0) return null;
        var count = (uint)((bytes[1] >> 4) | (bytes[2] << 4));
        compressedMetres += (unchecked(count - distanceCount) & 0xFFF) / 16.0;
        distanceCount = count;
        return compressedMetres;
    }

    private static (double, double)? Position(long? latitude, long? longitude) => latitude is { } north && longitude is { } east
        ? (north * 180 / SemicirclesPerHalfTurn, east * 180 / SemicirclesPerHalfTurn)
        : null;

    private Mistake? EndPart(string place)
    {
        var found = Found(place);
        (sessions, laps, track, fileType, compressedMetres, distanceCount) = ([], [], new(), null, 0, 0);
        return found;
    }

    private Mistake? Found(string place)
    {
        if (fileType is { } type && type != FitNumbers.ActivityFile) return new(place, $"expected an activity, found a FIT file {Named(type)}.");
        if (tooMuch) return new(place, "expected at most 500,000 records, 10,000 laps and 100 sessions, found more.");
        if (sessions.Count == 0) sessions.Add(new(null, null, null, null, null, null, null));
        foreach (var session in sessions)
        {
            if (ActivityOf(session) is not { } activity) return new(place, "expected an activity with a start, found none: nothing was recorded.");
            if (Bounds.Check(activity, place) is { } wrong) return wrong;
            if (activities.Count == Bounds.MostActivities) return new(place, "expected at most 100 activities in a file, found more.");
            activities.Add(activity);
        }
        return null;
    }

    private Activity? ActivityOf(Summary session)
    {
        if ((session.Start ?? track.Start ?? session.End) is not { } start) return null;
        var elapsed = session.Elapsed ?? session.Timer ?? (track.Start is null ? TimeSpan.Zero : Later(track.Last - start));
        var end = start + elapsed;
        var alone = sessions.Count == 1;
        var points = PointsFrom(start, alone ? null : end);
        var covered = points.IsEmpty ? Distance.FromMetres(0) : points[^1].Distance;
        return new()
        {
            Sport = session.Sport switch { null => Sport.Unknown, FitNumbers.Running => Sport.Running, FitNumbers.Walking or FitNumbers.Hiking => Sport.Walking, _ => Sport.Other },
            StartedAt = Instant.FromDateTimeOffset(start),
            Elapsed = elapsed,
            Moving = session.Timer ?? (alone && track.Moving > TimeSpan.Zero ? track.Moving : elapsed),
            Distance = session.Distance ?? covered,
            Laps = [.. laps.Where(lap => lap.Start is { } began && (alone || (began >= start && began < end))).OrderBy(static lap => lap.Start).Select(lap => LapOf(lap, start))],
            Points = points,
        };
    }

    private ImmutableArray<TrackPoint> PointsFrom(DateTimeOffset start, DateTimeOffset? end)
    {
        if (track.Start is not { } origin || (origin == start && end is null)) return track.Points;
        var shift = origin - start;
        var kept = track.Points.Where(point => point.At + shift >= TimeSpan.Zero && (end is null || origin + point.At <= end)).ToList();
        if (kept.Count == 0) return [];
        // A session that is not the first begins at no metres; the only one keeps what was covered before its first record.
        var before = end is null ? 0 : kept[0].Distance.Metres;
        return [.. kept.Select(point => new TrackPoint(point.At + shift, Distance.FromMetres(point.Distance.Metres - before)))];
    }

    private static Lap LapOf(Summary lap, DateTimeOffset start) => new(
        Later(lap.Start!.Value - start), lap.Timer ?? lap.Elapsed ?? TimeSpan.Zero, lap.Distance ?? Distance.FromMetres(0),
        lap.Intensity switch { 0 or 5 => LapKind.Active, 1 or 4 => LapKind.Rest, 2 => LapKind.WarmUp, 3 => LapKind.CoolDown, _ => LapKind.Unknown });

    private static TimeSpan Later(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    // A device that does not know the date counts from when it was switched on: its days lie in the year 1990.
    private static DateTimeOffset? Moment(long? time) =>
        time is >= 0 and <= uint.MaxValue ? DateTimeOffset.FromUnixTimeSeconds(FitNumbers.Epoch + time.Value) : null;

    private static TimeSpan? Seconds(long? milliseconds) => milliseconds is >= 0 ? TimeSpan.FromMilliseconds(milliseconds.Value) : null;

    private static string Named(long type) => type switch
    {
        2 => "of a device’s settings",
        3 => "of sport settings",
        5 => "with a workout",
        6 => "with a course",
        _ => "of another kind",
    };

    private sealed record Summary(DateTimeOffset? Start, DateTimeOffset? End, TimeSpan? Elapsed, TimeSpan? Timer, Distance? Distance, long? Sport, long? Intensity);
}
