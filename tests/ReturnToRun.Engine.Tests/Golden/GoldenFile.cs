using System.Text.RegularExpressions;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Engine.Tests.Golden;

/// <summary>A calendar that was read and found right, kept beside the tests. RETURN_TO_RUN_WRITE_GOLDEN=1 writes it anew.</summary>
internal static partial class GoldenFile
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("RETURN_TO_RUN_WRITE_GOLDEN") == "1";

    /// <summary>What is wrong with a calendar against the file of its name; null where nothing is, or where it was written.</summary>
    public static string? Trouble(string name, string title, Calendar calendar, string policyVersion)
    {
        var path = Path.Combine(Repository.Root, "tests", "ReturnToRun.Engine.Tests", "Golden", name + ".txt");
        var text = $"{title}\nengine {PlanEngine.Version}, policy {policyVersion}, plans {calendar.Fingerprint}\n{calendar}";
        var kept = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (kept == text) return null;
        if (kept is not null && PlanChanged(kept, policyVersion, calendar.Fingerprint))
            return $"The plan of {name}.txt changed and PlanEngine.Version is still {PlanEngine.Version}: raise it, then write the calendar anew with RETURN_TO_RUN_WRITE_GOLDEN=1 and read it. {FirstDifference(kept, text)}";
        if (!Writes) return $"{name}.txt is not what the engine says now: write it anew with RETURN_TO_RUN_WRITE_GOLDEN=1 and read it. {FirstDifference(kept ?? "", text)}";
        File.WriteAllText(path, text);
        return null;
    }

    /// <summary>Whether a kept calendar of this very engine and policy holds other plans.</summary>
    public static bool PlanChanged(string kept, string policyVersion, string fingerprint) =>
        Header().Match(kept) is { Success: true } header
        && header.Groups["engine"].Value == FormattableString.Invariant($"{PlanEngine.Version}") && header.Groups["policy"].Value == policyVersion && header.Groups["plans"].Value != fingerprint;

    private static string FirstDifference(string kept, string now)
    {
        var (before, after) = (kept.Split('\n'), now.Split('\n'));
        for (var i = 2; i < Math.Min(before.Length, after.Length); i++)
            if (before[i] != after[i]) return $"Line {i + 1} was\n{before[i]}\nand is\n{after[i]}";
        return "";
    }

    [GeneratedRegex(@"^engine (?<engine>\d+), policy (?<policy>\S+), plans (?<plans>\w+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Header();
}
