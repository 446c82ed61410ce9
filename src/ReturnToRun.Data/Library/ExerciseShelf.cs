using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Library;

/// <summary>The exercises a viewer may see as they are published. A clinic's own stands in for the built-in one of the same key.</summary>
public sealed class ExerciseShelf(IDbContextFactory<AppDb> contexts)
{
    /// <summary>
    /// The newest version of each of the given keys that there are, in one query: what plans and routines name, archived or
    /// not. Without keys, everything that may be chosen for something new, which is nothing archived.
    /// </summary>
    public async Task<ImmutableDictionary<string, Exercise>> ReadAsync(Viewer viewer, IReadOnlyCollection<string>? keys = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, viewer, keys, ct);
    }

    internal static async Task<ImmutableDictionary<string, Exercise>> ReadAsync(AppDb db, Viewer viewer, IReadOnlyCollection<string>? keys, CancellationToken ct)
    {
        var shelf = ImmutableDictionary.CreateBuilder<string, Exercise>(StringComparer.Ordinal);
        foreach (var found in await NewestAsync(db, viewer, keys, ct))
        {
            if (keys is not null || !found.Archived) shelf[found.Exercise.Key] = found.Exercise;
        }

        return shelf.ToImmutable();
    }

    /// <summary>
    /// The versions that a plan or a routine pins, by key, in one query. A version that is not there, because the runner has
    /// left the clinic that wrote it, is answered with the newest that is.
    /// </summary>
    public async Task<ImmutableDictionary<string, Exercise>> ReadAsync(Viewer viewer, IReadOnlyDictionary<string, int> pins, CancellationToken ct = default)
    {
        var keys = pins.Keys.ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = await Told(db, viewer, db.GivenExerciseVersions(viewer), keys).ToListAsync(ct);
        return versions.GroupBy(static version => version.Key, StringComparer.Ordinal).ToImmutableDictionary(
            static same => same.Key, same => same.OrderBy(one => one.Row.Version == pins[same.Key]).ThenBy(static one => one.Own).ThenBy(static one => one.Row.Version).Last().Read(), StringComparer.Ordinal);
    }

    /// <summary>The newest version of each key, the clinic's own in place of the built-in one.</summary>
    internal static async Task<IReadOnlyList<OnShelf>> NewestAsync(AppDb db, Viewer viewer, IReadOnlyCollection<string>? keys, CancellationToken ct)
    {
        var versions = keys is null ? db.ExerciseVersions(viewer) : db.GivenExerciseVersions(viewer);
        var newest = versions.Where(version => !db.AllExerciseVersions.Any(newer => newer.ExerciseId == version.ExerciseId && newer.Version > version.Version));
        return [.. (await Told(db, viewer, newest, keys).ToListAsync(ct))
            .GroupBy(static version => version.Key, StringComparer.Ordinal)
            .Select(static same => same.OrderBy(static one => one.Own).Last())
            .Select(static one => new OnShelf(one.Id, one.Read(), one.Own, one.Archived))];
    }

    private static IQueryable<StoredExercise> Told(AppDb db, Viewer viewer, IQueryable<ExerciseVersionRow> versions, IReadOnlyCollection<string>? keys) =>
        from version in versions.AsNoTracking()
        join exercise in db.Exercises(viewer) on version.ExerciseId equals exercise.Id
        where keys == null || keys.Contains(exercise.Key)
        from picture in db.AllPictures.Where(row => row.Id == version.PictureId).Select(static row => new { row.Id, row.Width, row.Height }).DefaultIfEmpty()
        select new StoredExercise(exercise.Id, exercise.Key, exercise.ClinicId != null, exercise.ArchivedAt != null, version, (int?)picture!.Width, (int?)picture!.Height);

    private sealed record StoredExercise(Guid Id, string Key, bool Own, bool Archived, ExerciseVersionRow Row, int? Width, int? Height)
    {
        public Exercise Read() => Exercise.From(Key, Row, (Row, Width, Height) is ({ PictureId: { } id, PictureText: { } text }, { } width, { } height) ? new(id, width, height, text) : null);
    }
}

/// <summary>The newest version of an exercise, and what stands beside it.</summary>
/// <param name="Own">The clinic wrote it.</param>
internal sealed record OnShelf(Guid Id, Exercise Exercise, bool Own, bool Archived);
