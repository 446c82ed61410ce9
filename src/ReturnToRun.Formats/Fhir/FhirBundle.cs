using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReturnToRun.Formats.Fhir;

/// <summary>
/// A runner's plan and measures as a FHIR R4 bundle, a collection. It follows HL7's Physical Activity guide in which resources
/// it uses and how they are marked, and claims none of its profiles: they ask for what is not known here, such as an address
/// or a medical record number (docs/adr/0063-fhir.md).
/// </summary>
public static class FhirBundle
{
    public const string MediaType = "application/fhir+json";

    private static readonly JsonSerializerOptions s_written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As JSON in UTF-8. The same subject gives the same bytes.</summary>
    public static byte[] Write(FhirSubject subject)
    {
        var entries = new JsonArray();
        foreach (var (id, resource) in Resources(subject))
        {
            resource["id"] = id.ToString("D");
            entries.Add(new JsonObject { ["fullUrl"] = Json.Urn(id), ["resource"] = resource });
        }
        var bundle = new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["id"] = Json.Id(subject.Runner, $"bundle {Json.Moment(subject.At)}").ToString("D"),
            ["type"] = "collection",
            ["timestamp"] = Json.Moment(subject.At),
            ["entry"] = entries,
        };
        return JsonSerializer.SerializeToUtf8Bytes(bundle, s_written);
    }

    private static IEnumerable<(Guid Id, JsonObject Resource)> Resources(FhirSubject subject) =>
        [.. PlanResources.Of(subject), .. Clearances.Of(subject), .. Observations.Of(subject)];
}
