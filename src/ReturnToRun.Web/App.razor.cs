using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ReturnToRun.Web.Layout;

namespace ReturnToRun.Web;

public sealed partial class App
{
    private static readonly IComponentRenderMode s_circuit = new InteractiveServerRenderMode(prerender: false);

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    /// <summary>Pages used outdoors load no Blazor script: only a page with a render mode, or one that says it holds an island.</summary>
    private bool HoldsInteractiveComponent =>
        HttpContext.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<RenderModeAttribute>() is not null || metadata.GetMetadata<HoldsIslandAttribute>() is not null);
}
