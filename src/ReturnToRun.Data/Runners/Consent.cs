using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Runners;

/// <summary>Keeps the rows that SQL asks in step with the facts that say who may look.</summary>
internal static class Consent
{
    /// <returns>The answer where nothing is to be stored; null where the fact is to be stored.</returns>
    public static async Task<AppendResult?> AnswerAsync(AppDb db, LoadedRunner loaded, Fact fact, CancellationToken ct) => fact switch
    {
        TherapistConsented given when await LiveAsync(db, loaded.Runner.Id, given.Therapist, ct) is not null => new AppendResult.AlreadyThere(loaded.View),
        TherapistConsented given when !await MayTreatAsync(db, loaded.Runner, given.Therapist, ct) => new AppendResult.Refused(Refusal.Therapist, loaded.View),
        TherapistConsentWithdrawn withdrawn when await LiveAsync(db, loaded.Runner.Id, withdrawn.Therapist, ct) is null => new AppendResult.AlreadyThere(loaded.View),
        _ => null,
    };

    public static async Task RecordAsync(AppDb db, RunnerRow runner, Fact fact, CancellationToken ct)
    {
        if (fact is TherapistConsented given)
        {
            db.AllConsents.Add(new() { RunnerId = runner.Id, TherapistId = given.Therapist, GivenBy = given.Sequence, GivenOn = given.Day });
        }
        else if (fact is TherapistConsentWithdrawn withdrawn && await LiveAsync(db, runner.Id, withdrawn.Therapist, ct) is { } live)
        {
            live.WithdrawnBy = withdrawn.Sequence;
            live.WithdrawnOn = withdrawn.Day;
            // Nobody of the clinic is let in any more: it has no say in the plan and no name to show its admin.
            if (!await db.AllConsents.AnyAsync(row => row.RunnerId == runner.Id && row.TherapistId != withdrawn.Therapist && row.WithdrawnBy == null, ct))
                (runner.ClinicId, runner.UnlockAskedAt) = (null, null);
        }
    }

    private static Task<ConsentRow?> LiveAsync(AppDb db, Guid runner, Guid therapist, CancellationToken ct) =>
        db.AllConsents.SingleOrDefaultAsync(row => row.RunnerId == runner && row.TherapistId == therapist && row.WithdrawnBy == null, ct);

    private static Task<bool> MayTreatAsync(AppDb db, RunnerRow runner, Guid therapist, CancellationToken ct) =>
        db.AllUsers.AnyAsync(user => user.Id == therapist && user.Role == Role.Therapist && !user.Suspended && (runner.ClinicId == null || user.ClinicId == runner.ClinicId), ct);
}
