using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// Draws a <see cref="Markdown"/> text. Elements are made one by one from a short list and texts are texts, so no string from
/// anybody is ever taken for HTML.
/// </summary>
public sealed class MarkdownText : ComponentBase
{
    [Parameter, EditorRequired] public string? Text { get; set; }

    /// <summary>Words that stand out before the first paragraph.</summary>
    [Parameter] public string? Lead { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Markdown.Parse(Text) is not { } document)
        {
            builder.OpenElement(0, "p");
            Begin(builder);
            builder.AddContent(2, Text);
            builder.CloseElement();
            return;
        }

        var first = Lead is not null;
        if (first && document is not [ParagraphBlock, ..])
        {
            builder.OpenElement(0, "p");
            Begin(builder);
            builder.CloseElement();
            first = false;
        }

        foreach (var block in document)
        {
            Draw(builder, block, first, inList: false);
            first = false;
        }
    }

    private void Begin(RenderTreeBuilder builder)
    {
        if (Lead is null) return;
        Element(builder, "strong", () => builder.AddContent(1, Lead));
        builder.AddContent(1, " ");
    }

    private void Draw(RenderTreeBuilder builder, Block block, bool first, bool inList)
    {
        switch (block)
        {
            case ListBlock list:
                Element(builder, list.IsOrdered ? "ol" : "ul", () =>
                {
                    foreach (var item in list.OfType<ListItemBlock>()) Element(builder, "li", () => Children(builder, item, inList: true));
                });
                break;
            case LeafBlock { Inline: { } inline } when inList:
                Draw(builder, inline);
                break;
            case LeafBlock { Inline: { } inline }:
                Element(builder, "p", () =>
                {
                    if (first) Begin(builder);
                    Draw(builder, inline);
                });
                break;
            case CodeBlock code:
                Element(builder, "p", () => builder.AddContent(1, code.Lines.ToString()));
                break;
            case ContainerBlock container:
                Children(builder, container, inList);
                break;
            default:
                break;
        }
    }

    private void Children(RenderTreeBuilder builder, ContainerBlock container, bool inList)
    {
        foreach (var block in container) Draw(builder, block, first: false, inList);
    }

    private static void Draw(RenderTreeBuilder builder, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.AddContent(1, literal.Content.ToString());
                    break;
                case CodeInline code:
                    builder.AddContent(1, code.Content);
                    break;
                case HtmlEntityInline entity:
                    builder.AddContent(1, entity.Transcoded.ToString());
                    break;
                case LineBreakInline:
                    Element(builder, "br", static () => { });
                    break;
                case AutolinkInline link:
                    Link(builder, link.Url, () => builder.AddContent(1, link.Url));
                    break;
                case LinkInline { IsImage: false } link:
                    Link(builder, link.Url, () => Draw(builder, link));
                    break;
                case EmphasisInline emphasis:
                    Element(builder, emphasis.DelimiterCount >= 2 ? "strong" : "em", () => Draw(builder, emphasis));
                    break;
                case ContainerInline other:
                    Draw(builder, other);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Link(RenderTreeBuilder builder, string? to, Action content)
    {
        if (Markdown.Address(to) is not { } address)
        {
            content();
            return;
        }

        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", address);
        builder.AddAttribute(2, "rel", "noopener noreferrer nofollow");
        content();
        builder.CloseElement();
    }

    private static void Element(RenderTreeBuilder builder, string name, Action content)
    {
        builder.OpenElement(0, name);
        content();
        builder.CloseElement();
    }
}
