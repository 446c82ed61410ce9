using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The coming two weeks, each day with the whole of why it is as it is.</summary>
public sealed partial class DaysCard
{
    private const int Shown = 14;

    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;
}
