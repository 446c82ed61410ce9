using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Two plans side by side: what would be decided, what differs, and four weeks day by day.</summary>
public sealed partial class WhatIfResult
{
    [Parameter, EditorRequired] public WhatIfView View { get; set; } = null!;

    private IReadOnlyList<PlanDifference> Differences => WhatIfWords.Differences(View.Answer, View.FinishNow, View.FinishThen, View.Format);
}
