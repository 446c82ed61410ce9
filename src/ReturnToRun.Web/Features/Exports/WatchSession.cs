using System.Globalization;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Fit;
using ReturnToRun.Formats.Zwo;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>The next session as a file for a watch or a training program; one that is not released may not leave.</summary>
public sealed record WatchSession(DateOnly Day, PlannedRun Run)
{
    /// <returns>Null where there is no run ahead, or none that may be taken along: the words are in <see cref="WhyNot"/>.</returns>
    public static WatchSession? Next(Plan plan) =>
        plan.Restraint is null && Ahead(plan) is { Run: { Release: Release.Released or Release.Planned } run } day ? new(day.Date, run) : null;

    /// <summary>Why there is no file; null where there is one.</summary>
    public static string? WhyNot(Plan plan)
    {
        if (plan.Restraint is not null || plan.Stage == PlanStage.Waiting) return $"{StageWords.Title(plan.Stage)}. There is no session to send until that is settled.";
        return Ahead(plan)?.Run?.Release switch
        {
            Release.Released or Release.Planned => null,
            Release.AnswerOwed => "An answer is missing first. Say how that morning was, and the session is yours.",
            Release.Provisional => "The next runs are provisional: the safety questions come first, and then there is a file.",
            _ => "No run is planned yet.",
        };
    }

    public byte[] Fit(RunnerFormat format, Instant made) => FitWorkoutWriter.Write(Run.Timeline, Name(format), (uint)Day.DayNumber, made);

    public byte[] Zwo(RunnerFormat format) =>
        ZwoWriter.Write(Run.Timeline, Name(format), $"{TimelineWords.Of(Run.Timeline, format)}. As slow as you like: no pace is asked for. Stop when it hurts.", Words);

    /// <summary>The name of the file without its ending.</summary>
    public string FileName => Day.ToString("'run-'yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Name(RunnerFormat format) => $"{LevelWords.Name(Run.Level)}, {format.ShortDay(Day)}";

    private static string Words(SegmentKind kind) => kind switch
    {
        SegmentKind.Walk => "Walk",
        SegmentKind.Jog => "Jog lightly",
        SegmentKind.Run => "Run, slowly",
        SegmentKind.Stride => "Stride",
        SegmentKind.Rest => "Rest",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of segment."),
    };

    // Today's, unless it is done; then the next.
    private static PlanDay? Ahead(Plan plan) => plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done });
}
