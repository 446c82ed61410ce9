using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Measures;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>
/// What a device keeps to time a run without a network: the segments of the coming sessions, and when each may begin.
/// With them what a therapist wants the runner to think of, and the routine of today. Nothing else about the person goes into it.
/// </summary>
/// <param name="Account">Whose it is, as a random id: a log goes back under it.</param>
/// <param name="Now">The server's clock in milliseconds: a device's own may be wrong.</param>
public sealed record TimerSessions(Guid Account, long Now, ImmutableArray<TimerSession> Sessions)
{
    private const int DaysAhead = 7;

    /// <summary>The routine of today with its drawings; null where there is none to do.</summary>
    public TimerRoutine? Routine { get; init; }

    public static TimerSessions Of(RunnerNow now) => new(now.View.Runner, Milliseconds(now.Now),
        [.. now.Plan.Days.Take(DaysAhead).Where(static day => day.Run is { Release: Release.Released or Release.Planned or Release.AnswerOwed }).Select(day => Of(day, now))]);

    private static TimerSession Of(PlanDay day, RunnerNow now)
    {
        var run = day.Run!;
        var gait = Assessments.Of(now.Facts).Gait;
        return new()
        {
            Day = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            When = now.Format.Day(day.Date),
            Words = TimelineWords.Of(run.Timeline, now.Format),
            Released = day.Date == now.Today && run.Release == Release.Released && IsAsked(now),
            From = run.NotBefore is { } from ? Milliseconds(from) : null,
            Until = Milliseconds(EndOf(day.Date, now.Format.Zone)),
            Version = now.View.FactsVersion,
            Cue = gait?.Cue,
            Cadence = gait?.CadenceToKeep,
            Segments = [.. run.Timeline.All().Select(static segment => new TimerSegment(NameOf(segment.Kind), segment.Seconds(NominalSpeeds.Default)))],
        };
    }

    /// <summary>Whether the question before the run was answered today (rule P1); an answer that calls the run off leaves no run.</summary>
    public static bool IsAsked(RunnerNow now) => now.Facts.OfType<BeforeRunAnswered>().Any(answer => answer.Day == now.Today);

    private static string NameOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Walk => "walk",
        SegmentKind.Jog => "jog",
        SegmentKind.Run => "run",
        SegmentKind.Stride => "stride",
        SegmentKind.Rest => "rest",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of segment."),
    };

    internal static Instant EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Where the clocks go forward at midnight there is none; the day then ends an hour earlier than it reads.
        return Instant.FromDateTimeOffset(new(midnight, zone.GetUtcOffset(midnight)));
    }

    private static long Milliseconds(Instant at) => at.UnixSeconds * 1000;
}

/// <summary>One session as a device needs it.</summary>
public sealed record TimerSession
{
    public required string Day { get; init; }

    /// <summary>"Friday 20 November".</summary>
    public required string When { get; init; }

    /// <summary>The segments in words.</summary>
    public required string Words { get; init; }

    /// <summary>Whether it may be run today: nothing is owed, and the question before the run was answered.</summary>
    public required bool Released { get; init; }

    /// <summary>Not before this moment, in milliseconds.</summary>
    public required long? From { get; init; }

    /// <summary>The end of its day.</summary>
    public required long Until { get; init; }

    /// <summary>The version of the facts that it follows from: the log is judged against what the runner was shown.</summary>
    public required long Version { get; init; }

    /// <summary>What a therapist wants the runner to think of; null where there is no cue (SRC-17).</summary>
    public required string? Cue { get; init; }

    /// <summary>Steps a minute that may be sounded; null where none are asked for.</summary>
    public required int? Cadence { get; init; }

    public required ImmutableArray<TimerSegment> Segments { get; init; }
}

/// <param name="Kind">walk, jog, run, stride or rest.</param>
/// <param name="Seconds">How long; a distance at the nominal speed of its kind.</param>
public sealed record TimerSegment(string Kind, decimal Seconds);
