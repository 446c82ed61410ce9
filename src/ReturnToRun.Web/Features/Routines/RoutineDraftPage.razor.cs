using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>
/// Writes the next version of a routine. Every button keeps what was typed, right or not; publishing asks whether it is right.
/// </summary>
public sealed partial class RoutineDraftPage
{
    private static readonly Option[] s_days =
        [new("", "Any day"), new(nameof(RoutineDays.RunDays), "Days with a run, after it"), new(nameof(RoutineDays.RestDays), "Days without a run")];

    [Inject] private RoutineShelf Shelf { get; set; } = null!;
    [Inject] private RoutineEditor Editor { get; set; } = null!;
    [Inject] private ExerciseShelf Exercises { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public string Id { get; set; } = "";

    [SupplyParameterFromForm(FormName = "draft")] private RoutineDraftForm? Form { get; set; }
    [SupplyParameterFromForm(FormName = "discard")] private string? Discarded { get; set; }
    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    private FormErrors Errors { get; } = new();

    private Viewer Viewer { get; set; } = null!;

    private ImmutableDictionary<string, Exercise> Library { get; set; } = ImmutableDictionary<string, Exercise>.Empty;

    private ImmutableArray<TemplateItem> Sketch => Form!.Sketch(Library);

    private CancellationToken Cancelled => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(Cancelled);
        var routine = await Shelf.FindAsync(Viewer, Id, Cancelled);
        if (routine is null || (routine.Draft is null && Form is null))
        {
            // Published or thrown away meanwhile: the routine itself may still be there.
            if (routine is null) Navigation.NotFound();
            else Navigation.NavigateTo($"/routines/{Id}");
            Form = null;
            return;
        }

        Library = await Exercises.ReadAsync(Viewer, ct: Cancelled);
        Form ??= RoutineDraftForm.Of(routine.Draft!.Draft, routine.Draft.Revision);
    }

    private async Task SendAsync()
    {
        if (Form is null) return;
        Form.Arrange(Library, Errors);
        if (!Form.MayBeKept(Errors)) return;
        switch (await Editor.SaveAsync(Viewer, Id, Form.ToDraft(), Form.RevisionNumber, Cancelled))
        {
            case RoutineEdit.Done when Form.Do == RoutineDraftForm.Publish:
                await PublishAsync();
                break;
            case RoutineEdit.Done when Form.Do == RoutineDraftForm.Save:
                Navigation.NavigateTo($"/routines/{Id}/draft?done=saved");
                break;
            case RoutineEdit.Done:
                Navigation.NavigateTo($"/routines/{Id}/draft#{(Form.Do == RoutineDraftForm.Add ? "add" : "item-0")}");
                break;
            case RoutineEdit.Stale:
                await TakeNewestRevisionAsync();
                Errors.Add("Form.Title", "Somebody else saved this draft meanwhile. What you typed is below. Open the page in another tab to see theirs; save again to put yours over it.");
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    private async Task PublishAsync()
    {
        await TakeNewestRevisionAsync();
        if (Form!.Parse(Library, Errors) is not { } planned) return;
        switch (await Editor.PublishAsync(Viewer, Id, planned, Form.RevisionNumber, Cancelled))
        {
            case RoutineEdit.Done:
                Navigation.NavigateTo($"/routines/{Id}?done=published");
                break;
            case RoutineEdit.Wrong wrong:
                foreach (var (place, problem) in wrong.Problems) Errors.Add(place < 0 ? "Form.New" : $"{RoutineDraftForm.NameOf(place)}.{(problem == RoutineProblem.HeavyTooOften ? nameof(DoseForm.DaysAWeek) : nameof(RoutineItemForm.Exercise))}", RoutineWords.Problem(problem));
                foreach (var place in wrong.Missing) Errors.Add($"{RoutineDraftForm.NameOf(place)}.{nameof(RoutineItemForm.Exercise)}", "This exercise is no longer published. Choose another, or take it out.");
                break;
            default:
                Errors.Add("Form.Title", "Somebody else saved or published this draft meanwhile. Load the page again.");
                break;
        }
    }

    private async Task DiscardAsync()
    {
        var revision = int.TryParse(Discarded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        switch (await Editor.DiscardAsync(Viewer, Id, revision, Cancelled))
        {
            case RoutineEdit.Done: Navigation.NavigateTo("/routines?done=discarded"); break;
            case RoutineEdit.Stale: Errors.Add("Form.Title", "Somebody else saved this draft meanwhile, so it was not thrown away. Look at it first."); break;
            default: Navigation.NotFound(); break;
        }
    }

    private async Task TakeNewestRevisionAsync() =>
        Form!.Revision = ((await Shelf.FindAsync(Viewer, Id, Cancelled))?.Draft?.Revision ?? 0).ToString(CultureInfo.InvariantCulture);

    private bool IsStrength(RoutineItemForm item) => item.Exercise is { } key && Library.GetValueOrDefault(key)?.Purpose == ExercisePurpose.Strength;

    // What was chosen before it was archived stays to be seen, so that it is not silently another.
    private IReadOnlyList<Option> Options(string? chosen)
    {
        IEnumerable<Option> all = Library.Values.OrderBy(static exercise => exercise.Name, StringComparer.Ordinal).Select(static exercise => new Option(exercise.Key, $"{exercise.Name}{(exercise.TherapistOnly ? " (therapist only)" : "")}"));
        return [.. chosen is not null && !Library.ContainsKey(chosen) ? all.Prepend(new(chosen, $"{RoutineWords.NameOf(Library, chosen)} (no longer published)")) : all];
    }
}
