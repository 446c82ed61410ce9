using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>The morning question, where one is owed: it comes before everything else of the day.</summary>
public sealed partial class OwedQuestion
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
}
