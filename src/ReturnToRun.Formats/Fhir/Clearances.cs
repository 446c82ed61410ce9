using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Formats.Fhir;

/// <summary>The clearance check as a questionnaire, and each time that it was answered.</summary>
internal static class Clearances
{
    private const string DailyActivities = "R3", Routine = "R4";

    public static IEnumerable<(Guid, JsonObject)> Of(FhirSubject subject)
    {
        var checks = subject.Facts.OfType<ClearanceChecked>().ToList();
        if (checks.Count == 0) yield break;
        // The same words are the same questionnaire, whoever answers it.
        var id = Json.Id(Guid.Empty, string.Join('\n', ClearanceItems.All.Select(item => subject.Question(item.Id))));
        yield return (id, Questionnaire(subject, id));
        foreach (var check in checks) yield return (Json.Id(subject.Runner, string.Create(CultureInfo.InvariantCulture, $"fact {check.Sequence}")), Response(subject, check, id));
    }

    private static JsonObject Questionnaire(FhirSubject subject, Guid id) => new()
    {
        ["resourceType"] = "Questionnaire",
        ["url"] = Json.Urn(id),
        ["title"] = "Clearance check before returning to running",
        ["status"] = "active",
        ["subjectType"] = new JsonArray("Patient"),
        ["item"] = new JsonArray(
        [
            .. ClearanceItems.All.Select(item => Item(subject, item.Id, "boolean")),
            Item(subject, DailyActivities, "integer"),
            Item(subject, Routine, "boolean"),
        ]),
    };

    private static JsonNode Item(FhirSubject subject, string id, string type) => new JsonObject { ["linkId"] = id, ["text"] = subject.Question(id), ["type"] = type };

    private static JsonObject Response(FhirSubject subject, ClearanceChecked check, Guid questionnaire)
    {
        ImmutableArray<ClearanceItem> asked = check.Kind == CheckKind.Full ? ClearanceItems.All : ClearanceItems.Weekly;
        var items = new JsonArray([.. asked.Select(item => Answer(subject, item.Id, "valueBoolean", check.Yes.Contains(item.Id, StringComparer.Ordinal)))]);
        if (check.DailyActivities is { } pain) items.Add(Answer(subject, DailyActivities, "valueInteger", pain.Value));
        if (check.RoutineWithoutBackPain is { } well) items.Add(Answer(subject, Routine, "valueBoolean", well));
        return new()
        {
            ["resourceType"] = "QuestionnaireResponse",
            ["questionnaire"] = Json.Urn(questionnaire),
            ["status"] = "completed",
            ["subject"] = Json.Reference(subject.Runner),
            ["authored"] = Json.Day(check.Day),
            ["author"] = Json.Reference(subject.Runner),
            ["item"] = items,
        };
    }

    private static JsonNode Answer(FhirSubject subject, string id, string type, JsonNode value) =>
        new JsonObject { ["linkId"] = id, ["text"] = subject.Question(id), ["answer"] = new JsonArray(new JsonObject { [type] = value }) };
}
