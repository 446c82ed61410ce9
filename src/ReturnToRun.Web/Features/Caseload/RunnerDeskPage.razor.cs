using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>One runner who let the therapist in. Any other is not found, whether or not there is one.</summary>
public sealed partial class RunnerDeskPage
{
    // Nothing of it is drawn before the circuit is there.
    private static readonly IComponentRenderMode s_awake = new InteractiveServerRenderMode(prerender: false);

    [Inject] private DeskService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    /// <summary>Where it is given, all messages are shown.</summary>
    [SupplyParameterFromQuery(Name = "messages")] private string? Messages { get; set; }

    private Desk? Desk { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Desk = await Service.ReadAsync(Id, Messages is null ? MessagesCard.Few : int.MaxValue, HttpContext.RequestAborted);
        if (Desk is null) Navigation.NotFound();
    }
}
