using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;

namespace ReturnToRun.Web.Features.Library;

/// <summary>What an exercise looks like: the clinic's picture, or the drawing, or nothing.</summary>
public sealed partial class ExerciseLook
{
    [Parameter] public ExercisePicture? Picture { get; set; }

    /// <summary>The drawing as JSON.</summary>
    [Parameter] public string? Figure { get; set; }

    /// <summary>For lists, where the name stands beside it.</summary>
    [Parameter] public bool Small { get; set; }

    /// <summary>Without movement.</summary>
    [Parameter] public bool Still { get; set; }

    // Told to the browser beforehand, so that nothing moves when the picture arrives.
    private string? Side(int pixels) => Small || pixels == 0 ? null : pixels.ToString(CultureInfo.InvariantCulture);
}
