using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Data.Policies;

/// <summary>A clinic's numbers as its people see them.</summary>
/// <param name="Today">The day it is in universal time, from which on a version may hold.</param>
/// <param name="InForce">The version that holds today; null where it is the project's own.</param>
/// <param name="Published">Every version, the newest first.</param>
/// <param name="Draft">The numbers thought about; null without a draft.</param>
public sealed record PolicyRoom(string Clinic, DateOnly Today, PublishedPolicy? InForce, ImmutableArray<PublishedPolicy> Published, PolicyDraft? Draft);

/// <param name="Numbers">What differs from the project's own.</param>
/// <param name="Revision">What a page posts back, so that nothing is overwritten unseen.</param>
public sealed record PolicyDraft(ImmutableArray<NumberSet> Numbers, long Revision, string? By, DateTimeOffset At);

/// <summary>What came of a change of the draft, or of its publication. Nothing was stored unless it says <see cref="Done"/>.</summary>
public enum PolicyAnswer
{
    Done,

    /// <summary>Another admin changed it since the page was drawn.</summary>
    Stale,

    /// <summary>A number that is unknown or outside its range: only tighter is allowed.</summary>
    OutOfRange,

    /// <summary>The day is over, or more than a year ahead.</summary>
    OtherDay,

    /// <summary>There must be a reason, and it must fit.</summary>
    ReasonMissing,

    /// <summary>The draft says what holds already.</summary>
    NothingChanged,

    /// <summary>There is no draft, or the viewer is no admin of a clinic.</summary>
    NotFound,
}

/// <summary>Where a clinic's numbers are drafted and published. Plans follow them through the ledger.</summary>
public sealed class PolicyDesk(IDbContextFactory<AppDb> contexts, PlanLedger ledger, TimeProvider clock)
{
    /// <summary>How far ahead a version may begin.</summary>
    public const int MostDaysAhead = 365;

    private const int Constraint = 19;

    /// <returns>Null for who does not work at a clinic.</returns>
    public async Task<PolicyRoom?> ReadAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin or Role.Therapist, ClinicId: { } clinic }) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Clinics(viewer).Select(static row => row.Name).SingleOrDefaultAsync(ct) is not { } name) return null;
        var published = await db.PublishedAsync(clinic, ct);
        var today = Today();
        return new(name, today, published.LastOrDefault(version => version.From <= today), [.. Enumerable.Reverse(published)], await DraftAsync(db, clinic, ct));
    }

    /// <summary>Keeps the numbers as the clinic's draft.</summary>
    /// <param name="revision">The draft that the page was drawn from; 0 where there was none.</param>
    public async Task<PolicyAnswer> SaveDraftAsync(Viewer viewer, long revision, ImmutableArray<NumberSet> numbers, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return PolicyAnswer.NotFound;
        if (!numbers.All(PolicyNumbers.IsAllowed) || numbers.DistinctBy(static number => number.Name).Count() != numbers.Length) return PolicyAnswer.OutOfRange;
        return await ChangeAsync(viewer, clinic, revision, AuditEvents.PolicyDrafted, (db, draft) =>
        {
            if (draft is null) db.AllPolicyDrafts.Add(draft = new() { ClinicId = clinic });
            draft.Numbers = NumbersJson.Write(Normal(numbers));
            (draft.Revision, draft.ChangedBy, draft.ChangedAt) = (draft.Revision + 1, viewer.UserId, clock.GetUtcNow());
            return PolicyAnswer.Done;
        }, ct);
    }

    /// <summary>Throws the draft away.</summary>
    public async Task<PolicyAnswer> DropDraftAsync(Viewer viewer, long revision, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return PolicyAnswer.NotFound;
        return await ChangeAsync(viewer, clinic, revision, AuditEvents.PolicyDraftDropped, static (db, draft) =>
        {
            if (draft is null) return PolicyAnswer.NotFound;
            db.AllPolicyDrafts.Remove(draft);
            return PolicyAnswer.Done;
        }, ct);
    }

    /// <summary>Makes the draft a version that plans follow from a day on. What was published stays as it was.</summary>
    /// <param name="from">The first day, in each runner's own zone.</param>
    /// <param name="note">Why.</param>
    public async Task<PolicyAnswer> PublishAsync(Viewer viewer, long revision, DateOnly from, string note, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return PolicyAnswer.NotFound;
        if (string.IsNullOrWhiteSpace(note) || note.Trim().Length > ClinicPolicyRow.NoteLength) return PolicyAnswer.ReasonMissing;
        if (from < FirstToday() || from > Today().AddDays(MostDaysAhead)) return PolicyAnswer.OtherDay;
        await using var reading = await contexts.CreateDbContextAsync(ct);
        var published = await reading.PublishedAsync(clinic, ct);
        var name = await reading.Clinics(viewer).Select(static row => row.Name).SingleAsync(ct);
        return await ChangeAsync(viewer, clinic, revision, AuditEvents.PolicyPublished, (db, draft) =>
        {
            if (draft is null) return PolicyAnswer.NotFound;
            var numbers = NumbersJson.Read(draft.Numbers);
            if ((published is [.., var last] ? last.Numbers : []).SequenceEqual(numbers)) return PolicyAnswer.NothingChanged;
            var number = published.Count + 1;
            db.AllClinicPolicies.Add(new()
            {
                ClinicId = clinic, Number = number, Version = string.Create(CultureInfo.InvariantCulture, $"{ShortName(name)}/{number}"), From = from,
                Numbers = draft.Numbers, Note = note.Trim(), PublishedBy = viewer.UserId, PublishedAt = clock.GetUtcNow(),
            });
            db.AllPolicyDrafts.Remove(draft);
            return PolicyAnswer.Done;
        }, ct);
    }

    /// <summary>
    /// Brings every runner of the clinic in step with what was published, one after the other. Whoever is not reached, because
    /// the program ended, is brought in step the next time anybody looks at them or they record something.
    /// </summary>
    public async Task FollowAsync(Viewer viewer, IProgress<PolicyProgress>? progress = null, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return;
        List<Guid> runners;
        await using (var db = await contexts.CreateDbContextAsync(ct))
            runners = await db.AllRunners.Where(runner => runner.ClinicId == clinic).OrderBy(static runner => runner.Id).Select(static runner => runner.Id).ToListAsync(ct);
        foreach (var (index, runner) in runners.Index())
        {
            await ledger.FollowAsync(runner, ct);
            progress?.Report(new(index + 1, runners.Count));
        }
    }

    // Somewhere it is still this day: whoever publishes may call it today.
    private DateOnly FirstToday() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(-12));

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static async Task<PolicyDraft?> DraftAsync(AppDb db, Guid clinic, CancellationToken ct)
    {
        var found = await (
            from row in db.AllPolicyDrafts
            where row.ClinicId == clinic
            join user in db.AllUsers on row.ChangedBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            select new { row, By = user!.DisplayName }).AsNoTracking().SingleOrDefaultAsync(ct);
        return found is null ? null : new(NumbersJson.Read(found.row.Numbers), found.row.Revision, found.By, found.row.ChangedAt);
    }

    private async Task<PolicyAnswer> ChangeAsync(Viewer viewer, Guid clinic, long revision, string what, Func<AppDb, PolicyDraftRow?, PolicyAnswer> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var draft = await db.AllPolicyDrafts.SingleOrDefaultAsync(row => row.ClinicId == clinic, ct);
        if ((draft?.Revision ?? 0) != revision) return PolicyAnswer.Stale;
        var answer = change(db, draft);
        if (answer != PolicyAnswer.Done) return answer;
        db.AllAudit.Add(AuditRow.By(viewer, clock.GetUtcNow(), what, subject: clinic));
        try
        {
            await db.SaveChangesAsync(ct);
            return PolicyAnswer.Done;
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || lost.InnerException is SqliteException { SqliteErrorCode: Constraint })
        {
            return PolicyAnswer.Stale;
        }
    }

    // In the engine's order, without what is the project's own anyway: the same numbers are the same text.
    private static ImmutableArray<NumberSet> Normal(ImmutableArray<NumberSet> numbers) => PolicyNumbers.Changed(PolicyNumbers.With(Policy.Default, numbers));

    // What a version is called after: the clinic's name in small letters. The project's own name is not to be had.
    private static string ShortName(string clinic)
    {
        var letters = string.Concat(clinic.Trim().ToLowerInvariant().Select(static letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        var words = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var name = words.Length > 40 ? words[..40].TrimEnd('-') : words;
        return name.Length == 0 || string.Equals(name, "return-to-run", StringComparison.Ordinal) ? "clinic" : name;
    }
}

/// <summary>How far long work has come.</summary>
public readonly record struct PolicyProgress(int Done, int Of);
