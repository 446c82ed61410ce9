namespace ReturnToRun.Web.Features.SoFar;

/// <summary>The way so far on one page, to print or to show.</summary>
public sealed partial class SummaryPage
{
    private ProgressView? View { get; set; }

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        View = ProgressView.Of(now);
        return Task.CompletedTask;
    }
}
