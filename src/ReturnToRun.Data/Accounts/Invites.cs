using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Accounts;

/// <summary>
/// Codes by which a runner and a therapist find each other. Whoever holds a code may ask who made it, so it is random, works
/// for two weeks and once, and is kept as a hash. Whoever made it and whoever accepts it, it is the runner who consents.
/// </summary>
public sealed class Invites(IDbContextFactory<AppDb> contexts, PlanLedger ledger, TimeProvider clock)
{
    /// <summary>How many letters and digits a code has.</summary>
    public const int Length = 10;

    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    // No letter that is taken for a digit, or for a word.
    private const string Alphabet = "23456789BCDFGHJKLMNPQRSTVWXZ";

    /// <summary>Makes a code for a runner or a therapist, in two groups of five.</summary>
    public async Task<string> MakeAsync(Viewer viewer, CancellationToken ct = default)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.AllInvites.Add(new()
        {
            Id = id,
            CodeHash = Hash(code),
            TherapistId = viewer.Role == Role.Therapist ? viewer.UserId : null,
            RunnerId = viewer.Role == Role.Runner ? viewer.RunnerId : null,
            CreatedAt = now,
            ExpiresAt = now + Life,
        });
        db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.InviteMade, viewer.RunnerId, subject: id));
        await db.SaveChangesAsync(ct);
        return $"{code[..5]}-{code[5..]}";
    }

    /// <returns>Null where there is no such code, or it was used or is too old: which, is not told.</returns>
    public async Task<Invite?> FindAsync(string code, CancellationToken ct = default)
    {
        var (hash, now) = (Hash(code), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from invite in db.AllInvites
            where invite.CodeHash == hash && invite.UsedAt == null && invite.ExpiresAt > now
            join maker in db.AllUsers on invite.TherapistId equals maker.Id into therapists
            from therapist in therapists.DefaultIfEmpty()
            join maker in db.AllRunners on invite.RunnerId equals maker.Id into runners
            from runner in runners.DefaultIfEmpty()
            where !therapist!.Suspended || therapist == null
            select new Invite(
                invite.Id,
                invite.TherapistId,
                invite.RunnerId,
                therapist!.DisplayName ?? runner!.Name,
                therapist!.ClinicId ?? runner!.ClinicId,
                db.AllClinics.Where(clinic => clinic.Id == (therapist!.ClinicId ?? runner!.ClinicId)).Select(static clinic => clinic.Name).FirstOrDefault())
            { RunnerUserId = runner!.UserId }).AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// Uses the code up and records the runner's consent, both in one save. A runner without a clinic who accepts a
    /// therapist's code joins that therapist's clinic; one whose own code is accepted stays where they were.
    /// </summary>
    public async Task<AcceptResult> AcceptAsync(Viewer viewer, string code, CancellationToken ct = default)
    {
        if (await FindAsync(code, ct) is not { } invite) return new AcceptResult.NoSuchCode();
        if (viewer.Role != (invite.FromRunner ? Role.Therapist : Role.Runner)) return new AcceptResult.OtherRole();
        var (runnerId, userId, therapist) = invite.FromRunner
            ? (invite.RunnerId, invite.RunnerUserId, viewer.UserId)
            : (viewer.RunnerId, viewer.UserId, invite.TherapistId ?? Guid.Empty);
        if (runnerId is not { } runner || userId is not { } user) return new AcceptResult.NoSuchCode();

        var consenting = new Viewer(user, null, Role.Runner) { RunnerId = runner };
        var result = await ledger.AppendAsync(consenting, static db => db.AllRunners, runner, Consents, AppendOptions.None, UseUpAsync, ct);
        return result switch
        {
            // They had found each other before; the code is left for somebody else.
            AppendResult.Saved or AppendResult.AlreadyThere => new AcceptResult.Accepted(runner),
            AppendResult.Refused => new AcceptResult.OtherClinic(),
            _ => new AcceptResult.NoSuchCode(),
        };

        IReadOnlyList<Fact> Consents(DateOnly today) => [new TherapistConsented { Sequence = 0, Day = today, RecordedOn = today, Therapist = therapist }];

        async Task<bool> UseUpAsync(AppDb db, RunnerRow row, CancellationToken stop)
        {
            var now = clock.GetUtcNow();
            if (await db.AllInvites.SingleOrDefaultAsync(open => open.Id == invite.Id && open.UsedAt == null, stop) is not { } used) return false;
            used.UsedAt = now;
            if (!invite.FromRunner) row.ClinicId ??= invite.ClinicId;
            db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.InviteAccepted, runner, subject: used.Id));
            return true;
        }
    }

    /// <summary>Ends a code that the viewer made.</summary>
    public async Task RevokeAsync(Viewer viewer, Guid id, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Invites(viewer).SingleOrDefaultAsync(invite => invite.Id == id && invite.UsedAt == null, ct) is not { } open) return;
        open.UsedAt = now;
        db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.InviteEnded, viewer.RunnerId, subject: id));
        await db.SaveChangesAsync(ct);
    }

    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}

/// <summary>A code that may be used.</summary>
/// <param name="Name">Who made it.</param>
/// <param name="ClinicId">The clinic of the one who made it.</param>
public sealed record Invite(Guid Id, Guid? TherapistId, Guid? RunnerId, string Name, Guid? ClinicId, string? Clinic)
{
    /// <summary>The account of the runner who made it.</summary>
    public Guid? RunnerUserId { get; init; }

    /// <summary>Whether a runner made it, for a therapist to use; otherwise a therapist did, for a runner.</summary>
    public bool FromRunner => RunnerId is not null;
}

/// <summary>What came of accepting a code.</summary>
public abstract record AcceptResult
{
    private AcceptResult()
    {
    }

    /// <param name="Runner">Whom the therapist may see from now on.</param>
    public sealed record Accepted(Guid Runner) : AcceptResult;

    /// <summary>Unknown, used or too old: told apart to nobody, or codes could be guessed.</summary>
    public sealed record NoSuchCode : AcceptResult;

    /// <summary>A runner's code is for therapists, a therapist's for runners.</summary>
    public sealed record OtherRole : AcceptResult;

    /// <summary>The runner is with another clinic.</summary>
    public sealed record OtherClinic : AcceptResult;
}
