using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Journeys;

/// <summary>
/// The program with an empty database and a clock of its own, which begins on a Monday morning in September and moves only
/// when a journey moves it. A test class takes it as a class fixture.
/// </summary>
public class Site : IAsyncDisposable
{
    public const string Password = "a slow walk first";

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly Browsing _browsing;
    private readonly StoppedClock _clock = new();
    private readonly LiveApp _app;
    private int _people;

    public Site(Browsing browsing) : this(browsing, demo: false)
    {
    }

    protected Site(Browsing browsing, bool demo)
    {
        _browsing = browsing;
        GoTo(new(2026, 9, 7), 9);
        _app = new(_clock, demo);
    }

    /// <param name="database">A file that outlives it.</param>
    /// <param name="now">Where its clock stands.</param>
    internal Site(Browsing browsing, string database, DateTimeOffset now)
    {
        _browsing = browsing;
        _clock.Set(now);
        _app = new(_clock, demo: false, database);
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>The day in the zone where the visitors are.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_clock.Now, Zone).DateTime);

    /// <summary>Moves the clock to an hour of a day, as the visitors' clocks show it.</summary>
    public void GoTo(DateOnly day, int hour) => _clock.Set(new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new(hour, 0)), Zone), TimeSpan.Zero));

    public void GoToNextMorning() => GoTo(Today.AddDays(1), 7);

    public void GoToEvening() => GoTo(Today, 18);

    /// <summary>From here on the program is another release: its service worker and its pages are not those that a device keeps.</summary>
    public void Release(string name) => _app.Release.Name = name;

    /// <summary>From here on everything arrives piece by piece.</summary>
    public void SlowDown() => _app.Connection.Holds = true;

    /// <summary>A visitor with a browser profile of their own; close it with <c>await using</c>.</summary>
    public async Task<Visit> VisitAsync(Screen? screen = null) => await Visit.BeginAsync(await _browsing.OpenAsync(_app.Address, screen ?? Screen.Phone));

    /// <summary>A runner with an account, signed in on a browser of their own, about whom a story is known so far.</summary>
    public async Task<Visit> RunnerAsync(Story? story = null, Screen? screen = null, bool clinic = false)
    {
        var email = await AccountAsync(story, clinic);
        var visit = await VisitAsync(screen);
        await visit.SignInAsync(email, Password);
        return visit;
    }

    /// <summary>A story whose first day is today: everything that running needs is there.</summary>
    public Story Ready(params DayOfWeek[] days) => new Story(Today).Ready(days is [] ? [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday] : days);

    /// <returns>The address to sign in with.</returns>
    /// <param name="clinic">Whether the runner is one of the made-up clinic.</param>
    public async Task<string> AccountAsync(Story? story = null, bool clinic = false)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        var number = Interlocked.Increment(ref _people);
        var user = new UserRow(Guid.CreateVersion7()) { UserName = $"runner{number}@journeys.test", Email = $"runner{number}@journeys.test", DisplayName = $"Runner {number}", Role = Role.Runner };
        scope.ServiceProvider.GetRequiredService<AppDb>().Add(new RunnerRow
        {
            Id = Guid.CreateVersion7(), UserId = user.Id, Name = user.DisplayName, Zone = Zone.Id, Country = "DE", Units = Units.Metric, Clock = Clock.Hours24, CreatedAt = _clock.Now,
            ClinicId = clinic ? users.Users.First(static one => one.ClinicId != null).ClinicId : null,
        });
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        // Whoever has codes is not asked at each sign-in whether they want some.
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 1);
        if (story is not null) await TellAsync(user.Id, story);
        return user.Email;
    }

    /// <summary>What is stored about the runner of an address, of one kind.</summary>
    public async Task<IReadOnlyList<T>> FactsOfAsync<T>(string email) where T : Fact
    {
        await using var scope = Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(email);
        var viewer = await Services.GetRequiredService<Viewers>().FindAsync(user!.Id);
        var view = await Services.GetRequiredService<PlanLedger>().ReadAsync(viewer!, viewer!.RunnerId!.Value);
        return [.. view!.History.Facts.OfType<T>()];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task TellAsync(Guid user, Story story)
    {
        var viewer = await Services.GetRequiredService<Viewers>().FindAsync(user);
        var ledger = Services.GetRequiredService<PlanLedger>();
        foreach (var fact in story.History.Facts)
            Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer!, viewer!.RunnerId!.Value, [fact with { Sequence = 0 }], AppendOptions.None));
    }
}

/// <summary>The program as a developer sees it at its first start: with the made-up people.</summary>
public sealed class DemoSite(Browsing browsing) : Site(browsing, demo: true);
