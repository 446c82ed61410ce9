using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Activities;

/// <summary>
/// Positions or distances as a device recorded them, made into one line that never goes back: a record before the one
/// before it in time is left out, and one that lost distance keeps the distance that was reached.
/// </summary>
internal sealed class Track
{
    // Slower than this from one record to the next is standing still.
    private const double SlowestMove = 0.5;
    private const double EarthRadius = 6_371_008.8;

    private readonly ImmutableArray<TrackPoint>.Builder points = ImmutableArray.CreateBuilder<TrackPoint>();
    private (double Latitude, double Longitude)? position;
    private DateTimeOffset last;
    private double? lastGiven;
    private double metres;
    private long moving;
    private bool broken = true;

    public DateTimeOffset? Start { get; private set; }

    public DateTimeOffset Last => last;

    public bool IsFull => points.Count >= Bounds.MostPoints;

    public double Metres => metres;

    public TimeSpan Moving => TimeSpan.FromTicks(moving);

    public TimeSpan Elapsed => Start is { } start ? last - start : TimeSpan.Zero;

    public ImmutableArray<TrackPoint> Points => points.ToImmutable();

    /// <summary>What comes next does not go on from what came before: no distance lies between.</summary>
    public void Break() => broken = true;

    /// <param name="at">Within <see cref="Bounds"/>.</param>
    /// <param name="where">Degrees north and east, where known.</param>
    /// <param name="given">Metres by the device's own count, where it counts.</param>
    public void Add(DateTimeOffset at, (double Latitude, double Longitude)? where, double? given)
    {
        if (Start is null) (Start, last) = (at, at);
        if (at < last) return;
        var step = Step(where, given);
        var time = at - last;
        if (!broken && time > TimeSpan.Zero && step >= SlowestMove * time.TotalSeconds) moving += time.Ticks;
        metres += step;
        (last, broken) = (at, false);
        if (where is not null) position = where;
        if (given is not null) lastGiven = given;
        if (!IsFull) points.Add(new(at - Start.Value, Distance.FromMetres(Math.Round((decimal)metres, 2))));
    }

    private double Step((double Latitude, double Longitude)? where, double? given)
    {
        if (given is { } now) return Math.Max(0, now - (lastGiven ?? 0));
        return !broken && lastGiven is null && where is { } to && position is { } from ? GreatCircle(from, to) : 0;
    }

    /// <summary>The way over a sphere of the earth's mean radius, in metres (the haversine).</summary>
    internal static double GreatCircle((double Latitude, double Longitude) from, (double Latitude, double Longitude) to)
    {
        var (north, east) = (double.DegreesToRadians(to.Latitude - from.Latitude), double.DegreesToRadians(to.Longitude - from.Longitude));
        var (a, b) = (Math.Sin(north / 2), Math.Sin(east / 2));
        var h = (a * a) + (Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude)) * b * b);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
