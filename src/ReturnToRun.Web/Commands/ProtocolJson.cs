using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Commands;

/// <summary>What <c>protocol check --json</c> says about one file, in one line (docs/protocol-format.md).</summary>
internal static class ProtocolJson
{
    // A division that does not come out even may miss a half by its last digit.
    private const int ReckonedPlaces = 15;

    public static string Line(Protocol protocol, ImmutableArray<CompiledLevel> levels, ImmutableArray<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", protocol.Id);
            json.WriteStartArray("levels");
            foreach (var level in levels) WriteLevel(json, level);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in findings) WriteFinding(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteLevel(Utf8JsonWriter json, CompiledLevel level)
    {
        json.WriteStartObject();
        json.WriteString("label", level.Label);
        json.WriteStartArray("segments");
        foreach (var segment in level.Timeline.Main)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(segment.Kind));
            if (segment.Length.IsTime) Number(json, "seconds", segment.Length.Seconds);
            else Number(json, "metres", segment.Length.Metres);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        var totals = SessionTotals.Of(level.Timeline);
        Number(json, "runSeconds", totals.RunSeconds);
        Number(json, "walkSeconds", totals.WalkSeconds);
        Number(json, "seconds", totals.Seconds);
        Number(json, "metres", totals.Metres);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("level", finding.Level);
        json.WriteString("value", AuditWords.Value(finding));
        json.WriteString("limit", AuditWords.Limit(finding));
        json.WriteString("text", AuditWords.Text(finding));
        json.WriteEndObject();
    }

    private static string Name(SegmentKind kind) => kind switch
    {
        SegmentKind.Walk => "walk",
        SegmentKind.Jog => "jog",
        SegmentKind.Run => "run",
        SegmentKind.Stride => "stride",
        SegmentKind.Rest => "rest",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of segment."),
    };

    private static void Number(Utf8JsonWriter json, string name, decimal value)
    {
        var rounded = Math.Round(Math.Round(value, ReckonedPlaces), 3, MidpointRounding.AwayFromZero);
        json.WritePropertyName(name);
        json.WriteRawValue(rounded.ToString("0.###", CultureInfo.InvariantCulture));
    }
}
