using System.Globalization;
using System.Text.Json.Nodes;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Fhir;

/// <summary>
/// What was felt, run and measured. A code of LOINC stands where there is one that says just that; elsewhere the words do,
/// because a code that nearly fits would say something else to another program.
/// </summary>
internal static class Observations
{
    private const string Survey = "survey", Activity = "activity", Exam = "exam";

    public static IEnumerable<(Guid, JsonObject)> Of(FhirSubject subject)
    {
        var corrected = subject.Facts.OfType<RunLogged>().Select(static run => run.Supersedes).Concat(subject.Facts.OfType<MeasureRecorded>().Select(static one => one.Supersedes)).ToHashSet();
        return from fact in subject.Facts
               where !corrected.Contains(fact.Sequence)
               from one in Seen(subject, fact)
               select (Json.Id(subject.Runner, string.Create(CultureInfo.InvariantCulture, $"fact {fact.Sequence} {one.Part}")), one.Observation);
    }

    private static IEnumerable<(string Part, JsonObject Observation)> Seen(FhirSubject subject, Fact fact) => fact switch
    {
        RunLogged run => Run(subject, run),
        MorningAnswered morning => [("pain", Pain(subject, Own(subject, Survey, Json.Day(morning.Day)), "Worst pain of the morning", morning.Pain))],
        WeekAnswered week => Week(subject, week),
        MeasureRecorded total => Total(subject, total),
        GaitAssessed { Cadence: { } cadence } gait => [("cadence", Valued(ByTherapist(subject, Exam, gait.Day, gait.By), Json.Text("Running cadence, both feet"), Json.Quantity(cadence, "steps/min", "{steps}/min")))],
        SideFound found => [("side", Sided(ByTherapist(subject, Exam, found.Day, found.By), found))],
        _ => [],
    };

    private static IEnumerable<(string, JsonObject)> Run(FhirSubject subject, RunLogged run)
    {
        var at = Json.Moment(run.StartedAt);
        yield return ("pain", Pain(subject, Own(subject, Survey, at), "Worst pain during a run", run.Worst));
        yield return ("running", Valued(Own(subject, Activity, at), Json.Concept("Minutes of running", Json.Loinc, "55411-3", "Exercise duration"), Json.Quantity(Math.Round((decimal)run.Running.TotalMinutes, 2), "min", "min")));
        yield return ("effort", Valued(Own(subject, Survey, at), Json.Text("Perceived effort of a run, 0 to 10"), Json.Quantity(run.Effort.Value, "points", "{score}")));
        if (run.MeasuredRunning is { } distance) yield return ("distance", Valued(Own(subject, Activity, at), Json.Text("Distance of running, measured"), Json.Quantity(Math.Round(distance.Metres, 0), "m", "m")));
    }

    private static IEnumerable<(string, JsonObject)> Week(FhirSubject subject, WeekAnswered week)
    {
        var at = Json.Day(week.Day);
        foreach (var (index, one) in week.Activities.Index())
            yield return (string.Create(CultureInfo.InvariantCulture, $"activity {index}"), Valued(Own(subject, Survey, at), Json.Text($"Patient-Specific Functional Scale, 0 to 10: {one.Activity}"), Json.Quantity(one.Score.Value, "points", "{score}")));
        if (week.Confidence is { } confidence) yield return ("confidence", Valued(Own(subject, Survey, at), Json.Text("Confidence to run, 0 to 10"), Json.Quantity(confidence.Value, "points", "{score}")));
    }

    private static IEnumerable<(string, JsonObject)> Total(FhirSubject subject, MeasureRecorded total)
    {
        var code = total.Instrument switch
        {
            Instrument.Oswestry => Json.Concept("Oswestry Disability Index", Json.Loinc, "97909-6", "Oswestry disability index score ODI"),
            Instrument.RolandMorris => Json.Text("Roland-Morris Disability Questionnaire, 0 to 24"),
            Instrument.StartBack => Json.Concept("STarT Back, total", Json.Loinc, "91351-7", "Total score [STarT Back]"),
            Instrument.Uwri => Json.Text("University of Wisconsin Running Injury and Recovery Index, 0 to 36"),
            _ => throw new ArgumentOutOfRangeException(nameof(total), total.Instrument, "Unknown instrument."),
        };
        var value = total.Instrument == Instrument.Oswestry ? Json.Quantity(total.Total, "%", "%") : Json.Quantity(total.Total, "points", "{score}");
        yield return ("total", Valued(ByTherapist(subject, Survey, total.Day, total.By), code, value));
        if (total.Distress is { } distress)
            yield return ("distress", Valued(ByTherapist(subject, Survey, total.Day, total.By), Json.Concept("STarT Back, distress", Json.Loinc, "91350-9", "Distress subscore [STarT Back]"), Json.Quantity(distress, "points", "{score}")));
    }

    private static JsonObject Pain(FhirSubject subject, JsonObject observation, string words, PainBySite pain)
    {
        Valued(observation, Json.Concept(words, Json.Loinc, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"), Json.Quantity(pain.Worst.Value, "points", "{score}"));
        var sites = PainBySite.Sites.ToArray().Where(site => pain[site].Value > 0).Select(site => (JsonNode)Valued([], Json.Text($"Pain, {Name(site)}"), Json.Quantity(pain[site].Value, "points", "{score}"))).ToArray();
        if (sites.Length > 0) observation["component"] = new JsonArray(sites);
        return observation;
    }

    private static JsonObject Sided(JsonObject observation, SideFound found)
    {
        observation["code"] = Json.Text("Finding by side");
        observation["valueString"] = $"{(found.Side == Side.Left ? "Left" : "Right")} {found.Where}: {(found.Finding == SideFinding.Tight ? "tight" : "weak")}";
        return observation;
    }

    private static JsonObject Valued(JsonObject observation, JsonObject code, JsonObject quantity)
    {
        (observation["code"], observation["valueQuantity"]) = (code, quantity);
        return observation;
    }

    private static JsonObject Own(FhirSubject subject, string category, string at) => Final(subject, category, at, Json.Reference(subject.Runner));

    private static JsonObject ByTherapist(FhirSubject subject, string category, DateOnly day, Guid by) =>
        Final(subject, category, Json.Day(day), new() { ["display"] = subject.NameOf(by) ?? "A therapist whose account is gone" });

    private static JsonObject Final(FhirSubject subject, string category, string at, JsonObject performer) => new()
    {
        ["resourceType"] = "Observation",
        ["status"] = "final",
        ["category"] = new JsonArray(new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = Json.ObservationCategory, ["code"] = category }) }),
        ["code"] = null,
        ["subject"] = Json.Reference(subject.Runner),
        ["effectiveDateTime"] = at,
        ["performer"] = new JsonArray(performer),
    };

    private static string Name(Site site) => site switch
    {
        Site.LowBack => "low back",
        Site.Leg => "leg",
        Site.Hip => "hip",
        Site.Knee => "knee",
        Site.ShinAnkle => "shin or ankle",
        Site.Other => "elsewhere",
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Unknown site."),
    };
}
