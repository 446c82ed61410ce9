using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>Everything that steers one runner's plan, each choice beside the plan as it stands. Who may not see the runner does not find it.</summary>
public sealed partial class DecidePage
{
    [Parameter] public Guid Id { get; set; }
}
