using System.Text.RegularExpressions;

namespace ReturnToRun.Web.Tests;

/// <summary>What the content security policy would refuse in a browser is refused here first, with the line.</summary>
public sealed partial class SourceTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "ReturnToRun.Web");

    [Fact]
    public void No_component_carries_inline_style_inline_script_or_an_inline_handler()
    {
        var found = Lines("*.razor").Where(line => InlineStyle().IsMatch(line.Text) || InlineHandler().IsMatch(line.Text) || InlineScript().IsMatch(line.Text));
        Assert.Empty(found.Select(line => line.ToString()));
    }

    [Fact]
    public void No_component_holds_code_that_the_format_check_does_not_see()
    {
        var found = Lines("*.razor").Where(line => line.Text.TrimStart().StartsWith("@code", StringComparison.Ordinal));
        Assert.Empty(found.Select(line => line.ToString()));
    }

    [Fact]
    public void No_component_uses_what_does_not_work_with_this_Blazor_script()
    {
        string[] refused = ["[StreamRendering", "<ImportMap", "<Virtualize", "InvokeConstructorAsync", "GetValueAsync<", "SetValueAsync("];
        var found = Lines("*.razor").Concat(Lines("*.razor.cs")).Where(line => refused.Any(word => line.Text.Contains(word, StringComparison.Ordinal)));
        Assert.Empty(found.Select(line => line.ToString()));
    }

    /// <summary>The check of the format does not look at it.</summary>
    [Fact]
    public void What_a_file_uses_stands_in_order_the_systems_first()
    {
        var files = from room in (string[])["src", "tests"]
                    from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, room), "*.cs", SearchOption.AllDirectories)
                    where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                    let used = File.ReadLines(file).Select(static line => Using().Match(line)).Where(static line => line.Success).Select(static line => line.Groups[1].Value).ToList()
                    where !used.SequenceEqual(used.OrderBy(static name => name.Split('.')[0] != "System").ThenBy(static name => name, StringComparer.OrdinalIgnoreCase))
                    select Path.GetRelativePath(Repository.Root, file);
        Assert.Empty(files);
    }

    private static IEnumerable<SourceLine> Lines(string pattern) =>
        from file in Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Web, file)
        where !path.StartsWith("obj", StringComparison.Ordinal) && !path.StartsWith("bin", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select((text, index) => new SourceLine(path, index + 1, text))
        select line;

    [GeneratedRegex("^using ([A-Za-z.]+);")]
    private static partial Regex Using();

    [GeneratedRegex("""\sstyle\s*=|<style\b""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();

    // A file field's OnChange is a parameter of the framework's component, not a handler in the page.
    [GeneratedRegex("""(?<!<InputFile\b[^>]*)\son[a-z]+\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineHandler();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    private sealed record SourceLine(string Path, int Number, string Text)
    {
        public override string ToString() => $"{Path}:{Number}: {Text.Trim()}";
    }
}
