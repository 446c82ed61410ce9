using System.Globalization;
using System.Text.Json.Nodes;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Formats.Fhir;

/// <summary>Who it is, what is wanted, and what is planned.</summary>
internal static class PlanResources
{
    private const decimal MetresPerKilometre = 1000;

    public static IEnumerable<(Guid, JsonObject)> Of(FhirSubject subject)
    {
        yield return (subject.Runner, Patient(subject));
        var goal = subject.Facts.OfType<RunnerDescribed>().LastOrDefault();
        var goalId = Json.Id(subject.Runner, "goal");
        if (goal is { WeeklyGoal: { } week }) yield return (goalId, Goal(subject, goal, Math.Round(week.Metres / MetresPerKilometre, 1)));

        // A run that waits for the safety questions or for an answer is not asked for yet.
        var runs = subject.Plan.Days.Where(static day => day.Run is { Release: not Release.Done }).Select(day => (Id: Json.Id(subject.Runner, $"run {Json.Day(day.Date)}"), day.Date, Run: day.Run!)).ToList();
        yield return (Json.Id(subject.Runner, "plan"), CarePlan(subject, goal?.WeeklyGoal is null ? null : goalId, [.. runs.Select(static run => run.Id)]));
        foreach (var (id, day, run) in runs) yield return (id, ServiceRequest(subject, day, run));
    }

    private static JsonObject Patient(FhirSubject subject) => new()
    {
        ["resourceType"] = "Patient",
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:ietf:rfc:3986", ["value"] = Json.Urn(subject.Runner) }),
        ["name"] = new JsonArray(new JsonObject { ["text"] = subject.Name }),
    };

    private static JsonObject Goal(FhirSubject subject, RunnerDescribed described, decimal kilometres) => new()
    {
        ["resourceType"] = "Goal",
        ["lifecycleStatus"] = subject.Plan.Stage switch
        {
            PlanStage.Complete => "completed",
            PlanStage.Locked or PlanStage.Paused => "on-hold",
            _ => "active",
        },
        ["category"] = new JsonArray(Json.PhysicalActivity),
        ["description"] = Json.Text(string.Create(CultureInfo.InvariantCulture, $"Running {kilometres} km a week again")),
        ["subject"] = Json.Reference(subject.Runner),
        ["startDate"] = Json.Day(described.Day),
        ["target"] = new JsonArray(new JsonObject { ["measure"] = Json.Text("Distance run in a week"), ["detailQuantity"] = Json.Quantity(kilometres, "km/week", "km/wk") }),
        ["expressedBy"] = Json.Reference(subject.Runner),
    };

    private static JsonObject CarePlan(FhirSubject subject, Guid? goal, IReadOnlyList<Guid> runs)
    {
        var plan = new JsonObject
        {
            ["resourceType"] = "CarePlan",
            ["status"] = subject.Plan.Stage switch
            {
                PlanStage.Complete => "completed",
                PlanStage.Locked or PlanStage.Paused => "on-hold",
                PlanStage.Waiting => "draft",
                _ => "active",
            },
            ["intent"] = "plan",
            ["category"] = new JsonArray(Json.PhysicalActivity),
            ["title"] = "Return to running after a low-back injury",
            ["description"] = string.Create(CultureInfo.InvariantCulture, $"Computed from the runner's own entries by engine {subject.Plan.EngineVersion} with policy {subject.Plan.PolicyVersion}; reviewed by no clinician. It changes with every answer."),
            ["subject"] = Json.Reference(subject.Runner),
            ["period"] = new JsonObject { ["start"] = Json.Day(subject.Facts.IsEmpty ? subject.Plan.Today : subject.Facts[0].RecordedOn) },
            ["created"] = Json.Moment(subject.At),
        };
        if (goal is { } id) plan["goal"] = new JsonArray(Json.Reference(id));
        if (runs.Count > 0) plan["activity"] = new JsonArray([.. runs.Select(static run => (JsonNode)new JsonObject { ["reference"] = Json.Reference(run) })]);
        return plan;
    }

    private static JsonObject ServiceRequest(FhirSubject subject, DateOnly day, PlannedRun run) => new()
    {
        ["resourceType"] = "ServiceRequest",
        ["status"] = run.Release == Release.Released ? "active" : "draft",
        ["intent"] = "plan",
        ["category"] = new JsonArray(Json.PhysicalActivity),
        ["code"] = Json.Text(subject.Session(run)),
        ["quantityQuantity"] = Json.Quantity((decimal)run.Timeline.Total.TotalMinutes, "min", "min"),
        ["subject"] = Json.Reference(subject.Runner),
        ["occurrenceDateTime"] = Json.Day(day),
    };
}
