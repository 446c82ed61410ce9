using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.SoFar;

/// <summary>Pain, running and confidence as pictures with their figures, the ladder, and every decision in order.</summary>
public sealed partial class ProgressPage
{
    private const int MostWeeks = 520;

    [SupplyParameterFromQuery(Name = "saved")] private string? Saved { get; set; }

    [SupplyParameterFromQuery(Name = "all")] private string? All { get; set; }

    private ProgressView? View { get; set; }

    private IReadOnlyList<string> Labels => [.. View!.Weeks.Select(week => View.Now.Format.DayAndMonth(week.Start))];

    private IReadOnlyList<TrendSeries> Pain => [.. View!.Sites.Select(site => new TrendSeries(MeasureWords.Name(site), [.. View.Weeks.Select(week => (decimal?)week.Worst?[site].Value)]))];

    private IReadOnlyList<TrendSeries> Running => [new("Running", [.. View!.Weeks.Select(static week => (decimal?)Minutes(week.Running))])];

    private IReadOnlyList<TrendSeries> Longest => [new("Longest", [.. View!.Weeks.Select(static week => week.Runs == 0 ? null : (decimal?)Minutes(week.Longest))])];

    private IReadOnlyList<TrendSeries> Scores =>
    [
        new("Confidence", [.. View!.Weeks.Select(static week => (decimal?)week.Answers?.Confidence?.Value)]),
        .. View.Activities.Select(activity => new TrendSeries(activity, [.. View.Weeks.Select(week => (decimal?)week.Answers?.Activities.FirstOrDefault(one => one.Activity == activity)?.Score.Value)])),
    ];

    // A locked runner is sent to where help is.
    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        View = ProgressView.Of(now, All is null ? ProgressView.FewWeeks : MostWeeks);
        return Task.CompletedTask;
    }

    private static decimal Minutes(TimeSpan time) => Math.Round((decimal)time.TotalMinutes, 1);
}
