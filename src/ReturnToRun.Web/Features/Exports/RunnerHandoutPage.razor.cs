using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>The same sheet for a therapist to hand over, written as the runner reads distances and times.</summary>
public sealed partial class RunnerHandoutPage
{
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private CurrentRunner Runners { get; set; } = null!;
    [Inject] private PlanService Plans { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    private PlanView? View { get; set; }

    private string Name { get; set; } = "";

    protected override async Task OnInitializedAsync()
    {
        if (await Runners.OfAsync(await Current.RequireAsync(HttpContext.RequestAborted), Id, HttpContext.RequestAborted) is not { } now)
        {
            Navigation.NotFound();
            return;
        }

        Name = now.View.Name;
        View = await Plans.TodayAsync(now, HttpContext.RequestAborted);
    }
}
