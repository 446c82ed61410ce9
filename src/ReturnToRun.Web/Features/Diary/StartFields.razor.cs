using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>When it began: closed with the time in words, open where something is missing.</summary>
public sealed partial class StartFields
{
    private static readonly Option[] s_fold = [new("first", "The first, before the clocks went back"), new("second", "The second, an hour later")];

    /// <summary>The name of this part of the form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public StartForm Form { get; set; } = new();
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();
    [Parameter, EditorRequired] public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    private bool IsOpen => string.IsNullOrEmpty(Form.Time) || string.IsNullOrEmpty(Form.Date) || Errors.All.Any(error => error.Field.StartsWith(Name, StringComparison.Ordinal));

    private string Summary => string.IsNullOrEmpty(Form.Time) ? "at what time?" : $"at {Form.Time}";
}
