using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>How a run felt: the part of a log that is the same whether it was timed here or typed in.</summary>
public sealed partial class RunAnswers
{
    private static readonly Option[] s_felt =
    [
        new(LogForm.NoPain, "None", "No pain before or during the run, no limp, no new weakness or numbness."),
        new(LogForm.SomePain, "Some", "Say where and how much."),
    ];

    [Parameter, EditorRequired] public LogForm Form { get; set; } = new();
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();

    /// <summary>The unit of a distance; null where the page does not know whose it is, and then asks for none.</summary>
    [Parameter] public string? Unit { get; set; }

    private int? Effort => int.TryParse(Form.Effort, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null;

    private bool OpensMore => Form.Distance is { Length: > 0 } || Form.Note is { Length: > 0 } || Errors["Form.Distance"] is not null || Errors["Form.Note"] is not null;
}
