using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Caseload;

/// <summary>Pages with a circuit that are open while something happens: what is new shows by itself, and a right that ends ends there too.</summary>
public sealed class LiveTests : IAsyncLifetime
{
    private readonly BunitContext _screen = new();
    private readonly StoppedClock _clock = new();
    private readonly TestApp _app;
    private AsyncServiceScope _circuit;
    private Viewer _runner = null!;
    private Viewer _therapist = null!;
    private Viewer _admin = null!;

    public LiveTests() => _app = new TestApp().With(_clock);

    public async ValueTask InitializeAsync()
    {
        (_runner, _therapist, _admin) = (await ViewerAsync(DemoPeople.NewRunner), await ViewerAsync(DemoPeople.Therapist), await ViewerAsync(DemoPeople.Admin));
        await SayAsync(new TherapistConsented { Sequence = 0, Day = Today, RecordedOn = Today, Therapist = _therapist.UserId });
        _circuit = _app.Services.CreateAsyncScope();
        var user = (await _circuit.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Therapist.Email))!;
        var principal = await _circuit.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserRow>>().CreateAsync(user);
        ((IHostEnvironmentAuthenticationStateProvider)_circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        _screen.Services.AddSingleton(_circuit.ServiceProvider.GetRequiredService<CaseloadService>());
        _screen.Services.AddSingleton(_circuit.ServiceProvider.GetRequiredService<DeskService>());
        _screen.Services.AddSingleton(_app.Services.GetRequiredService<NewsWatchers>());
        _screen.SetRendererInfo(new("Server", true));
    }

    [Fact]
    public async Task A_new_answer_shows_by_itself_at_the_next_beat_and_is_said_politely()
    {
        var page = _screen.Render<CaseloadPage>();
        Assert.Equal("", page.Find("[role=status]").Words());

        await SayAsync(Morning());
        await BeatAsync();

        page.WaitForAssertion(() => Assert.Equal("Noor Demo: new answer.", page.Find("[role=status]").Words()));
        Assert.Contains("new", page.Find("tbody tr").Words(), StringComparison.Ordinal);
        Assert.Contains("today", page.Find("tbody tr").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emergency_sign_is_told_with_what_follows_from_it()
    {
        var page = _screen.Render<CaseloadPage>();

        await SayAsync(new ClearanceChecked { Sequence = 0, Day = Today, RecordedOn = Today, Kind = CheckKind.SomethingChanged, Yes = ["E2"] });
        await BeatAsync();

        page.WaitForAssertion(() => Assert.Equal("Noor Demo: new safety answers, locked.", page.Find("[role=status]").Words()));
        Assert.Contains("1 locked.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_stands_in_its_writers_line_with_a_way_to_it_until_this_therapist_has_read_it()
    {
        var runner = _runner.RunnerId!.Value;
        var messages = _app.Services.GetRequiredService<MessageThread>();
        var page = _screen.Render<CaseloadPage>();
        Assert.DoesNotContain("unread", page.Words(), StringComparison.Ordinal);

        foreach (var text in (string[])["It pulls.", "After stairs."]) Assert.Equal(Written.Done, await messages.SendAsync(_runner, runner, text, null, Xunit.TestContext.Current.CancellationToken));
        await BeatAsync();

        page.WaitForAssertion(() => Assert.Equal("2 unread messages", page.Find($"tbody a[href='/runners/{runner}#messages']").Words()));
        Assert.Contains("1 with unread messages.", page.Words(), StringComparison.Ordinal);

        Assert.True(await messages.ReadToAsync(_therapist, runner, 2, Xunit.TestContext.Current.CancellationToken));
        await page.Labelled("Find a runner").InputAsync(new() { Value = "Noor" });
        page.WaitForAssertion(() => Assert.DoesNotContain("unread", page.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_runner_who_takes_the_consent_back_is_gone_at_the_next_beat()
    {
        var page = _screen.Render<CaseloadPage>();
        var desk = _screen.Render<DeskWatch>(p => p.Add(c => c.Runner, _runner.RunnerId!.Value).Add(c => c.Therapist, _therapist.UserId).Add(c => c.Seen, 0L));
        Assert.Contains("Noor Demo", page.Words(), StringComparison.Ordinal);

        await SayAsync(new TherapistConsentWithdrawn { Sequence = 0, Day = Today, RecordedOn = Today, Therapist = _therapist.UserId });
        await BeatAsync();

        page.WaitForAssertion(() => Assert.DoesNotContain("Noor Demo", page.Words(), StringComparison.Ordinal));
        desk.WaitForAssertion(ShouldHaveLeft);
    }

    [Fact]
    public async Task A_page_about_one_runner_says_what_is_new_about_that_runner_and_stays_as_it_is()
    {
        var desk = _screen.Render<DeskWatch>(p => p.Add(c => c.Runner, _runner.RunnerId!.Value).Add(c => c.Therapist, _therapist.UserId).Add(c => c.Seen, 1L));

        await SayAsync(Morning());
        await BeatAsync();

        desk.WaitForAssertion(() => Assert.StartsWith("Noor Demo: new answer.", desk.Find("[role=status]").Words(), StringComparison.Ordinal));
        Assert.NotNull(desk.Link("Show it"));
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("another role")]
    [InlineData("signed out everywhere")]
    public async Task A_right_that_ends_ends_on_an_open_page_at_the_next_action_and_within_a_minute_without_one(string how)
    {
        var page = _screen.Render<CaseloadPage>();
        var people = _app.Services.GetRequiredService<ClinicPeople>();
        Assert.Equal(PeopleChange.Done, how switch
        {
            "suspended" => await people.SetSuspendedAsync(_admin, _therapist.UserId, suspended: true),
            "another role" => await people.SetRoleAsync(_admin, _therapist.UserId, Role.ClinicAdmin),
            _ => await people.SignOutAsync(_admin, _therapist.UserId),
        });

        await page.Labelled("Find a runner").InputAsync(new() { Value = "Noor" });
        page.WaitForAssertion(ShouldHaveLeft);

        var watch = _screen.Render<DeskWatch>(p => p.Add(c => c.Runner, _runner.RunnerId!.Value).Add(c => c.Therapist, _therapist.UserId).Add(c => c.Seen, 0L));
        await BeatAsync(all: true);
        watch.WaitForAssertion(ShouldHaveLeft);
        var state = (CircuitSignIn)_circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        Assert.False(await state.HoldsAsync((await state.GetAuthenticationStateAsync()).User, Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Somebody_whose_right_stands_goes_on_and_finds_a_runner_by_a_part_of_the_name_whatever_the_accents()
    {
        var page = _screen.Render<CaseloadPage>();

        await page.Labelled("Find a runner").InputAsync(new() { Value = "nöOr" });
        page.WaitForAssertion(() => Assert.Contains("1 of 1 found by name", page.Words(), StringComparison.Ordinal));
        await page.Labelled("Find a runner").InputAsync(new() { Value = "Robin" });
        page.WaitForAssertion(() => Assert.Contains("Nobody of that name has let you in.", page.Words(), StringComparison.Ordinal));

        var state = (CircuitSignIn)_circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        Assert.True(await state.HoldsAsync((await state.GetAuthenticationStateAsync()).User, Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_asked_while_nobody_watches()
    {
        var watchers = new NewsWatchers(NullLogger<NewsWatchers>.Instance);
        Assert.Null(watchers.Seen);
        var rung = 0;
        using (watchers.Add(_therapist.UserId, 5, () => { rung++; return Task.CompletedTask; }))
        {
            Assert.Equal(5, watchers.Seen);
            watchers.Ring(new(6, new HashSet<Guid> { _runner.UserId }));
            Assert.Equal((0, 6L), (rung, watchers.Seen));
            watchers.Ring(new(7, new HashSet<Guid> { _therapist.UserId }));
            watchers.RingAll(7);
            Assert.Equal(2, rung);
        }

        Assert.Null(watchers.Seen);
        // Without a database to ask, asking would fail.
        await new NewsClock(null!, watchers, _clock, NullLogger<NewsClock>.Instance).BeatAsync(all: true, Xunit.TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await _circuit.DisposeAsync();
        await _app.DisposeAsync();
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.Now.UtcDateTime);

    private MorningAnswered Morning() => new() { Sequence = 0, Day = Today, RecordedOn = Today, Pain = PainBySite.None, Stiffness = TimeSpan.Zero, WokenByPain = false };

    private void ShouldHaveLeft() => Assert.Contains(_screen.Services.GetRequiredService<global::Bunit.TestDoubles.BunitNavigationManager>().History, static left => left.Options.ForceLoad);

    private Task BeatAsync(bool all = false) =>
        new NewsClock(_app.Services.GetRequiredService<NewsBoard>(), _app.Services.GetRequiredService<NewsWatchers>(), _clock, NullLogger<NewsClock>.Instance).BeatAsync(all, Xunit.TestContext.Current.CancellationToken);

    private async Task SayAsync(Fact fact) =>
        Assert.IsType<AppendResult.Saved>(await _app.Services.GetRequiredService<PlanLedger>().AppendAsync(_runner, _runner.RunnerId!.Value, [fact], AppendOptions.None, Xunit.TestContext.Current.CancellationToken));

    private async Task<Viewer> ViewerAsync(DemoPerson person)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(person.Email))!;
        return (await _app.Services.GetRequiredService<Viewers>().FindAsync(user.Id))!;
    }
}
