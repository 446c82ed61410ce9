using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Protocols;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Features.Deciding;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Tests.Features.Plans;

namespace ReturnToRun.Web.Tests.Features.Deciding;

/// <summary>A therapist decides for a runner who let them in, and what the runner reads of it.</summary>
public sealed class DecideTests : BunitContext, IAsyncLifetime
{
    private readonly StoppedClock _clock = new(new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero));
    private readonly TestApp _app;
    private Viewer _runner = null!;
    private Viewer _thea = null!;
    private string _page = "";

    public DecideTests() => _app = new TestApp().With(_clock);

    public async ValueTask InitializeAsync()
    {
        _thea = await ViewerAsync(DemoPeople.Therapist.Email);
        _runner = await ViewerAsync(DemoPeople.NewRunner.Email);
        _page = $"/runners/{_runner.RunnerId}/decide";
        var story = new Story(Runners.Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(20)).Live(Runners.Monday.AddDays(24));
        foreach (var day in story.History.Facts.GroupBy(static fact => fact.RecordedOn).OrderBy(static day => day.Key))
        {
            _clock.Set(new(day.Key.ToDateTime(new(20, 0)), TimeSpan.Zero));
            await SayAsync(_runner, [.. day]);
        }
        await LetInAsync(_thea);
        Services.AddSingleton(_app.Services.GetRequiredService<PlanLedger>());
        Services.AddSingleton(_app.Services.GetRequiredService<Viewers>());
        Services.AddSingleton(_app.Services.GetRequiredService<IDbContextFactory<AppDb>>());
        Services.AddSingleton<TimeProvider>(_clock);
        Services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor());
        Services.AddSingleton<AuthenticationStateProvider>(_who);
        Services.AddTransient<CurrentViewer>();
        Services.AddTransient<ChangesService>();
        Services.AddTransient<DecideService>();
    }

    private readonly Who _who = new();

    [Fact]
    public async Task A_pace_is_looked_at_beside_the_plan_needs_a_reason_beyond_the_band_and_is_then_recorded()
    {
        var island = Open(_thea);
        Choose(island, "Pace", "Brisk");

        Assert.Contains("Beyond the recommended band", island.Words(), StringComparison.Ordinal);
        Assert.Contains("Running in a week, gone beyond in", island.Words(), StringComparison.Ordinal);
        Assert.Contains("beyond I5", island.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(island.FindAll("tr.differs svg"));
        Assert.Empty((await ReadAsync()).History.Facts.OfType<PaceChosen>());

        Press(island, "Decide");
        Assert.Contains("Write why.", island.Words(), StringComparison.Ordinal);

        island.Find("#reason").Change("Strong, and a race in spring.");
        Press(island, "Decide");
        island.WaitForAssertion(() => Assert.Contains("Decided.", island.Words(), StringComparison.Ordinal));
        var facts = (await ReadAsync()).History.Facts;
        Assert.Equal(Pace.Brisk, Assert.Single(facts.OfType<PaceChosen>()).Pace);
        Assert.Equal((_thea.UserId, "I5"), facts.OfType<OverrideGiven>().Select(static given => (given.By, Assert.Single(given.Limits))).Single());
    }

    [Fact]
    public async Task A_level_beyond_every_exception_is_refused_in_words_and_cannot_be_decided()
    {
        var island = Open(_thea);
        Choose(island, "Step", "to:11");

        Assert.Contains("Refused", island.Words(), StringComparison.Ordinal);
        Assert.Contains("more than three levels beyond the last run", island.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(island.FindAll("button"), static button => button.Words() == "Decide");
        Assert.Empty((await ReadAsync()).History.Facts.OfType<LevelSet>());
    }

    [Fact]
    public async Task The_second_of_two_therapists_sees_what_the_first_changed_and_decides_again()
    {
        var otto = await SecondTherapistAsync();
        var second = Open(otto);
        var first = Open(_thea);
        Choose(first, "Step", DecideForm.Repeat);
        first.Find("#reason").Change("Tired legs.");
        Press(first, "Decide");
        first.WaitForAssertion(() => Assert.Contains("Decided.", first.Words(), StringComparison.Ordinal));

        _who.Is(otto);
        Choose(second, "Pace", "Steady");
        second.WaitForAssertion(() => Assert.Contains("Somebody decided meanwhile", second.Words(), StringComparison.Ordinal));
        Assert.Matches("Thea Demo, today at [0-9]{2}:[0-9]{2}: The last level once more, “Tired legs.”", second.Words());
        Assert.True(second.FindAll("button").Single(static button => button.Words() == "Decide").HasAttribute("disabled"));
        Assert.Empty((await ReadAsync()).History.Facts.OfType<PaceChosen>());

        Press(second, "I have seen it, and decide again");
        Press(second, "Decide");
        second.WaitForAssertion(() => Assert.Contains("Decided.", second.Words(), StringComparison.Ordinal));
        Assert.Single((await ReadAsync()).History.Facts.OfType<PaceChosen>());
    }

    [Fact]
    public async Task A_consent_withdrawn_while_the_page_is_open_ends_it_at_the_next_choice()
    {
        var island = Open(_thea);
        await SayAsync(_runner, new TherapistConsentWithdrawn { Sequence = 0, Day = Today, RecordedOn = default, Therapist = _thea.UserId });

        Choose(island, "Pace", "Steady");

        island.WaitForAssertion(() => Assert.Contains("This runner is not there for you any more", island.Words(), StringComparison.Ordinal));
        Assert.DoesNotContain("Level", island.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_taken_back_from_the_list_and_both_stand_in_the_record()
    {
        await SayAsync(_thea, new LevelHeld { Sequence = 0, Day = Today, RecordedOn = default, Until = Today.AddDays(14) });
        var island = Open(_thea);
        var held = (await ReadAsync()).FactsVersion.ToString(CultureInfo.InvariantCulture);
        Choose(island, "TakeBack", held);
        Assert.Contains("Within every limit", island.Words(), StringComparison.Ordinal);

        Press(island, "Decide");
        island.WaitForAssertion(() => Assert.Contains("Decided.", island.Words(), StringComparison.Ordinal));

        var facts = (await ReadAsync()).History.Facts;
        Assert.IsType<ChoiceUndone>(facts[^1]);
        Assert.Empty(island.FindAll("#takeback"));
    }

    [Fact]
    public async Task A_programme_lists_the_steps_beyond_a_limit_and_asks_for_a_reason()
    {
        var island = Open(_thea);
        Choose(island, "Protocol", "oxford-2024");
        Assert.Contains("steps go beyond a limit", island.Words(), StringComparison.Ordinal);
        Assert.Contains("Week 3: interval length", island.Words(), StringComparison.Ordinal);

        Press(island, "Decide");
        Assert.Contains("Write why.", island.Words(), StringComparison.Ordinal);
        island.Find("#reason").Change("She knows it from last time.");
        Press(island, "Decide");
        island.WaitForAssertion(() => Assert.Contains("Decided.", island.Words(), StringComparison.Ordinal));
        Assert.Equal("oxford-2024", (await ReadAsync()).Plan.Protocol!.Id);
    }

    [Fact]
    public async Task The_page_is_found_by_the_therapist_who_was_let_in_and_by_nobody_else()
    {
        using var thea = await _app.VisitorAsync(DemoPeople.Therapist);
        var open = await thea.GetAsync(_page);
        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.Contains("_framework/blazor.web", open.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await thea.GetAsync($"/runners/{Guid.CreateVersion7()}/decide")).Status);

        using var elsewhere = await StrangerAsync();
        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);
        using var nobody = _app.Visitor();
        foreach (var other in (Visitor[])[elsewhere, runner, admin, nobody])
        {
            var answer = await other.GetAsync(_page);
            Assert.NotEqual(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("Noor", answer.Html, StringComparison.Ordinal);
        }
        await SayAsync(_runner, new TherapistConsentWithdrawn { Sequence = 0, Day = Today, RecordedOn = default, Therapist = _thea.UserId });
        Assert.Equal(HttpStatusCode.NotFound, (await thea.GetAsync(_page)).Status);
    }

    [Fact]
    public async Task The_runner_reads_on_Today_what_was_changed_by_whom_and_why_once_and_finds_it_again_in_the_plan()
    {
        var left = (await ReadAsync()).Plan.Days.First(static day => day.Run is not null && day.Date > Runners.Monday.AddDays(24)).Date;
        Assert.IsType<AppendResult.Saved>(await _app.Services.GetRequiredService<PlanLedger>().AppendAsync(_thea, _runner.RunnerId!.Value,
            [new RunDaySkipped { Sequence = 0, Day = left, RecordedOn = default }], AppendOptions.None with { Note = "Your long shift <that> day." }));
        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);

        var today = await runner.GetAsync("/today");
        Assert.Contains("Your plan was changed", today.Words, StringComparison.Ordinal);
        Assert.Contains("Thea Demo, Thursday 1 October", today.Words, StringComparison.Ordinal);
        Assert.Contains("No run on Friday 2 October. It is left out and not caught up.", today.Words, StringComparison.Ordinal);
        Assert.Contains("“Your long shift <that> day.”", today.Words, StringComparison.Ordinal);
        Assert.Contains("Your next run: Monday, ", today.Words, StringComparison.Ordinal);
        Assert.Contains("instead of tomorrow, ", today.Words, StringComparison.Ordinal);

        var through = Regex.Match(today.Html, "name=\"Form.Through\" value=\"([0-9]+)\"").Groups[1].Value;
        Assert.Equal("/today", (await runner.PostAsync("/today", UnreadChanges.FormName, ("Form.Through", through))).Location);
        Assert.DoesNotContain("Your plan was changed", (await runner.GetAsync("/today")).Words, StringComparison.Ordinal);

        var plan = await runner.GetAsync($"/plan?day={left.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Assert.Contains("What was changed for you", plan.Words, StringComparison.Ordinal);
        Assert.Contains("Your therapist left the run of this day out.", plan.Words, StringComparison.Ordinal);
        Assert.Contains("Thea Demo, Thursday 1 October: “Your long shift <that> day.”", plan.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_history_is_previewed_in_under_100_ms()
    {
        var story = new Story(Runners.Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(80)).Live(Runners.Monday.AddDays(365), (day, _) => day.DayOfYear % 9 == 0 ? Answers.LowBack(3) : Answers.Good);
        var view = new DecideView(_thea, new(Guid.Empty, story.History with { Library = [.. ProtocolLibrary.All] }, story.NextSequence - 1, story.Today, "UTC", story.Plan)
        {
            Name = "Robin", Country = "GB", Units = Data.Runners.Units.Metric, Clock = Data.Runners.Clock.Hours24, Notes = ImmutableDictionary<long, string>.Empty,
            RunAt = new(18, 0), MorningAt = new(7, 0), WeekBegins = DayOfWeek.Monday,
        }, []);
        var took = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var form = DecideForm.From(view);
            form.Pace = nameof(Pace.Brisk);
            var begun = Stopwatch.GetTimestamp();
            Assert.Equal(Band.Beyond, DecideService.Look(view, form, new())!.Choice.Band);
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        took.Sort();

        Xunit.TestContext.Current.TestOutputHelper!.WriteLine($"{story.History.Facts.Length} facts: median {took[7]:0.0} ms, most {took[^1]:0.0} ms");
        Assert.InRange(took[7], 0, 100);
    }

    [Theory]
    [InlineData("hold", "Give the last day of the hold")]
    [InlineData("to:nowhere", "Choose from the list.")]
    public void What_is_not_well_formed_is_said_beside_its_field(string step, string words)
    {
        var island = Open(_thea);
        Choose(island, "Step", step);
        Assert.Contains(words, island.Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<DecideIsland> Open(Viewer viewer)
    {
        _who.Is(viewer);
        var island = Render<DecideIsland>(p => p.Add(i => i.Runner, _runner.RunnerId!.Value));
        island.WaitForElement("#pace");
        return island;
    }

    private static void Choose(IRenderedComponent<DecideIsland> island, string name, string value)
    {
        var before = island.RenderCount;
        island.Find($"#{name.ToLowerInvariant()}").Change(value);
        island.WaitForState(() => island.RenderCount > before + 1 || island.FindAll("[role=status].summary, .banner").Any(static one => one.TextContent.Length > 0));
    }

    private static void Press(IRenderedComponent<DecideIsland> island, string button)
    {
        var pressed = island.FindAll("button").Single(one => one.Words() == button);
        if (button == "Decide") pressed.Closest("form")!.Submit();
        else pressed.Click();
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.Now.UtcDateTime);

    private async Task SayAsync(Viewer viewer, params Fact[] facts) =>
        Assert.IsType<AppendResult.Saved>(await _app.Services.GetRequiredService<PlanLedger>().AppendAsync(viewer, _runner.RunnerId!.Value, facts, AppendOptions.None));

    private Task LetInAsync(Viewer therapist) => SayAsync(_runner, new TherapistConsented { Sequence = 0, Day = Today, RecordedOn = default, Therapist = therapist.UserId });

    private async Task<LedgerView> ReadAsync() => (await _app.Services.GetRequiredService<PlanLedger>().ReadAsync(_runner, _runner.RunnerId!.Value))!;

    private async Task<Viewer> ViewerAsync(string email)
    {
        using var scope = _app.Services.CreateScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(email))!;
        return (await _app.Services.GetRequiredService<Viewers>().FindAsync(user.Id))!;
    }

    private async Task<Viewer> SecondTherapistAsync()
    {
        await MakeAsync("second@demo.test", _thea.ClinicId!.Value);
        var otto = await ViewerAsync("second@demo.test");
        await LetInAsync(otto);
        return otto;
    }

    private async Task<Visitor> StrangerAsync()
    {
        var clinic = new ClinicRow { Id = Guid.CreateVersion7(_clock.Now), Name = "Elsewhere", CreatedAt = _clock.Now };
        using (var scope = _app.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Add(clinic);
            await db.SaveChangesAsync();
        }
        await MakeAsync("other@demo.test", clinic.Id);
        var visitor = _app.Visitor();
        await visitor.SignInAsync("other@demo.test", DemoPeople.Password);
        return visitor;
    }

    private async Task MakeAsync(string email, Guid clinic)
    {
        using var scope = _app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().CreateAsync(
            new UserRow(Guid.CreateVersion7(_clock.Now)) { UserName = email, Email = email, DisplayName = "Otto", Role = Role.Therapist, ClinicId = clinic }, DemoPeople.Password);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Who is at the circuit.</summary>
    private sealed class Who : AuthenticationStateProvider
    {
        private ClaimsPrincipal _user = new();

        public void Is(Viewer viewer) => _user = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, viewer.UserId.ToString())], "test"));

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_user));
    }
}
