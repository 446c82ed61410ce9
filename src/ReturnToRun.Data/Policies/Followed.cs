using System.Collections.Immutable;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Policies;

/// <summary>Writes down that a runner follows other numbers, with the plan that comes of it. Part of the ledger, which saves.</summary>
internal static class Followed
{
    /// <returns>Null where there is nothing to write.</returns>
    public static async Task<SafePlan?> AddAsync(AppDb db, LoadedRunner loaded, CancellationToken ct)
    {
        var clinic = loaded.Runner.ClinicId;
        var published = clinic is { } id ? await db.PublishedAsync(id, ct) : [];
        var due = Following.Due(clinic, published, loaded.Facts, loaded.Today);
        if (due.IsEmpty) return null;

        var sequence = loaded.Runner.FactsVersion;
        ImmutableArray<Fact> facts = [.. due.Select(fact => fact with { Sequence = ++sequence })];
        foreach (var fact in facts.Cast<PolicyFollowed>())
        {
            // Who published it, or the runner who left.
            var author = fact.Clinic is null ? loaded.Runner.UserId : published.Find(version => version.Number == fact.Number)?.Author;
            var role = fact.Clinic is null ? Role.Runner : Role.ClinicAdmin;
            db.AllFacts.Add(new()
            {
                RunnerId = loaded.Runner.Id, Sequence = fact.Sequence, Kind = FactKinds.NameOf(fact.GetType()), Day = fact.Day, RecordedOn = fact.RecordedOn,
                RecordedAt = loaded.Now, Payload = FactJson.Write(fact), AuthorId = author ?? Guid.Empty,
            });
            db.AllAudit.Add(AuditRow.By(new(author ?? Guid.Empty, fact.Clinic, role), loaded.Now, FactKinds.NameOf(fact.GetType()), loaded.Runner.Id, fact.Sequence));
        }

        NewsNumbers.Tell(db, loaded.Runner.Id, NewsNumbers.KindOf(facts[0]));
        loaded.Runner.FactsVersion = sequence;
        var history = loaded.History with { Facts = loaded.Facts.AddRange(facts) };
        var safe = SafePlan.Of(history, loaded.Today);
        await Shown.KeepAsync(db, loaded, history, safe, ct);
        return safe;
    }
}
