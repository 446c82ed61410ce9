using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Settings;

public sealed partial class SettingsPage
{
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private SettingsService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "saved")] private bool Saved { get; set; }

    /// <summary>Null for staff, who have no days of their own here.</summary>
    [SupplyParameterFromForm(FormName = "place")] private PlaceForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private Viewer Viewer { get; set; } = null!;

    private int Therapists { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync();
        Form ??= await Service.PlaceAsync(Viewer);
        Therapists = await Service.CountTherapistsAsync(Viewer);
    }

    private async Task SaveAsync()
    {
        if (Form!.Check(Errors, "Form") is not { } place) return;
        await Service.SaveAsync(Viewer, place);
        Navigation.NavigateTo("/settings?saved=true");
    }
}
