using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>A sheet of paper on the page. With a title it is a section that a screen reader lists.</summary>
public sealed partial class Card
{
    [Parameter] public string? Title { get; set; }
    [Parameter] public string? Id { get; set; }

    /// <summary>Buttons beside the title.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    private string? TitleId => Title is null ? null : $"{Id ?? KitId.From(Title)}-title";
}
