using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

public sealed class SchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(Repository.Read("docs", "protocol-format.schema.json"))!.AsObject();

    [Fact]
    public void Every_protocol_that_comes_with_the_program_fits_the_schema() =>
        Assert.All(ProtocolLibrary.All, static protocol => Assert.True(Fits(JsonNode.Parse(ProtocolWriter.Write(protocol)), Schema), protocol.Id));

    [Fact]
    public void A_file_that_uses_everything_fits_the_schema_and_reads()
    {
        Files.Read(Everything);
        Assert.True(Fits(JsonNode.Parse(Everything), Schema));
    }

    [Theory]
    [InlineData("\"5 min\"", "\"5 mins\"")]
    [InlineData("\"5 min\"", "5")]
    [InlineData("\"warmUp\"", "\"warmup\"")]
    [InlineData("[ 3, 6 ]", "[ 3 ]")]
    [InlineData("\"weeks\": 1", "\"weeks\": 0")]
    [InlineData("\"effort\": 4", "\"effort\": 11")]
    [InlineData("\"citation\"", "\"title\"")]
    [InlineData("\"of\": [ { \"stride\": \"100 m\" } ]", "\"of\": []")]
    [InlineData("\"10 days\"", "\"10 day\"")]
    [InlineData("protocol/1\"", "protocol/2\"")]
    public void What_the_schema_refuses_the_reader_refuses_too(string right, string wrong)
    {
        var json = Everything.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Everything, json);
        Assert.False(Fits(JsonNode.Parse(json), Schema));
        Files.Mistakes(json);
    }

    [Fact]
    public void The_schema_names_no_property_that_the_reader_does_not_know()
    {
        var names = PropertyNames(Schema).Distinct(StringComparer.Ordinal).Except(["$schema"]).ToList();
        Assert.All(names, static name => Assert.Contains($"\"{name}\"", Everything, StringComparison.Ordinal));
    }

    private const string Everything = """
        { "format": "return-to-run/protocol/1", "id": "x", "title": "X", "summary": "Words.",
          "source": { "citation": "made for a test", "url": "https://example.org", "year": 2026 },
          "entry": { "walk": "30 min", "note": "fast" },
          "warmUp": [ { "walk": "5 min" } ], "coolDown": [ { "rest": "1 min" } ],
          "levels": [
            { "label": "A", "session": [ { "repeat": [ 3, 6 ], "of": [ { "run": "400 m", "or": "3 min", "effort": 4, "pace": "6 mph", "surface": "grass", "support": "80 %" } ] } ],
              "advance": { "weeks": 1 }, "restDays": 1, "sessionsPerWeek": 3, "note": "Words." },
            { "label": "B", "session": [ { "run": [ "1 min", "2 min" ] }, { "fill": "1 mi", "of": [ { "jog": "1 lap" } ] }, { "repeat": null, "of": [ { "stride": "100 m" } ] } ],
              "advance": { "successes": 2 } },
            { "label": "C", "week": [ [ { "run": "1 qmi" } ], null, null, [ { "walk": "100 yd" } ], null, null, null ] } ],
          "limits": { "risesPer7Days": 1, "sessionsPerWeek": 3 },
          "start": { "timeOff": [ { "upTo": "10 days", "level": "B" }, { "level": "A" } ] },
          "onSymptoms": { "stop": { "levelsDown": 1, "daysOff": 2 }, "stepBack": { "levelsDown": 1, "daysOff": 1 }, "repeat": { "levelsDown": 0, "daysOff": 0 } },
          "after": { "percentPerWeek": [ 5, 10 ], "perWeek": "1 mi", "perSession": "1 lap", "to": "40 km", "rotation": [ 100, 50, 75 ], "easierWeekEvery": 4 } }
        """;

    private static IEnumerable<string> PropertyNames(JsonNode? node) => node switch
    {
        JsonObject entry => (entry["properties"] is JsonObject properties ? properties.Select(static property => property.Key) : [])
            .Concat(entry.SelectMany(static property => PropertyNames(property.Value))).Where(static name => name != "test"),
        JsonArray list => list.SelectMany(PropertyNames),
        _ => [],
    };

    /// <summary>The part of JSON Schema that the project's own schema is written in.</summary>
    private static bool Fits(JsonNode? value, JsonObject schema) => schema.All(keyword => keyword.Key switch
    {
        "$schema" or "title" or "description" or "$defs" => true,
        "$ref" => Fits(value, Schema["$defs"]![keyword.Value!.GetValue<string>()["#/$defs/".Length..]]!.AsObject()),
        "const" => JsonNode.DeepEquals(value, keyword.Value),
        "enum" => keyword.Value!.AsArray().Any(one => JsonNode.DeepEquals(value, one)),
        "oneOf" => keyword.Value!.AsArray().Count(one => Fits(value, one!.AsObject())) == 1,
        "type" => Type(value) is var type && (type == keyword.Value!.GetValue<string>() || (type == "integer" && keyword.Value!.GetValue<string>() == "number")),
        "required" => value is not JsonObject entry || keyword.Value!.AsArray().All(name => entry.ContainsKey(name!.GetValue<string>())),
        "properties" => value is not JsonObject entry || keyword.Value!.AsObject().All(known => !entry.ContainsKey(known.Key) || Fits(entry[known.Key], known.Value!.AsObject())),
        "additionalProperties" => value is not JsonObject entry || entry.All(property => schema["properties"]!.AsObject().ContainsKey(property.Key)),
        "maxProperties" => value is not JsonObject entry || entry.Count <= Number(keyword.Value),
        "items" => value is not JsonArray list || list.All(entry => Fits(entry, keyword.Value!.AsObject())),
        "minItems" => value is not JsonArray list || list.Count >= Number(keyword.Value),
        "maxItems" => value is not JsonArray list || list.Count <= Number(keyword.Value),
        "minimum" => Type(value) is not ("integer" or "number") || Number(value) >= Number(keyword.Value),
        "exclusiveMinimum" => Type(value) is not ("integer" or "number") || Number(value) > Number(keyword.Value),
        "maximum" => Type(value) is not ("integer" or "number") || Number(value) <= Number(keyword.Value),
        "pattern" => Type(value) != "string" || Regex.IsMatch(value!.GetValue<string>(), keyword.Value!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
        _ => throw new NotSupportedException(keyword.Key),
    });

    private static string Type(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => Number(value) % 1 == 0 ? "integer" : "number",
        _ => "boolean",
    };

    private static decimal Number(JsonNode? value) => decimal.Parse(value!.ToJsonString(), CultureInfo.InvariantCulture);
}
