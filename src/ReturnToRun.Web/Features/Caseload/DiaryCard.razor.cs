using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What was run, beside what was planned, and how it felt.</summary>
public sealed partial class DiaryCard
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;
}
