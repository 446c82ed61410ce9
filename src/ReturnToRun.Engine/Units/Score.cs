namespace ReturnToRun.Engine.Units;

/// <summary>What a runner gives themselves in whole points, 0 (not at all) to 10 (fully): an activity, confidence. <c>default</c> is 0.</summary>
public readonly record struct Score
{
    private readonly byte value;

    private Score(byte value) => this.value = value;

    /// <summary>The score in points, 0 to 10.</summary>
    public int Value => value;

    /// <summary>A score of <paramref name="points"/>, 0 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0 or above 10.</exception>
    public static Score Of(int points) =>
        points is >= 0 and <= 10 ? new((byte)points) : throw new ArgumentOutOfRangeException(nameof(points), points, "A score is a whole number from 0 to 10.");

    public override string ToString() => $"{value}/10";
}
