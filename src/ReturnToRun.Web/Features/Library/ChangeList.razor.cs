using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Library;

/// <summary>What differs between two versions, field by field.</summary>
public sealed partial class ChangeList
{
    [Parameter, EditorRequired] public IReadOnlyList<FieldChange> Changes { get; set; } = [];

    /// <summary>The heading above what was.</summary>
    [Parameter] public string Before { get; set; } = "Before";

    [Parameter] public string After { get; set; } = "After";

    [Parameter] public string Caption { get; set; } = "What differs";

    // A drawing and a picture are no texts to compare.
    private static string Said(FieldChange change, string value) => value.Length == 0 ? "nothing"
        : change.Field == ExerciseFields.Figure ? (value == change.Before ? "one drawing" : "another drawing")
        : change.Field == ExerciseFields.Picture ? (value == change.Before ? "one picture" : "another picture")
        : value;
}
