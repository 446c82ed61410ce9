using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>The coming weeks, and why.</summary>
public sealed partial class PlanPage
{
    /// <summary>What the calendar shows unless more is asked for.</summary>
    public const int FewWeeks = 4;

    [Inject] private PlanService Plans { get; set; } = null!;

    /// <summary>The day whose "why" is asked for, as in <c>2026-11-20</c>.</summary>
    [SupplyParameterFromQuery(Name = "day")] private string? Day { get; set; }

    /// <summary>The day whose decisions are asked for, in the same form.</summary>
    [SupplyParameterFromQuery(Name = "decision")] private string? Decision { get; set; }

    [SupplyParameterFromQuery(Name = "weeks")] private int? Weeks { get; set; }

    private PlanView? View { get; set; }

    private PlanDay? Shown { get; set; }

    // Nothing but help: a plan that stands still is not what matters then.
    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override async Task LoadAsync(RunnerNow now)
    {
        View = await Plans.PlanAsync(now, Cancelled);
        if (View.HasDaysToCome && Parse(Day) is { } day) Shown = View.Find(day);
    }

    private static DateOnly? Parse(string? day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;

    private int WeekOf(PlanDay day) => ((day.Date.DayNumber - View!.Plan.Today.DayNumber) / 7) + 1;
}
