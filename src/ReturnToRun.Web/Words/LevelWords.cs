using System.Globalization;
using System.Text.RegularExpressions;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Web.Words;

/// <summary>The names of levels: "Level 4: four minutes running, one walking".</summary>
public static partial class LevelWords
{
    /// <summary>The label of a run of the continuous phase.</summary>
    public const string Continuous = "Continuous";

    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"Level 4", "Level G2", "The walk", "Continuous running"; of a programme "Week 2", and "Step 3 towards Week 2" where the plan added one.</summary>
    public static string Name(string label) => label switch
    {
        "0" => "The walk",
        Continuous => "Continuous running",
        _ when Own().IsMatch(label) => $"Level {label}",
        _ when Added().Match(label) is { Success: true } added => $"Step {added.Groups["number"].Value} towards {InSentence(added.Groups["level"].Value)}",
        _ => label,
    };

    /// <summary>The same within a sentence: "level 4", "the walk", "continuous running". A programme's own names stay as they are.</summary>
    public static string InSentence(string label) => label is "0" or Continuous || Own().IsMatch(label) || Added().IsMatch(label) ? char.ToLowerInvariant(Name(label)[0]) + Name(label)[1..] : label;

    /// <summary>Whether it is a step that the plan added between two levels of a programme.</summary>
    public static bool IsAdded(string label) => Added().IsMatch(label);

    [GeneratedRegex("^[GQ]?[0-9]+[a-c]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Own();

    // As the engine names them.
    [GeneratedRegex(@"^(?<level>.+) \(added (?<number>[0-9]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Added();

    /// <summary>"Level 4: four minutes running, one walking".</summary>
    public static string Title(string label, Timeline timeline) => $"{Name(label)}: {Pattern(timeline)}";

    /// <summary>"four minutes running, one walking": the longest interval and what comes after it.</summary>
    public static string Pattern(Timeline timeline)
    {
        var main = timeline.Main;
        var longest = -1;
        for (var i = 0; i < main.Length; i++)
            if (main[i].Kind is SegmentKind.Run or SegmentKind.Stride && (longest < 0 || Seconds(main[i]) > Seconds(main[longest]))) longest = i;
        if (longest < 0) return $"{Long(timeline.Total)} walking";
        var run = $"{Long(TimeSpan.FromSeconds((double)Seconds(main[longest])))} running";
        if (timeline.Runs == 1) return $"{run} without a break";
        if (longest + 1 == main.Length) return run;
        var next = main[longest + 1];
        return $"{run}, {Recovery(Seconds(main[longest]), Seconds(next))} {(next.Kind == SegmentKind.Jog ? "of light jogging" : "walking")}";
    }

    /// <summary>"four", "15".</summary>
    public static string Number(int count) => count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);

    private static decimal Seconds(Segment segment) => segment.Seconds(NominalSpeeds.Default);

    // "four minutes running, one walking", but "15 seconds running, two minutes walking".
    private static string Recovery(decimal run, decimal recovery) =>
        run >= 60 && run % 60 == 0 && recovery % 60 == 0 ? Number((int)(recovery / 60)) : Long(TimeSpan.FromSeconds((double)recovery));

    private static string Long(TimeSpan time)
    {
        var (minutes, seconds) = ((int)time.TotalMinutes, time.Seconds);
        return (minutes, seconds) switch
        {
            (0, _) => $"{Number(seconds)} seconds",
            (1, 0) => "one minute",
            (_, 0) => $"{Number(minutes)} minutes",
            (1, 30) => "one and a half minutes",
            _ => $"{Number(minutes)} min {seconds.ToString(CultureInfo.InvariantCulture)} s",
        };
    }
}
