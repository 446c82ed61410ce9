using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Routines;

/// <summary>A routine as a list shows it.</summary>
/// <param name="Id">Of the clinic's own a Guid; <c>return-to-run</c> for the program's.</param>
/// <param name="Newest">The newest version; null for one that was never published.</param>
/// <param name="Followers">How many runners of the clinic were given it, in any version.</param>
/// <param name="Behind">How many of them follow an older version than the newest.</param>
public sealed record RoutineEntry(string Id, string? Title, string? About, RoutineTemplate? Newest, bool Archived, bool HasDraft, int Followers, int Behind)
{
    public bool IsBuiltIn => string.Equals(Id, RoutineTemplate.Default.Id, StringComparison.Ordinal);
}

/// <param name="By">The name of who published it; null where the account is gone.</param>
public sealed record RoutineVersion(RoutineTemplate Template, string? About, string? Note, DateTimeOffset? PublishedAt, string? By);

/// <summary>A routine with everything that was published of it, the newest first, and the draft for those who write it.</summary>
public sealed record RoutineDetails(string Id, bool Archived, ImmutableArray<RoutineVersion> Versions, SavedDraft? Draft, int Followers, int Behind)
{
    public bool IsBuiltIn => string.Equals(Id, RoutineTemplate.Default.Id, StringComparison.Ordinal);
}

/// <param name="By">The name of who saved it last; null where the account is gone.</param>
public sealed record SavedDraft(RoutineDraft Draft, int Revision, DateTimeOffset At, string? By);

/// <summary>How many follow a version.</summary>
public sealed record RoutineFollowers(string Routine, int Version, int Count);

/// <summary>Reads routines for those who write and give them.</summary>
public sealed class RoutineShelf(IDbContextFactory<AppDb> contexts)
{
    /// <summary>The program's own first, then the clinic's by title; archived ones last.</summary>
    public async Task<IReadOnlyList<RoutineEntry>> ListAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followers = await db.RoutineFollowers(viewer).ToListAsync(ct);
        var rows = await (
            from routine in db.Routines(viewer).AsNoTracking()
            let newest = db.RoutineVersions(viewer).Where(version => version.RoutineId == routine.Id).OrderByDescending(static version => version.Version).FirstOrDefault()
            let draft = db.RoutineDrafts(viewer).FirstOrDefault(draft => draft.RoutineId == routine.Id)
            where newest != null || draft != null
            select new { routine, newest, Draft = draft == null ? null : draft.Content }).ToListAsync(ct);
        var own = rows.Select(row => Entry(
            row.routine.Id.ToString(), row.newest?.Title ?? RoutineDraft.Read(row.Draft!).Title, row.newest?.About,
            row.newest is { } newest ? GivenRoutine.Read(newest.Content) : null, row.routine.ArchivedAt is not null, row.Draft is not null, followers));
        var builtIn = Entry(RoutineTemplate.Default.Id, null, null, RoutineTemplate.Default, false, false, followers);
        return [builtIn, .. own.OrderBy(static entry => entry.Archived).ThenBy(static entry => entry.Title, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <returns>Null where there is none, or the viewer may not see it.</returns>
    public async Task<RoutineDetails?> FindAsync(Viewer viewer, string id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (string.Equals(id, RoutineTemplate.Default.Id, StringComparison.Ordinal) && viewer.Role != Accounts.Role.Runner)
        {
            var own = new RoutineVersion(GivenRoutine.BuiltIn(await ExerciseShelf.ReadAsync(db, viewer, null, ct)), null, null, null, null);
            return Details(id, false, [own], null, await db.RoutineFollowers(viewer).ToListAsync(ct));
        }

        if (!Guid.TryParse(id, out var routine) || await db.Routines(viewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == routine, ct) is not { } found) return null;
        var versions = await (
            from version in db.RoutineVersions(viewer).AsNoTracking()
            where version.RoutineId == routine
            join user in db.AllUsers on version.PublishedBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby version.Version descending
            select new { version, By = user!.DisplayName }).ToListAsync(ct);
        var draft = await (
            from row in db.RoutineDrafts(viewer).AsNoTracking()
            where row.RoutineId == routine
            join user in db.AllUsers on row.ChangedBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            select new { row, By = user!.DisplayName }).SingleOrDefaultAsync(ct);
        if (versions.Count == 0 && draft is null) return null;
        return Details(
            routine.ToString(), found.ArchivedAt is not null,
            [.. versions.Select(static one => new RoutineVersion(GivenRoutine.Read(one.version.Content), one.version.About, one.version.Note, one.version.PublishedAt, one.By))],
            draft is null ? null : new(RoutineDraft.Read(draft.row.Content), draft.row.Revision, draft.row.ChangedAt, draft.By),
            await db.RoutineFollowers(viewer).ToListAsync(ct));
    }

    /// <summary>The newest version of every routine that may be given, as a fact holds it.</summary>
    /// <param name="library">The exercises that may be given.</param>
    public async Task<IReadOnlyList<RoutineTemplate>> GiveableAsync(Viewer viewer, IReadOnlyDictionary<string, Exercise> library, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var own = await (
            from routine in db.Routines(viewer)
            where routine.ArchivedAt == null
            from version in db.RoutineVersions(viewer).Where(version => version.RoutineId == routine.Id).OrderByDescending(static version => version.Version).Take(1)
            orderby version.Title
            select version.Content).ToListAsync(ct);
        return [GivenRoutine.BuiltIn(library), .. own.Select(GivenRoutine.Read)];
    }

    /// <summary>An exercise of the library as a change of a runner's routine holds it; null where there is none.</summary>
    public static (TemplateItem Item, ImmutableArray<ExercisePin> Pins)? Item(IReadOnlyDictionary<string, Exercise> shelf, string exercise, Dose dose, RoutineDays days) =>
        GivenRoutine.Item(shelf, exercise, dose, days);

    private static RoutineEntry Entry(string id, string? title, string? about, RoutineTemplate? newest, bool archived, bool hasDraft, List<RoutineFollowers> followers)
    {
        var (all, behind) = Count(id, newest?.Version, followers);
        return new(id, title, about, newest, archived, hasDraft, all, behind);
    }

    private static RoutineDetails Details(string id, bool archived, ImmutableArray<RoutineVersion> versions, SavedDraft? draft, List<RoutineFollowers> followers)
    {
        var (all, behind) = Count(id, versions is [var newest, ..] ? newest.Template.Version : null, followers);
        return new(id, archived, versions, draft, all, behind);
    }

    private static (int All, int Behind) Count(string id, int? newest, List<RoutineFollowers> followers)
    {
        var of = followers.Where(one => string.Equals(one.Routine, id, StringComparison.Ordinal)).ToList();
        return (of.Sum(static one => one.Count), of.Where(one => one.Version < newest).Sum(static one => one.Count));
    }
}
