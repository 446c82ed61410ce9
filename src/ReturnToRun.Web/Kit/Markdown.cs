using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// Text with a little Markdown in it: paragraphs, lists, emphasis, links. Whatever else Markdown knows is read as the words
/// in it, and HTML as the letters it is written with.
/// </summary>
public static class Markdown
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().Build();

    /// <summary>The words alone, in one line.</summary>
    public static string Plain(string? text)
    {
        if (Parse(text) is not { } document) return text ?? "";
        return string.Join(' ', string.Concat(document.Descendants().Select(static node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline link => link.Url,
            CodeBlock code => $" {code.Lines} ",
            LineBreakInline or Block => " ",
            _ => "",
        })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <returns>Null where it is nested deeper than any text for a person.</returns>
    internal static MarkdownDocument? Parse(string? text)
    {
        try
        {
            return Markdig.Markdown.Parse(text ?? "", s_pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own limit on depth.
            return null;
        }
    }

    /// <summary>The address of a link as it may be followed: another site's, encrypted, without a password in it.</summary>
    internal static string? Address(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 ? address.AbsoluteUri : null;
}
