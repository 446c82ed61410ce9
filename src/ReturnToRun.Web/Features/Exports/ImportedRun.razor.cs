using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Exports;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>One outing beside what was planned and logged for its day.</summary>
public sealed partial class ImportedRun
{
    // A watch that does not know the date counts from its own beginning, which lies in 1989 or 1990.
    private const int NoClockBefore = 2000;
    private const int DaysBack = 365;

    [Parameter, EditorRequired] public RunnerNow Now { get; set; } = null!;
    [Parameter, EditorRequired] public ImportedActivity Activity { get; set; } = null!;

    private DateOnly Day => ImportService.DayOf(Now, Activity);

    private Instant Start => Instant.FromDateTimeOffset(Activity.StartedAt);

    private RunLogged? Log => DiaryService.Runs(Now).FirstOrDefault(run => run.Day == Day);

    private PlannedSession? Planned => Log is { } log ? log.Planned : DiaryService.PlannedOn(Now, Day)?.Session;
}
