using System.Collections.Immutable;
using System.Text.Json;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Formats;
using ReturnToRun.Formats.Pictures;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>What an admin does with the exercise library. Who is looking is asked anew for each act.</summary>
public sealed class LibraryService(ExerciseCatalogue catalogue, ExerciseDrafts drafts, ExercisePublishing publishing, ClinicPictures pictures, VideoHosts hosts, CurrentViewer current)
{
    public const int LongestKey = ExerciseRow.KeyLength;

    /// <summary>Words that stand in addresses where a key would.</summary>
    private static readonly string[] s_reserved = ["new", "import", "export"];

    /// <summary>The whole library; null for who is no admin.</summary>
    public async Task<ImmutableArray<LibraryEntry>?> ListAsync(CancellationToken ct) => await AdminAsync(ct) is { } viewer
        ? [.. (await catalogue.ReadAsync(viewer, ct)).Select(static entry => LibraryEntry.Of(entry, RoutinesWith(entry.Key)))]
        : null;

    /// <summary>An exercise to write on; null for who is no admin, and where there is none.</summary>
    /// <param name="key">Null for a new one.</param>
    /// <param name="from">The version to begin anew from, in place of the draft's words; null for those.</param>
    public async Task<ExerciseDesk?> OpenAsync(string? key, string? from, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer) return null;
        var all = await catalogue.ReadAsync(viewer, ct);
        var neighbours = all.Where(static entry => entry.Exercise is not null).Select(static entry => new NeighbourChoice(Neighbour.Of(entry.Exercise!), entry.Archived)).ToList();
        if (key is null) return new(null, ExerciseForm.New(), null, 0, 0, null, null, Own: true, Archived: false, 0, 0, neighbours);
        if (all.FirstOrDefault(entry => entry.Key == key) is not { } found) return null;
        var earlier = from is null ? null : (await catalogue.VersionsAsync(viewer, key, ct)).FirstOrDefault(version => HistoryPage.Id(version) == from);
        var draft = found.HasDraft ? await drafts.FindAsync(viewer, key, ct) : null;
        var published = found.Exercise is null ? null : ExerciseForm.From(found.Exercise);
        return new(key, earlier is not null ? ExerciseForm.From(earlier.Exercise) : draft is null ? published ?? ExerciseForm.New() : Read(draft.Content), published, draft?.BasedOn ?? found.Exercise?.Version ?? 0, draft?.Revision ?? 0, draft?.By, draft?.ChangedAt,
            found.Own, found.Archived, found.Plans, RoutinesWith(key), neighbours)
        { Newest = found.Exercise?.Version ?? 0 };
    }

    /// <summary>Saves what is typed, right or not yet.</summary>
    public async Task<DraftOutcome> SaveAsync(string key, ExerciseForm form, int basedOn, int revision, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer) return new DraftOutcome.NotAllowed();
        var content = JsonSerializer.Serialize(form, JsonSerializerOptions.Web);
        return content.Length > ExerciseDraftRow.ContentLength ? new DraftOutcome.NotAllowed() : await drafts.SaveAsync(viewer, key, content, basedOn, revision, ct);
    }

    /// <summary>Whether a new exercise may have this key.</summary>
    public static bool IsFree(string key, IReadOnlyCollection<NeighbourChoice> taken) =>
        key.Length > 0 && !s_reserved.Contains(key, StringComparer.Ordinal) && !taken.Any(other => other.Exercise.Key == key);

    /// <returns>What became of it; null with the errors where it cannot be published yet.</returns>
    public async Task<PublishOutcome?> PublishAsync(string key, ExerciseForm form, IReadOnlyCollection<NeighbourChoice> others, int basedOn, int revision, string? note, FormErrors errors, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer) return new PublishOutcome.NotAllowed();
        var sides = await pictures.SidesAsync(viewer, form.PictureId is { } id ? [id] : [], ct);
        if (note?.Length > Exercise.NoteLength) errors.Add("note", $"At most {Exercise.NoteLength} characters.");
        List<Neighbour> neighbours = [.. others.Select(static other => other.Exercise)];
        if (form.Parse(key, neighbours, sides, hosts, errors) is not { } exercise || errors.Any) return null;
        if (Neighbours.FindCircle([.. neighbours.Where(other => other.Key != key), Neighbour.Of(exercise)]) is { } circle)
        {
            errors.Add(exercise.Easier is { } easier && circle.Contains(easier, StringComparer.Ordinal) ? "easier" : "harder", LibraryWords.Circle(circle, neighbours));
            return null;
        }

        return await publishing.PublishAsync(viewer, [new(exercise, basedOn, revision)], string.IsNullOrWhiteSpace(note) ? null : note.Trim(), ct: ct);
    }

    public async Task<bool> DiscardAsync(string key, int revision, CancellationToken ct) => await AdminAsync(ct) is { } viewer && await drafts.DiscardAsync(viewer, key, revision, ct);

    public async Task<bool> ArchiveAsync(string key, bool archived, CancellationToken ct) => await AdminAsync(ct) is { } viewer && await publishing.ArchiveAsync(viewer, key, archived, ct);

    /// <summary>Checks a picture, writes it anew and keeps it for a draft.</summary>
    public async Task<PictureTaken> TakePictureAsync(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer) return new(null, "You may not do that any more.");
        var reading = PictureReader.Read(file.Span);
        if (reading.Picture is not { } picture) return new(null, Said(reading.Mistake!));
        var kind = picture.Format switch
        {
            PictureFormat.Png => PictureKind.Png,
            PictureFormat.Jpeg => PictureKind.Jpeg,
            PictureFormat.WebP => PictureKind.WebP,
            _ => throw new InvalidOperationException($"Unknown format {picture.Format}."),
        };
        return await pictures.AddAsync(viewer, kind, picture.Width, picture.Height, picture.Content, ct) is { } id
            ? new(id, null)
            : new(null, $"The clinic has {ClinicPictures.Most} pictures, and more are not kept.");
    }

    public async Task<ExerciseHistory?> HistoryAsync(string key, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer) return null;
        var versions = await catalogue.VersionsAsync(viewer, key, ct);
        var events = await catalogue.EventsAsync(viewer, key, ExerciseHistory.MostEvents, ct);
        return versions.IsEmpty && events.IsEmpty ? null : new(versions, events);
    }

    private async Task<Viewer?> AdminAsync(CancellationToken ct) => await current.GetAsync(ct) is { Role: Role.ClinicAdmin, ClinicId: not null } viewer ? viewer : null;

    private static ExerciseForm Read(string content) => JsonSerializer.Deserialize<ExerciseForm>(content, JsonSerializerOptions.Web) ?? ExerciseForm.New();

    private static int RoutinesWith(string key) => RoutineTemplate.Default.Items.Any(item => item.Exercise == key || item.Easier.Contains(key, StringComparer.Ordinal)) ? 1 : 0;

    private static string Said(Mistake mistake)
    {
        var text = mistake.Place == "file" ? mistake.Text : mistake.ToString();
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}";
    }
}

/// <param name="Picture">Its id; null where it was refused.</param>
/// <param name="Refused">Why, in words.</param>
public sealed record PictureTaken(Guid? Picture, string? Refused);

/// <summary>One exercise that may be named as easier or harder.</summary>
public sealed record NeighbourChoice(Neighbour Exercise, bool Archived);

/// <summary>An exercise on an admin's desk.</summary>
/// <param name="Key">Null while it is new.</param>
/// <param name="Form">The draft, or else what is published.</param>
/// <param name="Published">The newest version; null where there is none.</param>
/// <param name="BasedOn">The newest version when the draft was begun.</param>
/// <param name="Revision">That of the draft; 0 where there is none.</param>
public sealed record ExerciseDesk(
    string? Key, ExerciseForm Form, ExerciseForm? Published, int BasedOn, int Revision, string? DraftBy, DateTimeOffset? DraftAt,
    bool Own, bool Archived, int Plans, int Routines, IReadOnlyList<NeighbourChoice> Others)
{
    /// <summary>The newest version there is; 0 for none.</summary>
    public int Newest { get; init; }
}

public sealed record ExerciseHistory(ImmutableArray<CatalogueVersion> Versions, ImmutableArray<CatalogueEvent> Events)
{
    public const int MostEvents = 100;
}
