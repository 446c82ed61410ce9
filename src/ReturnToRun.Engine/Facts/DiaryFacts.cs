using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Facts;

/// <summary>P1: how it feels before a run. It may mean no run today.</summary>
public sealed record BeforeRunAnswered : Fact
{
    public required PainBySite Pain { get; init; }

    public required bool NewLimp { get; init; }
}

/// <summary>A run as it was done. What was planned is kept with it, so that it is judged against what the runner was shown.</summary>
public sealed record RunLogged : Fact
{
    public required Instant StartedAt { get; init; }

    /// <summary>The session that was planned and released for that day; null for a run nobody planned.</summary>
    public required PlannedSession? Planned { get; init; }

    /// <summary>The running done, one length an interval, in order.</summary>
    public required ImmutableArray<TimeSpan> RunsDone { get; init; }

    /// <summary>The walks (or light jogs) done between the intervals, in order; one fewer than the intervals.</summary>
    public required ImmutableArray<TimeSpan> RecoveriesDone { get; init; }

    public required PainBySite Before { get; init; }

    public required PainBySite Worst { get; init; }

    public required PainCourse Course { get; init; }

    /// <summary>A limp or a changed stride.</summary>
    public required bool Limp { get; init; }

    /// <summary>New or worse weakness or numbness in a leg.</summary>
    public required bool WeaknessOrNumbness { get; init; }

    public required Effort Effort { get; init; }

    /// <summary>The distance run, where it was measured.</summary>
    public Distance? MeasuredRunning { get; init; }

    /// <summary>Light jogs in place of walks, all together (SRC-8). Default none.</summary>
    public TimeSpan Jogged { get; init; }

    /// <summary>The sequence of an earlier log that this one corrects.</summary>
    public long? Supersedes { get; init; }

    /// <summary>All running done: the intervals and the light jogs between them.</summary>
    public TimeSpan Running
    {
        get
        {
            var ticks = Jogged.Ticks;
            foreach (var run in RunsDone) ticks += run.Ticks;
            return TimeSpan.FromTicks(ticks);
        }
    }
}

/// <summary>What a session asked for, kept with the log of it.</summary>
/// <param name="Level">The label of the level, or "Continuous".</param>
/// <param name="Runs">The run intervals, in order.</param>
/// <param name="Recoveries">What lies between them, in order; one fewer than the intervals.</param>
/// <param name="Running">All running, light jogs between intervals included.</param>
/// <param name="Distance">Walked and run, warm-up and cool-down included, at the nominal speeds.</param>
public sealed record PlannedSession(string Level, ImmutableArray<TimeSpan> Runs, ImmutableArray<TimeSpan> Recoveries, TimeSpan Running, Distance Distance)
{
    /// <summary>The id of the protocol the level belongs to; null for the project's own levels.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Protocol { get; init; }

    /// <summary>The level this step leads to, where the engine added it between two levels of the protocol; null for a level itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AddedTowards { get; init; }

    /// <summary>What the protocol asks of its segments beyond their length, each once, in order; null where it asks nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SegmentAsk>? Asks { get; init; }

    /// <summary>The light jogs among <see cref="Running"/>: what is not a run interval.</summary>
    public TimeSpan Jogging
    {
        get
        {
            var ticks = Running.Ticks;
            foreach (var run in Runs) ticks -= run.Ticks;
            return TimeSpan.FromTicks(Math.Max(0, ticks));
        }
    }
}

/// <summary>The answer of a morning. It is the next-morning answer of yesterday's run and the 48 h answer of the run the day before.</summary>
public sealed record MorningAnswered : Fact
{
    public required PainBySite Pain { get; init; }

    /// <summary>How long the back was stiff after getting up, 0 min or more.</summary>
    public required TimeSpan Stiffness { get; init; }

    public required bool WokenByPain { get; init; }

    /// <summary>New or worse weakness or numbness in a leg.</summary>
    public bool WeaknessOrNumbness { get; init; }

    /// <summary>When it was answered: hours off count from here. Null: from the end of the day it was recorded on.</summary>
    public Instant? AnsweredAt { get; init; }
}

/// <summary>One exercise of the routine as it was done.</summary>
/// <param name="Exercise">The exercise's key in the library.</param>
/// <param name="Side">The side, where it is done one side at a time.</param>
/// <param name="Sets">Sets done.</param>
/// <param name="Repetitions">Repetitions of the last set.</param>
/// <param name="LowBackPain">Whether it gave low-back pain (rule X1).</param>
public sealed record ExerciseDone(string Exercise, Side? Side, int Sets, int Repetitions, bool LowBackPain);

/// <summary>The routine as it was done on a day. Two logs of one day both count, the worse answer of each exercise holding.</summary>
public sealed record RoutineDone : Fact
{
    public required ImmutableArray<ExerciseDone> Exercises { get; init; }

    /// <summary>The sequence of an earlier log that this one corrects.</summary>
    public long? Supersedes { get; init; }
}

/// <summary>Low-impact cardio of a day.</summary>
public sealed record CrossTrained : Fact
{
    public required CrossTraining Activity { get; init; }

    public required TimeSpan Length { get; init; }

    public required Pain Pain { get; init; }
}

/// <summary>Low-impact cardio (SRC-2). Rowing is offered only where a therapist enabled it (SRC-3).</summary>
public enum CrossTraining { Cycling, Swimming, Elliptical, Walking, Rowing }
