using AngleSharp.Dom;
using Bunit;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Kit;

public sealed class MarkdownTextTests : BunitContext
{
    private static readonly string[] s_elements = ["p", "strong", "em", "ul", "ol", "li", "br", "a"];

    public static TheoryData<string> Hostile => new(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onmouseover=\"alert(1)\">b</b> c",
        "<style>*{display:none}</style>",
        "<!-- --><iframe src=\"https://elsewhere.test\"></iframe>",
        "[press](javascript:alert(1))",
        "[press](JaVaScRiPt&colon;alert(1))",
        "[press](data:text/html;base64,PHNjcmlwdD4=)",
        "[press](vbscript:x)",
        "[press](http://elsewhere.test)",
        "[press](//elsewhere.test/x)",
        "[press](/people)",
        "[press](https://user:secret@elsewhere.test)",
        "![alt](https://elsewhere.test/track.png)",
        "![alt](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[press][x]\n\n[x]: javascript:alert(1)",
        "# Head\n\n> quoted\n\n```html\n<script>alert(1)</script>\n```\n\n    <script>indented</script>",
        "| a | b |\n|---|---|\n| <script> | 2 |",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
        "[a](https://elsewhere.test \"t\\\" onmouseover=alert(1)\")",
        new string('>', 1000),
        string.Concat(Enumerable.Repeat("- ", 500)),
        string.Concat(Enumerable.Repeat("[", 1000)),
        string.Concat(Enumerable.Repeat("*a ", 333)),
        "\0\u202e\ufeff<script>");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_is_typed_becomes_eight_kinds_of_element_without_attributes_and_links_lead_to_https_only(string text)
    {
        var drawn = Render<MarkdownText>(p => p.Add(m => m.Text, text));

        foreach (var element in drawn.FindAll("*"))
        {
            Assert.Contains(element.LocalName, s_elements);
            if (element.LocalName != "a") Assert.Empty(element.Attributes);
        }

        foreach (var link in drawn.FindAll("a"))
        {
            Assert.Equal(["href", "rel"], link.Attributes.Select(static attribute => attribute.Name));
            Assert.StartsWith("https://elsewhere.test", link.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal("noopener noreferrer nofollow", link.GetAttribute("rel"));
        }
    }

    [Fact]
    public void Paragraphs_lists_stress_and_links_are_drawn()
    {
        var drawn = Render<MarkdownText>(p => p.Add(m => m.Text, "Stand **tall** and *breathe*.\n\n1. Bend\n2. Rise\n\n- see [the film](https://vimeo.com/1)").Add(m => m.Lead, "Take care:"));

        drawn.MarkupMatches("""
            <p><strong>Take care:</strong> Stand <strong>tall</strong> and <em>breathe</em>.</p>
            <ol><li>Bend</li><li>Rise</li></ol>
            <ul><li>see <a href="https://vimeo.com/1" rel="noopener noreferrer nofollow">the film</a></li></ul>
            """);
    }

    [Fact]
    public void HTML_is_shown_as_the_letters_it_is_written_with() =>
        Assert.Equal("Keep <b>straight</b>.", Render<MarkdownText>(p => p.Add(m => m.Text, "Keep <b>straight</b>.")).Words());

    [Theory]
    [InlineData("Stand **tall**.\n\n- one\n- two", "Stand tall. one two")]
    [InlineData("See [the film](https://vimeo.com/1) &amp; rest", "See the film & rest")]
    public void As_plain_text_the_words_are_left(string text, string words) => Assert.Equal(words, Markdown.Plain(text));

    [Fact]
    public void Every_text_of_the_built_in_library_reads_as_it_was_written() => Assert.All(
        BuiltInLibrary.Exercises.SelectMany(static exercise => (string?[])[exercise.Setup, exercise.Movement, exercise.Tip, exercise.Cautions]).OfType<string>(), text =>
        {
            Assert.Equal(text, Markdown.Plain(text));
            Assert.Equal(text, Render<MarkdownText>(p => p.Add(m => m.Text, text)).Find("p").TextContent);
        });
}
