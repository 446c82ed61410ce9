using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Data.Library;

/// <summary>The library as its admins look at it: everything with its state, its use, and how it came to be.</summary>
public sealed partial class ExerciseCatalogue(IDbContextFactory<AppDb> contexts)
{
    /// <summary>Every exercise of the clinic, archived and merely drafted ones too, by name.</summary>
    public async Task<ImmutableArray<CatalogueEntry>> ReadAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var shelf = await ExerciseShelf.NewestAsync(db, viewer, null, ct);
        var drafts = await db.ExerciseDrafts(viewer).Select(static draft => draft.Key).ToListAsync(ct);
        var uses = await UsesAsync(db, viewer, ct);
        var published = shelf.Select(one => new CatalogueEntry(one.Exercise.Key, one.Exercise, one.Own, one.Archived, drafts.Contains(one.Exercise.Key), uses.GetValueOrDefault(one.Exercise.Key)));
        var begun = drafts.Except(shelf.Select(static one => one.Exercise.Key)).Select(static key => new CatalogueEntry(key, null, Own: true, Archived: false, HasDraft: true, Plans: 0));
        return [.. published.Concat(begun).OrderBy(static entry => entry.Exercise?.Name ?? entry.Key, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Every version that the clinic could see under a key, the newest first: its own, and what came with the program.</summary>
    public async Task<ImmutableArray<CatalogueVersion>> VersionsAsync(Viewer viewer, string key, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from version in db.ExerciseVersions(viewer).AsNoTracking()
            join exercise in db.Exercises(viewer) on version.ExerciseId equals exercise.Id
            where exercise.Key == key
            from picture in db.AllPictures.Where(row => row.Id == version.PictureId).Select(static row => new { row.Id, row.Width, row.Height }).DefaultIfEmpty()
            join user in db.AllUsers on version.PublishedBy equals (Guid?)user.Id into users
            from user in users.DefaultIfEmpty()
            select new { exercise.ClinicId, version, Width = (int?)picture!.Width, Height = (int?)picture!.Height, user!.DisplayName }).ToListAsync(ct);
        return
        [
            .. from row in rows
               orderby row.ClinicId != null descending, row.version.Version descending
               let picture = row is { version: { PictureId: { } id, PictureText: { } text }, Width: { } width, Height: { } height } ? new ExercisePicture(id, width, height, text) : null
               select new CatalogueVersion(Exercise.From(key, row.version, picture), row.ClinicId != null, row.version.PublishedAt, row.DisplayName, row.version.Note),
        ];
    }

    /// <summary>What was done to the clinic's exercise of a key, by whom, the latest first.</summary>
    public async Task<ImmutableArray<CatalogueEvent>> EventsAsync(Viewer viewer, string key, int most, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var subjects = db.Exercises(viewer).Where(exercise => exercise.Key == key && exercise.ClinicId != null).Select(static exercise => exercise.Id)
            .Union(db.ExerciseDrafts(viewer).Where(draft => draft.Key == key).Select(static draft => draft.ExerciseId));
        return
        [
            .. await (
                from entry in db.Audit(viewer)
                where entry.Subject != null && subjects.Contains(entry.Subject.Value)
                join user in db.AllUsers on entry.UserId equals user.Id into users
                from user in users.DefaultIfEmpty()
                orderby entry.Number descending
                select new CatalogueEvent(entry.At, entry.What, user!.DisplayName)).Take(most).ToListAsync(ct),
        ];
    }

    /// <summary>How many of the clinic's runners have each exercise in the plan that they were shown last: counts, and nobody's name.</summary>
    private static async Task<Dictionary<string, int>> UsesAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var plan in await db.ShownPlansOfClinic(viewer).ToListAsync(ct))
        {
            var keys = Routines().Matches(plan).SelectMany(static routine => Keys().Matches(routine.Value).Select(static key => key.Groups["key"].Value)).Distinct(StringComparer.Ordinal);
            foreach (var key in keys) uses[key] = uses.GetValueOrDefault(key) + 1;
        }

        return uses;
    }

    [GeneratedRegex("""(?<="routine":\[)[^\]]*""", RegexOptions.None, 1000)]
    private static partial Regex Routines();

    [GeneratedRegex("\"(?<key>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keys();
}

/// <param name="Exercise">Its newest version; null while it was never published.</param>
/// <param name="Own">The clinic wrote it; otherwise it comes with the program.</param>
/// <param name="Plans">How many runners have it in the plan that they were shown last.</param>
public sealed record CatalogueEntry(string Key, Exercise? Exercise, bool Own, bool Archived, bool HasDraft, int Plans);

/// <param name="By">Who published it; null for what comes with the program, and where the account is gone.</param>
public sealed record CatalogueVersion(Exercise Exercise, bool Own, DateTimeOffset At, string? By, string? Note);

public sealed record CatalogueEvent(DateTimeOffset At, string What, string? By);
