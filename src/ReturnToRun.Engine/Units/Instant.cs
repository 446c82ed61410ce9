namespace ReturnToRun.Engine.Units;

/// <summary>A moment in time, kept in whole seconds since 1970-01-01T00:00:00Z. <c>default</c> is that moment.</summary>
public readonly record struct Instant : IComparable<Instant>
{
    private Instant(long seconds) => UnixSeconds = seconds;

    /// <summary>Seconds since the start of 1970 in UTC.</summary>
    public long UnixSeconds { get; }

    public static Instant FromUnixSeconds(long seconds) => new(seconds);

    public static Instant FromDateTimeOffset(DateTimeOffset value) => new(value.ToUnixTimeSeconds());

    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.FromUnixTimeSeconds(UnixSeconds);

    public int CompareTo(Instant other) => UnixSeconds.CompareTo(other.UnixSeconds);

    public static Instant operator +(Instant a, TimeSpan b) => new(a.UnixSeconds + (b.Ticks / TimeSpan.TicksPerSecond));
    public static TimeSpan operator -(Instant a, Instant b) => TimeSpan.FromSeconds(a.UnixSeconds - b.UnixSeconds);
    public static bool operator >(Instant a, Instant b) => a.UnixSeconds > b.UnixSeconds;
    public static bool operator <(Instant a, Instant b) => a.UnixSeconds < b.UnixSeconds;
    public static bool operator >=(Instant a, Instant b) => a.UnixSeconds >= b.UnixSeconds;
    public static bool operator <=(Instant a, Instant b) => a.UnixSeconds <= b.UnixSeconds;
}
