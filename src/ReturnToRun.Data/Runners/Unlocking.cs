using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Data.Runners;

/// <summary>What came of an admin's lifting a lock. It tells nothing of the runner's health.</summary>
public enum Unlocked
{
    Done,

    /// <summary>No such request: no such runner, another clinic, or they did not ask.</summary>
    NotFound,

    /// <summary>There is no lock, or no clearance that was given after it.</summary>
    NotCleared,

    /// <summary>There must be a reason, and it must fit.</summary>
    ReasonMissing,
}

/// <summary>How a locked runner without a therapist at hand is helped by their clinic's admin, who sees a name and no more.</summary>
public sealed class Unlocking(IDbContextFactory<AppDb> contexts, PlanLedger ledger, TimeProvider clock)
{
    /// <returns>False where the viewer is no runner of a clinic, or is not locked.</returns>
    public async Task<bool> AskAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.Runner, RunnerId: { } runner, ClinicId: not null }) return false;
        if (await ledger.ReadAsync(viewer, runner, ct) is not { Plan.Restraint.Kind: DecisionKind.Lock }) return false;
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Runners(viewer).Where(row => row.Id == runner).ExecuteUpdateAsync(set => set.SetProperty(row => row.UnlockAskedAt, now), ct) == 1;
    }

    public async Task<Unlocked> LiftAsync(Viewer viewer, Guid runner, string reason, CancellationToken ct = default)
    {
        if (viewer.Role != Role.ClinicAdmin) return Unlocked.NotFound;
        var result = await ledger.AppendAsync(viewer, db => db.AskingToBeUnlocked(viewer), runner, Lifted, AppendOptions.None with { Note = reason }, Answered, ct);
        return result switch
        {
            AppendResult.Saved => Unlocked.Done,
            AppendResult.Refused { Reason: Diary.Refusal.ReasonMissing or Diary.Refusal.Text } => Unlocked.ReasonMissing,
            AppendResult.NotFound => Unlocked.NotFound,
            _ => Unlocked.NotCleared,
        };

        static IReadOnlyList<Fact> Lifted(DateOnly today) => [new RestraintLifted { Sequence = 0, Day = today, RecordedOn = today, By = Author.ClinicAdmin }];

        static Task<bool> Answered(AppDb db, RunnerRow row, CancellationToken stop)
        {
            row.UnlockAskedAt = null;
            return Task.FromResult(true);
        }
    }
}
