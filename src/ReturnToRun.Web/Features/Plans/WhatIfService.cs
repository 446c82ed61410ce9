using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>A question of the kind "what if?" with its answer, for one runner to read.</summary>
public sealed record WhatIfView(WhatIfAnswer Answer, FinishRange? FinishNow, FinishRange? FinishThen, bool AsksTherapist, RunnerFormat Format);

/// <summary>Asks the engine with facts that are made up. It has no way to store anything, and writes no log.</summary>
public sealed class WhatIfService(CurrentRunner current)
{
    /// <summary>For a page of the runner's own, or its circuit: the runner is read anew each time, so a lock that came meanwhile holds.</summary>
    /// <returns>Null where there is nothing to ask about, or what was chosen is not well formed.</returns>
    public async Task<WhatIfView?> AskAsync(WhatIfForm form, FormErrors errors, CancellationToken ct) =>
        await current.GetAsync(ct) is { } now ? Ask(now, form, errors) : null;

    public static WhatIfView? Ask(RunnerNow now, WhatIfForm form, FormErrors errors)
    {
        var history = now.View.History;
        if (WhatIfStart.Of(now.Plan, history, now.View.Assignable) is null || form.Parse("Form", now.Plan, history, now.View.Assignable, errors) is not { } supposed) return null;
        var answer = WhatIf.Of(history, now.Today, supposed);
        return new(answer, PlanEngine.Finish(history, now.Today), Finish(answer), form.AsksTherapist, now.Format);
    }

    private static FinishRange? Finish(WhatIfAnswer answer) =>
        answer.Then.Stage is PlanStage.WalkRun or PlanStage.Continuous or PlanStage.Complete ? PlanEngine.Finish(answer.History, answer.Then.Today) : null;
}
