using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Tests.Features.Plans;

namespace ReturnToRun.Web.Tests;

/// <summary>The program with a runner eight weeks into a plan in it, and the runner at a browser.</summary>
public sealed class MidPlan : IAsyncLifetime
{
    private readonly StoppedClock _clock = new(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly TestApp _app;

    public MidPlan() => _app = new TestApp().With(_clock);

    public Visitor Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(56));
        await using var scope = _app.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Runner.Email);
        var viewer = await _app.Services.GetRequiredService<Viewers>().FindAsync(user!.Id);
        foreach (var day in story.History.Facts.GroupBy(fact => fact.RecordedOn))
        {
            foreach (var fact in day)
            {
                _clock.Set(new(day.Key.ToDateTime(new(fact is MorningAnswered ? 8 : 20, 0)), TimeSpan.Zero));
                Assert.IsType<AppendResult.Saved>(await _app.Services.GetRequiredService<PlanLedger>().AppendAsync(viewer!, viewer!.RunnerId!.Value, [fact], AppendOptions.None));
            }
        }
        Visitor = await _app.VisitorAsync(DemoPeople.Runner);
    }

    /// <summary>A therapist whom the runner let in, at a browser, and the runner's page for them.</summary>
    public async Task<(Visitor Therapist, string Page)> LetInAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        var viewer = (await _app.Services.GetRequiredService<Viewers>().FindAsync((await users.FindByEmailAsync(DemoPeople.Runner.Email))!.Id))!;
        var today = DateOnly.FromDateTime(_clock.Now.UtcDateTime);
        var consent = new TherapistConsented { Sequence = 0, Day = today, RecordedOn = today, Therapist = (await users.FindByEmailAsync(DemoPeople.Therapist.Email))!.Id };
        await _app.Services.GetRequiredService<PlanLedger>().AppendAsync(viewer, viewer.RunnerId!.Value, [consent], AppendOptions.None);
        return (await _app.VisitorAsync(DemoPeople.Therapist), $"/runners/{viewer.RunnerId}");
    }

    /// <summary>Days go by, and the program turns each runner's day as it does by itself; nobody opens anything.</summary>
    public async Task LetPassAsync(int days)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        await _app.Services.GetRequiredService<DayTurn>().KeepUpAsync();
    }

    /// <summary>How many facts are stored about the runner.</summary>
    public async Task<long> FactsVersionAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Runner.Email);
        var viewer = await _app.Services.GetRequiredService<Viewers>().FindAsync(user!.Id);
        return (await _app.Services.GetRequiredService<PlanLedger>().ReadAsync(viewer!, viewer!.RunnerId!.Value))!.FactsVersion;
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _app.DisposeAsync();
    }
}
