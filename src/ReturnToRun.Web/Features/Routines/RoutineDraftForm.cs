using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>An exercise of a routine, as typed.</summary>
public sealed class RoutineItemForm : DoseForm
{
    public string? Exercise { get; set; }

    public string? Days { get; set; }
}

/// <summary>A routine as typed, and what is to be done with it.</summary>
public sealed class RoutineDraftForm
{
    public const string Save = "save", Publish = "publish", Add = "add", Up = "up", Down = "down", Remove = "remove";

    public string? Revision { get; set; }

    /// <summary>Which button was pressed; those of an exercise with its place: "up 2".</summary>
    public string? Do { get; set; }

    public string? Title { get; set; }

    public string? About { get; set; }

    public string? Note { get; set; }

    /// <summary>The exercise that "add" adds.</summary>
    public string? New { get; set; }

    public List<RoutineItemForm> Items { get; set => field = value ?? []; } = [];

    public int RevisionNumber => int.TryParse(Revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static RoutineDraftForm Of(RoutineDraft draft, int revision) => new()
    {
        Revision = revision.ToString(CultureInfo.InvariantCulture), Title = draft.Title, About = draft.About, Note = draft.Note,
        Items = [.. draft.Items.Select(static item => new RoutineItemForm { Exercise = item.Exercise, Repetitions = item.Repetitions, Sets = item.Sets, TimesADay = item.TimesADay, DaysAWeek = item.DaysAWeek, Hold = item.Hold, Days = item.Days })],
    };

    /// <summary>What to begin with: a version that is published, to be changed.</summary>
    public static RoutineDraft From(RoutineTemplate template, string? title, string? about) => new(title, about, null, [.. template.Items.Select(static item => Item(item.Exercise, item.Dose, item.Days))]);

    public RoutineDraft ToDraft() => new(Title, About, Note, [.. Items.Select(static item => new DraftItem(item.Exercise, item.Repetitions, item.Sets, item.TimesADay, item.DaysAWeek, item.Hold, item.Days))]);

    /// <summary>Adds, moves or removes an exercise, as the button says.</summary>
    public void Arrange(IReadOnlyDictionary<string, Exercise> shelf, FormErrors errors)
    {
        if (Do == Add)
        {
            if (New is null || !shelf.TryGetValue(New, out var exercise)) errors.Add("Form.New", "Choose the exercise to add.");
            else if (Items.Count >= RoutineCheck.MostItems) errors.Add("Form.New", RoutineWords(RoutineProblem.TooMany));
            else if (Items.Any(item => item.Exercise == New)) errors.Add("Form.New", RoutineWords(RoutineProblem.Twice));
            else
            {
                var item = new RoutineItemForm { Exercise = New };
                item.Take(exercise.Dose);
                Items.Add(item);
                New = null;
            }
        }
        else if (Do?.Split(' ') is [var what, var place] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Items.Count)
        {
            var item = Items[at];
            Items.RemoveAt(at);
            if (what == Up) Items.Insert(Math.Max(0, at - 1), item);
            else if (what == Down) Items.Insert(Math.Min(Items.Count, at + 1), item);
        }
    }

    /// <summary>Whether it is short enough to be kept as a draft.</summary>
    public bool MayBeKept(FormErrors errors)
    {
        if (Title is { Length: > RoutineVersionRow.TitleLength }) errors.Add("Form.Title", $"Keep the name under {RoutineVersionRow.TitleLength} characters.");
        if (About is { Length: > RoutineVersionRow.AboutLength }) errors.Add("Form.About", $"Keep it under {RoutineVersionRow.AboutLength} characters.");
        if (Note is { Length: > RoutineVersionRow.NoteLength }) errors.Add("Form.Note", $"Keep it under {RoutineVersionRow.NoteLength} characters.");
        if (Items.Count > RoutineCheck.MostItems || Items.Any(static item => ((string?[])[item.Exercise, item.Repetitions, item.Sets, item.TimesADay, item.DaysAWeek, item.Hold, item.Days]).Any(static text => text is { Length: > 100 })))
            errors.Add("Form.Title", "Something that was sent is longer than this page can keep. Load it again.");
        return !errors.Any;
    }

    /// <summary>The routine, or null with words about what is wrong, each under its field.</summary>
    public PlannedRoutine? Parse(IReadOnlyDictionary<string, Exercise> shelf, FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(Title)) errors.Add("Form.Title", "Give the routine a name.");
        var items = ImmutableArray.CreateBuilder<PlannedItem>();
        foreach (var (place, item) in Items.Index())
        {
            var name = NameOf(place);
            if (item.Exercise is null || !shelf.ContainsKey(item.Exercise)) errors.Add($"{name}.{nameof(item.Exercise)}", "This exercise is no longer published. Choose another, or take it out.");
            var dose = item.Parse(name, errors);
            if (!TryDays(item.Days, out var days)) errors.Add($"{name}.{nameof(item.Days)}", "Choose the days.");
            if (dose is not null && item.Exercise is not null) items.Add(new(item.Exercise, dose, days));
        }

        if (Items.Count == 0) errors.Add("Form.New", RoutineWords(RoutineProblem.Empty));
        return errors.Any ? null : new(Title!.Trim(), Trimmed(About), Trimmed(Note), items.ToImmutable());
    }

    /// <summary>The exercises that make sense already, for the picture of a week.</summary>
    public ImmutableArray<TemplateItem> Sketch(IReadOnlyDictionary<string, Exercise> shelf) =>
    [
        .. from item in Items
           let dose = item.Parse("", new())
           where item.Exercise is { Length: > 0 } && dose is not null
           let made = RoutineShelf.Item(shelf, item.Exercise!, dose!, TryDays(item.Days, out var days) ? days : RoutineDays.Any)
           where made is not null
           select made.Value.Item,
    ];

    public static string NameOf(int place) => string.Create(CultureInfo.InvariantCulture, $"Form.Items[{place}]");

    public static bool TryDays(string? typed, out RoutineDays days)
    {
        days = RoutineDays.Any;
        return string.IsNullOrEmpty(typed) || (Enum.TryParse(typed, out days) && Enum.IsDefined(days) && !char.IsDigit(typed[0]));
    }

    private static DraftItem Item(string exercise, Dose dose, RoutineDays days)
    {
        var form = new RoutineItemForm();
        form.Take(dose);
        return new(exercise, form.Repetitions, form.Sets, form.TimesADay, form.DaysAWeek, form.Hold, days == RoutineDays.Any ? null : days.ToString());
    }

    private static string RoutineWords(RoutineProblem problem) => Words.RoutineWords.Problem(problem);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
