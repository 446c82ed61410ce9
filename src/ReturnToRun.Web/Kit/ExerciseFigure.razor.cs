using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// An exercise as a drawing. Its poses fade into each other; where motion is not wanted (by the device, by the box beside
/// it, on paper) they stand side by side.
/// </summary>
public sealed partial class ExerciseFigure
{
    private FigureDrawing _drawing = null!;

    [Parameter, EditorRequired] public Figure Figure { get; set; } = null!;

    /// <summary>72 by 48 and still, the telling pose alone, for lists. The name stands beside it, so it is silent to a screen reader.</summary>
    [Parameter] public bool Small { get; set; }

    /// <summary>Side by side from the start, for pages with many.</summary>
    [Parameter] public bool Still { get; set; }

    // While it is drawn there may be no words yet.
    private string Says => Figure.Text is { Length: > 0 } text ? text : string.Join(", ", Figure.Poses.Select(static pose => pose.Name));

    private bool Moves => !Still && Figure.Poses.Length > 1;

    private string Class => (Moves, Figure.Poses.Length) switch
    {
        (false, _) => "figure",
        (true, 2) => "figure moving two",
        (true, _) => "figure moving three",
    };

    protected override void OnParametersSet() => _drawing = FigureDrawing.Of(Figure);
}
