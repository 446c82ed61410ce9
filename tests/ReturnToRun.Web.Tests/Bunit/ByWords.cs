using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Tests;

/// <summary>Finds what a person would look for: by label, by legend, by the words on it.</summary>
internal static class ByWords
{
    /// <summary>The input, select or text area with this label.</summary>
    public static IElement Labelled<T>(this IRenderedComponent<T> page, string label) where T : IComponent
    {
        var found = page.FindAll("label").FirstOrDefault(element => Words(element).StartsWith(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Nothing is labelled \"{label}\".");
        return found.GetAttribute("for") is { } id ? page.Find($"#{id}") : found.QuerySelector("input, select, textarea")!;
    }

    /// <summary>The group of choices with this legend.</summary>
    public static IElement Group<T>(this IRenderedComponent<T> page, string legend) where T : IComponent =>
        page.FindAll("fieldset").First(element => Words(element.QuerySelector("legend")!) == legend);

    /// <summary>The link with these words.</summary>
    public static IElement Link<T>(this IRenderedComponent<T> page, string words) where T : IComponent =>
        page.FindAll("a").FirstOrDefault(element => Words(element) == words) ?? throw new InvalidOperationException($"No link says \"{words}\".");

    /// <summary>The button with these words.</summary>
    public static IElement Button<T>(this IRenderedComponent<T> page, string words) where T : IComponent =>
        page.FindAll("button").First(element => Words(element) == words);

    /// <summary>The words that describe an element to a screen reader, beyond its name.</summary>
    public static string Description<T>(this IRenderedComponent<T> page, IElement element) where T : IComponent =>
        string.Join(' ', (element.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Words(page.Find($"#{id}"))));

    /// <summary>The words of a page in one line.</summary>
    public static string Words<T>(this IRenderedComponent<T> page) where T : IComponent => string.Join(" ", page.Nodes.Select(Words));

    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

}
