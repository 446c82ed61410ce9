namespace ReturnToRun.Engine.Units;

/// <summary>A speed over the ground, kept in metres a minute, never negative. <c>default</c> is standing still.</summary>
public readonly record struct Speed
{
    private Speed(decimal metresPerMinute) => MetresPerMinute = metresPerMinute;

    /// <summary>The speed in metres a minute.</summary>
    public decimal MetresPerMinute { get; }

    /// <exception cref="ArgumentOutOfRangeException">The speed is negative.</exception>
    public static Speed FromMetresPerMinute(decimal value) =>
        value >= 0 ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), value, "A speed is never negative.");

    /// <exception cref="ArgumentOutOfRangeException">The speed is negative.</exception>
    public static Speed FromKilometresPerHour(decimal value) => FromMetresPerMinute(value * 1000m / 60m);

    /// <exception cref="ArgumentOutOfRangeException">The speed is negative.</exception>
    public static Speed FromMilesPerHour(decimal value) => FromMetresPerMinute(value * 1609.344m / 60m);

    /// <summary>The distance covered in a time. Errors: a negative time is refused by <see cref="Distance"/>.</summary>
    public Distance Over(TimeSpan time) => Distance.FromMetres(MetresPerMinute * time.Ticks / TimeSpan.TicksPerMinute);

    /// <summary>The time a distance takes, to the nearest tick below; zero at no speed.</summary>
    public TimeSpan TimeFor(Distance distance) =>
        MetresPerMinute == 0 ? TimeSpan.Zero : TimeSpan.FromTicks((long)(distance.Metres * TimeSpan.TicksPerMinute / MetresPerMinute));
}
