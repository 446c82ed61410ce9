using System.Collections.Immutable;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Library;
using ReturnToRun.Formats;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Takes the library out as a file, and a file in: first what it would do, then all of it or nothing.</summary>
public sealed class LibraryImportService(ExerciseCatalogue catalogue, ExercisePublishing publishing, ClinicPictures pictures, VideoHosts hosts, AuditTrail trail, CurrentViewer current)
{
    /// <summary>Everything published that is not archived; null for who is no admin. That it was taken out is recorded first.</summary>
    public async Task<byte[]?> ExportAsync(bool json, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer) return null;
        await trail.RecordAsync(viewer, AuditEvents.LibraryExported, ct: ct);
        var exercises = (await catalogue.ReadAsync(viewer, ct)).Where(static entry => !entry.Archived).Select(static entry => entry.Exercise).OfType<Exercise>();
        return json ? JsonLibrary.Write(exercises) : CsvLibrary.Write(exercises);
    }

    /// <summary>What a file would do, and changes nothing; null for who is no admin.</summary>
    public async Task<ImportPlan?> TryAsync(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer) return null;
        var reading = LibraryFile.Read(file);
        var known = (await catalogue.ReadAsync(viewer, ct)).Select(static entry => entry.Exercise).OfType<Exercise>().ToDictionary(static exercise => exercise.Key, StringComparer.Ordinal);
        var forms = reading.Rows.Select(row => (Row: row, Form: Filled(row, known.GetValueOrDefault(row.Key)))).DistinctBy(static one => one.Row.Key).ToList();
        var sides = await pictures.SidesAsync(viewer, [.. forms.Select(static one => one.Form.PictureId).OfType<Guid>().Distinct()], ct);
        var others = Together(known, forms);
        var mistakes = reading.Mistakes.ToBuilder();
        var plan = ImmutableArray.CreateBuilder<PlannedExercise>();
        foreach (var (row, form) in forms)
        {
            var errors = new FormErrors();
            var exercise = form.Parse(row.Key, others, sides, hosts, errors);
            mistakes.AddRange(errors.All.Select(error => row.Mistake(error.Field, error.Words)));
            if (exercise is null) continue;
            var before = known.GetValueOrDefault(row.Key);
            plan.Add(new(row.Place, exercise, before?.Version ?? 0, before is null ? [] : ExerciseFields.Changes(ExerciseForm.From(before), ExerciseForm.From(exercise))));
        }

        if (mistakes.Count == 0 && Neighbours.FindCircle(others) is { } circle)
        {
            var row = forms.Select(static one => one.Row).FirstOrDefault(row => circle.Contains(row.Key, StringComparer.Ordinal));
            mistakes.Add(new(row is null ? "file" : $"{row.Place}, easier and harder", LibraryWords.Circle(circle, others)));
        }

        return new(plan.ToImmutable(), mistakes.ToImmutable());
    }

    /// <summary>Publishes what a dry run planned, in one step.</summary>
    public async Task<PublishOutcome> ImportAsync(ImportPlan plan, CancellationToken ct)
    {
        if (await AdminAsync(ct) is not { } viewer || !plan.Mistakes.IsEmpty) return new PublishOutcome.NotAllowed();
        return await publishing.PublishAsync(viewer, [.. plan.Additions.Concat(plan.Changes).Select(static one => new Publication(one.Exercise, one.BasedOn))], "From a file", AuditEvents.ExerciseImported, ct);
    }

    private async Task<Viewer?> AdminAsync(CancellationToken ct) => await current.GetAsync(ct) is { Role: Role.ClinicAdmin, ClinicId: not null } viewer ? viewer : null;

    /// <summary>What is there, with what the file has in its place. A field that the file does not have stays.</summary>
    private static ExerciseForm Filled(FileRow row, Exercise? before)
    {
        var form = before is null ? ExerciseForm.New() : ExerciseForm.From(before);
        foreach (var field in ExerciseFields.All)
        {
            if (row.Cells.TryGetValue(field.Name, out var text)) field.Set(form, text);
        }

        return form;
    }

    private static IReadOnlyCollection<Neighbour> Together(Dictionary<string, Exercise> known, List<(FileRow Row, ExerciseForm Form)> forms)
    {
        var all = known.Values.Select(Neighbour.Of).ToDictionary(static one => one.Key, StringComparer.Ordinal);
        foreach (var (row, form) in forms) all[row.Key] = new(row.Key, form.Name ?? row.Key, Given(form.Easier), Given(form.Harder));
        return all.Values;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What a file would do: nothing at all where there is a mistake.</summary>
public sealed record ImportPlan(ImmutableArray<PlannedExercise> Exercises, ImmutableArray<Mistake> Mistakes)
{
    public IEnumerable<PlannedExercise> Additions => Exercises.Where(static one => one.BasedOn == 0);

    public IEnumerable<PlannedExercise> Changes => Exercises.Where(static one => one.BasedOn > 0 && !one.Differences.IsEmpty);

    public int Same => Exercises.Count(static one => one.BasedOn > 0 && one.Differences.IsEmpty);

    public bool DoesSomething => Mistakes.IsEmpty && (Additions.Any() || Changes.Any());
}

/// <param name="Place">Where it stands in the file.</param>
/// <param name="BasedOn">The version that it would follow; 0 for a new exercise.</param>
public sealed record PlannedExercise(string Place, Exercise Exercise, int BasedOn, ImmutableArray<FieldChange> Differences);
