using System.Globalization;

namespace ReturnToRun.Engine.Routine;

/// <summary>How often, as one number or as a range (8 to 12). At least 1. <c>default</c> is exactly 1.</summary>
public readonly record struct Amount
{
    private readonly int _leastBeyondOne;
    private readonly int _span;

    private Amount(int least, int most) => (_leastBeyondOne, _span) = (least - 1, most - least);

    /// <summary>The lower end, 1 or more.</summary>
    public int Least => _leastBeyondOne + 1;

    /// <summary>The upper end; equal to <see cref="Least"/> where there is no range.</summary>
    public int Most => Least + _span;

    /// <summary>One number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public static Amount Exactly(int count) => Between(count, count);

    /// <summary>A range, both ends included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lower end is below 1 or above the upper end.</exception>
    public static Amount Between(int least, int most) =>
        least >= 1 && least <= most
            ? new(least, most)
            : throw new ArgumentOutOfRangeException(nameof(least), least, "An amount is 1 or more, its lower end first.");

    public static implicit operator Amount(int count) => Exactly(count);

    public override string ToString() =>
        _span == 0 ? Least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Least}–{Most}");
}
