using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.People;

/// <summary>Who works here, and help for who cannot sign in.</summary>
public sealed partial class PeoplePage
{
    [Inject] private PeopleService Service { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "therapist")] private SignUpForm? Form { get; set; }
    [SupplyParameterFromForm(FormName = "link")] private Guid? Therapist { get; set; }
    [SupplyParameterFromForm(FormName = "runner")] private string? Email { get; set; }

    private FormErrors Errors { get; } = new();

    private Viewer Viewer { get; set; } = null!;

    private IReadOnlyList<TherapistName> Therapists { get; set; } = [];

    private LinkFor? Made { get; set; }

    private CancellationToken Cancelled => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        Viewer = await Current.RequireAsync(Cancelled);
        Therapists = await Service.TherapistsAsync(Viewer, Cancelled);
    }

    private async Task AddAsync()
    {
        Form!.CheckWho(Errors);
        if (Errors.Any) return;
        Made = await Service.AddTherapistAsync(Viewer, Form.Name!, Form.Email!, Cancelled);
        if (Made is null)
        {
            Errors.Add("Form.Email", "No account can be made with this address.");
            return;
        }

        Form = new();
        Therapists = await Service.TherapistsAsync(Viewer, Cancelled);
    }

    private async Task LinkAsync()
    {
        if (Therapists.FirstOrDefault(therapist => therapist.Id == Therapist) is { } found) Made = await Service.LinkAsync(Viewer, found, Cancelled);
    }

    private async Task RunnerLinkAsync()
    {
        Made = await Service.LinkForRunnerAsync(Viewer, Email ?? "", Cancelled);
        if (Made is null) Errors.Add("Email", "No runner of this clinic has this address.");
    }
}
