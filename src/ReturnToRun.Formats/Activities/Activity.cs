using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Activities;

/// <summary>What a watch says was done.</summary>
public enum Sport { Unknown, Running, Walking, Other }

/// <summary>What a lap was for, where the watch says so.</summary>
public enum LapKind { Unknown, Active, Rest, WarmUp, CoolDown }

/// <summary>One outing as a device recorded it.</summary>
public sealed record Activity
{
    public required Sport Sport { get; init; }

    public required Instant StartedAt { get; init; }

    /// <summary>From the start to the end, breaks included.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The time on the device's timer; where it has none, the time with movement.</summary>
    public required TimeSpan Moving { get; init; }

    public required Distance Distance { get; init; }

    /// <summary>In order; empty where the file has none.</summary>
    public ImmutableArray<Lap> Laps { get; init; } = [];

    /// <summary>In rising order of time and distance; empty where the file has only totals.</summary>
    public ImmutableArray<TrackPoint> Points { get; init; } = [];
}

/// <summary>One lap.</summary>
/// <param name="At">When it began, from the start of the activity.</param>
/// <param name="Length">The time on the timer.</param>
public sealed record Lap(TimeSpan At, TimeSpan Length, Distance Distance, LapKind Kind);

/// <summary>Where somebody was by then.</summary>
/// <param name="At">From the start of the activity.</param>
/// <param name="Distance">Covered since the start.</param>
public readonly record struct TrackPoint(TimeSpan At, Distance Distance);

/// <summary>What a file holds, or everything that is wrong with it.</summary>
/// <param name="Activities">Empty where there is a mistake.</param>
public sealed record ActivityReading(ImmutableArray<Activity> Activities, ImmutableArray<Mistake> Mistakes)
{
    internal static ActivityReading Refused(string place, string sentence) => Refused(new Mistake(place, sentence));

    internal static ActivityReading Refused(params ImmutableArray<Mistake> mistakes) => new([], mistakes);
}
