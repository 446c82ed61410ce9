using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Reminders;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Settings;

public sealed partial class SettingsPage
{
    private static readonly Option[] s_days = [new(nameof(DayOfWeek.Monday), "Monday"), new(nameof(DayOfWeek.Sunday), "Sunday"), new(nameof(DayOfWeek.Saturday), "Saturday")];

    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private SettingsService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "saved")] private bool Saved { get; set; }

    /// <summary>Null for staff, who have no days of their own here.</summary>
    [SupplyParameterFromForm(FormName = "place")] private PlaceForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "hours")] private HoursForm? Hours { get; set; }

    [SupplyParameterFromForm(FormName = "reminders")] private MailsForm? Mails { get; set; }

    [Inject] private MailServer Mail { get; set; } = null!;
    [Inject] private Data.Exports.Reminders Reminders { get; set; } = null!;

    private FormErrors Errors { get; } = new();

    private Viewer Viewer { get; set; } = null!;

    private int Therapists { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(HttpContext.RequestAborted);
        // A form that came without anything in it is not the one that is stored.
        Form ??= Viewer.Role == Role.Runner && WasSent("place") ? new() : await Service.PlaceAsync(Viewer);
        if (await Service.HoursAsync(Viewer) is { } hours)
        {
            Hours ??= WasSent("hours") ? new() : HoursForm.From(hours);
            Mails ??= MailsForm.From(await Reminders.ReadAsync(Viewer, HttpContext.RequestAborted));
        }
        else
        {
            (Hours, Mails) = (null, null);
        }
        Therapists = await Service.CountTherapistsAsync(Viewer);
    }

    private bool WasSent(string form) => HttpContext.Request.HasFormContentType && HttpContext.Request.Form["_handler"] == form;

    private async Task SaveAsync()
    {
        if (Form!.Check(Errors, "Form") is not { } place) return;
        await Service.SaveAsync(Viewer, place);
        Navigation.NavigateTo("/settings?saved=true");
    }

    private async Task SaveHoursAsync()
    {
        if (Hours?.Check(Errors, "Hours") is not { } hours) return;
        await Service.SaveAsync(Viewer, hours);
        Navigation.NavigateTo("/settings?saved=true");
    }

    private async Task SaveRemindersAsync()
    {
        if (Mails is null) return;
        await Reminders.SaveAsync(Viewer, new(Mails.Morning, Mails.Session, Mails.Message), HttpContext.RequestAborted);
        Navigation.NavigateTo("/settings?saved=true");
    }

    private sealed class MailsForm
    {
        // Boxes left empty send nothing: without this the form would seem not to have been sent.
        public bool Asked { get; set; }

        public bool Morning { get; set; }

        public bool Session { get; set; }

        public bool Message { get; set; }

        public static MailsForm From(Data.Exports.ReminderChoice choice) => new() { Morning = choice.Morning, Session = choice.Session, Message = choice.Message };
    }
}
