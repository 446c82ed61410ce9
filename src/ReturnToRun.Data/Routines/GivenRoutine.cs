using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Routines;

/// <summary>
/// Makes what a fact about the routine holds from the library, and lets the ledger's door take nothing else: a page, or a
/// post that no page made, cannot give a runner an exercise or a template that the clinic has not published.
/// </summary>
internal static class GivenRoutine
{
    /// <summary>More than any chain of neighbours has; a library that goes in a circle ends here.</summary>
    private const int MostEasier = 10;

    /// <returns>The refusal where a fact about the routine is not what was published; null for every other fact.</returns>
    public static async Task<string?> RefuseAsync(AppDb db, Viewer viewer, FollowedRoutine now, Fact fact, CancellationToken ct) => fact switch
    {
        RoutineAssigned assigned => await PublishedAsync(db, viewer, assigned.Template.Id, ct) is { } published && Same(published, assigned.Template) ? null : Refusal.Unknown,
        RoutineItemChanged changed => IsRedosed(now, changed)
            || (Item(await ExerciseShelf.ReadAsync(db, viewer, null, ct), changed.Instead.Exercise, changed.Instead.Dose, changed.Instead.Days) is { } made && Same(made.Item, changed.Instead) && Same(made.Pins, changed.Pins))
            ? null : Refusal.Unknown,
        _ => null,
    };

    /// <summary>The newest version of a routine that may be given, as a fact holds it; null where there is none.</summary>
    public static async Task<RoutineTemplate?> PublishedAsync(AppDb db, Viewer viewer, string id, CancellationToken ct)
    {
        if (string.Equals(id, RoutineTemplate.Default.Id, StringComparison.Ordinal)) return BuiltIn(await ExerciseShelf.ReadAsync(db, viewer, null, ct));
        if (!Guid.TryParse(id, out var routine)) return null;
        var content = await (
            from version in db.RoutineVersions(viewer)
            join row in db.Routines(viewer) on version.RoutineId equals row.Id
            where version.RoutineId == routine && row.ArchivedAt == null
            orderby version.Version descending
            select version.Content).FirstOrDefaultAsync(ct);
        return content is null ? null : Read(content);
    }

    public static RoutineTemplate Read(string content) => JsonSerializer.Deserialize<RoutineTemplate>(content, Json.Options)!;

    public static string Write(RoutineTemplate template) => JsonSerializer.Serialize(template, Json.Options);

    /// <summary>The program's own, with the versions that the shelf has of its exercises.</summary>
    public static RoutineTemplate BuiltIn(IReadOnlyDictionary<string, Exercise> shelf) => RoutineTemplate.Default with
    {
        Pins = Pins(shelf, RoutineTemplate.Default.Items.SelectMany(static item => item.Easier.Prepend(item.Exercise))),
    };

    /// <summary>A template of exercises that are all on the shelf.</summary>
    public static RoutineTemplate Template(string id, int version, PlannedRoutine planned, IReadOnlyDictionary<string, Exercise> shelf)
    {
        var items = planned.Items.Select(item => Item(shelf, item.Exercise, item.Dose, item.Days)!.Value).ToList();
        return new(id, version, [.. items.Select(static made => made.Item)])
        {
            Title = planned.Title,
            Pins = [.. items.SelectMany(static made => made.Pins).DistinctBy(static pin => pin.Exercise)],
        };
    }

    /// <summary>
    /// An exercise as a routine has it: strength is of the lower-limb track (I14), and the chain of easier neighbours is
    /// followed past those that only a therapist gives, because rule X1 offers them by itself.
    /// </summary>
    /// <returns>Null where the exercise is not on the shelf.</returns>
    public static (TemplateItem Item, ImmutableArray<ExercisePin> Pins)? Item(IReadOnlyDictionary<string, Exercise> shelf, string key, Dose dose, RoutineDays days)
    {
        if (!shelf.TryGetValue(key, out var exercise)) return null;
        var easier = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { key };
        for (var next = exercise.Easier; next is not null && seen.Add(next) && seen.Count <= MostEasier && shelf.TryGetValue(next, out var other); next = other.Easier)
        {
            if (!other.TherapistOnly) easier.Add(next);
        }

        return (new(key, dose, [.. easier], exercise.Purpose == ExercisePurpose.Strength) { Days = days }, Pins(shelf, easier.Prepend(key)));
    }

    // What the runner does already stays in reach of a new dose, whatever became of it in the library.
    private static bool IsRedosed(FollowedRoutine now, RoutineItemChanged changed)
    {
        var change = now.Changes.FirstOrDefault(other => string.Equals(other.Exercise, changed.Exercise, StringComparison.Ordinal));
        var item = change?.Instead ?? now.Template.Items.FirstOrDefault(other => string.Equals(other.Exercise, changed.Exercise, StringComparison.Ordinal));
        return item is not null && Same(item with { Dose = changed.Instead.Dose, Days = changed.Instead.Days }, changed.Instead) && Same(change?.Pins ?? [], changed.Pins);
    }

    private static ImmutableArray<ExercisePin> Pins(IReadOnlyDictionary<string, Exercise> shelf, IEnumerable<string> keys) =>
        [.. keys.Distinct(StringComparer.Ordinal).Where(shelf.ContainsKey).Select(key => new ExercisePin(key, shelf[key].Version))];

    // Lists compare by identity, so what is compared is what would be stored.
    private static bool Same<T>(T one, T other) => string.Equals(JsonSerializer.Serialize(one, Json.Options), JsonSerializer.Serialize(other, Json.Options), StringComparison.Ordinal);
}
