using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>A length of time: minutes and seconds.</summary>
public sealed partial class LengthFields
{
    [Parameter, EditorRequired] public string Legend { get; set; } = "";

    /// <summary>The name of this part of the form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public LengthForm Form { get; set; } = new();
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();

    private (string Field, string Unit, string? Value)[] Parts => [(nameof(LengthForm.Minutes), "min", Form.Minutes), (nameof(LengthForm.Seconds), "s", Form.Seconds)];

    private string Id(string field) => KitId.From($"{Name}.{field}");

    private string? Invalid(string field) => Errors[$"{Name}.{field}"] is null ? null : "true";
}
