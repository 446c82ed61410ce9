using ReturnToRun.Data;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features;

/// <summary>The runner whose page this is.</summary>
/// <param name="Viewer">The runner as the one who looks.</param>
/// <param name="View">What is known, and the plan.</param>
/// <param name="Format">How they read dates, times and distances.</param>
/// <param name="Now">The moment the page was asked for.</param>
public sealed record RunnerNow(Viewer Viewer, LedgerView View, RunnerFormat Format, Instant Now)
{
    public DateOnly Today => View.Today;

    public Plan Plan => View.Plan;

    public IEnumerable<Fact> Facts => View.History.Facts;

    public bool IsLocked => Plan.Stage == PlanStage.Locked;

    /// <summary>What the runner said about themselves; null before they did.</summary>
    public RunnerDescribed? Described => Facts.OfType<RunnerDescribed>().LastOrDefault();
}

/// <summary>Finds the runner who is signed in, with their plan as it stands.</summary>
public sealed class CurrentRunner(CurrentViewer viewers, PlanLedger ledger, TimeProvider clock)
{
    /// <returns>Null where nobody is signed in, or somebody who does not run.</returns>
    public async Task<RunnerNow?> GetAsync(CancellationToken ct = default)
    {
        return await viewers.GetAsync(ct) is { } viewer ? await OfAsync(viewer, ct) : null;
    }

    /// <summary>The same for somebody who is known otherwise than by being signed in: by the address of their calendar, or to be written to.</summary>
    public async Task<RunnerNow?> OfAsync(Viewer viewer, CancellationToken ct = default) =>
        viewer.RunnerId is { } runner ? await OfAsync(viewer, runner, ct) : null;

    /// <summary>A runner as somebody whom they let in looks at them, but with dates and distances as the runner reads them.</summary>
    /// <returns>Null where there is no such runner, or the viewer may not see them.</returns>
    public async Task<RunnerNow?> OfAsync(Viewer viewer, Guid runner, CancellationToken ct) =>
        await ledger.ReadAsync(viewer, runner, ct) is { } view
            ? new(viewer, view, Format(view), Instant.FromDateTimeOffset(clock.GetUtcNow()))
            : null;

    private static RunnerFormat Format(LedgerView view) => RunnerFormat.Default with
    {
        Unit = view.Units == Units.Imperial ? DistanceUnit.Miles : DistanceUnit.Kilometres,
        TwelveHours = view.Clock == Clock.Hours12,
        FirstDay = view.WeekBegins,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(view.Zone),
    };
}
