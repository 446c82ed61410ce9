using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Layout;

/// <summary>Links to a place within the page that is shown, whatever base address the page has.</summary>
internal static class Here
{
    public static string At(NavigationManager navigation, string id) => $"/{navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]}#{id}";
}
