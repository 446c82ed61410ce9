using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Pain in runs and on mornings over the minutes run, on one axis of time.</summary>
public sealed partial class LoadCard
{
    private const int Few = 12;
    private const int Many = 52;
    private const int DaysInWeek = 7;

    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "weeks")] private string? Asked { get; set; }

    private int Weeks => Asked == "52" ? Many : Few;

    private string Other => $"/runners/{Desk.View.Runner}{(Weeks == Few ? $"?weeks={Many}" : "")}#{DeskSections.Load}";

    private DateOnly First => Desk.View.Today.AddDays(1 - (Weeks * DaysInWeek));

    private IReadOnlyList<LoadPoint> Points { get; set; } = [];

    protected override void OnParametersSet()
    {
        var runs = Desk.Runs.Where(run => run.Day >= First).ToLookup(static run => run.Day);
        var mornings = Desk.Facts.OfType<MorningAnswered>().Where(morning => morning.Day >= First).ToLookup(static morning => morning.Day);
        Points =
        [
            .. runs.Select(static day => day.Key).Union(mornings.Select(static day => day.Key)).Order().Select(day => new LoadPoint(
                day,
                runs[day].Any() ? (decimal)Math.Round(runs[day].Sum(static run => run.Running.TotalMinutes), 1) : null,
                runs[day].Any() ? runs[day].Max(static run => run.Worst.Worst.Value) : null,
                mornings[day].LastOrDefault()?.Pain.Worst.Value)),
        ];
    }
}
