namespace ReturnToRun.Engine.Routine;

/// <summary>How much of an exercise: repetitions / sets / times a day / days a week, and how long a repetition is held.</summary>
public sealed record Dose
{
    /// <summary>A dose within what an exercise at home can be.</summary>
    /// <param name="repetitions">A set; a side where the exercise has sides. At most 30.</param>
    /// <param name="sets">A time. At most 6.</param>
    /// <param name="timesADay">1 to 6.</param>
    /// <param name="daysAWeek">1 to 7.</param>
    /// <param name="hold">How long a repetition is held at least, over 0 s and at most 2 min; null where it is not held.</param>
    /// <param name="longestHold">How long it is held at most; null where that is <paramref name="hold"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside these ranges.</exception>
    public Dose(Amount repetitions, Amount sets, int timesADay, Amount daysAWeek, TimeSpan? hold = null, TimeSpan? longestHold = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(repetitions.Most, 30, nameof(repetitions));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sets.Most, 6, nameof(sets));
        ArgumentOutOfRangeException.ThrowIfLessThan(timesADay, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timesADay, 6);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(daysAWeek.Most, 7, nameof(daysAWeek));
        if (hold is { } shortest)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shortest, TimeSpan.Zero, nameof(hold));
            ArgumentOutOfRangeException.ThrowIfLessThan(longestHold ?? shortest, shortest, nameof(longestHold));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(longestHold ?? shortest, TimeSpan.FromMinutes(2), nameof(longestHold));
        }
        else if (longestHold is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(longestHold), longestHold, "A longest hold needs a shortest one.");
        }

        (Repetitions, Sets, TimesADay, DaysAWeek, Hold, LongestHold) = (repetitions, sets, timesADay, daysAWeek, hold, longestHold ?? hold);
    }

    public Amount Repetitions { get; }

    public Amount Sets { get; }

    public int TimesADay { get; }

    public Amount DaysAWeek { get; }

    /// <summary>How long a repetition is held at least; null where it is not held.</summary>
    public TimeSpan? Hold { get; }

    /// <summary>How long a repetition is held at most; equal to <see cref="Hold"/> where there is no range.</summary>
    public TimeSpan? LongestHold { get; }
}
