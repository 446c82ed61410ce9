using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Runners;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.People;

/// <summary>The locked runners who asked the clinic's admin, and the lift of a lock with a reason.</summary>
public sealed partial class UnlockCard
{
    [Inject] private PeopleService Service { get; set; } = null!;
    [Inject] private Unlocking Unlocking { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "unlock")] private UnlockForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private Viewer Viewer { get; set; } = null!;

    private IReadOnlyList<UnlockRequest> Requests { get; set; } = [];

    private string? Done { get; set; }

    private IReadOnlyList<Option> Options => [.. Requests.Select(static request => new Option(request.RunnerId.ToString(), request.Name))];

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(HttpContext.RequestAborted);
        Requests = await Service.UnlockRequestsAsync(Viewer, HttpContext.RequestAborted);
        Form ??= new() { Runner = Requests is [var only] ? only.RunnerId.ToString() : null };
    }

    private async Task UnlockAsync()
    {
        var request = Requests.FirstOrDefault(one => one.RunnerId.ToString() == Form!.Runner);
        if (request is null) Errors.Add("Form.Runner", "Choose a runner from the list.");
        if (Form!.Reason?.Trim() is not { Length: > 0 and <= UnlockForm.ReasonLength }) Errors.Add("Form.Reason", $"Write how you know it, in at most {UnlockForm.ReasonLength} characters. The reason is kept.");
        if (Errors.Any) return;
        switch (await Unlocking.LiftAsync(Viewer, request!.RunnerId, Form.Reason!.Trim(), HttpContext.RequestAborted))
        {
            case Unlocked.Done:
                Done = $"The plan of {request.Name} goes on, at least one level lower.";
                (Form, Requests) = (new(), await Service.UnlockRequestsAsync(Viewer, HttpContext.RequestAborted));
                break;
            case Unlocked.NotCleared:
                Errors.Add("Form.Runner", "There is no clearance yet that was given after the lock. Ask the runner to write down who cleared them, under “Safety check”.");
                break;
            case Unlocked.ReasonMissing:
                Errors.Add("Form.Reason", "Write how you know it. The reason is kept.");
                break;
            case Unlocked.NotFound:
                Errors.Add("Form.Runner", "They do not ask any more. Load the page again.");
                break;
        }
    }

    private sealed class UnlockForm
    {
        public const int ReasonLength = 1000;

        public string? Runner { get; set; }

        public string? Reason { get; set; }
    }
}
