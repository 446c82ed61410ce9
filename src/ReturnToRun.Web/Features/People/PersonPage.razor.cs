using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.People;

/// <summary>One who works at the clinic: role, and help or an end with signing in.</summary>
public sealed partial class PersonPage
{
    [Inject] private PeopleService Service { get; set; } = null!;
    [Inject] private ClinicPeople People { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "role")] private string? NewRole { get; set; }
    [SupplyParameterFromForm(FormName = "account")] private string? Act { get; set; }

    private Viewer Viewer { get; set; } = null!;

    private StaffMember? Person { get; set; }

    private LinkFor? Made { get; set; }

    private string? Done { get; set; }

    private string? Trouble { get; set; }

    private CancellationToken Cancelled => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(Cancelled);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        Person = (await Service.StaffAsync(Viewer, Cancelled)).FirstOrDefault(person => person.Id == Id);
        if (Person is null) Navigation.NotFound();
    }

    private async Task SetRoleAsync()
    {
        if (PeopleWords.RoleOf(NewRole) is { } role) await SayAsync(await People.SetRoleAsync(Viewer, Id, role, Cancelled), $"Changed. They are {(role == Role.ClinicAdmin ? "an admin" : "a therapist")} when they sign in next.");
    }

    private async Task ActAsync()
    {
        if (Person is null) return;
        switch (Act)
        {
            case "link":
                Made = await Service.LinkAsync(Viewer, Id, Person.Name, Cancelled);
                break;
            case "sign-out":
                await SayAsync(await People.SignOutAsync(Viewer, Id, Cancelled), "Signed out everywhere.");
                break;
            case "second-step":
                await SayAsync(await People.ResetSecondStepAsync(Viewer, Id, Cancelled), "Signing in asks for no code now. They can set up an app again under “Mine”.");
                break;
            case "suspend":
                await SayAsync(await People.SetSuspendedAsync(Viewer, Id, suspended: true, Cancelled), "Suspended.");
                break;
            case "let-in":
                await SayAsync(await People.SetSuspendedAsync(Viewer, Id, suspended: false, Cancelled), "They may sign in again.");
                break;
        }
    }

    private async Task SayAsync(PeopleChange change, string done)
    {
        // Whoever changed their own account has just signed themselves out.
        if (change == PeopleChange.Done && Id == Viewer.UserId)
        {
            Navigation.NavigateTo("/sign-in");
            return;
        }

        if (change == PeopleChange.Done) Done = done;
        else Trouble = PeopleWords.Refused(change);
        await LoadAsync();
    }
}
