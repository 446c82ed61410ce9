using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The routine of a runner as a therapist looks at it.</summary>
/// <param name="Giveable">The newest version of each routine that may be given.</param>
/// <param name="Library">Every exercise that may be given.</param>
/// <param name="Followed">The exercises of the runner's routine, in the versions it was made with.</param>
public sealed record RoutineDesk(
    Desk Desk, IReadOnlyList<RoutineTemplate> Giveable, ImmutableDictionary<string, Exercise> Library, ImmutableDictionary<string, Exercise> Followed, RoutineLately Lately)
{
    public FollowedRoutine Routine => Desk.Plan.Routine;

    /// <summary>A newer version of what is followed; null where there is none.</summary>
    public RoutineTemplate? Newer => Giveable.FirstOrDefault(template => template.Id == Routine.Template.Id && template.Version > Routine.Template.Version);

    public IEnumerable<SideDifference> Differences => SideDifference.Of(Desk.View.History.Facts, Desk.View.Today);

    /// <summary>What hurt the low back, the latest first; a corrected log says nothing.</summary>
    public IEnumerable<(DateOnly Day, ExerciseDone Exercise)> Hurt
    {
        get
        {
            var corrected = Desk.Facts.OfType<RoutineDone>().Select(static done => done.Supersedes).ToHashSet();
            return Desk.Facts.OfType<RoutineDone>().Where(done => !corrected.Contains(done.Sequence)).OrderByDescending(static done => done.Day)
                .SelectMany(static done => done.Exercises.Where(static one => one.LowBackPain).Select(one => (done.Day, one)));
        }
    }

    /// <summary>The places of the template with what is done there, and the change that put it there.</summary>
    public IEnumerable<(string Place, TemplateItem Item, RoutineItemChanged? Change)> Places => Routine.Template.Items.Select(item =>
        Routine.Changes.FirstOrDefault(change => change.Exercise == item.Exercise) is { } change ? (item.Exercise, change.Instead, (RoutineItemChanged?)change) : (item.Exercise, item, null));

    public string NameOf(string exercise) => Words.RoutineWords.NameOf(Followed.ContainsKey(exercise) ? Followed : Library, exercise);

    public bool IsSided(string exercise) => (Followed.GetValueOrDefault(exercise) ?? Library.GetValueOrDefault(exercise))?.Sided ?? false;
}

/// <summary>Reads what the cards about the routine draw.</summary>
public sealed class RoutineDeskService(RoutineShelf routines, ExerciseShelf exercises, IDbContextFactory<AppDb> contexts)
{
    public async Task<RoutineDesk> ReadAsync(Desk desk, CancellationToken ct)
    {
        var routine = desk.Plan.Routine;
        var pins = routine.Pins.DistinctBy(static pin => pin.Exercise).ToDictionary(static pin => pin.Exercise, static pin => pin.Version, StringComparer.Ordinal);
        foreach (var key in routine.Items.SelectMany(static item => item.Easier.Prepend(item.Exercise))) pins.TryAdd(key, 0);
        var library = await exercises.ReadAsync(desk.Viewer, ct: ct);
        // Asked for only where something is pinned in another version than the newest, or is archived.
        var isNewest = pins.All(pin => library.TryGetValue(pin.Key, out var newest) && (pin.Value == 0 || pin.Value == newest.Version));
        var followed = isNewest ? library.RemoveRange(library.Keys.Where(key => !pins.ContainsKey(key))) : await exercises.ReadAsync(desk.Viewer, pins, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new(desk, await routines.GiveableAsync(desk.Viewer, library, ct), library, followed, await RoutineLately.ReadAsync(db, desk.Viewer, desk.View, ct));
    }
}
