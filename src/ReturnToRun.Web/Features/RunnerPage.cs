using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features;

/// <summary>
/// A page of a runner's own: loads the runner before anything is drawn. Somebody who is signed in and does not run is sent to
/// where they belong.
/// </summary>
[Authorize(Roles = Roles.Runner)]
public abstract class RunnerPage : ComponentBase
{
    [Inject] private CurrentRunner Runner { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext HttpContext { get; set; } = null!;

    /// <summary>The runner; null while the page sends somebody elsewhere.</summary>
    protected RunnerNow? Now { get; private set; }

    protected bool IsPost => HttpMethods.IsPost(HttpContext.Request.Method);

    protected CancellationToken Cancelled => HttpContext.RequestAborted;

    protected sealed override async Task OnInitializedAsync()
    {
        var now = await Runner.GetAsync(Cancelled);
        if (now is null)
        {
            Navigation.NavigateTo("/");
            return;
        }
        if (ElsewhereFor(now) is { } elsewhere)
        {
            Navigation.NavigateTo(elsewhere);
            return;
        }
        Now = now;
        await LoadAsync(now);
    }

    /// <summary>The page is drawn again from what is known now.</summary>
    protected void Drawn(LedgerView view) => Now = Now! with { View = view };

    /// <summary>Where to go instead, where this page is not for the runner as things stand.</summary>
    protected virtual string? ElsewhereFor(RunnerNow now) => null;

    /// <summary>Fills the page before it is drawn or its form is handled.</summary>
    protected virtual Task LoadAsync(RunnerNow now) => Task.CompletedTask;
}
