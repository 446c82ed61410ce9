using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data;

/// <summary>
/// How the engine's records are written in a row: units as plain numbers in the unit the engine keeps them in (seconds,
/// metres, points, seconds since 1970), enums by name. What does not fit exactly is refused, never guessed.
/// </summary>
internal static class Json
{
    private static readonly string[] s_columns = [nameof(Fact.Sequence), nameof(Fact.Day), nameof(Fact.RecordedOn)];

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            // Stored as JSON, never written into a page: letters may stay letters.
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveColumnsOut } },
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new Plain<Pain>(static (ref reader) => Pain.Of(reader.GetInt32()), static (writer, pain) => writer.WriteNumberValue(pain.Value)),
                new Plain<Effort>(static (ref reader) => Effort.Of(reader.GetInt32()), static (writer, effort) => writer.WriteNumberValue(effort.Value)),
                new Plain<Score>(static (ref reader) => Score.Of(reader.GetInt32()), static (writer, score) => writer.WriteNumberValue(score.Value)),
                new Plain<Distance>(static (ref reader) => Distance.FromMetres(reader.GetDecimal()), static (writer, distance) => writer.WriteNumberValue(distance.Metres)),
                new Plain<Instant>(static (ref reader) => Instant.FromUnixSeconds(reader.GetInt64()), static (writer, instant) => writer.WriteNumberValue(instant.UnixSeconds)),
                new Plain<TimeSpan>(static (ref reader) => TimeSpan.FromTicks((long)(reader.GetDecimal() * TimeSpan.TicksPerSecond)), static (writer, time) => writer.WriteNumberValue((decimal)time.Ticks / TimeSpan.TicksPerSecond)),
                new PainBySiteConverter(),
                new MeasureConverter(),
                new DoseConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    // These have columns of their own; said twice, they could differ.
    private static void LeaveColumnsOut(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Fact))) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (s_columns.Contains(type.Properties[i].Name, StringComparer.OrdinalIgnoreCase)) type.Properties.RemoveAt(i);
        }
    }

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    private sealed class Plain<T>(Reading<T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Guarded.Read(ref reader, read);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }

    private static class Guarded
    {
        public static T Read<T>(ref Utf8JsonReader reader, Reading<T> read)
        {
            try
            {
                return read(ref reader);
            }
            catch (Exception impossible) when (impossible is ArgumentException or InvalidOperationException or FormatException or OverflowException)
            {
                throw new JsonException($"Not a {typeof(T).Name}: {impossible.Message}", impossible);
            }
        }
    }

    /// <summary>Only the sites that hurt, each with its points; how far the leg pain reaches where the leg is among them.</summary>
    private sealed class PainBySiteConverter : JsonConverter<PainBySite>
    {
        private const string Reach = "reach";

        public override PainBySite Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Pain by site is an object.");
            var pain = PainBySite.None;
            var reach = LegReach.None;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (string.Equals(name, Reach, StringComparison.Ordinal)) reach = Named<LegReach>(reader.GetString());
                else pain = pain.With(Named<Site>(name), JsonSerializer.Deserialize<Pain>(ref reader, options));
            }

            return pain.WithLeg(pain[Site.Leg], reach);
        }

        public override void Write(Utf8JsonWriter writer, PainBySite value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var site in PainBySite.Sites)
            {
                if (value[site] > Pain.None) writer.WriteNumber(Name(site), value[site].Value);
            }

            if (value.Reach != LegReach.None) writer.WriteString(Reach, Name(value.Reach));
            writer.WriteEndObject();
        }

        private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

        private static T Named<T>(string? name) where T : struct, Enum
        {
            foreach (var value in Enum.GetValues<T>())
            {
                if (string.Equals(Name(value), name, StringComparison.Ordinal)) return value;
            }

            throw new JsonException($"There is no {typeof(T).Name} called {name}.");
        }
    }

    /// <summary>A measure as its value and unit. It comes back through the engine's factories, which refuse what cannot be.</summary>
    private sealed class MeasureConverter : JsonConverter<Measure>
    {
        private sealed record Stored(long Value, MeasureUnit Unit);

        public override Measure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<Stored>(ref reader, options) ?? throw new JsonException("A measure is an object.");
            return Guarded.Read(ref reader, (ref _) => stored.Unit switch
            {
                MeasureUnit.Points => Measure.Of(Pain.Of((int)stored.Value)),
                MeasureUnit.Seconds => Measure.Of(TimeSpan.FromSeconds(stored.Value)),
                MeasureUnit.Metres => Measure.Of(Distance.FromMetres(stored.Value)),
                MeasureUnit.Reach => Measure.Of((LegReach)stored.Value),
                MeasureUnit.Course => Measure.Of((PainCourse)stored.Value),
                MeasureUnit.YesNo => Measure.Of(stored.Value != 0),
                MeasureUnit.Count => Measure.Count((int)stored.Value),
                MeasureUnit.Days => Measure.Days((int)stored.Value),
                _ => throw new InvalidOperationException($"Nothing is measured in {stored.Unit}."),
            });
        }

        public override void Write(Utf8JsonWriter writer, Measure value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Stored(value.Value, value.Unit), options);
    }
}
