using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Library;

/// <summary>How an exercise is done, in its own words.</summary>
public sealed partial class ExerciseInstructions
{
    [Parameter, EditorRequired] public string? Setup { get; set; }
    [Parameter, EditorRequired] public string? Movement { get; set; }
    [Parameter] public string? Tip { get; set; }
    [Parameter] public string? Cautions { get; set; }
    [Parameter] public string? Source { get; set; }

    /// <summary>The address of a film elsewhere. A link and nothing more: nothing is loaded from there until somebody goes there.</summary>
    [Parameter] public string? Video { get; set; }

    private static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;
}
