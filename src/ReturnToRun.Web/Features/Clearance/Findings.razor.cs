using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>Findings of the check: what each says, what would have to change, and where the rule comes from.</summary>
public sealed partial class Findings
{
    [Parameter, EditorRequired] public IEnumerable<Finding> Of { get; set; } = [];

    /// <summary>Whether it is known when the injury began: only then can a clearance count.</summary>
    [Parameter] public bool InjuryKnown { get; set; } = true;
}
