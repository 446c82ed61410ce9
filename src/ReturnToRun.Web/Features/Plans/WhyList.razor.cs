using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Why a day is as it is: the reason in a sentence, the rule behind it, and where the rule comes from.</summary>
public sealed partial class WhyList
{
    [Parameter, EditorRequired] public IEnumerable<DayReason> Reasons { get; set; } = [];
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;
}
