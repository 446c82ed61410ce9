using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Commands;

/// <summary>What <c>protocol check</c> says about one file to a person: a table with a strip of the session, then the findings.</summary>
internal static class ProtocolTable
{
    private const int StripWidth = 30;
    private const string Legend = "R run, J jog, S stride, w walk, . rest; warm-up and cool-down left out";

    public static string Text(Protocol protocol, ImmutableArray<CompiledLevel> levels, ImmutableArray<Finding> findings)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{OneLine(protocol.Title)} ({OneLine(protocol.Id)})").AppendLine(OneLine(protocol.Source.Citation)).AppendLine();
        string[] head = ["Level", "Session", "Run min", "Walk min", "All min", "Metres"];
        List<string[]> rows = [head, .. levels.Select(Row)];
        var widths = head.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            text.AppendLine(string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        text.AppendLine(Legend).AppendLine();
        text.AppendLine(findings.IsEmpty ? "No step goes beyond a limit." : "Beyond the limits (flags for whoever assigns it, no mistakes of the file):");
        foreach (var finding in findings) text.AppendLine(CultureInfo.InvariantCulture, $"  {finding.Rule}  {OneLine(finding.Level)}: {AuditWords.Text(finding)}");
        return text.AppendLine().ToString();
    }

    private static string[] Row(CompiledLevel level)
    {
        var totals = SessionTotals.Of(level.Timeline);
        return
        [
            OneLine(level.Label), Strip(level.Timeline.Main, totals.Seconds), Minutes(totals.RunSeconds), Minutes(totals.WalkSeconds), Minutes(totals.Seconds),
            totals.Metres.ToString("0", CultureInfo.InvariantCulture),
        ];
    }

    /// <summary>One letter for each equal part of the session's time: what is done in the middle of it.</summary>
    private static string Strip(ImmutableArray<Segment> main, decimal seconds)
    {
        var strip = new StringBuilder(StripWidth);
        var (at, end) = (-1, 0m);
        for (var i = 0; i < StripWidth && main.Length > 0; i++)
        {
            var middle = seconds * ((2 * i) + 1) / (2 * StripWidth);
            while (at < main.Length - 1 && end <= middle) end += main[++at].Seconds(NominalSpeeds.Default);
            strip.Append(Letter(main[at].Kind));
        }
        return strip.ToString();
    }

    private static char Letter(SegmentKind kind) => kind switch
    {
        SegmentKind.Walk => 'w',
        SegmentKind.Jog => 'J',
        SegmentKind.Run => 'R',
        SegmentKind.Stride => 'S',
        SegmentKind.Rest => '.',
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of segment."),
    };

    private static string Minutes(decimal seconds) => (seconds / 60).ToString("0.##", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
