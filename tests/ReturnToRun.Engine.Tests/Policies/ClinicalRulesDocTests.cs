using System.Text;
using System.Text.RegularExpressions;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Policies;

/// <summary>docs/clinical-rules.md says what the code does: the same rules, tests that exist, the numbers as they are.</summary>
public sealed partial class ClinicalRulesDocTests
{
    private const string Begin = "<!-- numbers -->\n";
    private const string End = "<!-- /numbers -->";
    private static readonly string s_path = Path.Combine(Repository.Root, "docs", "clinical-rules.md");
    private static readonly string s_doc = File.ReadAllText(s_path).ReplaceLineEndings("\n");

    /// <summary>I13 is a law of the whole engine: no line of code carries its id.</summary>
    private const string LawOfTheWhole = "I13";

    [Fact]
    public void It_lists_exactly_the_rules_and_limits_that_are_in_the_code()
    {
        var code = Source().SelectMany(text => RuleLiteral().Matches(text)).Select(match => match.Groups[1].Value)
            .Concat(ClearanceItems.All.Select(item => item.Rule)).Append(LawOfTheWhole).ToHashSet();
        var doc = Rows().Where(id => !id.StartsWith("SRC-", StringComparison.Ordinal)).ToList();

        Assert.Equal(code.Order(StringComparer.Ordinal), doc.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_lists_SRC_1_to_SRC_20_and_says_of_none_that_the_code_speaks_of_that_it_is_missing()
    {
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"SRC-{number}"), Rows().Where(id => id.StartsWith("SRC-", StringComparison.Ordinal)));

        var missing = s_doc.Split('\n').Where(line => line.Contains("not in code yet", StringComparison.Ordinal)).Select(line => Row().Match(line).Groups[1].Value);
        Assert.All(missing, id => Assert.DoesNotContain(Source(), text => text.Contains($"\"{id}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_test_it_names_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var named = TestName().Matches(s_doc).ToList();

        Assert.True(named.Count > 50, $"{named.Count} tests are named");
        Assert.All(named, name => Assert.True(
            sources.Exists(text => text.Contains($"class {name.Groups[1].Value}", StringComparison.Ordinal) && (name.Groups[2].Value == "*" || text.Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal))),
            $"There is no test {name.Value}"));
    }

    [Fact]
    public void Every_rule_names_the_test_that_shows_it_or_that_it_is_not_in_code_yet() => Assert.All(
        s_doc.Split('\n').Where(line => Row().IsMatch(line)),
        line => Assert.True(TestName().IsMatch(line) || line.Contains("not in code yet", StringComparison.Ordinal), line));

    [Fact]
    public void It_says_that_no_clinician_has_reviewed_it() => Assert.Contains("Nothing here has been reviewed by a clinician", s_doc, StringComparison.Ordinal);

    [Fact]
    public void Its_numbers_are_those_of_the_policy()
    {
        var from = s_doc.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = s_doc.IndexOf(End, StringComparison.Ordinal);
        var table = Table();
        if (s_doc[from..to] != table && Environment.GetEnvironmentVariable("RETURN_TO_RUN_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(s_path, s_doc[..from] + table + s_doc[to..]);
            return;
        }
        Assert.True(s_doc[from..to] == table, "The numbers in docs/clinical-rules.md are not those of the code: write them anew with RETURN_TO_RUN_WRITE_GOLDEN=1.");
    }

    private static string Table()
    {
        var table = new StringBuilder("| number | default | range | rules | source |\n|---|---|---|---|---|\n");
        foreach (var number in PolicyNumbers.All)
        {
            var range = number.Lowest == number.Highest ? "fixed" : $"{Of(number.Lowest)} to {Of(number.Highest)}";
            table.Append(FormattableString.Invariant($"| {number.Name} | {Of(number.Default)} | {range} | {number.Rules} | {number.Source} |\n"));
        }
        return table.ToString();
    }

    private static string Of(Measure measure) => measure.Unit switch
    {
        MeasureUnit.Points => FormattableString.Invariant($"{measure.Value}/10"),
        MeasureUnit.Percent => FormattableString.Invariant($"{measure.Value} %"),
        MeasureUnit.PerMille => FormattableString.Invariant($"{measure.Value / 10m} %"),
        MeasureUnit.Days => FormattableString.Invariant($"{measure.Value} days"),
        MeasureUnit.Count => FormattableString.Invariant($"{measure.Value}"),
        MeasureUnit.Metres => FormattableString.Invariant($"{measure.Value} m"),
        MeasureUnit.Seconds when measure.Value % 86_400 == 0 && measure.Value > 0 => FormattableString.Invariant($"{measure.Value / 3600} h"),
        MeasureUnit.Seconds when measure.Value % 60 == 0 => FormattableString.Invariant($"{measure.Value / 60} min"),
        MeasureUnit.Seconds => FormattableString.Invariant($"{measure.Value} s"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Unit, "No number of a policy is one."),
    };

    private static IEnumerable<string> Rows() => s_doc.Split('\n').Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Source() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ReturnToRun.Engine"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText);

    [GeneratedRegex("\"(E[1-9]|U\\d{1,2}|C[1-5]|R[1-4]|D\\d|P1|L1|X1|O1|I\\d{1,2})\"", RegexOptions.None, 1000)]
    private static partial Regex RuleLiteral();

    [GeneratedRegex(@"^\| ([EUCRDPLXOI]\d{1,2}|SRC-\d+) \|", RegexOptions.None, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+(?:Tests|Properties))\.(\w+|\*)`", RegexOptions.None, 1000)]
    private static partial Regex TestName();
}
