using System.Text.Json;
using System.Text.RegularExpressions;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Measures;
using ReturnToRun.Web.Tests.Features.Messages;

namespace ReturnToRun.Web.Tests.Features.Measures;

public sealed class MeasuresTests(StoryApp app) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task A_total_that_a_therapist_types_in_is_seen_by_both_corrected_and_in_what_the_runner_takes_along()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await MessagesTests.LetInAsync(runner, therapist);
        Assert.Equal($"{desk}?done=measured", (await therapist.PostAsync(desk, "measure", ("Measure.Instrument", "StartBack"), ("Measure.Day", "2026-11-02"), ("Measure.Total", "7"), ("Measure.Distress", "3"))).Location);
        var card = await therapist.GetAsync(desk);
        Assert.Contains("STarT Back: 7, of which distress 3", card.Words, StringComparison.Ordinal);
        Assert.Contains("Thea Demo", card.Words, StringComparison.Ordinal);

        var sequence = Regex.Match(card.Html, "\\?measure=([0-9]+)").Groups[1].Value;
        Assert.Contains("Correct a total", (await therapist.GetAsync($"{desk}?measure={sequence}")).Words, StringComparison.Ordinal);
        Assert.Equal($"{desk}?done=measured", (await therapist.PostAsync(desk, "measure", ("Measure.Instrument", "StartBack"), ("Measure.Day", "2026-11-02"), ("Measure.Total", "4"), ("Measure.Supersedes", sequence))).Location);
        Assert.DoesNotContain("of which distress 3", (await therapist.GetAsync(desk)).Words, StringComparison.Ordinal);
        Assert.Equal(4, Assessments.Of((await runner.StoredAsync()).History.Facts).Totals.Single().Total);

        var progress = (await runner.GetAsync("/progress")).Words;
        Assert.Contains("What your therapist measured and saw", progress, StringComparison.Ordinal);
        Assert.Contains("STarT Back", progress, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(await runner.Visitor.Browser.GetStreamAsync("/exports/everything.zip"));
        using var table = new StreamReader(zip.GetEntry("measures.csv")!.Open());
        Assert.Contains("2026-11-02,startback,4,9,,Thea Demo", await table.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Oswestry", "101", "", "2026-11-02", "0 to 100 %")]
    [InlineData("RolandMorris", "25", "", "2026-11-02", "0 to 24")]
    [InlineData("Uwri", "-1", "", "2026-11-02", "0 to 36")]
    [InlineData("StartBack", "3", "4", "2026-11-02", "It is part of the total")]
    [InlineData("StartBack", "9", "6", "2026-11-02", "0 to 5")]
    [InlineData("Uwri", "30", "1", "2026-11-02", "Only STarT Back has one")]
    [InlineData("Uwri", "30", "", "2026-11-17", "today or before")]
    [InlineData("9", "3", "", "2026-11-02", "Choose a questionnaire")]
    public async Task A_total_beyond_its_range_or_of_tomorrow_is_refused_in_words_and_keeps_what_was_typed(string instrument, string total, string distress, string day, string words)
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await MessagesTests.LetInAsync(runner, therapist);
        var refused = await therapist.PostAsync(desk, "measure", ("Measure.Instrument", instrument), ("Measure.Day", day), ("Measure.Total", total), ("Measure.Distress", distress));
        Assert.Contains(words, refused.Words, StringComparison.Ordinal);
        Assert.Contains($"value=\"{total}\"", refused.Html, StringComparison.Ordinal);
        Assert.Empty((await runner.StoredAsync()).History.Facts.OfType<MeasureRecorded>());
    }

    [Fact]
    public async Task A_cue_is_seen_before_a_run_one_at_a_time_and_goes_to_the_timer_with_the_cadence()
    {
        using var runner = await app.BeginAsync();
        using var before = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await MessagesTests.LetInAsync(runner, before);
        await runner.BecomeReadyAsync();
        // Two days later: staff sign in anew.
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        Assert.DoesNotContain("Think of one thing", (await runner.GetAsync("/today")).Words, StringComparison.Ordinal);
        await therapist.PostAsync(desk, "gait", ("Gait.Cue", "Land under your hips"), ("Gait.Cadence", "162"));
        Assert.Equal($"{desk}?done=gait", (await therapist.PostAsync(desk, "gait", ("Gait.Cue", "Quiet feet"), ("Gait.Cadence", "164"), ("Gait.Keep", "170"), ("Gait.Strike", "Rearfoot"), ("Gait.Stride", "Long"))).Location);

        var today = (await runner.GetAsync("/today")).Words;
        Assert.Contains("Think of one thing: Quiet feet", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Land under your hips", today, StringComparison.Ordinal);
        using var sessions = JsonDocument.Parse((await runner.GetAsync("/timer/sessions")).Html);
        Assert.Equal(("Quiet feet", 170), (sessions.RootElement.GetProperty("sessions")[0].GetProperty("cue").GetString(), sessions.RootElement.GetProperty("sessions")[0].GetProperty("cadence").GetInt32()));
        var card = (await therapist.GetAsync(desk)).Words;
        Assert.Contains("164 steps a minute; heel first; stride long, ahead of the body; to run at 170 steps a minute", card, StringComparison.Ordinal);
        Assert.Contains("Land under your hips", card, StringComparison.Ordinal);

        await therapist.PostAsync(desk, "gait", ("Gait.Cadence", "168"));
        Assert.DoesNotContain("Think of one thing", (await runner.GetAsync("/today")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_by_side_is_recorded_and_ended_once()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await MessagesTests.LetInAsync(runner, therapist);
        Assert.Equal($"{desk}?done=side", (await therapist.PostAsync(desk, "side", ("Side.Which", "Left"), ("Side.Finding", "Tight"), ("Side.Place", "hip flexors"))).Location);
        Assert.Contains("Left hip flexors: tight", (await runner.GetAsync("/progress")).Words, StringComparison.Ordinal);
        var sequence = Regex.Match((await therapist.GetAsync(desk)).Html, "name=\"Balanced.Found\" value=\"([0-9]+)\"").Groups[1].Value;
        Assert.Equal($"{desk}?done=balanced", (await therapist.PostAsync(desk, "balanced", ("Balanced.Found", sequence))).Location);
        Assert.Contains("no longer there", (await therapist.PostAsync(desk, "balanced", ("Balanced.Found", sequence))).Words, StringComparison.Ordinal);
        Assert.Contains("None that hold", (await therapist.GetAsync(desk)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_about_gait_and_sides_is_refused_in_words()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await MessagesTests.LetInAsync(runner, therapist);
        var gait = (await therapist.PostAsync(desk, "gait", ("Gait.Cue", new string('x', 121)), ("Gait.Cadence", "99"), ("Gait.Keep", "fast"), ("Gait.Strike", "7"))).Words;
        foreach (var words in (string[])["Keep it under 120", "100 to 240", "Choose from the list"]) Assert.Contains(words, gait, StringComparison.Ordinal);
        var side = (await therapist.PostAsync(desk, "side", ("Side.Which", "Both"), ("Side.Place", new string('x', 61)))).Words;
        foreach (var words in (string[])["Choose from the list", "Choose what it is", "Keep it under 60"]) Assert.Contains(words, side, StringComparison.Ordinal);
        Assert.DoesNotContain((await runner.StoredAsync()).History.Facts, static fact => fact is GaitAssessed or SideFound);
    }
}
