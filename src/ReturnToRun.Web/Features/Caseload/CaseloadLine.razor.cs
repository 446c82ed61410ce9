using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Runners;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>One runner of the caseload.</summary>
public sealed partial class CaseloadLine
{
    private static readonly RunnerFormat s_format = RunnerFormat.Default;

    [Parameter, EditorRequired] public CaseloadEntry Entry { get; set; } = null!;

    /// <summary>Something came since the page was opened.</summary>
    [Parameter] public bool IsNew { get; set; }

    private IReadOnlyList<SparkRun> Runs { get; set; } = [];

    protected override void OnParametersSet() => Runs = [.. RunLately.Read(Entry.Lately).Where(run => run.Day > Entry.Today.AddDays(-RunLately.Days)).Select(static run => new SparkRun(run.Day, run.Minutes, run.Worst))];
}
