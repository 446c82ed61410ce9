using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>The fields of a dose.</summary>
public sealed partial class DoseFields
{
    [Parameter, EditorRequired] public DoseForm Form { get; set; } = null!;

    /// <summary>The name the fields are sent under.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = null!;

    /// <summary>Whether an empty field means something.</summary>
    [Parameter] public bool MayBeEmpty { get; set; }
}
