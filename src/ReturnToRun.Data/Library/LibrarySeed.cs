using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Library;

/// <summary>
/// Puts the built-in exercises into the database at start. What is there stays as it is: an exercise that a newer program
/// words differently gets a new version, because a published one is never changed.
/// </summary>
public sealed class LibrarySeed(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    /// <summary>Safe to call twice.</summary>
    public async Task ApplyAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await db.AllExercises.AsNoTracking()
            .Where(static exercise => exercise.ClinicId == null)
            .Select(exercise => new
            {
                exercise.Id,
                exercise.Key,
                Newest = db.AllExerciseVersions.Where(version => version.ExerciseId == exercise.Id).OrderByDescending(static version => version.Version).FirstOrDefault(),
            })
            .ToDictionaryAsync(static exercise => exercise.Key, StringComparer.Ordinal, ct);

        var now = clock.GetUtcNow();
        foreach (var exercise in BuiltInLibrary.Exercises)
        {
            var before = known.GetValueOrDefault(exercise.Key);
            if (before?.Newest is { } newest && Exercise.From(exercise.Key, newest).SaysTheSameAs(exercise)) continue;
            var id = before?.Id ?? Guid.CreateVersion7(now);
            if (before is null) db.AllExercises.Add(new() { Id = id, Key = exercise.Key });
            db.AllExerciseVersions.Add(exercise.Published(id, (before?.Newest?.Version ?? 0) + 1, now));
        }

        await db.SaveChangesAsync(ct);
    }
}
