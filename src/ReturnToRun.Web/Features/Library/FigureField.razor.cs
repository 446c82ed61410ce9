using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Library;

/// <summary>The drawing of an exercise as a field of its form: JSON in, JSON out.</summary>
public sealed partial class FigureField
{
    [Parameter, EditorRequired] public string? Json { get; set; }

    /// <summary>The drawing was changed.</summary>
    [Parameter] public EventCallback<string?> JsonChanged { get; set; }

    [Parameter] public string? Error { get; set; }
}
