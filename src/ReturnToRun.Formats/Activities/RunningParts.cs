using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Activities;

/// <summary>How much of an outing was run, as a device's record shows it: a guess that a person confirms.</summary>
/// <param name="Running">The time spent running.</param>
/// <param name="Distance">What was covered in it.</param>
public sealed record RunningParts(TimeSpan Running, Distance Distance)
{
    /// <summary>Between a brisk walk (100 m/min) and a slow run (140 m/min): what was faster was run.</summary>
    public static Speed Slowest { get; } = Speed.FromMetresPerMinute(120);

    // Long enough for positions that are metres off, short enough for a half-minute interval.
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(10);

    /// <summary>
    /// By the speed of each stretch of ten seconds; without records, of each lap; without laps, of the whole.
    /// </summary>
    public static RunningParts Of(Activity activity)
    {
        var stretches = activity.Points.Length > 1 ? Windows(activity) : activity.Laps.Select(static lap => (lap.Length, lap.Distance.Metres)).DefaultIfEmpty((activity.Moving, activity.Distance.Metres));
        var (running, metres) = (TimeSpan.Zero, 0m);
        foreach (var (time, covered) in stretches)
        {
            if (time <= TimeSpan.Zero || covered * TimeSpan.TicksPerMinute < Slowest.MetresPerMinute * time.Ticks) continue;
            running += time;
            metres += covered;
        }
        return new(running, Distance.FromMetres(metres));
    }

    // A stretch ends with the first record ten seconds or more after its beginning; a longer one is a gap, and counts by its own speed.
    private static IEnumerable<(TimeSpan, decimal)> Windows(Activity activity)
    {
        var from = activity.Points[0];
        foreach (var point in activity.Points)
        {
            if (point.At - from.At < s_window) continue;
            yield return (point.At - from.At, point.Distance.Metres - from.Distance.Metres);
            from = point;
        }
        var last = activity.Points[^1];
        yield return (last.At - from.At, last.Distance.Metres - from.Distance.Metres);
    }
}
