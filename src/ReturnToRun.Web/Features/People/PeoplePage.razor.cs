using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.People;

/// <summary>Who works here, and help for who cannot sign in.</summary>
public sealed partial class PeoplePage
{
    [Inject] private PeopleService Service { get; set; } = null!;
    [Inject] private ClinicPeople People { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "person")] private PersonForm? Form { get; set; }
    [SupplyParameterFromForm(FormName = "runner")] private string? Email { get; set; }
    [SupplyParameterFromForm(FormName = "runner")] private string? Help { get; set; }

    private FormErrors Errors { get; } = new();

    private Viewer Viewer { get; set; } = null!;

    private IReadOnlyList<StaffMember> Staff { get; set; } = [];

    private LinkFor? Made { get; set; }

    private string? Done { get; set; }

    private CancellationToken Cancelled => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        Viewer = await Current.RequireAsync(Cancelled);
        Staff = await Service.StaffAsync(Viewer, Cancelled);
    }

    private async Task AddAsync()
    {
        if (Form!.Check(Errors) is not { } role) return;
        Made = await Service.AddAsync(Viewer, Form.Name!, Form.Email!, role, Cancelled);
        if (Made is null)
        {
            Errors.Add("Form.Email", "No account can be made with this address.");
            return;
        }

        Form = new();
        Staff = await Service.StaffAsync(Viewer, Cancelled);
    }

    private async Task HelpRunnerAsync()
    {
        if (await Service.RunnerAsync(Viewer, Email ?? "", Cancelled) is not { } runner)
        {
            Errors.Add("Email", "No runner of this clinic has this address.");
            return;
        }

        switch (Help)
        {
            case "second-step":
                await People.ResetSecondStepAsync(Viewer, runner, Cancelled);
                Done = "Signing in asks for no code now. They can set up an app again under “Mine”.";
                break;
            case "sign-out":
                await People.SignOutAsync(Viewer, runner, Cancelled);
                Done = "They are signed out everywhere.";
                break;
            default:
                Made = await Service.LinkAsync(Viewer, runner, Email!.Trim(), Cancelled);
                break;
        }
    }
}
