using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Library;

namespace ReturnToRun.Web.Tests.Features.Library;

public sealed class LibraryPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private readonly AdminAtDesk _admin = new(app, DemoPeople.Admin);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_filters_by_what_stands_in_its_address()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);

        Assert.Contains("26 of 26 exercises", (await admin.GetAsync("/library")).Words, StringComparison.Ordinal);
        var balance = (await admin.GetAsync("/library?purpose=balance")).Words;
        Assert.DoesNotContain("Forearm plank", balance, StringComparison.Ordinal);
        Assert.Contains(" of 26 exercises", balance, StringComparison.Ordinal);
        Assert.Contains("0 of 26 exercises", (await admin.GetAsync("/library?state=archived")).Words, StringComparison.Ordinal);
        Assert.Contains("0 of 26 exercises", (await admin.GetAsync("/library?region=%3Cscript%3E")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_and_imported_again_changes_nothing()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        foreach (var format in (string[])["csv", "json"])
        {
            var file = (await admin.PostAsync($"/library/export/{format}", "")).Html;
            var plan = (await _admin.Import.TryAsync(Encoding.UTF8.GetBytes(file), Cancelled))!;

            Assert.Equal((26, 0, 0, 0), (plan.Same, plan.Additions.Count(), plan.Changes.Count(), plan.Mistakes.Length));
            Assert.False(plan.DoesSomething);
        }

        Assert.Contains("Exercise library exported", (await admin.GetAsync("/audit")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_three_mistakes_gets_three_places_and_changes_nothing()
    {
        var plan = (await _admin.Import.TryAsync("""
            key,name,region,purpose,setup,movement,repetitions,sets,days_a_week,source,easier
            wall-push,Wall push,Arms,strength,Stand.,Push.,10,3,3,Our clinic,
            step-down,Step down,Thigh,strengt,Stand.,Step.,10,3,3,Our clinic,
            squat,Squat,Thigh,strength,"Stand,
            feet apart.",Bend.,forty,3,3,Our clinic,
            hop,Hop,Calf,strength,Stand.,Hop.,10,3,3,Our clinic,no-such-exercise
            """u8.ToArray(), Cancelled))!;

        Assert.Equal(
            ["line 3, purpose", "line 4, repetitions", "line 6, easier"],
            plan.Mistakes.Select(static mistake => mistake.Place));
        Assert.False(plan.DoesSomething);
        Assert.IsType<Data.Library.PublishOutcome.NotAllowed>(await _admin.Import.ImportAsync(plan, Cancelled));
        Assert.Null(await _admin.Library.OpenAsync("wall-push", null, Cancelled));
    }

    [Fact]
    public async Task Exercises_of_one_file_may_name_each_other_but_not_round_in_a_circle()
    {
        const string Rows = "key,name,region,purpose,setup,movement,repetitions,sets,days_a_week,source,easier\none,One,Leg,strength,S.,M.,1,1,1,Us,two\ntwo,Two,Leg,strength,S.,M.,1,1,1,Us,";

        var (straight, round) = ((await _admin.Import.TryAsync(Encoding.UTF8.GetBytes(Rows), Cancelled))!, (await _admin.Import.TryAsync(Encoding.UTF8.GetBytes($"{Rows}one"), Cancelled))!);

        Assert.Equal((2, 0), (straight.Additions.Count(), straight.Mistakes.Length));
        Assert.Equal("line 2, easier and harder", Assert.Single(round.Mistakes).Place);
    }

    [Fact]
    public async Task A_dry_run_that_was_overtaken_imports_nothing()
    {
        await using var fresh = new TestApp();
        var admin = new AdminAtDesk(fresh, DemoPeople.Admin);
        var plan = (await admin.Import.TryAsync("key,name\nsquat,Our squat\nbird-dog,Our bird dog"u8.ToArray(), Cancelled))!;
        Assert.Equal(2, plan.Changes.Count());

        Assert.Equal(new Data.Library.PublishOutcome.Published(1), await admin.Import.ImportAsync((await admin.Import.TryAsync("key,tip\nsquat,Another tip."u8.ToArray(), Cancelled))!, Cancelled));

        Assert.IsType<Data.Library.PublishOutcome.Changed>(await admin.Import.ImportAsync(plan, Cancelled));
        Assert.Equal("Bird dog", (await admin.Library.OpenAsync("bird-dog", null, Cancelled))!.Form.Name);
    }

    [Fact]
    public async Task The_history_shows_field_by_field_what_differs_and_who_published_it()
    {
        await using var fresh = new TestApp();
        var desk = new AdminAtDesk(fresh, DemoPeople.Admin);
        await desk.Import.ImportAsync((await desk.Import.TryAsync("key,tip\nsquat,Another tip."u8.ToArray(), Cancelled))!, Cancelled);
        using var admin = await fresh.VisitorAsync(DemoPeople.Admin);

        var history = (await admin.GetAsync("/library/squat/history")).Words;

        Assert.Contains($"2, own {DateTime.UtcNow:d MMM yyyy}", history, StringComparison.Ordinal);
        Assert.Contains($"{DemoPeople.Admin.Name} From a file", history, StringComparison.Ordinal);
        Assert.Contains("Another tip.", history, StringComparison.Ordinal);
        Assert.Contains("Exercise published from a file by", history, StringComparison.Ordinal);
        Assert.Contains("Both say the same.", (await admin.GetAsync("/library/squat/history?before=own-2&after=own-2")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/library/no-such-exercise/history")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/library/no-such-exercise")).Status);
    }

    [Fact]
    public async Task Runners_therapists_and_strangers_get_neither_files_nor_drafts_nor_unpublished_pictures()
    {
        var picture = (await _admin.Library.TakePictureAsync(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "ReturnToRun.Formats.Tests", "Pictures", "Samples", "canvas.png")), Cancelled)).Picture!.Value;
        foreach (var person in (DemoPerson[])[DemoPeople.Runner, DemoPeople.NewRunner, DemoPeople.Therapist])
        {
            using var other = await app.VisitorAsync(person);
            Assert.NotEqual(HttpStatusCode.OK, (await other.PostAsync("/library/export/json", "")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/pictures/{picture}")).Status);
            var desk = new AdminAtDesk(app, person);
            Assert.Null(await desk.Library.OpenAsync("squat", null, Cancelled));
            Assert.Null(await desk.Library.ListAsync(Cancelled));
            Assert.Null(await desk.Import.TryAsync("key\nsquat"u8.ToArray(), Cancelled));
            Assert.Null(await desk.Import.ExportAsync(json: true, Cancelled));
            Assert.IsType<Data.Library.DraftOutcome.NotAllowed>(await desk.Library.SaveAsync("squat", ExerciseForm.New(), 1, 0, Cancelled));
            Assert.NotNull((await desk.Library.TakePictureAsync(new byte[] { 1 }, Cancelled)).Refused);
        }

        using var nobody = app.Visitor();
        Assert.NotEqual(HttpStatusCode.OK, (await nobody.GetAsync($"/pictures/{picture}")).Status);
    }

    [Fact]
    public async Task A_picture_is_sent_as_what_it_is_and_may_do_nothing()
    {
        var picture = (await _admin.Library.TakePictureAsync(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "ReturnToRun.Formats.Tests", "Pictures", "Samples", "lossy.webp")), Cancelled)).Picture!.Value;
        using var admin = await app.VisitorAsync(DemoPeople.Admin);

        using var answer = await admin.Browser.GetAsync(new Uri($"/pictures/{picture}", UriKind.Relative), Cancelled);

        Assert.Equal("image/webp", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Web.Hosting.Sandboxed.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.EndsWith("; sandbox", Web.Hosting.Sandboxed.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Equal("immutable, max-age=31536000, private", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));
        Assert.NotNull(answer.Headers.ETag);
    }
}
