using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>What later plans need to know of a run. Times in milliseconds, distances in millimetres.</summary>
internal readonly record struct RunRecord
{
    public required int Day { get; init; }

    /// <summary>The row it was planned at; <see cref="Continuous"/> or <see cref="Unplanned"/> where there is none.</summary>
    public required int Row { get; init; }

    /// <summary>Running, at no more than was planned.</summary>
    public required long CountedRunning { get; init; }

    /// <summary>All running done.</summary>
    public required long Running { get; init; }

    /// <summary>The longest interval done, at no more than was planned.</summary>
    public required long CountedInterval { get; init; }

    /// <summary>The distance walked, at no more than was planned. What was run is reckoned at the speed in force, all runs alike (section 3).</summary>
    public required long CountedWalk { get; init; }

    public required PainBySite Worst { get; init; }

    /// <summary>How many intervals were planned.</summary>
    public int Repeats { get; init; }

    /// <summary>The shortest rest planned between two of them, 0 where all of it is jogged.</summary>
    public long Rest { get; init; }

    /// <summary>Whether it was planned as one stretch of running.</summary>
    public bool IsOneStretch { get; init; }

    public bool Success { get; init; }

    public bool Rise { get; init; }

    /// <summary>Whether the second morning is asked for.</summary>
    public bool SecondMorningDue { get; init; }

    public const int Unplanned = -1;
    public const int Continuous = -2;
}

/// <summary>One week of an entry.</summary>
internal record struct Week
{
    /// <summary>Its first day.</summary>
    public int Start;

    /// <summary>Running done, each run at no more than was planned.</summary>
    public long Counted;

    /// <summary>The load of I5: each planned run as planned, or as done where that is more.</summary>
    public long Load;

    /// <summary>The longest run planned in it.</summary>
    public long LongestPlanned;

    /// <summary>Runs planned, done or missed.</summary>
    public int Planned;

    /// <summary>Runs a week as they were chosen on its first day; null where nothing was chosen then.</summary>
    public int? Asked;

    /// <summary>Runs that were a success at the level of their week.</summary>
    public int Successes;

    /// <summary>In the continuous phase: the length of a run the week was made with.</summary>
    public long Length;

    /// <summary>In the continuous phase: what counts for later weeks.</summary>
    public long Value;

    /// <summary>In the continuous phase: the reference it was made from.</summary>
    public long Reference;

    public bool Continuous;
    public bool Easier;
    public int RunsAWeek;

    /// <summary>The level whose successes count in it.</summary>
    public int Row;
}
