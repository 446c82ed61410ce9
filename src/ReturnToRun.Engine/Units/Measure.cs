namespace ReturnToRun.Engine.Units;

/// <summary>What a number in an explanation counts.</summary>
public enum MeasureUnit { Points, Seconds, Minutes, Metres, Percent, Days, Count, Reach, Course, YesNo, PerMille }

/// <summary>A whole number with its unit, as evidence in a decision. <c>default</c> is 0 points.</summary>
public readonly record struct Measure
{
    private Measure(long value, MeasureUnit unit) => (Value, Unit) = (value, unit);

    public long Value { get; }

    public MeasureUnit Unit { get; }

    public static Measure Of(Pain pain) => new(pain.Value, MeasureUnit.Points);

    /// <summary>A time in whole seconds, rounded down.</summary>
    public static Measure Of(TimeSpan time) => new(time.Ticks / TimeSpan.TicksPerSecond, MeasureUnit.Seconds);

    /// <summary>A distance in whole metres, rounded down.</summary>
    public static Measure Of(Distance distance) => new((long)distance.Metres, MeasureUnit.Metres);

    public static Measure Of(LegReach reach) => new((long)reach, MeasureUnit.Reach);

    public static Measure Of(PainCourse course) => new((long)course, MeasureUnit.Course);

    public static Measure Of(bool answer) => new(answer ? 1 : 0, MeasureUnit.YesNo);

    public static Measure Count(int count) => new(count, MeasureUnit.Count);

    public static Measure Percent(int percent) => new(percent, MeasureUnit.Percent);

    public static Measure PerMille(int perMille) => new(perMille, MeasureUnit.PerMille);

    public static Measure Days(int days) => new(days, MeasureUnit.Days);
}
