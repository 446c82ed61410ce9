using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Data.Plans;

/// <summary>A runner, their facts and what was last shown, read in two queries and ready to be written back.</summary>
internal sealed class LoadedRunner
{
    private readonly ImmutableArray<StoredFact> _facts;

    private LoadedRunner(RunnerRow runner, RunnerStatusRow? status, ImmutableArray<StoredFact> facts, DateTimeOffset now)
    {
        (Runner, Status, _facts, Now) = (runner, status, facts, now);
        Today = Zones.DayOf(now, runner.Zone);
        History = new([.. facts.Select(static fact => fact.Read())], Policy.Default);
        Plan = PlanEngine.Plan(History, Today);
    }

    public RunnerRow Runner { get; }

    public RunnerStatusRow? Status { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    public History History { get; }

    public Plan Plan { get; }

    public ImmutableArray<Fact> Facts => History.Facts;

    public LedgerView View => ViewOf(History, Plan, []);

    /// <param name="runners">The runners that may be seen here.</param>
    /// <returns>Null where the runner is not among them.</returns>
    public static async Task<LoadedRunner?> FindAsync(AppDb db, IQueryable<RunnerRow> runners, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var found = await (
            from runner in runners
            where runner.Id == id
            join status in db.AllStatuses on runner.Id equals status.RunnerId into statuses
            from status in statuses.DefaultIfEmpty()
            select new { runner, status }).SingleOrDefaultAsync(ct);
        if (found is null) return null;

        // Up to the version of the row just read: what another append adds between the two queries is not ours to see.
        var facts = await db.AllFacts
            .Where(fact => fact.RunnerId == id && fact.Sequence <= found.runner.FactsVersion)
            .OrderBy(static fact => fact.Sequence)
            .Select(static fact => new StoredFact(fact.Sequence, fact.Kind, fact.Day, fact.RecordedOn, fact.Payload, fact.Key, fact.Note))
            .ToListAsync(ct);
        return new(found.runner, found.status, [.. facts], now);
    }

    public bool Has(Guid key) => _facts.Any(fact => fact.Key == key);

    public Plan PlanAsOf(long version) => PlanEngine.Plan(History with { Facts = [.. Facts.Where(fact => fact.Sequence <= version)] }, Today);

    public LedgerView ViewOf(History history, Plan plan, IEnumerable<KeyValuePair<long, string>> newNotes) =>
        new(Runner.Id, history, history.Facts is [.., var last] ? last.Sequence : 0, Today, Runner.Zone, plan)
        {
            Name = Runner.Name,
            Country = Runner.Country,
            Units = Runner.Units,
            Clock = Runner.Clock,
            Notes = _facts.Where(static fact => fact.Note is not null).Select(static fact => KeyValuePair.Create(fact.Sequence, fact.Note!)).Concat(newNotes).ToImmutableDictionary(),
        };

    private sealed record StoredFact(long Sequence, string Kind, DateOnly Day, DateOnly RecordedOn, string Payload, Guid? Key, string? Note)
    {
        public Fact Read() => FactJson.Read(Kind, Payload, Sequence, Day, RecordedOn);
    }
}
