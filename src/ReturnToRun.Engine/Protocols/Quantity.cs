using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>How long a segment is: a time or a distance, always more than zero, kept in the unit it was written in.</summary>
public readonly record struct Quantity
{
    private Quantity(bool isTime, decimal value) => (IsTime, Value) = (isTime, value);

    /// <summary>Whether this is a time; otherwise a distance.</summary>
    public bool IsTime { get; }

    /// <summary>Seconds of a time, metres of a distance.</summary>
    private decimal Value { get; }

    /// <summary>The time in seconds; 0 for a distance.</summary>
    public decimal Seconds => IsTime ? Value : 0;

    /// <summary>The distance in metres; 0 for a time.</summary>
    public decimal Metres => IsTime ? 0 : Value;

    /// <exception cref="ArgumentOutOfRangeException">The time is not more than zero.</exception>
    public static Quantity FromSeconds(decimal seconds) =>
        seconds > 0 ? new(true, seconds) : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A quantity is more than zero.");

    /// <exception cref="ArgumentOutOfRangeException">The time is not more than zero.</exception>
    public static Quantity FromMinutes(decimal minutes) => FromSeconds(minutes * 60m);

    /// <exception cref="ArgumentOutOfRangeException">The distance is not more than zero.</exception>
    public static Quantity FromMetres(decimal metres) =>
        metres > 0 ? new(false, metres) : throw new ArgumentOutOfRangeException(nameof(metres), metres, "A quantity is more than zero.");

    /// <summary>The time it takes at a speed.</summary>
    public decimal SecondsAt(Speed speed) =>
        IsTime ? Value : speed.MetresPerMinute == 0 ? 0 : Value * 60m / speed.MetresPerMinute;

    /// <summary>The distance it covers at a speed.</summary>
    public decimal MetresAt(Speed speed) => IsTime ? Value * speed.MetresPerMinute / 60m : Value;

    /// <summary>The first <paramref name="part"/> of <paramref name="whole"/> of it, still a time or still a distance.</summary>
    internal Quantity Part(decimal part, decimal whole) => new(IsTime, Value * part / whole);
}
