using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Measures;

/// <summary>For the runner: totals, running form and findings by side.</summary>
public sealed partial class SeenByTherapist
{
    [Parameter, EditorRequired] public Assessments Shown { get; set; } = null!;

    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = null!;
}
