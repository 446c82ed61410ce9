using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Exports;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>One outing beside what was planned and logged for its day.</summary>
public sealed partial class ImportedRun
{
    [Parameter, EditorRequired] public RunnerNow Now { get; set; } = null!;
    [Parameter, EditorRequired] public ImportedActivityRow Activity { get; set; } = null!;

    private DateOnly Day => ImportService.DayOf(Now, Activity);

    private Instant Start => Instant.FromDateTimeOffset(Activity.StartedAt);

    private RunLogged? Log => DiaryService.Runs(Now).FirstOrDefault(run => run.Day == Day);

    private PlannedSession? Planned => Log is { } log ? log.Planned : DiaryService.PlannedOn(Now, Day)?.Session;
}
