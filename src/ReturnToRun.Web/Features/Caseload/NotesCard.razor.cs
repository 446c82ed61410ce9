using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Messages;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What the clinic's therapists write down for one another.</summary>
public sealed partial class NotesCard
{
    [Inject] private Notes Notes { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "note")] private NoteForm? Note { get; set; }

    /// <summary>The note that is to be corrected.</summary>
    [SupplyParameterFromQuery(Name = "note")] private string? Chosen { get; set; }

    private ImmutableArray<Note> Held => Desk.Talk.Notes;

    protected override void OnInitialized()
    {
        var chosen = Guid.TryParse(Chosen, out var id) ? Held.FirstOrDefault(note => note.Id == id) : null;
        Note ??= new() { Key = PageKey.New(Clock), Supersedes = chosen?.Id.ToString(), Text = chosen?.Text };
    }

    private async Task WriteAsync()
    {
        switch (await Notes.WriteAsync(Desk.Viewer, Desk.View.Runner, Note!.Text, Note.SupersedesId, Note.KeyId, HttpContext.RequestAborted))
        {
            case Written.Done:
                GoOn(DeskDone.Noted, "notes");
                break;
            case Written.Text:
                Errors.Add("Note.Text", MessageWords.NotTaken(Note.Text, NoteRow.TextLength));
                break;
            case Written.NothingThere:
                Errors.Add("Note.Text", "Somebody corrected this note since you opened it. Look at it as it is now, then decide again.");
                break;
            default:
                NotFound();
                break;
        }
    }

    private sealed class NoteForm
    {
        public string? Text { get; set; }

        public string? Supersedes { get; set; }

        public string? Key { get; set; }

        public Guid? SupersedesId => Guid.TryParse(Supersedes, out var id) ? id : null;

        public Guid? KeyId => Guid.TryParse(Key, out var key) ? key : null;
    }
}
