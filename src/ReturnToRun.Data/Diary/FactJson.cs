using System.Text.Json;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Diary;

/// <summary>A fact as a row keeps it: what every fact has in columns, what its kind adds as JSON.</summary>
internal static class FactJson
{
    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json.Options);

    /// <exception cref="NotSupportedException">The kind is unknown.</exception>
    /// <exception cref="JsonException">The payload is not what the kind says.</exception>
    public static Fact Read(string kind, string payload, long sequence, DateOnly day, DateOnly recordedOn)
    {
        var fact = (Fact?)JsonSerializer.Deserialize(payload, FactKinds.TypeOf(kind), Json.Options)
            ?? throw new JsonException($"A fact of the kind {kind} without content.");
        return fact with { Sequence = sequence, Day = day, RecordedOn = recordedOn };
    }
}
