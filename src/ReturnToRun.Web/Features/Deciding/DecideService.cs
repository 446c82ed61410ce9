using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>What a therapist chooses for a runner: looked at with the engine's own "what if?", then recorded by the ledger.</summary>
public sealed class DecideService(CurrentViewer current, PlanLedger ledger, ChangesService changes)
{
    /// <summary>Reads the runner anew, and who is looking: a consent that was withdrawn meanwhile holds.</summary>
    /// <returns>Null where the runner does not exist or did not let this therapist in.</returns>
    public async Task<DecideView?> ReadAsync(Guid runner, CancellationToken ct)
    {
        if (await current.GetAsync(ct) is not { Role: Role.Therapist } viewer || await ledger.ReadAsync(viewer, runner, ct) is not { } view) return null;
        return new(viewer, view, await changes.ReadAsync(viewer, view, ct));
    }

    /// <returns>Null where nothing was chosen, or what was chosen is not well formed.</returns>
    public static DecideAnswer? Look(DecideView view, DecideForm form, FormErrors errors)
    {
        if (form.Parse(view, errors) is not { IsEmpty: false } chosen) return null;
        var history = view.View.History;
        var choice = Choosing.Of(history, view.Today, chosen, form.ExpiresOn(view.Today), view.Viewer.UserId);
        return new(choice, Finish(history, view.Plan), Finish(choice.Answer.History, choice.Answer.Then));
    }

    /// <param name="view">What the choice was looked at with: whatever somebody steered since is noticed.</param>
    /// <param name="key">Of this one act: sent again, it is stored once.</param>
    public async Task<AppendResult> DecideAsync(DecideView view, DecideForm form, DecideAnswer answer, Guid key, CancellationToken ct)
    {
        // Read anew: who was let go of a moment ago decides nothing.
        if (await current.GetAsync(ct) is not { Role: Role.Therapist } viewer || viewer.UserId != view.Viewer.UserId) return new AppendResult.NotFound();
        var reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim();
        return await ledger.AppendAsync(viewer, view.View.Runner, answer.Choice.Steering, new(view.View.FactsVersion, key) { Note = reason, Previewed = true }, ct);
    }

    private static FinishRange? Finish(History history, Plan plan) =>
        plan.Stage is PlanStage.WalkRun or PlanStage.Continuous or PlanStage.Complete ? PlanEngine.Finish(history, plan.Today) : null;
}
