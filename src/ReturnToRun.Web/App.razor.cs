using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Layout;

namespace ReturnToRun.Web;

public sealed partial class App
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    /// <summary>Pages used outdoors load no Blazor script: only a page with a render mode, or one that says it holds an island.</summary>
    private bool HoldsInteractiveComponent =>
        HttpContext.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<RenderModeAttribute>() is not null || metadata.GetMetadata<HoldsIslandAttribute>() is not null);
}
