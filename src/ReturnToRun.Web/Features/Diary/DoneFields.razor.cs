using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>How much of a run was done: as planned with one tap, or as exactly as one likes.</summary>
public sealed partial class DoneFields
{
    [Parameter, EditorRequired] public LogForm Form { get; set; } = new();
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();

    /// <summary>What was planned; null for a run that nobody planned.</summary>
    [Parameter] public PlannedSession? Planned { get; set; }

    /// <summary>The planned session as it is shown, where it is still known.</summary>
    [Parameter] public Timeline? Timeline { get; set; }

    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;

    private bool HasIntervals => Planned is { Runs.Length: > 0 };

    private Option[] Options => [.. All()];

    private IEnumerable<Option> All()
    {
        if (Planned is null)
        {
            yield return new(LogForm.InAll, "I ran", "No run was planned for this day. It counts against your limits all the same.");
            yield break;
        }
        yield return new(LogForm.AsPlanned, "All of it, as planned", Timeline is null ? LogWords.Of(Planned, Format) : TimelineWords.Of(Timeline, Format));
        if (HasIntervals)
        {
            yield return new(LogForm.StoppedEarly, "I stopped early");
            yield return new(LogForm.EachInterval, "Something was different", "Shorter or longer intervals, walks cut short, more running.");
        }
        yield return new(LogForm.InAll, HasIntervals ? "I did not keep to the intervals" : "I ran too", "Write down the running in all.");
    }
}
