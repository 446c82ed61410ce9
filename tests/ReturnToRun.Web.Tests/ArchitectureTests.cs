using System.Text.RegularExpressions;
using ReturnToRun.Data;

namespace ReturnToRun.Web.Tests;

public sealed partial class ArchitectureTests
{
    /// <summary>Components that hold a row, and why they may.</summary>
    private static readonly Dictionary<string, string> s_holdsRow = new()
    {
        ["Account/RecoveryCodesPage.razor.cs"] = "Identity's managers take the account itself; it belongs to who is looking.",
        ["Account/SecurityPage.razor.cs"] = "As above.",
    };

    [Fact]
    public void No_component_knows_a_row_but_for_the_length_of_its_fields()
    {
        var rows = typeof(Viewer).Assembly.GetTypes().Select(type => type.Name).Where(name => name.EndsWith("Row", StringComparison.Ordinal)).ToHashSet();
        var web = Path.Combine(Repository.Root, "src", "ReturnToRun.Web");
        var found = from pattern in (string[])["*.razor", "*.razor.cs"]
                    from file in Directory.EnumerateFiles(web, pattern, SearchOption.AllDirectories)
                    from Match word in Word().Matches(File.ReadAllText(file))
                    where rows.Contains(word.Value)
                    select Path.GetRelativePath(web, file).Replace('\\', '/');

        Assert.NotEmpty(rows);
        Assert.Equal(s_holdsRow.Keys.Order(), found.Distinct().Order());
    }

    [Fact]
    public void Every_command_of_the_README_is_run_by_ci()
    {
        var ci = Repository.Read(".ci", "run");
        var commands = Fence().Matches(Repository.Read("README.md")).SelectMany(static fence => fence.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(ci.Split('\n'), line => command.Split(' ').All(word => line.Contains(word.Trim('"'), StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"\b\w+Row\b(?!\.\w+Length\b)", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"```[a-z]*\n(.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();
}
