using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>One of the views of a page.</summary>
public sealed record Tab(string Label, string Href, bool Here = false);

/// <summary>Views of one page, each with an address of its own.</summary>
public sealed partial class Tabs
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<Tab> Items { get; set; } = [];
}
