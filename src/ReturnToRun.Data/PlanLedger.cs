using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Policies;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Routines;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Suppositions;

namespace ReturnToRun.Data;

/// <summary>
/// The only writer of facts, decisions and plans. It loads a runner within what the viewer may see, asks the engine,
/// checks, and appends everything in one save. Two who append at the same moment both succeed: the second decides again
/// from what the first has written.
/// </summary>
public sealed class PlanLedger(IDbContextFactory<AppDb> contexts, AuditTrail trail, ProtocolShelf shelf, TimeProvider clock, ILogger<PlanLedger> logger)
{
    // Each lost race is one that somebody else won, so this many losses mean that something else is wrong.
    private const int MostAttempts = 20;
    private const int Constraint = 19;

    /// <summary>The same ledger by another clock: for a history that is made up, each day as if it were today.</summary>
    public PlanLedger At(TimeProvider other) => new(contexts, trail, shelf, other, logger);

    /// <returns>Null where there is no such runner, or the viewer may not see them.</returns>
    public async Task<LedgerView?> ReadAsync(Viewer viewer, Guid runner, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var loaded = await LoadedRunner.FindAsync(db, db.Runners(viewer), runner, shelf, clock.GetUtcNow(), ct);
        var own = viewer.RunnerId == runner;
        if (loaded is null)
        {
            if (!own) await trail.RecordAsync(viewer, AuditEvents.NotShown, subject: runner, ct: ct);
            return null;
        }

        if (!own) await trail.SawAsync(viewer, AuditEvents.Viewed, runner, ct);
        if (await FollowAsync(db, loaded, ct)) return await ReadAsync(viewer, runner, ct);
        if (!loaded.Facts.IsEmpty && !Shown.IsKept(loaded.Status, loaded.Plan)) await KeepShownAsync(db, loaded, ct);
        return loaded.View;
    }

    /// <summary>What time alone has changed of a runner is kept, as it is when somebody looks. Nobody sees anything by it.</summary>
    internal async Task KeepUpAsync(Guid runner, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await LoadedRunner.FindAsync(db, db.AllRunners, runner, shelf, clock.GetUtcNow(), ct) is { } loaded && !Shown.IsKept(loaded.Status, loaded.Plan)) await KeepShownAsync(db, loaded, ct);
    }

    /// <param name="facts">What is to be recorded, with a sequence of 0: sequence and day of recording are set here.</param>
    public Task<AppendResult> AppendAsync(Viewer viewer, Guid runner, IReadOnlyList<Fact> facts, AppendOptions options, CancellationToken ct = default) => facts.Count == 0
        ? throw new ArgumentException("Nothing to append.", nameof(facts))
        : AppendAsync(viewer, db => db.Runners(viewer), runner, _ => facts, options, static (_, _, _) => Task.FromResult(true), ct);

    /// <param name="runners">The runners that may be written about; wider than what the viewer sees only where an invitation is answered.</param>
    /// <param name="factsOf">The facts, told which day it is where the runner is.</param>
    /// <param name="also">What goes into the same save. False: nothing is stored, and the answer is not found.</param>
    internal async Task<AppendResult> AppendAsync(
        Viewer viewer, Func<AppDb, IQueryable<RunnerRow>> runners, Guid runner, Func<DateOnly, IReadOnlyList<Fact>> factsOf, AppendOptions options,
        Func<AppDb, RunnerRow, CancellationToken, Task<bool>> also, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var loaded = await LoadedRunner.FindAsync(db, runners(db), runner, shelf, clock.GetUtcNow(), ct);
            if (loaded is null) return new AppendResult.NotFound();
            if (attempt < MostAttempts && await FollowAsync(db, loaded, ct)) continue;
            var clinic = loaded.Runner.ClinicId;
            if (!await also(db, loaded.Runner, ct)) return new AppendResult.NotFound();
            var facts = factsOf(loaded.Today);
            if (options.Key is { } key && loaded.Has(key)) return new AppendResult.AlreadyThere(loaded.View);
            if (await AnswerAsync(db, viewer, loaded, facts, options, ct) is { } answer) return await AnsweredAsync(answer);

            var appended = Stamped(facts, loaded);
            var history = loaded.History with { Facts = loaded.Facts.AddRange(appended) };
            var safe = SafePlan.Of(history, loaded.Today);
            // What happened is recorded whatever follows from it; a choice that leads beyond a limit is not taken.
            if (!safe.Violations.IsEmpty)
            {
                Report(runner, safe.Violations);
                if (loaded.Safe.Violations.IsEmpty && !appended.Any(Acceptance.IsDiary)) return await AnsweredAsync(new AppendResult.Refused(Refusal.Limit, loaded.View));
            }

            // A therapist's choice that the plan would not follow is refused, not kept in silence.
            if (viewer.Role == Role.Therapist && Choosing.Refusal(safe.Plan, withinLimits: true, appended) is not null) return await AnsweredAsync(new AppendResult.Refused(Refusal.Band, loaded.View));

            await AddAsync(db, viewer, loaded, appended, options, ct);
            await Shown.KeepAsync(db, loaded, history, safe, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                if (loaded.Runner.ClinicId != clinic || loaded.Facts.IsEmpty) await FollowAsync(runner, ct);
                return new AppendResult.Saved(loaded.ViewOf(history, safe.Plan, options.Note is { } note ? [new(appended[0].Sequence, note)] : [],
                    viewer.UserId == loaded.Runner.UserId ? [] : appended.Select(fact => KeyValuePair.Create(fact.Sequence, new Recorded(viewer.UserId, loaded.Now)))));
            }
            catch (DbUpdateException lost) when (attempt < MostAttempts && IsLostRace(lost))
            {
                // Somebody else was first: load what they wrote and decide again.
            }

            async Task<AppendResult> AnsweredAsync(AppendResult answer)
            {
                if (answer is AppendResult.Refused) await trail.RecordAsync(viewer, AuditEvents.RefusedPrefix + FactKinds.NameOf(facts[0].GetType()), runner, ct: ct);
                return answer;
            }
        }
    }

    // What can be said without storing anything; null where the facts are to be stored.
    private static async Task<AppendResult?> AnswerAsync(AppDb db, Viewer viewer, LoadedRunner loaded, IReadOnlyList<Fact> facts, AppendOptions options, CancellationToken ct)
    {
        if (options.Note is { Length: > FactRow.NoteLength }) return new AppendResult.Refused(Refusal.Text, loaded.View);
        var acceptance = new Acceptance(loaded.Facts, loaded.Plan, loaded.Now, loaded.Today, loaded.Runner.Zone, options.Note) { Library = loaded.Assignable };
        Plan? then = null;
        foreach (var fact in facts)
        {
            if (!MayRecord.Says(fact, viewer.Role, viewer.UserId)) return new AppendResult.Refused(Refusal.NotYours, loaded.View);
            if (Staleness.Is(fact, loaded.Facts, options, () => then ??= loaded.PlanAsOf(options.BasedOn ?? 0), loaded.Plan)) return new AppendResult.Stale(loaded.View);
            if (acceptance.Refuse(fact) is { } reason) return new AppendResult.Refused(reason, loaded.View);
            if (await GivenRoutine.RefuseAsync(db, viewer, loaded.Plan.Routine, fact, ct) is { } unlike) return new AppendResult.Refused(unlike, loaded.View);
            if (await Consent.AnswerAsync(db, loaded, fact, ct) is { } answer) return answer;
        }

        return null;
    }

    private static ImmutableArray<Fact> Stamped(IReadOnlyList<Fact> facts, LoadedRunner loaded) =>
        [.. facts.Index().Select(fact => fact.Item with { Sequence = loaded.Runner.FactsVersion + 1 + fact.Index, RecordedOn = loaded.Today })];

    private async Task AddAsync(AppDb db, Viewer viewer, LoadedRunner loaded, ImmutableArray<Fact> facts, AppendOptions options, CancellationToken ct)
    {
        var shown = options.ShownText is { } text ? await ShownAsync(db, text, ct) : null;
        foreach (var (index, fact) in facts.Index())
        {
            var kind = FactKinds.NameOf(fact.GetType());
            db.AllFacts.Add(new()
            {
                RunnerId = loaded.Runner.Id, Sequence = fact.Sequence, Kind = kind, Day = fact.Day, RecordedOn = fact.RecordedOn, RecordedAt = loaded.Now,
                Payload = FactJson.Write(fact), AuthorId = viewer.UserId, ShownTextHash = shown, Session = SessionOf(fact, loaded.Facts),
                Key = index == 0 ? options.Key : null, Note = index == 0 ? options.Note : null,
            });
            db.AllAudit.Add(AuditRow.By(viewer, loaded.Now, kind, loaded.Runner.Id, fact.Sequence));
            NewsNumbers.Tell(db, loaded.Runner.Id, NewsNumbers.KindOf(fact));
            await Consent.RecordAsync(db, loaded.Runner, fact, ct);
        }

        loaded.Runner.FactsVersion = facts[^1].Sequence;
    }

    // One log a planned session, by a unique index as well as by the rule: a date, and how often a correction has freed it.
    private static string? SessionOf(Fact fact, ImmutableArray<Fact> facts)
    {
        if (fact is not RunLogged { Planned: not null, Supersedes: null }) return null;
        var earlier = facts.OfType<RunLogged>().Count(run => run is { Planned: not null, Supersedes: null } && run.Day == fact.Day);
        return $"{fact.Day:yyyy-MM-dd}/{earlier}";
    }

    private static async Task<string> ShownAsync(AppDb db, string text, CancellationToken ct)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (!await db.AllShownTexts.AnyAsync(row => row.Hash == hash, ct)) db.AllShownTexts.Add(new() { Hash = hash, Text = text });
        return hash;
    }

    /// <summary>Brings a runner in step with the numbers of their clinic, whoever changed either.</summary>
    internal async Task FollowAsync(Guid runner, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await LoadedRunner.FindAsync(db, db.AllRunners, runner, shelf, clock.GetUtcNow(), ct) is { } loaded) await FollowAsync(db, loaded, ct);
    }

    // True where there was something to record, by this or by another page at the same moment: what was loaded is old then.
    private async Task<bool> FollowAsync(AppDb db, LoadedRunner loaded, CancellationToken ct)
    {
        if (loaded.Facts.IsEmpty || !loaded.IsBehind || await Followed.AddAsync(db, loaded, ct) is not { } safe) return false;
        Report(loaded.Runner.Id, safe.Violations);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (IsLostRace(lost))
        {
            // Whoever was first has recorded it, or has moved on so that it is looked at again.
        }

        return true;
    }

    private async Task KeepShownAsync(AppDb db, LoadedRunner loaded, CancellationToken ct)
    {
        Report(loaded.Runner.Id, loaded.Safe.Violations);
        await Shown.KeepAsync(db, loaded, loaded.History, loaded.Safe, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (IsLostRace(lost))
        {
            // Another page showed it first, or an append has moved on: what is kept is right either way.
        }
    }

    private void Report(Guid runner, ImmutableArray<Violation> violations)
    {
        foreach (var violation in violations)
            logger.LogError("The plan of runner {Runner} breaks {Limit} on {Day}: its runs from then on are withheld", runner, violation.Limit, violation.Day);
    }

    private static bool IsLostRace(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || exception.InnerException is SqliteException { SqliteErrorCode: Constraint };
}
