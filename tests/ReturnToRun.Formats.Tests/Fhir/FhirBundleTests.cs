using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Fhir;

namespace ReturnToRun.Formats.Tests.Fhir;

/// <summary>The bundle against what FHIR R4 asks of one; docs/fhir.md says how an independent validator reads the golden one.</summary>
public sealed partial class FhirBundleTests
{
    private static readonly Guid s_runner = new("0192d3a0-0000-7000-8000-000000000001"), s_therapist = new("0192d3a0-0000-7000-8000-000000000002");
    private static readonly DateOnly s_monday = new(2026, 11, 2);

    [Fact]
    public void The_bundle_is_the_golden_one_that_the_validator_read()
    {
        var path = Path.Combine(Repository.Root, "tests", "ReturnToRun.Formats.Tests", "Fhir", "golden-bundle.json");
        var written = Encoding.UTF8.GetString(FhirBundle.Write(Subject()));
        if (Environment.GetEnvironmentVariable("RETURN_TO_RUN_WRITE_GOLDEN") == "1") File.WriteAllText(path, written);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public void Every_id_is_valid_and_its_own_and_every_reference_leads_to_an_entry()
    {
        using var bundle = Read();
        var urls = Entries(bundle).Select(static entry => entry.GetProperty("fullUrl").GetString()!).ToList();
        Assert.Equal(urls.Count, urls.Distinct().Count());
        Assert.All(Entries(bundle), static entry =>
        {
            var id = entry.GetProperty("resource").GetProperty("id").GetString()!;
            Assert.Matches("^[A-Za-z0-9.-]{1,64}$", id);
            Assert.Equal($"urn:uuid:{id}", entry.GetProperty("fullUrl").GetString());
        });
        var references = Values(bundle.RootElement, "reference").Concat(Values(bundle.RootElement, "questionnaire")).Where(static one => one.ValueKind == JsonValueKind.String).ToList();
        Assert.True(references.Count > 50);
        Assert.All(references, reference => Assert.Contains(reference.GetString()!, urls));
    }

    [Fact]
    public void It_holds_what_the_issue_names_and_claims_no_profile()
    {
        using var bundle = Read();
        var kinds = Resources(bundle).Select(static resource => resource.GetProperty("resourceType").GetString()).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["CarePlan", "Goal", "Observation", "Patient", "Questionnaire", "QuestionnaireResponse", "ServiceRequest"], kinds);
        Assert.Equal("collection", bundle.RootElement.GetProperty("type").GetString());
        Assert.Empty(Values(bundle.RootElement, "profile"));
        Assert.Empty(Values(bundle.RootElement, "birthDate"));
    }

    [Fact]
    public void Dates_and_moments_are_written_as_FHIR_writes_them()
    {
        using var bundle = Read();
        foreach (var name in (string[])["authored", "effectiveDateTime", "occurrenceDateTime", "startDate", "start", "created", "timestamp"])
        {
            var found = Values(bundle.RootElement, name).ToList();
            Assert.NotEmpty(found);
            Assert.All(found, static one => Assert.Matches(Written(), one.GetString()!));
        }
    }

    [Theory]
    [InlineData("72514-3"), InlineData("55411-3"), InlineData("97909-6"), InlineData("91351-7"), InlineData("91350-9")]
    public void Each_code_of_LOINC_that_was_looked_up_is_used(string code)
    {
        using var bundle = Read();
        var codings = Values(bundle.RootElement, "coding").SelectMany(static list => list.EnumerateArray()).Where(static one => one.GetProperty("system").GetString() == "http://loinc.org").ToList();
        Assert.Contains(codings, one => one.GetProperty("code").GetString() == code);
        Assert.All(codings, static one => Assert.Contains(one.GetProperty("code").GetString(), (string[])["72514-3", "55411-3", "97909-6", "91351-7", "91350-9"]));
    }

    [Fact]
    public void A_full_check_answers_every_item_and_a_later_one_the_items_that_were_asked()
    {
        using var bundle = JsonDocument.Parse(FhirBundle.Write(Subject("U5")));
        var responses = Resources(bundle).Where(static one => one.GetProperty("resourceType").GetString() == "QuestionnaireResponse").ToList();
        Assert.Equal(ClearanceItems.All.Length + 2, responses[0].GetProperty("item").GetArrayLength());
        Assert.Equal(ClearanceItems.Weekly.Length, responses[^1].GetProperty("item").GetArrayLength());
        var yes = responses[^1].GetProperty("item").EnumerateArray().Where(static item => item.GetProperty("answer")[0].GetProperty("valueBoolean").GetBoolean());
        // A warning sign pauses the plan, and then no run is asked for.
        Assert.DoesNotContain(Resources(bundle), static one => one.GetProperty("resourceType").GetString() == "ServiceRequest");
        Assert.Equal("on-hold", Resources(bundle).Single(static one => one.GetProperty("resourceType").GetString() == "CarePlan").GetProperty("status").GetString());
        Assert.Equal(["U5"], yes.Select(static item => item.GetProperty("linkId").GetString()));
    }

    [Fact]
    public void What_was_corrected_is_left_out_and_the_same_subject_gives_the_same_bytes()
    {
        using var bundle = Read();
        var oswestry = Resources(bundle).Where(static one => one.GetProperty("resourceType").GetString() == "Observation" && one.GetRawText().Contains("97909-6", StringComparison.Ordinal));
        Assert.Equal([24m], oswestry.Select(static one => one.GetProperty("valueQuantity").GetProperty("value").GetDecimal()));
        Assert.Equal(FhirBundle.Write(Subject()), FhirBundle.Write(Subject()));
    }

    [Fact]
    public void A_runner_who_has_recorded_nothing_is_a_patient_with_a_plan_in_draft()
    {
        var story = new Story(s_monday);
        using var bundle = JsonDocument.Parse(FhirBundle.Write(Subject() with { Facts = [], Plan = story.Plan }));
        Assert.Equal(["Patient", "CarePlan"], Resources(bundle).Select(static one => one.GetProperty("resourceType").GetString()));
    }

    private static FhirSubject Subject(params string[] yes)
    {
        var story = new Story(s_monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(20)).Live(s_monday.AddDays(12));
        var described = story.History.Facts.OfType<RunnerDescribed>().Last();
        story.Add(described with { Sequence = 0, WeeklyGoal = Distance.FromKilometres(20), Day = story.Today, RecordedOn = story.Today });
        var first = story.NextSequence;
        story.Add(new MeasureRecorded { Sequence = 0, Day = s_monday, RecordedOn = story.Today, Instrument = Instrument.Oswestry, Total = 42, By = s_therapist })
            .Add(new MeasureRecorded { Sequence = 0, Day = s_monday, RecordedOn = story.Today, Instrument = Instrument.Oswestry, Total = 24, By = s_therapist, Supersedes = first })
            .Add(new MeasureRecorded { Sequence = 0, Day = s_monday, RecordedOn = story.Today, Instrument = Instrument.StartBack, Total = 5, Distress = 2, By = s_therapist })
            .Add(new MeasureRecorded { Sequence = 0, Day = s_monday, RecordedOn = story.Today, Instrument = Instrument.RolandMorris, Total = 7, By = s_therapist })
            .Add(new MeasureRecorded { Sequence = 0, Day = s_monday, RecordedOn = story.Today, Instrument = Instrument.Uwri, Total = 21, By = s_therapist })
            .Add(new GaitAssessed { Sequence = 0, Day = s_monday, RecordedOn = story.Today, Cadence = 164, Cue = "Quiet feet", By = s_therapist })
            .Add(new SideFound { Sequence = 0, Day = s_monday, RecordedOn = story.Today, Finding = SideFinding.Tight, Side = Side.Left, Where = "hip flexors", By = s_therapist })
            .Add(new WeekAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Activities = [new("Lifting \"my\" child", Score.Of(6))], Confidence = Score.Of(7) })
            .Check(CheckKind.SomethingChanged, yes);
        return new()
        {
            Runner = s_runner,
            Name = "Robin Exámple",
            At = Story.At(story.Today, 20),
            Facts = story.History.Facts,
            Plan = story.Plan,
            Question = static id => $"Question {id}?",
            Session = static run => string.Create(CultureInfo.InvariantCulture, $"Level {run.Level}, {run.Timeline.Total.TotalMinutes:0} min"),
            NameOf = static _ => "Thea Example",
        };
    }

    private static JsonDocument Read() => JsonDocument.Parse(FhirBundle.Write(Subject()));

    private static IEnumerable<JsonElement> Entries(JsonDocument bundle) => bundle.RootElement.GetProperty("entry").EnumerateArray();

    private static IEnumerable<JsonElement> Resources(JsonDocument bundle) => Entries(bundle).Select(static entry => entry.GetProperty("resource"));

    private static IEnumerable<JsonElement> Values(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => (property.Name == name ? [property.Value] : Enumerable.Empty<JsonElement>()).Concat(Values(property.Value, name))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Values(one, name)),
        _ => [],
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$")]
    private static partial Regex Written();
}
