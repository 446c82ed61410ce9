using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Routines;

/// <summary>A routine's way: an admin writes and publishes it, a therapist gives and changes it, the runner does it.</summary>
public sealed partial class RoutinesTests : IAsyncLifetime
{
    private readonly StoppedClock _clock = new();
    private readonly TestApp _app;
    private Visitor _admin = null!;
    private Visitor _therapist = null!;
    private Visitor _runner = null!;
    private Viewer _who = null!;
    private string _desk = "";

    public RoutinesTests() => _app = new TestApp().With(_clock);

    public async ValueTask InitializeAsync()
    {
        (_admin, _therapist, _runner) = (await _app.VisitorAsync(DemoPeople.Admin), await _app.VisitorAsync(DemoPeople.Therapist), await _app.VisitorAsync(DemoPeople.NewRunner));
        await using var scope = _app.Services.CreateAsyncScope();
        _who = (await _app.Services.GetRequiredService<Viewers>().FindAsync((await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.NewRunner.Email))!.Id))!;
        _desk = $"/runners/{_who.RunnerId}";
        var code = Code().Match((await _therapist.PostAsync("/caseload/invite", "invite")).Html).Groups[1].Value;
        Assert.Equal("/settings/people", (await _runner.PostAsync($"/invite/{code}", "accept")).Location);
        var today = (await ReadAsync()).Today;
        await AppendAsync(
            new RunnerDescribed { Sequence = 0, Day = today, RecordedOn = today, InjuryBegan = today.AddDays(-60), LastRun = today.AddDays(-60) },
            new DaysChosen { Sequence = 0, Day = today, RecordedOn = today, Weekdays = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], RunsPerWeek = 3 },
            new ClearanceChecked { Sequence = 0, Day = today, RecordedOn = today, Kind = CheckKind.Full, Yes = [], DailyActivities = ReturnToRun.Engine.Units.Pain.Of(1), RoutineWithoutBackPain = true });
    }

    [Fact]
    public async Task An_admin_writes_a_routine_exercise_by_exercise_sees_its_week_publishes_it_and_a_therapist_reads_it()
    {
        var draft = (await _admin.PostAsync("/routines", "begin")).Location!;
        Assert.Matches("^/routines/[0-9a-f-]{36}/draft$", draft);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(draft, "add", [], ("Form.New", "bird-dog"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(draft, "add", Item(0, "bird-dog", "8-12", "2", "1", "3"), ("Form.New", "squat"))).Status);
        var page = await _admin.GetAsync(draft);
        Assert.Contains("2. Squat", page.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"8-12\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("A week with runs on Monday, Wednesday and Friday", page.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await _therapist.GetAsync(draft[..^6])).Status);
        (string, string)[] both = [.. Item(0, "bird-dog", "8-12", "2", "1", "3"), .. Item(1, "squat", "10", "2", "1", "2")];
        Assert.Equal($"{draft[..^6]}?done=published", (await SendAsync(draft, "publish", both, ("Form.Title", "Hips first"), ("Form.Note", "To begin with."))).Location);
        var read = await _therapist.GetAsync(draft[..^6]);
        Assert.Contains("Hips first", read.Words, StringComparison.Ordinal);
        Assert.Contains("8 to 12 each side, 2 rounds", read.Words, StringComparison.Ordinal);
        Assert.Contains("never the day before a run that steps up", read.Words, StringComparison.Ordinal);
        Assert.Contains("“To begin with.”", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Write the next version", read.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_routine_is_said_at_its_place_and_what_was_typed_stays()
    {
        var draft = (await _admin.PostAsync("/routines", "begin")).Location!;
        (string, string)[] typed = [.. Item(0, "bird-dog", "many", "7", "1", "0"), .. Item(1, "squat", "10", "2", "1", "4"), .. Item(2, "bird-dog", "10", "2", "1", "7")];
        var wrong = await SendAsync(draft, "publish", typed);
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Contains("Give the routine a name.", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Write the repetitions as a number from 1 to 30", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Write the rounds as a number from 1 to 6", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Write the days a week as a number from 1 to 7", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"many\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"many\"", (await _admin.GetAsync(draft)).Html, StringComparison.Ordinal);

        (string, string)[] better = [.. Item(0, "bird-dog", "10", "2", "1", "7"), .. Item(1, "squat", "10", "2", "1", "4"), .. Item(2, "bird-dog", "10", "2", "1", "7")];
        var still = await SendAsync(draft, "publish", better, ("Form.Title", "New"));
        Assert.Contains("This exercise is in the routine already.", still.Words, StringComparison.Ordinal);
        Assert.Contains("Strength stands on at most 3 days a week", still.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_therapist_gives_a_routine_and_the_runner_does_it_until_the_newer_version_that_is_offered_is_given()
    {
        var id = await PublishAsync("Hips first", "bird-dog");
        Assert.Contains("Write why", (await _therapist.PostAsync(_desk, "routine-give", ("Give.Routine", id))).Words, StringComparison.Ordinal);
        Assert.Equal($"{_desk}?done=routine", (await _therapist.PostAsync(_desk, "routine-give", ("Give.Routine", id), ("Give.Reason", "Your hips need it first."))).Location);
        var routine = await _runner.GetAsync("/routine");
        Assert.Contains("Bird dog", routine.Words, StringComparison.Ordinal);
        Assert.Contains("Hips first, from your therapist", routine.Words, StringComparison.Ordinal);
        Assert.Contains("“Your hips need it first.”", routine.Words, StringComparison.Ordinal);
        foreach (var path in new[] { "/today", "/timer/routine", "/exports/print" }) Assert.Contains("Bird dog", (await _runner.GetAsync(path)).Html, StringComparison.Ordinal);

        await _admin.PostAsync($"/routines/{id}", "edit");
        Assert.Equal($"/routines/{id}?done=published", (await SendAsync($"/routines/{id}/draft", "publish", Item(0, "curl-up", "10", "2", "1", "7"), ("Form.Title", "Hips first"))).Location);
        var desk = await _therapist.GetAsync(_desk);
        Assert.Contains("Hips first, version 2 is published", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Bird dog", (await _runner.GetAsync("/routine")).Words, StringComparison.Ordinal);
        Assert.Contains("Taken out: Bird dog", (await _therapist.GetAsync($"/routines/{id}")).Words, StringComparison.Ordinal);
        await _therapist.PostAsync(_desk, "routine-give", ("Give.Routine", id), ("Give.Reason", "Go on."));
        Assert.DoesNotContain("Bird dog", (await _runner.GetAsync("/routine")).Words, StringComparison.Ordinal);

        var change = (await ReadAsync()).FactsVersion;
        Assert.Equal($"{_desk}?done=routine", (await _therapist.PostAsync(_desk, "routine-undo", ("Undo.Change", $"{change}"), ("Undo.Reason", "Too soon."))).Location);
        Assert.Contains("Bird dog", (await _runner.GetAsync("/routine")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_therapist_looks_at_a_swap_before_it_is_made_and_the_runner_sees_what_was_changed_and_why()
    {
        (string, string)[] swap = [("Change.Place", "forearm-plank"), ("Change.Exercise", "kneeling-plank"), ("Change.Dose.Sets", "2")];
        var before = (await ReadAsync()).FactsVersion;
        var look = await _therapist.PostAsync(_desk, "routine-change", [.. swap, ("Change.Do", "look")]);
        Assert.Contains("Days in the coming four weeks", look.Words, StringComparison.Ordinal);
        Assert.Contains("Kneeling plank", look.Words, StringComparison.Ordinal);
        Assert.Equal(before, (await ReadAsync()).FactsVersion);
        Assert.Equal($"{_desk}?done=routine", (await _therapist.PostAsync(_desk, "routine-change", [.. swap, ("Change.Do", "change"), ("Change.Reason", "Until it is easy.")])).Location);
        var item = (await ReadAsync()).Plan.Days[0].Routine.Single(item => item.Exercise == "kneeling-plank");
        Assert.Equal(2, item.Dose.Sets.Least);
        var routine = (await _runner.GetAsync("/routine")).Words;
        Assert.Contains("Your therapist chose it for you", routine, StringComparison.Ordinal);
        Assert.Contains("“Until it is easy.”", routine, StringComparison.Ordinal);
        Assert.Contains("in place of Forearm plank", (await _therapist.GetAsync(_desk)).Words, StringComparison.Ordinal);
        Assert.Contains("The routine has this exercise already", (await _therapist.PostAsync(_desk, "routine-change", ("Change.Place", "dead-bug-swiss-ball"), ("Change.Exercise", "kneeling-plank"), ("Change.Reason", "Why not."))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X1_and_a_side_that_does_less_are_shown_to_the_therapist_who_brings_back_what_was_stopped()
    {
        var day = (await ReadAsync()).Today;
        for (var i = 0; i < 3; i++)
        {
            _clock.Set(_clock.Now.AddDays(i == 0 ? 0 : 1));
            await AppendAsync(new RoutineDone
            {
                Sequence = 0, Day = day.AddDays(i), RecordedOn = day.AddDays(i),
                Exercises = [new("half-kneeling-hip-flexor-stretch", Side.Left, 3, 6, false), new("half-kneeling-hip-flexor-stretch", Side.Right, 3, 10, false), new("forearm-plank", null, 0, 0, i == 2)],
            });
        }

        // Days have gone by: the therapist signs in again.
        _therapist.Dispose();
        _therapist = await _app.VisitorAsync(DemoPeople.Therapist);
        var desk = await _therapist.GetAsync(_desk);
        Assert.Contains("the left side does less", desk.Words, StringComparison.Ordinal);
        Assert.Contains("3 times in a row", desk.Words, StringComparison.Ordinal);
        Assert.Contains("18 left, 30 right", desk.Words, StringComparison.Ordinal);
        Assert.Contains("It hurt the low back", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Done on 3 of 3 days", desk.Words, StringComparison.Ordinal);
        Assert.Equal($"{_desk}?done=restored", (await _therapist.PostAsync(_desk, "routine-restore", ("Restore.Exercise", "forearm-plank"), ("Restore.Reason", "Form corrected."))).Location);
        Assert.Equal("forearm-plank", (await ReadAsync()).History.Facts.OfType<ExerciseRestored>().Single().Exercise);
    }

    [Fact]
    public async Task Nobody_but_the_clinic_s_admins_writes_and_nobody_without_consent_gives()
    {
        var id = await PublishAsync("Hips first", "bird-dog");
        foreach (var (path, form) in new[] { ("/routines", "begin"), ($"/routines/{id}", "edit"), ($"/routines/{id}", "archive"), ($"/routines/{id}", "copy") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _therapist.PostAsync(path, form)) is { Status: HttpStatusCode.BadRequest } ? HttpStatusCode.NotFound : (await _therapist.PostAsync(path, form)).Status);
        }

        using var stranger = _app.Visitor();
        foreach (var path in new[] { "/routines", $"/routines/{id}", $"/routines/{id}/draft" })
        {
            Assert.StartsWith("/sign-in", (await stranger.GetAsync(path)).Location, StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.OK, (await _runner.GetAsync(path)).Status);
        }

        Assert.NotEqual(HttpStatusCode.OK, (await _therapist.GetAsync($"/routines/{id}/draft")).Status);
        var thea = (await ReadAsync()).History.Facts.OfType<TherapistConsented>().Single().Therapist;
        await _runner.PostAsync("/settings/people", "withdraw", ("Therapist", thea.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await _therapist.PostAsync(_desk, "routine-give", ("Give.Routine", id), ("Give.Reason", "Why."))).Status);
        Assert.Empty((await ReadAsync()).History.Facts.OfType<RoutineAssigned>());
    }

    private async Task<string> PublishAsync(string title, string exercise)
    {
        var draft = (await _admin.PostAsync("/routines", "begin")).Location!;
        Assert.EndsWith("?done=published", (await SendAsync(draft, "publish", Item(0, exercise, "10", "2", "1", "7"), ("Form.Title", title))).Location, StringComparison.Ordinal);
        return draft["/routines/".Length..^"/draft".Length];
    }

    // As the page sends it: with the revision that it shows.
    private async Task<Visitor.Answer> SendAsync(string path, string what, (string, string)[] items, params (string, string)[] fields)
    {
        var revision = Revision().Match((await _admin.GetAsync(path)).Html).Groups[1].Value;
        return await _admin.PostAsync(path, "draft", [("Form.Revision", revision), ("Form.Do", what), .. items, .. fields]);
    }

    private static (string, string)[] Item(int place, string exercise, string repetitions, string sets, string times, string days) =>
    [
        ($"Form.Items[{place}].Exercise", exercise), ($"Form.Items[{place}].Repetitions", repetitions), ($"Form.Items[{place}].Sets", sets),
        ($"Form.Items[{place}].TimesADay", times), ($"Form.Items[{place}].DaysAWeek", days), ($"Form.Items[{place}].Hold", ""), ($"Form.Items[{place}].Days", ""),
    ];

    private async Task<LedgerView> ReadAsync() => (await _app.Services.GetRequiredService<PlanLedger>().ReadAsync(_who, _who.RunnerId!.Value))!;

    private async Task AppendAsync(params Fact[] facts) => Assert.IsType<AppendResult.Saved>(await _app.Services.GetRequiredService<PlanLedger>().AppendAsync(_who, _who.RunnerId!.Value, facts, AppendOptions.None));

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in new[] { _admin, _therapist, _runner }) visitor.Dispose();
        await _app.DisposeAsync();
    }

    [GeneratedRegex("name=\"Form.Revision\" value=\"(\\d+)\"")]
    private static partial Regex Revision();

    [GeneratedRegex("href=\"/invite/([0-9A-Z]{10})\"")]
    private static partial Regex Code();
}
