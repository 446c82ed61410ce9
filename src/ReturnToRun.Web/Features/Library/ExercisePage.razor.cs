using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Writes on one exercise: the draft on the left, what a runner would read on the right, letter by letter.</summary>
public sealed partial class ExercisePage
{
    [Inject] private LibraryService Service { get; set; } = null!;
    [Inject] private VideoHosts Hosts { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string? Key { get; set; }

    /// <summary>A version to begin anew from.</summary>
    [SupplyParameterFromQuery(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? WasDone { get; set; }

    /// <summary>Read once: what was rendered first goes along to the circuit.</summary>
    [PersistentState] public ExerciseDesk? Desk { get; set; }

    private ExerciseForm Form { get; set; } = new();

    /// <summary>What the form said when it was opened or last saved: what differs from it was typed here.</summary>
    private ExerciseForm Opened { get; set; } = new();

    private FormErrors Errors { get; set; } = new();

    private IReadOnlyList<FieldChange> Theirs { get; set; } = [];

    private string Meanwhile { get; set; } = "";

    private string? Note { get; set; }

    private string? Done { get; set; }

    private string? Trouble { get; set; }

    private bool Busy { get; set; }

    /// <summary>Raised where fields are filled by somebody else than who types, so that they are drawn anew.</summary>
    private int Generation { get; set; }

    private string Title => Desk?.Key is null ? "A new exercise" : string.IsNullOrWhiteSpace(Form.Name) ? Desk.Key : Form.Name;

    private string Here => $"/library/{Desk?.Key ?? "new"}";

    private string Uses => LibraryWords.Uses(Desk!.Plans, Desk.Routines);

    private IReadOnlyList<NeighbourChoice> Offered => [.. Desk!.Others.Where(other => other.Exercise.Key != Desk.Key && (!other.Archived || other.Exercise.Key == Form.Easier || other.Exercise.Key == Form.Harder))];

    private IEnumerable<(string Words, string Look)> States
    {
        get
        {
            if (Desk!.Newest > 0) yield return (string.Create(CultureInfo.InvariantCulture, $"version {Desk.Newest}"), "good");
            if (Desk.Archived) yield return ("archived", "");
            if (Desk.Revision > 0) yield return ("draft", "care");
            yield return (LibraryWords.Origin(Desk.Own), "");
        }
    }

    protected override async Task OnInitializedAsync()
    {
        Desk ??= await Service.OpenAsync(Key, From, CancellationToken.None);
        if (Desk is null)
        {
            Navigation.NotFound();
            return;
        }

        Fill(Desk.Form);
        if (From is not null) Done = "Filled with the earlier version. Nothing is saved yet.";
        else Done = WasDone switch { "saved" => "Draft saved.", "published" => "Published.", "archived" => "Archived.", "offered" => "Offered again.", "discarded" => "The draft is gone.", _ => null };
    }

    private void Touched() => Done = null;

    private Task SaveAsync() => ActAsync(async () =>
    {
        if (KeyToUse() is not { } key) return;
        switch (await Service.SaveAsync(key, Form, Desk!.BasedOn, Desk.Revision, CancellationToken.None))
        {
            case DraftOutcome.Saved when Desk.Key is null:
                Leave(key, "saved");
                break;
            case DraftOutcome.Saved saved:
                (Desk, Opened, Done) = (Desk with { Revision = saved.Revision, DraftBy = "you", DraftAt = saved.At }, Form.Copy(), "Draft saved.");
                break;
            case DraftOutcome.Changed:
                await MergeAsync(key);
                break;
            default:
                Trouble = "It was not saved: you may not do that any more, or there is too much of it.";
                break;
        }
    });

    private Task PublishAsync() => ActAsync(async () =>
    {
        if (KeyToUse() is not { } key) return;
        switch (await Service.PublishAsync(key, Form, Desk!.Others, Desk.BasedOn, Desk.Revision, Note, Errors, CancellationToken.None))
        {
            case null:
                break;
            case PublishOutcome.Published:
                Leave(key, "published");
                break;
            case PublishOutcome.Changed:
                await MergeAsync(key);
                break;
            case var refused:
                Trouble = LibraryWords.Refused(refused, [.. Desk.Others.Select(static other => other.Exercise)]);
                break;
        }
    });

    private Task DiscardAsync() => ActAsync(async () =>
    {
        if (await Service.DiscardAsync(Desk!.Key!, Desk.Revision, CancellationToken.None)) Leave(Desk.Published is null ? null : Desk.Key, "discarded");
        else await MergeAsync(Desk.Key!);
    });

    private Task ArchiveAsync() => ActAsync(async () =>
    {
        if (await Service.ArchiveAsync(Desk!.Key!, !Desk.Archived, CancellationToken.None)) Leave(Desk.Key, Desk.Archived ? "offered" : "archived");
        else Trouble = "You may not do that any more.";
    });

    private async Task<string?> TakePictureAsync(ReadOnlyMemory<byte> file)
    {
        var taken = await Service.TakePictureAsync(file, CancellationToken.None);
        if (taken.Picture is { } picture) Form.Picture = picture.ToString();
        return taken.Refused;
    }

    /// <summary>Somebody else was faster. What was not touched here becomes theirs; what both wrote stays, and says so.</summary>
    private async Task MergeAsync(string key)
    {
        if (await Service.OpenAsync(key, null, CancellationToken.None) is not { } now)
        {
            Trouble = "It is not there any more. What you typed is still here; copy it before you leave.";
            return;
        }

        Theirs = ExerciseFields.Changes(Opened, now.Form);
        Meanwhile = now.DraftAt is { } at ? $"{LibraryWords.By(now.DraftBy)} saved this draft on {LibraryWords.At(at)} UTC while you were writing" : "This was published or thrown away while you were writing";
        foreach (var change in Theirs)
        {
            var mine = change.Field.Read(Form);
            if (mine == change.Before) change.Field.Set(Form, change.After);
            else if (mine != change.After) Errors.Add(change.Field.Name, $"{change.Field.Label}: somebody else wrote “{change.After}”. Yours still stands here; save to put it in its place.");
        }

        // What is typed was taken from there on: the next save goes on from what they saved.
        var form = Form;
        Desk = now with { BasedOn = now.Newest };
        Opened = now.Form.Copy();
        (Form, Generation) = (form, Generation + 1);
        if (Theirs.Count == 0) Trouble = "Somebody else saved or published the same while you were writing. Look at it and save again.";
    }

    private string? KeyToUse()
    {
        if (Desk!.Key is { } known) return known;
        var key = ExerciseForm.KeyOf(Form.Name ?? "");
        if (key.Length == 0) Errors.Add("name", "Give it a name first, with letters or digits.");
        else if (!LibraryService.IsFree(key, Desk.Others)) Errors.Add("name", "There is an exercise of this name. Open that one, or choose another name.");
        return Errors.Any ? null : key;
    }

    private void Fill(ExerciseForm form)
    {
        Form = form.Copy();
        // Begun anew from an earlier version, everything counts as typed here.
        Opened = From is null ? form.Copy() : Desk!.Published?.Copy() ?? form.Copy();
        Generation++;
    }

    private void Leave(string? key, string done) => Navigation.NavigateTo(key is null ? "/library" : $"/library/{key}?done={done}", forceLoad: true);

    private async Task ActAsync(Func<Task> act)
    {
        (Busy, Errors, Theirs, Done, Trouble) = (true, new(), [], null, null);
        try
        {
            await act();
        }
        finally
        {
            Busy = false;
        }
    }
}
