using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Policies;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Data.Plans;

/// <summary>A runner, their facts and what was last shown, read in two queries and ready to be written back.</summary>
internal sealed class LoadedRunner
{
    private readonly ImmutableArray<StoredFact> _facts;
    private readonly int? _newest;

    private LoadedRunner(RunnerRow runner, RunnerStatusRow? status, ImmutableArray<StoredFact> stored, ImmutableArray<Fact> facts, ImmutableArray<ShownDecision> shown, int? newest, ShelfOfRunner shelf, DateTimeOffset now)
    {
        (Runner, Status, _facts, _newest, Assignable, Now) = (runner, status, stored, newest, shelf.Assignable, now);
        Today = Zones.DayOf(now, runner.Zone);
        History = new(facts, Policy.Default) { Shown = shown, Library = shelf.All };
        Safe = SafePlan.Of(History, Today);
    }

    public RunnerRow Runner { get; }

    public RunnerStatusRow? Status { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    /// <summary>The protocols that may be given to the runner.</summary>
    public ImmutableArray<Protocol> Assignable { get; }

    public History History { get; }

    public SafePlan Safe { get; }

    public Plan Plan => Safe.Plan;

    public ImmutableArray<Fact> Facts => History.Facts;

    /// <summary>Whether the clinic's numbers have moved on from those that the facts name.</summary>
    public bool IsBehind => Following.IsBehind(Runner.ClinicId, _newest, Facts);

    public LedgerView View => ViewOf(History, Plan, []);

    /// <param name="runners">The runners that may be seen here.</param>
    /// <param name="shelf">Where protocols are.</param>
    /// <returns>Null where the runner is not among them.</returns>
    public static async Task<LoadedRunner?> FindAsync(AppDb db, IQueryable<RunnerRow> runners, Guid id, ProtocolShelf shelf, DateTimeOffset now, CancellationToken ct)
    {
        var found = await (
            from runner in runners
            where runner.Id == id
            join status in db.AllStatuses on runner.Id equals status.RunnerId into statuses
            from status in statuses.DefaultIfEmpty()
            let older = db.AllDecisions.Any(decision => decision.RunnerId == id && decision.EngineVersion != PlanEngine.Version)
            let stamp = db.AllClinics.Where(clinic => clinic.Id == runner.ClinicId).Select(static clinic => clinic.ProtocolsStamp).FirstOrDefault()
            let newest = db.AllClinicPolicies.Where(policy => policy.ClinicId == runner.ClinicId).Max(static policy => (int?)policy.Number)
            select new { runner, status, older, stamp, newest }).SingleOrDefaultAsync(ct);
        if (found is null) return null;

        // Up to the version of the row just read: what another append adds between the two queries is not ours to see.
        var stored = await db.AllFacts
            .Where(fact => fact.RunnerId == id && fact.Sequence <= found.runner.FactsVersion)
            .OrderBy(static fact => fact.Sequence)
            .Select(static fact => new StoredFact(fact.Sequence, fact.Kind, fact.Day, fact.RecordedOn, fact.Payload, fact.Key, fact.Note, fact.AuthorId, fact.RecordedAt))
            .ToListAsync(ct);
        ImmutableArray<Fact> facts = [.. stored.Select(static fact => fact.Read())];
        var protocols = await shelf.ForAsync(db, found.runner.ClinicId, found.stamp, facts, ct);
        return new(found.runner, found.status, [.. stored], facts, found.older ? await OlderAsync(db, found.runner, found.status, ct) : [], found.newest, protocols, now);
    }

    // What another version of the engine decided about a run, and up to which fact it went on saying so. Numbers that hold no
    // longer need no such keeping: a run is judged by those of its own day, whichever hold now.
    private static async Task<ImmutableArray<ShownDecision>> OlderAsync(AppDb db, RunnerRow runner, RunnerStatusRow? status, CancellationToken ct)
    {
        var kept = await db.AllDecisions.Where(row => row.RunnerId == runner.Id).OrderBy(static row => row.Number).AsNoTracking().ToListAsync(ct);
        return
        [
            .. from row in kept
               group row by (row.Day, row.Slot) into same
               let last = same.Last()
               where !last.Withdrawn && last.Kind != DecisionKind.CallOff
                   && last.EngineVersion != PlanEngine.Version
               let until = status?.EngineVersion == last.EngineVersion ? Math.Max(last.FactsVersion, status.FactsVersion) : last.FactsVersion
               select new ShownDecision(DecisionJson.Read(last), until),
        ];
    }

    public bool Has(Guid key) => _facts.Any(fact => fact.Key == key);

    public Plan PlanAsOf(long version) => PlanEngine.Plan(History with { Facts = [.. Facts.Where(fact => fact.Sequence <= version)] }, Today);

    public LedgerView ViewOf(History history, Plan plan, IEnumerable<KeyValuePair<long, string>> newNotes, IEnumerable<KeyValuePair<long, Recorded>>? newOthers = null) =>
        new(Runner.Id, history, history.Facts is [.., var last] ? last.Sequence : 0, Today, Runner.Zone, plan)
        {
            Assignable = Assignable,
            Name = Runner.Name,
            Country = Runner.Country,
            Units = Runner.Units,
            Clock = Runner.Clock,
            WeekBegins = Runner.WeekBegins,
            MorningAt = TimeOnly.MinValue.AddMinutes(Runner.MorningAt),
            RunAt = TimeOnly.MinValue.AddMinutes(Runner.RunAt),
            Notes = _facts.Where(static fact => fact.Note is not null).Select(static fact => KeyValuePair.Create(fact.Sequence, fact.Note!)).Concat(newNotes).ToImmutableDictionary(),
            Others = _facts.Where(fact => fact.AuthorId != Runner.UserId).Select(static fact => KeyValuePair.Create(fact.Sequence, new Recorded(fact.AuthorId, fact.RecordedAt)))
                .Concat(newOthers ?? []).ToImmutableDictionary(),
        };

    private sealed record StoredFact(long Sequence, string Kind, DateOnly Day, DateOnly RecordedOn, string Payload, Guid? Key, string? Note, Guid AuthorId, DateTimeOffset RecordedAt)
    {
        public Fact Read() => FactJson.Read(Kind, Payload, Sequence, Day, RecordedOn);
    }
}
