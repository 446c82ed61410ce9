using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.People;

/// <summary>A link that sets a password, shown this once.</summary>
public sealed partial class MadeLink
{
    [Parameter, EditorRequired] public LinkFor? For { get; set; }
}
