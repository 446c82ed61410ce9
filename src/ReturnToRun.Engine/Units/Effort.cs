namespace ReturnToRun.Engine.Units;

/// <summary>A rating of perceived exertion in whole points, 0 (rest) to 10 (maximal). <c>default</c> is 0.</summary>
public readonly record struct Effort
{
    private readonly byte value;

    private Effort(byte value) => this.value = value;

    /// <summary>The rating in points, 0 to 10.</summary>
    public int Value => value;

    /// <summary>A rating of <paramref name="points"/>, 0 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0 or above 10.</exception>
    public static Effort Of(int points) =>
        points is >= 0 and <= 10 ? new((byte)points) : throw new ArgumentOutOfRangeException(nameof(points), points, "Effort is a whole number from 0 to 10.");

    public override string ToString() => $"{value}/10";
}
