using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// A question with two large answers. As a part of a form they are two radio buttons; with <see cref="Sends"/> each is a button
/// that sends the form at once, for one question a screen. Neither is chosen beforehand.
/// </summary>
public sealed partial class YesNo
{
    private static readonly (bool Answer, string Words)[] Answers = [(true, "Yes"), (false, "No")];

    [Parameter, EditorRequired] public string Legend { get; set; } = "";

    /// <summary>The name the form is sent with; the value is <c>true</c> or <c>false</c>.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public bool? Value { get; set; }
    [Parameter] public EventCallback<bool?> ValueChanged { get; set; }
    [Parameter] public bool Sends { get; set; }

    /// <summary>The question is what the page is about.</summary>
    [Parameter] public bool Heading { get; set; }

    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Required { get; set; } = true;

    private string Id => KitId.From(Name);

    private string? DescribedBy => KitId.Describing(Id, Help is not null, Error is not null);

    private static string Sent(bool answer) => answer ? "true" : "false";
}
