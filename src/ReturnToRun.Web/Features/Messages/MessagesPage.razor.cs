using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Messages;
using ReturnToRun.Web.Features.Clearance;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Messages;

/// <summary>A runner's thread with the therapists they let in. To open it is to have read it.</summary>
public sealed partial class MessagesPage
{
    [Inject] private MessageThread Messages { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "message")] private MessageForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = "sent")] private string? Sent { get; set; }

    [SupplyParameterFromQuery(Name = "all")] private string? All { get; set; }

    private FormErrors Errors { get; } = new();

    private ThreadView? Thread { get; set; }

    private string Number => EmergencyNumber.For(Now!.View.Country);

    protected override async Task LoadAsync(RunnerNow now)
    {
        Form ??= new() { Key = PageKey.New(Clock) };
        Thread = await Messages.ReadAsync(now.Viewer, now.View.Runner, mark: !IsPost, All is null ? MessageThread.Shown : int.MaxValue, Cancelled);
    }

    private async Task SendAsync()
    {
        if (Now is null) return;
        switch (await Messages.SendAsync(Now.Viewer, Now.View.Runner, Form!.Text, Form.KeyId, Cancelled))
        {
            case Written.Done:
                Navigation.NavigateTo("/messages?sent");
                break;
            case Written.NobodyReads:
                Errors.Add("Form.Text", "Nobody would read it: you have let no therapist in any more. Nothing was sent.");
                break;
            default:
                Errors.Add("Form.Text", MessageWords.NotTaken(Form.Text, MessageRow.TextLength));
                break;
        }
    }
}
