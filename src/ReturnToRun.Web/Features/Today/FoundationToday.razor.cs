using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>Before running: low-impact training, the routine, the walk test, and what is still missing.</summary>
public sealed partial class FoundationToday
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private bool IsWalkTestMain => View.Plan.Owed.IsEmpty && !View.Plan.Clearance.FullCheckOwed;

    /// <summary>What is open comes first; what is met stays to be seen.</summary>
    private IEnumerable<Finding> Needs => View.Plan.Clearance.Findings.OrderBy(static finding => finding.State == FindingState.Met);
}
