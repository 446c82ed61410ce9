using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Demo;

/// <summary>Robin's eight weeks, begun on each day of a week and in the night in which the clocks change.</summary>
public sealed class DemoHistoryTests
{
    public static TheoryData<string> Nows => ["2026-11-20T09:00:00Z", "2026-11-21T23:30:00Z", "2026-11-22T00:10:00Z", "2027-03-28T00:30:00Z", "2027-05-03T12:00:00Z"];

    private static readonly ConcurrentDictionary<string, Lazy<Task<LedgerView>>> s_views = new();

    [Theory]
    [MemberData(nameof(Nows))]
    public async Task Every_run_is_the_one_that_the_plan_released_on_its_day(string now)
    {
        var view = await ReadAsync(now);
        var runs = view.History.Facts.OfType<RunLogged>().ToList();
        Assert.InRange(runs.Count, 16, 24);

        Assert.All(runs, run =>
        {
            var before = view.History with { Facts = [.. view.History.Facts.Where(fact => fact.Sequence < run.Sequence)] };
            var planned = PlanEngine.Plan(before, run.Day).Days[0].Run;
            Assert.NotNull(planned);
            Assert.Equal(Release.Released, planned.Release);
            Assert.True(planned.NotBefore is not { } from || run.StartedAt >= from);
            Assert.Equal(planned.Session.Runs, run.Planned!.Runs);
        });
    }

    [Theory]
    [MemberData(nameof(Nows))]
    public async Task It_has_its_ups_and_downs_and_ends_in_the_middle_with_a_run_for_today(string now)
    {
        var view = await ReadAsync(now);

        Assert.Equal(PlanStage.WalkRun, view.Plan.Stage);
        Assert.Equal(Release.Released, view.Plan.Days[0].Run?.Release);
        Assert.Empty(view.Plan.Owed);
        var kinds = view.Plan.Decisions.Select(static decision => decision.Kind).ToList();
        Assert.Single(kinds, DecisionKind.Repeat);
        Assert.Single(kinds, DecisionKind.StepBack);
        Assert.True(kinds.Count(static kind => kind == DecisionKind.Progress) >= 4, string.Join(", ", kinds));
        Assert.All(view.History.Facts, fact => Assert.Equal(fact.Day, fact.RecordedOn));
        Assert.Contains(view.History.Facts, static fact => fact is RoutineDone);
        Assert.Contains(view.History.Facts, static fact => fact is CrossTrained);
        Assert.Equal(Enumerable.Range(1, view.History.Facts.Length).Select(static i => (long)i), view.History.Facts.Select(static fact => fact.Sequence));
    }

    // Written once for each beginning, whatever is asked about it.
    private static Task<LedgerView> ReadAsync(string now) => s_views.GetOrAdd(now, static now => new(() => WriteAsync(now))).Value;

    private static async Task<LedgerView> WriteAsync(string now)
    {
        using var app = new TestApp().With(new StoppedClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
        using var demo = app.WithWebHostBuilder(static host => host.UseSetting("DemoHistory", "true"));
        using var scope = demo.Services.CreateScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Runner.Email))!;
        var viewer = (await scope.ServiceProvider.GetRequiredService<Viewers>().FindAsync(user.Id))!;
        return (await scope.ServiceProvider.GetRequiredService<PlanLedger>().ReadAsync(viewer, viewer.RunnerId!.Value))!;
    }
}
