using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>The fields of an exercise. Every letter is heard, so that the preview follows.</summary>
public sealed partial class ExerciseEditor
{
    private static readonly Option[] s_purposes = [.. Enum.GetValues<ExercisePurpose>().Select(RoutineWords.Purpose).Select(static purpose => new Option(purpose, purpose))];
    private static readonly Option[] s_looks = [new(ExerciseForm.NoLook, "nothing"), new(ExerciseForm.Drawing, "a drawing"), new(ExerciseForm.OwnPicture, "a picture")];

    [Parameter, EditorRequired] public ExerciseForm Form { get; set; } = null!;
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = null!;

    /// <summary>What may be named as easier or harder.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<NeighbourChoice> Others { get; set; } = [];

    /// <summary>Where films may be.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<string> Hosts { get; set; } = [];

    /// <summary>Something was typed or chosen.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>Takes the bytes of a file over as the form's picture; answers why it does not, or null.</summary>
    [Parameter, EditorRequired] public Func<ReadOnlyMemory<byte>, Task<string?>> TakePicture { get; set; } = null!;

    private IReadOnlyList<Option> Neighbours => [.. Others.Select(static other => new Option(other.Exercise.Key, other.Archived ? $"{other.Exercise.Name} (archived)" : other.Exercise.Name))];

    private async Task<string?> TakeAsync(ReadOnlyMemory<byte> file)
    {
        var refused = await TakePicture(file);
        await Changed.InvokeAsync();
        return refused;
    }

    private Task SetAsync(Action set)
    {
        set();
        return Changed.InvokeAsync();
    }
}
