using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>What takes over the screen after a yes to an emergency item: the number to call, and what to do.</summary>
public sealed partial class EmergencyHelp
{
    /// <summary>The runner's country, ISO 3166 alpha-2.</summary>
    [Parameter] public string? Country { get; set; }

    private static OutcomeWords Words => ClearanceOutcomeWords.Of(Outcome.Emergency, foundationOpen: false);

    private string Number => EmergencyNumber.For(Country);
}
