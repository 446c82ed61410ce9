using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Accounts;

/// <summary>
/// Codes by which a runner and a therapist find each other. Whoever holds a code may ask who made it, so it is random, works
/// for two weeks and once, and is kept as a hash. Using one is not consent by itself: that is a fact, appended by the ledger.
/// </summary>
public sealed class Invites(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    // No letter that is taken for a digit, or for a word.
    private const string Alphabet = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private const int Length = 10;

    /// <summary>Makes a code for a runner or a therapist, in two groups of five.</summary>
    public async Task<string> MakeAsync(Viewer viewer, CancellationToken ct = default)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.AllInvites.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            CodeHash = Hash(code),
            TherapistId = viewer.Role == Role.Therapist ? viewer.UserId : null,
            RunnerId = viewer.Role == Role.Runner ? viewer.RunnerId : null,
            CreatedAt = now,
            ExpiresAt = now + Life,
        });
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

    /// <summary>Uses a code up. Of two who do so at once one is told no.</summary>
    public async Task<bool> UseUpAsync(Invite invite, CancellationToken ct = default) =>
        await SetUsedAsync(invite, clock.GetUtcNow(), ct);

    /// <summary>Gives a code back that was used up for nothing.</summary>
    public async Task GiveBackAsync(Invite invite, CancellationToken ct = default) => await SetUsedAsync(invite, null, ct);

    /// <summary>Ends a code that the viewer made.</summary>
    public async Task RevokeAsync(Viewer viewer, Guid id, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Invites(viewer).Where(invite => invite.Id == id && invite.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(invite => invite.UsedAt, now), ct);
    }

    private async Task<bool> SetUsedAsync(Invite invite, DateTimeOffset? usedAt, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AllInvites
            .Where(row => row.Id == invite.Id && (row.UsedAt == null) == (usedAt != null))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, usedAt), ct) == 1;
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
