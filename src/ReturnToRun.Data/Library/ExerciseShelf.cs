using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Library;

/// <summary>The exercises a viewer may see, each in its newest published version. A clinic's own stands in for the built-in one of the same key.</summary>
public sealed class ExerciseShelf(IDbContextFactory<AppDb> contexts)
{
    /// <summary>Those of the given keys that there are, in one query; all of them without keys.</summary>
    public async Task<ImmutableDictionary<string, Exercise>> ReadAsync(Viewer viewer, IReadOnlyCollection<string>? keys = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found =
            from version in db.ExerciseVersions(viewer).AsNoTracking()
            join exercise in db.Exercises(viewer) on version.ExerciseId equals exercise.Id
            where version.Status == ExerciseStatus.Published && (keys == null || keys.Contains(exercise.Key))
            orderby exercise.ClinicId == null descending, version.Version
            select new { exercise.Key, version };
        // The last one read of a key wins: the built-in before the clinic's own, older before newer.
        var shelf = ImmutableDictionary.CreateBuilder<string, Exercise>(StringComparer.Ordinal);
        foreach (var row in await found.ToListAsync(ct)) shelf[row.Key] = Exercise.From(row.Key, row.version);
        return shelf.ToImmutable();
    }
}
