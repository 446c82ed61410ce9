using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>One runner on a therapist's desk: read, and steered through the ledger.</summary>
public sealed class DeskService(CurrentViewer current, PlanLedger ledger, NewsBoard board, ResetLinks resets, MessageThread messages, IDbContextFactory<AppDb> contexts)
{
    /// <returns>Null where the runner does not exist or did not let this therapist in.</returns>
    public async Task<Desk?> ReadAsync(Guid runner, int mostMessages, CancellationToken ct)
    {
        var viewer = await current.RequireAsync(ct);
        // The number first: what comes while the rest is read is told once more rather than never.
        var seen = await board.NewestAsync(ct);
        if (await ledger.ReadAsync(viewer, runner, ct) is not { } view) return null;
        if (await messages.ReadAllAsync(viewer, runner, mostMessages, ct) is not { } talk) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = await db.Authors(viewer, runner).ToDictionaryAsync(static one => one.Id, static one => one.Name, ct);
        return new(viewer, viewer.Name, view) { Seen = seen, Talk = talk, Names = names };
    }

    /// <summary>What is new about a runner since a number.</summary>
    /// <returns>Null where the runner may not be seen, or no longer.</returns>
    public async Task<IReadOnlyList<CaseloadNews>?> NewsAsync(Guid runner, long seen, CancellationToken ct)
    {
        if (await current.GetAsync(ct) is not { Role: Role.Therapist } viewer) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Runners(viewer).AnyAsync(row => row.Id == runner, ct)) return null;
        return [.. (await board.ReadAsync(viewer, seen, ct)).Where(item => item.Runner == runner).Select(static item => new CaseloadNews(item.Runner, item.Name, item.Kind, Need.None))];
    }

    public Task<AppendResult> AppendAsync(Desk desk, DeskForm form, IReadOnlyList<Fact> facts, CancellationToken ct) =>
        ledger.AppendAsync(desk.Viewer, desk.View.Runner, facts, new(form.BasedOnVersion, form.KeyId) { Note = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim() }, ct);

    /// <returns>A link for the therapist to show to the runner; null where the runner's account is gone.</returns>
    public async Task<string?> ResetLinkAsync(Desk desk, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.Runners(desk.Viewer).Where(runner => runner.Id == desk.View.Runner).Select(static runner => runner.UserId).SingleOrDefaultAsync(ct);
        return user is { } id ? await resets.MakeAsync(desk.Viewer, id, ct) : null;
    }
}
