using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Fhir;

/// <summary>The pieces that every resource is made of.</summary>
internal static class Json
{
    public const string Loinc = "http://loinc.org";
    public const string Ucum = "http://unitsofmeasure.org";
    public const string ObservationCategory = "http://terminology.hl7.org/CodeSystem/observation-category";

    /// <summary>A category of HL7's Physical Activity guide.</summary>
    public static JsonObject PhysicalActivity => Concept("Physical activity", "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes", "PhysicalActivity");

    public static JsonObject Text(string text) => new() { ["text"] = text };

    public static JsonObject Concept(string text, string system, string code, string? display = null)
    {
        var coding = new JsonObject { ["system"] = system, ["code"] = code };
        if (display is not null) coding["display"] = display;
        return new() { ["coding"] = new JsonArray(coding), ["text"] = text };
    }

    public static JsonObject Quantity(decimal value, string unit, string code) => new() { ["value"] = value, ["unit"] = unit, ["system"] = Ucum, ["code"] = code };

    public static JsonObject Reference(Guid id) => new() { ["reference"] = Urn(id) };

    public static string Urn(Guid id) => $"urn:uuid:{id:D}";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(Instant at) => at.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same thing always has the same id: whoever takes a later bundle finds again what they have.</summary>
    public static Guid Id(Guid runner, string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{runner:D} {what}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
