using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>Everything that steers one runner's plan, each choice beside the plan as it stands. Who may not see the runner does not find it.</summary>
public sealed partial class DecidePage
{
    [Inject] private DecideService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    private DecideView? View { get; set; }

    protected override async Task OnInitializedAsync()
    {
        View = await Service.ReadAsync(Id, HttpContext.RequestAborted);
        if (View is null) Navigation.NotFound();
    }
}
