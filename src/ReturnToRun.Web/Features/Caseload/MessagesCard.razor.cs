using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Messages;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Features.Messages;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The runner's thread on the desk. A therapist says that they have read it: to open the page for something else is not to read.</summary>
public sealed partial class MessagesCard
{
    /// <summary>How many are on the desk unless all are asked for.</summary>
    public const int Few = 10;

    [Inject] private MessageThread Messages { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "message")] private MessageForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "read")] private long? UpTo { get; set; }

    private ThreadView Thread => Desk.Talk.Thread;

    protected override void OnInitialized() => Form ??= new() { Key = PageKey.New(Clock) };

    private async Task SendAsync()
    {
        switch (await Messages.SendAsync(Desk.Viewer, Desk.View.Runner, Form!.Text, Form.KeyId, HttpContext.RequestAborted))
        {
            case Written.Done:
                GoOn(DeskDone.Sent, "messages");
                break;
            case Written.Text:
                Errors.Add("Form.Text", MessageWords.NotTaken(Form.Text, MessageRow.TextLength));
                break;
            default:
                NotFound();
                break;
        }
    }

    private async Task ReadAsync()
    {
        if (await Messages.ReadToAsync(Desk.Viewer, Desk.View.Runner, UpTo ?? 0, HttpContext.RequestAborted)) GoOn(DeskDone.Read, "messages");
        else NotFound();
    }
}
