using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Layout;

/// <summary>The first thing a keyboard reaches on every page: past the header to what the page is about.</summary>
public sealed partial class Skip
{
    [Inject] private NavigationManager Navigation { get; set; } = null!;
}
