using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Library;

/// <summary>What a runner would read of a draft as it stands, drawn by the same parts as the runner's own page.</summary>
public sealed partial class ExercisePreview
{
    [Parameter, EditorRequired] public ExerciseForm Form { get; set; } = null!;

    private ExercisePicture? Picture => Form.PictureId is { } id ? new(id, 0, 0, Form.PictureText ?? "") : null;

    private string? Video => Markdown.Address(Form.Video);
}
