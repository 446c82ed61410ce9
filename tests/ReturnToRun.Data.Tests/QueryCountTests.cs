using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReturnToRun.Data.Plans;

namespace ReturnToRun.Data.Tests;

public sealed class QueryCountTests
{
    [Fact]
    public async Task A_runner_s_page_costs_3_queries_the_viewer_included_however_long_the_diary()
    {
        var counter = new Counter();
        await using var database = await TestDatabase.StartAsync(services => Microsoft.Extensions.DependencyInjection.EntityFrameworkServiceCollectionExtensions.ConfigureDbContext<AppDb>(services, options => options.AddInterceptors(counter)));
        var (_, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var story = new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri).Live(new(2026, 12, 14));
        await database.TellAsync(viewer, story);

        counter.Queries = 0;
        var again = (await database.Get<Viewers>().FindAsync(viewer.UserId))!;
        var view = await database.Get<PlanLedger>().ReadAsync(again, again.RunnerId!.Value);

        Assert.True(view!.FactsVersion > 40, "The diary is too short to say anything.");
        Assert.Equal(3, counter.Queries);
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Queries { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Queries++;
            return ValueTask.FromResult(result);
        }
    }
}
