namespace ReturnToRun.Engine.Units;

/// <summary>A pain rating in whole points, 0 (none) to 10 (worst imaginable). <c>default</c> is 0.</summary>
public readonly record struct Pain : IComparable<Pain>
{
    private readonly byte value;

    private Pain(byte value) => this.value = value;

    /// <summary>No pain, 0.</summary>
    public static Pain None => default;

    /// <summary>The highest rating, 10.</summary>
    public static Pain Worst => new(10);

    /// <summary>The rating in points, 0 to 10.</summary>
    public int Value => value;

    /// <summary>A rating of <paramref name="points"/>, 0 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0 or above 10.</exception>
    public static Pain Of(int points) =>
        points is >= 0 and <= 10 ? new((byte)points) : throw new ArgumentOutOfRangeException(nameof(points), points, "Pain is a whole number from 0 to 10.");

    public int CompareTo(Pain other) => value.CompareTo(other.value);

    public static bool operator >(Pain a, Pain b) => a.value > b.value;
    public static bool operator <(Pain a, Pain b) => a.value < b.value;
    public static bool operator >=(Pain a, Pain b) => a.value >= b.value;
    public static bool operator <=(Pain a, Pain b) => a.value <= b.value;

    public override string ToString() => $"{value}/10";
}
