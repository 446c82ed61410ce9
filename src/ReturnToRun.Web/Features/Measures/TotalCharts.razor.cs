using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Measures;

/// <summary>The totals of each questionnaire as a picture with its figures.</summary>
public sealed partial class TotalCharts
{
    [Parameter, EditorRequired] public Assessments Shown { get; set; } = null!;

    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = null!;

    private IReadOnlyList<string> Labels(ImmutableArray<MeasureRecorded> totals) => [.. totals.Select(total => Format.Date(total.Day))];

    private static IReadOnlyList<TrendSeries> Series(Instrument instrument, ImmutableArray<MeasureRecorded> totals)
    {
        var total = new TrendSeries(AssessmentWords.Name(instrument), [.. totals.Select(static one => (decimal?)one.Total)]);
        return totals.All(static one => one.Distress is null) ? [total] : [total, new("Distress", [.. totals.Select(static one => (decimal?)one.Distress)])];
    }
}
