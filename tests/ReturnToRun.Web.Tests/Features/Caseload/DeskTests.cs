using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Caseload;

/// <summary>What a therapist sees and does about one runner, and that nobody else does.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    private readonly StoppedClock _clock = new();
    private readonly TestApp _app;
    private Visitor _therapist = null!;
    private Viewer _runner = null!;
    private string _page = "";

    public DeskTests() => _app = new TestApp().With(_clock);

    public async ValueTask InitializeAsync()
    {
        _therapist = await _app.VisitorAsync(DemoPeople.Therapist);
        _runner = await ViewerAsync(DemoPeople.NewRunner.Email);
        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        Assert.Equal("/settings/people", (await runner.PostAsync($"/invite/{await CodeAsync(_therapist, "/caseload/invite")}", "accept")).Location);
        _page = $"/runners/{_runner.RunnerId}";
    }

    [Fact]
    public async Task A_runner_who_let_them_in_is_on_the_caseload_with_stage_and_need()
    {
        var list = await _therapist.GetAsync("/caseload");

        Assert.Contains($"href=\"{_page}\"", list.Html, StringComparison.Ordinal);
        Assert.Contains("Noor Demo", list.Words, StringComparison.Ordinal);
        Assert.Contains("Waiting for clearance", list.Words, StringComparison.Ordinal);
        Assert.Contains("Nobody here just now", (await _therapist.GetAsync("/caseload?show=OnTrack")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_section_that_the_page_leads_to_is_on_it_once_and_under_its_address()
    {
        var html = (await _therapist.GetAsync(_page)).Html;

        Assert.NotEmpty(DeskSections.All);
        foreach (var section in DeskSections.All)
        {
            Assert.Contains($"href=\"{_page}#{section.Id}\"", html, StringComparison.Ordinal);
            Assert.Equal(2, html.Split($" id=\"{section.Id}\"").Length);
        }
    }

    [Fact]
    public async Task A_runner_who_did_not_let_them_in_or_took_it_back_is_not_found()
    {
        var robin = await ViewerAsync(DemoPeople.Runner.Email);
        Assert.Equal(HttpStatusCode.NotFound, (await _therapist.GetAsync($"/runners/{robin.RunnerId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _therapist.PostAsync($"/runners/{robin.RunnerId}", "clear", Clearance())).Status);

        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        Assert.Contains("Thea Demo", (await runner.GetAsync("/settings/people")).Words, StringComparison.Ordinal);
        var thea = await ViewerAsync(DemoPeople.Therapist.Email);
        Assert.Equal("/settings/people", (await runner.PostAsync("/settings/people", "withdraw", ("Therapist", thea.UserId.ToString()))).Location);

        Assert.Contains("Nobody but you", (await runner.GetAsync("/settings/people")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _therapist.GetAsync(_page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _therapist.PostAsync(_page, "clear", Clearance())).Status);
        Assert.Empty((await ReadAsync()).History.Facts.OfType<ClearanceGiven>());
    }

    [Fact]
    public async Task A_therapist_of_another_clinic_finds_nobody_and_cannot_be_let_in()
    {
        using var stranger = await StrangerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(_page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(_page, "clear", Clearance())).Status);

        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        var refused = await runner.PostAsync($"/invite/{await CodeAsync(stranger, "/caseload/invite")}", "accept");

        Assert.Contains("You are with another clinic", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(_page)).Status);
    }

    [Fact]
    public async Task Clearance_is_given_and_withdrawn_with_a_reason()
    {
        await DescribeAsync();
        Assert.Contains("What follows, given today: ", (await _therapist.GetAsync(_page)).Words, StringComparison.Ordinal);
        Assert.Contains("Write why. It is kept with the clearance.", (await _therapist.PostAsync(_page, "clear", [.. Clearance()[..3]])).Words, StringComparison.Ordinal);
        Assert.Equal($"{_page}?done=cleared", (await _therapist.PostAsync(_page, "clear", Clearance())).Location);
        var given = Assert.Single((await ReadAsync()).History.Facts.OfType<ClearanceGiven>());
        Assert.Equal((Author.Therapist, "Thea Demo"), (given.By, given.ClinicianName));
        Assert.Equal(FindingState.Met, (await ReadAsync()).Plan.Clearance.Findings.Single(static finding => finding.Rule == "R1").State);

        Assert.Contains("Write why", (await _therapist.PostAsync(_page, "withdraw")).Words, StringComparison.Ordinal);
        Assert.Equal($"{_page}?done=withdrawn", (await _therapist.PostAsync(_page, "withdraw", ("Withdrawn.Reason", "Fell off a ladder."))).Location);

        var view = await ReadAsync();
        Assert.Equal(FindingState.Withdrawn, view.Plan.Clearance.Findings.Single(static finding => finding.Rule == "R1").State);
        Assert.Equal("Fell off a ladder.", view.Notes[view.FactsVersion]);
    }

    [Theory]
    [InlineData("E2", PlanStage.Locked, "Unlock the plan")]
    [InlineData("U1", PlanStage.Paused, "Lift the pause")]
    public async Task A_lock_or_pause_is_lifted_with_a_reason_and_only_while_there_is_one(string item, PlanStage stage, string button)
    {
        await SayAsync(new ClearanceChecked { Sequence = 0, Day = Today, RecordedOn = default, Kind = CheckKind.SomethingChanged, Yes = [item] });
        Assert.Equal(stage, (await ReadAsync()).Plan.Stage);
        Assert.Contains(button, (await _therapist.GetAsync(_page)).Words, StringComparison.Ordinal);
        Assert.Contains("What follows, lifted today: ", (await _therapist.GetAsync(_page)).Words, StringComparison.Ordinal);

        var without = await _therapist.PostAsync(_page, "lift", ("Form.Reason", " "));
        Assert.Contains("Write what you found", without.Words, StringComparison.Ordinal);
        Assert.Equal($"{_page}?done=lifted", (await _therapist.PostAsync(_page, "lift", ("Form.Reason", "Seen today, nothing found."))).Location);
        Assert.Null((await ReadAsync()).Plan.Restraint);

        Assert.Contains("no longer there", (await _therapist.PostAsync(_page, "lift", ("Form.Reason", "Once more."))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_readiness_test_is_recorded_once_however_often_it_is_sent()
    {
        (string, string)[] form = [("Form.Key", Guid.CreateVersion7(_clock.Now).ToString()), ("Form.Test", "HeelRaise"), ("Form.Side", "Left"), ("Form.Value", "18"), ("Form.Pain", "2")];
        Assert.Equal($"{_page}?done=tested", (await _therapist.PostAsync(_page, "test", form)).Location);
        Assert.Equal($"{_page}?done=tested", (await _therapist.PostAsync(_page, "test", form)).Location);

        var test = Assert.Single((await ReadAsync()).History.Facts.OfType<ReadinessTestRecorded>());
        Assert.Equal((ReadinessTest.HeelRaise, Side.Left, 18, Pain.Of(2)), (test.Test, test.Side, test.Value, test.Pain));
        Assert.Contains("18", (await _therapist.GetAsync(_page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_of_nonsense_is_refused_in_words_and_keeps_what_was_typed()
    {
        var answer = await _therapist.PostAsync(_page, "test", ("Form.Test", "99"), ("Form.Side", "Both"), ("Form.Value", "-3"), ("Form.Pain", "11"));

        foreach (var words in (string[])["Choose a test", "Choose a side", "a whole number from 0", "a number from 0 to 10"]) Assert.Contains(words, answer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"-3\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty((await ReadAsync()).History.Facts.OfType<ReadinessTestRecorded>());
    }

    [Fact]
    public async Task The_personal_limit_is_3_or_2_and_nothing_else()
    {
        Assert.Equal($"{_page}?done=limit", (await _therapist.PostAsync(_page, "limit", ("Limit.Value", "3"))).Location);
        Assert.Contains("set for this runner", (await _therapist.GetAsync(_page)).Words, StringComparison.Ordinal);
        Assert.Contains("Choose 2/10 or 3/10", (await _therapist.PostAsync(_page, "limit", ("Limit.Value", "9"))).Words, StringComparison.Ordinal);
        Assert.Equal(Pain.Of(3), Assert.Single((await ReadAsync()).History.Facts.OfType<PersonalPainLimitSet>()).Limit);
    }

    [Fact]
    public async Task Quick_is_approved_with_a_reason()
    {
        await DescribeAsync();
        Assert.Contains("Write why", (await _therapist.PostAsync(_page, "quick")).Words, StringComparison.Ordinal);
        Assert.Equal($"{_page}?done=quick", (await _therapist.PostAsync(_page, "quick", ("Quick.Reason", "Two weeks off, no pain."), ("Quick.ThreeQuarters", "true"))).Location);

        var facts = (await ReadAsync()).History.Facts;
        Assert.True(Assert.Single(facts.OfType<QuickApproved>()).ThreeQuarters);
        Assert.Equal((Profile.Quick, Author.Therapist), facts.OfType<ProfileChosen>().Select(static chosen => (chosen.Profile, chosen.By)).Single());
    }

    [Fact]
    public async Task A_decision_made_on_an_old_page_is_told_so_and_not_stored()
    {
        var opened = Regex.Match((await _therapist.GetAsync(_page)).Html, "name=\"Limit.BasedOn\" value=\"([0-9]+)\"").Groups[1].Value;
        await _therapist.PostAsync(_page, "limit", ("Limit.Value", "3"));

        var late = await _therapist.PostAsync(_page, "limit", ("Limit.Value", "2"), ("Limit.BasedOn", opened));

        Assert.Contains("Something changed since this page was opened", late.Words, StringComparison.Ordinal);
        Assert.Single((await ReadAsync()).History.Facts.OfType<PersonalPainLimitSet>());
    }

    [Fact]
    public async Task A_link_for_a_runner_who_cannot_sign_in_is_shown_once_works_and_is_written_down()
    {
        var shown = await _therapist.PostAsync(_page, "reset-link");
        var link = Regex.Match(shown.Html, "<code[^>]*>http://localhost(/reset/[^<]+)</code>").Groups[1].Value;
        using var runner = _app.Visitor();

        Assert.Equal("/sign-in?after=reset", (await runner.PostAsync(link, "reset", ("Form.Password", "something else entirely"))).Location);
        using var scope = _app.Services.CreateScope();
        var admin = await ViewerAsync(DemoPeople.Admin.Email);
        Assert.Contains(scope.ServiceProvider.GetRequiredService<AppDb>().Audit(admin), entry => entry.What == "reset-link-made" && entry.Subject == _runner.UserId);
    }

    public ValueTask DisposeAsync()
    {
        _therapist.Dispose();
        _app.Dispose();
        return ValueTask.CompletedTask;
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.Now.UtcDateTime);

    private (string, string)[] Clearance() => [("Given.Name", "Thea Demo"), ("Given.Role", "physical therapist"), ("Given.GivenOn", Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Given.Reason", "Examined today.")];

    private Task DescribeAsync() => SayAsync(new RunnerDescribed { Sequence = 0, Day = Today, RecordedOn = default, InjuryBegan = Today.AddDays(-30), LastRun = Today.AddDays(-20), UsualRun = Distance.FromKilometres(6) });

    private async Task SayAsync(Fact fact) =>
        Assert.IsType<AppendResult.Saved>(await _app.Services.GetRequiredService<PlanLedger>().AppendAsync(_runner, _runner.RunnerId!.Value, [fact], AppendOptions.None));

    private async Task<LedgerView> ReadAsync() => (await _app.Services.GetRequiredService<PlanLedger>().ReadAsync(_runner, _runner.RunnerId!.Value))!;

    private static async Task<string> CodeAsync(Visitor visitor, string page) =>
        Regex.Match((await visitor.PostAsync(page, "invite")).Html, "href=\"/invite/([0-9A-Z]{10})\"").Groups[1].Value;

    private async Task<Viewer> ViewerAsync(string email)
    {
        using var scope = _app.Services.CreateScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(email))!;
        return (await _app.Services.GetRequiredService<Viewers>().FindAsync(user.Id))!;
    }

    private async Task<Visitor> StrangerAsync()
    {
        using var scope = _app.Services.CreateScope();
        var clinic = new ClinicRow { Id = Guid.CreateVersion7(_clock.Now), Name = "Elsewhere", CreatedAt = _clock.Now };
        scope.ServiceProvider.GetRequiredService<AppDb>().Add(clinic);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        await users.CreateAsync(new UserRow(Guid.CreateVersion7(_clock.Now)) { UserName = "other@demo.test", Email = "other@demo.test", DisplayName = "Otto", Role = Role.Therapist, ClinicId = clinic.Id }, DemoPeople.Password);
        var visitor = _app.Visitor();
        await visitor.SignInAsync("other@demo.test", DemoPeople.Password);
        return visitor;
    }
}
