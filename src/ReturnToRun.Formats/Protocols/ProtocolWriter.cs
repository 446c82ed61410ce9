using System.Text.Encodings.Web;
using System.Text.Json;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>Writes the protocol format, version 1. What is written reads back as the same protocol.</summary>
public static class ProtocolWriter
{
    // The file is read by people and never pasted into a page as it is: letters beyond ASCII stay letters.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(Protocol protocol)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable)) Write(json, protocol);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Protocol protocol)
    {
        json.WriteStartObject();
        json.WriteString("format", ProtocolReader.Format);
        json.WriteString("id", protocol.Id);
        json.WriteString("title", protocol.Title);
        json.WriteStartObject("source");
        json.WriteString("citation", protocol.Source.Citation);
        Text(json, "url", protocol.Source.Url);
        Number(json, "year", protocol.Source.Year);
        json.WriteEndObject();
        Text(json, "summary", protocol.Summary);
        if (protocol.Entry is { } entry)
        {
            json.WriteStartObject("entry");
            Length(json, "walk", entry.Walk);
            Text(json, "note", entry.Note);
            json.WriteEndObject();
        }
        if (!protocol.WarmUp.IsEmpty) BlockWriter.WriteList(json, "warmUp", protocol.WarmUp);
        if (!protocol.CoolDown.IsEmpty) BlockWriter.WriteList(json, "coolDown", protocol.CoolDown);
        json.WriteStartArray("levels");
        foreach (var level in protocol.Levels) WriteLevel(json, level);
        json.WriteEndArray();
        if (protocol.Limits != new ProtocolLimits())
        {
            json.WriteStartObject("limits");
            Number(json, "risesPer7Days", protocol.Limits.RisesPer7Days);
            Number(json, "sessionsPerWeek", protocol.Limits.SessionsPerWeek);
            json.WriteEndObject();
        }
        WriteStart(json, protocol.Start);
        if (protocol.OnSymptoms is { } symptoms)
        {
            json.WriteStartObject("onSymptoms");
            WriteSymptom(json, "stop", symptoms.Stop);
            WriteSymptom(json, "stepBack", symptoms.StepBack);
            WriteSymptom(json, "repeat", symptoms.Repeat);
            json.WriteEndObject();
        }
        if (protocol.After is { } after) WriteAfter(json, after);
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, Level level)
    {
        json.WriteStartObject();
        json.WriteString("label", level.Label);
        if (level.Week.IsEmpty)
        {
            BlockWriter.WriteList(json, "session", level.Session);
        }
        else
        {
            json.WriteStartArray("week");
            foreach (var day in level.Week)
            {
                if (day is { } blocks) BlockWriter.WriteList(json, null, blocks);
                else json.WriteNullValue();
            }
            json.WriteEndArray();
        }
        if (level.Advance is { } advance)
        {
            json.WriteStartObject("advance");
            Number(json, "successes", advance.Successes);
            Number(json, "weeks", advance.Weeks);
            json.WriteEndObject();
        }
        Number(json, "restDays", level.RestDays);
        Number(json, "sessionsPerWeek", level.SessionsPerWeek);
        Text(json, "note", level.Note);
        json.WriteEndObject();
    }

    private static void WriteStart(Utf8JsonWriter json, ProtocolStart start)
    {
        switch (start)
        {
            case ProtocolStart.AtFirst:
                break;
            case ProtocolStart.ByClinician:
                json.WriteString("start", "clinician");
                break;
            case ProtocolStart.ByTest test:
                json.WriteStartObject("start");
                json.WriteString("test", test.Words);
                WriteSteps(json, "levels", test.Steps.Select(static step => (step.UpTo is { } upTo ? Quantities.Write(upTo) : null, step.Level)));
                json.WriteEndObject();
                break;
            case ProtocolStart.ByTimeOff timeOff:
                json.WriteStartObject("start");
                WriteSteps(json, "timeOff", timeOff.Steps.Select(static step => (step.UpTo is { } upTo ? Quantities.WriteTimeOff(upTo) : null, step.Level)));
                json.WriteEndObject();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(start), start, "Unknown kind of start.");
        }
    }

    private static void WriteSteps(Utf8JsonWriter json, string name, IEnumerable<(string? UpTo, string Level)> steps)
    {
        json.WriteStartArray(name);
        foreach (var (upTo, level) in steps)
        {
            json.WriteStartObject();
            Text(json, "upTo", upTo);
            json.WriteString("level", level);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSymptom(Utf8JsonWriter json, string name, SymptomStep? step)
    {
        if (step is null) return;
        json.WriteStartObject(name);
        json.WriteNumber("levelsDown", step.LevelsDown);
        json.WriteNumber("daysOff", step.DaysOff);
        json.WriteEndObject();
    }

    private static void WriteAfter(Utf8JsonWriter json, AfterLast after)
    {
        json.WriteStartObject("after");
        if (after.PercentPerWeek is { } percent)
        {
            if (percent.Lower == percent.Upper) json.WriteNumber("percentPerWeek", percent.Lower);
            else BlockWriter.WriteEnds(json, "percentPerWeek", percent.Lower, percent.Upper, json.WriteNumberValue);
        }
        Length(json, "perWeek", after.PerWeek);
        Length(json, "perSession", after.PerSession);
        Length(json, "to", after.To);
        if (!after.Rotation.IsEmpty)
        {
            json.WriteStartArray("rotation");
            foreach (var part in after.Rotation) json.WriteNumberValue(part);
            json.WriteEndArray();
        }
        Number(json, "easierWeekEvery", after.EasierWeekEvery);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
    }

    private static void Length(Utf8JsonWriter json, string name, Quantity? quantity) => Text(json, name, quantity is { } value ? Quantities.Write(value) : null);
}
