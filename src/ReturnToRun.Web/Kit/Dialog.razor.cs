using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// A native dialog. Any button with <c>commandfor</c> its id and <c>command="show-modal"</c> opens it; the script does nothing in
/// browsers that know these attributes. The page must have been rendered with it: a script that arrives later does not run.
/// </summary>
public sealed partial class Dialog
{
    [Parameter, EditorRequired] public string Id { get; set; } = "";
    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
