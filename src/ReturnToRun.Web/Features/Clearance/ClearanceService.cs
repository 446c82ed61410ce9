using System.Collections.Immutable;
using ReturnToRun.Data;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>Asks, keeps and ends clearance checks.</summary>
public sealed class ClearanceService(PlanLedger ledger, ClearanceDrafts drafts)
{
    // Long enough for another device and a night's sleep; short enough that a "no" is still about now.
    private static readonly TimeSpan s_draftHolds = TimeSpan.FromHours(24);

    /// <summary>The full check as far as it was answered.</summary>
    public async Task<ClearanceCheckup> CheckupAsync(RunnerNow now, CancellationToken ct)
    {
        // What was answered before a check was finished or a lock or pause was lifted belongs to what is over.
        var over = now.Facts.Where(static fact => fact is RestraintLifted or ClearanceChecked { Kind: CheckKind.Full }).Select(static fact => fact.Sequence).LastOrDefault();
        var since = now.Now.ToDateTimeOffset() - s_draftHolds;
        var answers = await drafts.ReadAsync(now.Viewer, ct);
        return ClearanceCheckup.Of(now.Facts, answers.Where(answer => answer.FactsVersion >= over && answer.AnsweredAt > since)
            .ToImmutableDictionary(static answer => answer.Question, static answer => answer.Answer, StringComparer.Ordinal));
    }

    /// <summary>Keeps an answer, and first records what must not be lost if the check is left here.</summary>
    /// <returns>The most serious tier that was recorded; null where none was.</returns>
    public async Task<Tier?> AnswerAsync(RunnerNow now, ClearanceCheckup check, ClearanceStep step, string answer, CancellationToken ct)
    {
        var alarms = check.RecordedAtOnce(step, answer);
        if (alarms.Length > 0 && !IsRecorded(now, alarms))
        {
            var fact = new ClearanceChecked { Sequence = 0, Day = now.Today, RecordedOn = default, Kind = CheckKind.SomethingChanged, Yes = alarms };
            var result = await ledger.AppendAsync(now.Viewer, now.View.Runner, [fact], AppendOptions.None with { ShownText = ClearanceShown.Items(alarms) }, ct);
            // Going on to the next question as if nothing had been said would be the worst that can happen here.
            if (result is not AppendResult.Saved) throw new InvalidOperationException($"A warning sign was not recorded: {result.GetType().Name}.");
        }
        await drafts.SaveAsync(now.Viewer, step.Id, answer, now.View.FactsVersion, ct);
        return alarms.Length == 0 ? null : alarms.Min(static id => ClearanceItems.Find(id)!.Tier);
    }

    /// <summary>Begins the check anew.</summary>
    public Task BeginAnewAsync(RunnerNow now, CancellationToken ct) => drafts.DropAsync(now.Viewer, ct);

    /// <summary>Ends the check, with the clearance where there is one: first what a clinician knows of, then the answers.</summary>
    public async Task<AppendResult> FinishAsync(RunnerNow now, ClearanceCheckup check, ClearanceGiven? given, AppendOptions options, CancellationToken ct)
    {
        var finished = check.Finished(now.Today) ?? throw new InvalidOperationException("A question is still open.");
        var result = await ledger.AppendAsync(now.Viewer, now.View.Runner, given is null ? [finished] : [given, finished], options with { ShownText = ClearanceShown.Of(check) }, ct);
        if (result is AppendResult.Saved or AppendResult.AlreadyThere) await drafts.DropAsync(now.Viewer, ct);
        return result;
    }

    /// <summary>Records the warning signs of a week or of this moment.</summary>
    public Task<AppendResult> RecordAsync(RunnerNow now, ClearanceChecked check, AppendOptions options, CancellationToken ct) =>
        ledger.AppendAsync(now.Viewer, now.View.Runner, [check], options with { ShownText = ClearanceShown.Signs }, ct);

    /// <summary>Records who cleared the runner.</summary>
    public Task<AppendResult> RecordAsync(RunnerNow now, ClearanceGiven given, AppendOptions options, CancellationToken ct) =>
        ledger.AppendAsync(now.Viewer, now.View.Runner, [given], options, ct);

    private static bool IsRecorded(RunnerNow now, ImmutableArray<string> alarms) =>
        now.Plan.Restraint is not null && now.Facts.OfType<ClearanceChecked>().Any(check => check.Day == now.Today && alarms.All(check.Yes.Contains));
}
