using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>What a choice would give, beside the plan as it stands: how far it goes, the limits it touches, what differs, four weeks in strips.</summary>
public sealed partial class DecidePreview
{
    [Parameter, EditorRequired] public DecideAnswer Answer { get; set; } = null!;
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;

    private (string Title, string Says) Verdict => DecideWords.Of(Answer.Choice);

    private IReadOnlyList<TouchedLimit> Touched => DecideWords.Touched(Answer.Choice, Format);

    private IReadOnlyList<PlanDifference> Differences => WhatIfWords.Differences(Answer.Choice.Answer, Answer.FinishNow, Answer.FinishThen, Format);

    // What would be told that is not told now: a quick entry that does not fit, days too few.
    private IEnumerable<Notice> Notices => Answer.Choice.Answer.Then.Notices
        .Where(notice => notice.Kind is NoticeKind.QuickRefused or NoticeKind.GentlerProfileHolds or NoticeKind.FewerRunsThanAsked or NoticeKind.ProtocolNotFollowed)
        .Where(notice => !Answer.Choice.Answer.Now.Notices.Contains(notice));
}
