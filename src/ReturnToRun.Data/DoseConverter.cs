using System.Text.Json;
using System.Text.Json.Serialization;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data;

/// <summary>A dose as files and rows write it: a number, or two for a range; holds in seconds. What no dose can be is refused.</summary>
internal sealed class DoseConverter : JsonConverter<Dose>
{
    private const string Repetitions = "repetitions", Sets = "sets", TimesADay = "timesADay", DaysAWeek = "daysAWeek", Hold = "holdSeconds";

    public override Dose Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var dose = JsonElement.ParseValue(ref reader);
        try
        {
            foreach (var part in dose.EnumerateObject())
            {
                if (part.Name is not (Repetitions or Sets or TimesADay or DaysAWeek or Hold)) throw new JsonException($"A dose has no {part.Name}.");
            }

            var hold = dose.TryGetProperty(Hold, out var seconds) ? Range(seconds) : ((int Least, int Most)?)null;
            return new(
                Amount(dose, Repetitions), Amount(dose, Sets), dose.GetProperty(TimesADay).GetInt32(), Amount(dose, DaysAWeek),
                hold is { } least ? TimeSpan.FromSeconds(least.Least) : null, hold is { } most ? TimeSpan.FromSeconds(most.Most) : null);
        }
        catch (Exception impossible) when (impossible is ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new JsonException($"Not a dose: {impossible.Message}", impossible);
        }
    }

    public override void Write(Utf8JsonWriter writer, Dose value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Write(writer, Repetitions, value.Repetitions);
        Write(writer, Sets, value.Sets);
        writer.WriteNumber(TimesADay, value.TimesADay);
        Write(writer, DaysAWeek, value.DaysAWeek);
        if (value is { Hold: { } hold, LongestHold: { } longest }) Write(writer, Hold, Engine.Routine.Amount.Between(Seconds(hold), Seconds(longest)));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Amount amount)
    {
        writer.WritePropertyName(name);
        if (amount.Most == amount.Least)
        {
            writer.WriteNumberValue(amount.Least);
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(amount.Least);
        writer.WriteNumberValue(amount.Most);
        writer.WriteEndArray();
    }

    private static Amount Amount(JsonElement dose, string name)
    {
        var (least, most) = Range(dose.GetProperty(name));
        return Engine.Routine.Amount.Between(least, most);
    }

    private static (int Least, int Most) Range(JsonElement number) =>
        number.ValueKind == JsonValueKind.Array ? (number[0].GetInt32(), number[1].GetInt32()) : (number.GetInt32(), number.GetInt32());

    private static int Seconds(TimeSpan time) => (int)(time.Ticks / TimeSpan.TicksPerSecond);
}
