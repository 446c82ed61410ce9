using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>Everything that is stored about a runner, as one ZIP: whole as JSON, the diary as tables as well, and what each part means.</summary>
public sealed class EverythingService(IDbContextFactory<AppDb> contexts, PlanLedger ledger, ImportedActivities activities, SecurityService accounts, Microsoft.AspNetCore.Identity.UserManager<UserRow> users, TimeProvider clock)
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null where the viewer is no runner.</returns>
    public async Task<byte[]?> WriteAsync(Viewer viewer, CancellationToken ct)
    {
        if (viewer.Role != Role.Runner || viewer.RunnerId is not { } runner || await ledger.ReadAsync(viewer, runner, ct) is not { } view) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = await db.Authors(viewer, runner).ToDictionaryAsync(static one => one.Id, static one => one.Name, ct);
        using var bytes = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            await AddAsync(zip, "READ-ME.txt", Encoding.UTF8.GetBytes(ExportTables.ReadMe), ct);
            await AddAsync(zip, "data-dictionary.csv", ExportTables.Dictionary(), ct);
            await AddAsync(zip, "account.json", await AccountAsync(db, viewer, ct), ct);
            await AddAsync(zip, "diary.json", await DiaryAsync(db, viewer, ct), ct);
            await AddAsync(zip, "decisions.json", await DecisionsAsync(db, viewer, ct), ct);
            await AddAsync(zip, "plans.json", await PlansAsync(db, viewer, ct), ct);
            await AddAsync(zip, "questions-shown.json", await ShownAsync(db, viewer, ct), ct);
            await AddAsync(zip, "messages.json", await MessagesAsync(db, viewer, names, ct), ct);
            await AddAsync(zip, "runs.csv", ExportTables.Runs(view), ct);
            await AddAsync(zip, "mornings.csv", ExportTables.Mornings(view), ct);
            await AddAsync(zip, "routine.csv", ExportTables.Routine(view), ct);
            await AddAsync(zip, "low-impact.csv", ExportTables.LowImpact(view), ct);
            await AddAsync(zip, "measures.csv", AssessmentTables.Measures(view, names), ct);
            await AddAsync(zip, "running-form.csv", AssessmentTables.Gait(view, names), ct);
            await AddAsync(zip, "sides.csv", AssessmentTables.Sides(view, names), ct);
            await AddAsync(zip, "from-a-watch.csv", ExportTables.Activities(await activities.ListAsync(viewer, ct)), ct);
        }
        return bytes.ToArray();
    }

    private async Task<byte[]> AccountAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var runner = await db.Runners(viewer).AsNoTracking().SingleAsync(ct);
        var user = await users.FindByIdAsync(viewer.UserId.ToString()) ?? throw new InvalidOperationException("The account went away.");
        var signIn = await accounts.ReadAsync(user);
        var consents = await db.Consents(viewer).AsNoTracking().OrderBy(static row => row.GivenBy).ToListAsync(ct);
        var therapists = await db.Therapists(viewer).ToDictionaryAsync(static one => one.Id, static one => one.Name, ct);
        var reminders = await db.Reminders(viewer).AsNoTracking().SingleOrDefaultAsync(ct);
        var feed = await db.CalendarFeeds(viewer).AsNoTracking().SingleOrDefaultAsync(ct);
        var draft = await db.DraftAnswers(viewer).AsNoTracking().ToListAsync(ct);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                WrittenAt = clock.GetUtcNow(),
                runner.Name,
                user.Email,
                AccountId = user.Id,
                RunnerId = runner.Id,
                MadeAt = runner.CreatedAt,
                runner.Zone,
                runner.Country,
                Units = runner.Units.ToString(),
                Clock = runner.Clock.ToString(),
                WeekBegins = runner.WeekBegins.ToString(),
                MorningAtMinute = runner.MorningAt,
                RunAtMinute = runner.RunAt,
                runner.ClinicId,
                runner.UnlockAskedAt,
                HasPassword = signIn.HasPassword,
                HasAuthenticator = signIn.HasAuthenticator,
                RecoveryCodesLeft = signIn.CodesLeft,
                Passkeys = signIn.Passkeys.Select(static key => new { key.Name, key.AddedAt }),
                Consents = consents.Select(row => new { Therapist = therapists.GetValueOrDefault(row.TherapistId), row.TherapistId, row.GivenOn, row.WithdrawnOn }),
                CalendarAddressMadeAt = feed?.CreatedAt,
                Reminders = new { Morning = reminders?.Morning ?? false, Session = reminders?.Session ?? false, Message = reminders?.Message ?? false },
                MessagesReadUpTo = await db.MessageMarks(viewer).Where(mark => mark.UserId == viewer.UserId).Select(static mark => mark.UpTo).SingleOrDefaultAsync(ct),
                UnfinishedCheck = draft.Select(static row => new { row.Question, row.Answer, row.AnsweredAt }),
            },
            JsonOptions);
    }

    private static JsonSerializerOptions JsonOptions { get; } = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = s_json.Encoder };

    private static async Task<byte[]> DiaryAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var rows = await db.Facts(viewer).AsNoTracking().OrderBy(static row => row.Sequence).ToListAsync(ct);
        return Array(rows, (json, row) =>
        {
            json.WriteNumber("sequence", row.Sequence);
            json.WriteString("kind", row.Kind);
            json.WriteString("day", Day(row.Day));
            json.WriteString("recordedOn", Day(row.RecordedOn));
            json.WriteString("recordedAt", row.RecordedAt);
            json.WriteString("recordedBy", row.AuthorId == viewer.UserId ? "me" : "somebody else");
            if (row.Note is { } note) json.WriteString("note", note);
            if (row.ShownTextHash is { } shown) json.WriteString("questionsShown", shown);
            Raw(json, row.Payload);
        });
    }

    private static async Task<byte[]> MessagesAsync(AppDb db, Viewer viewer, Dictionary<Guid, string> names, CancellationToken ct)
    {
        var rows = await db.Messages(viewer).AsNoTracking().OrderBy(static row => row.Number).ToListAsync(ct);
        return Array(rows, (json, row) =>
        {
            json.WriteNumber("number", row.Number);
            json.WriteString("sentAt", row.SentAt);
            json.WriteString("from", row.AuthorId == viewer.UserId ? "me" : names.GetValueOrDefault(row.AuthorId, "somebody whose account is gone"));
            json.WriteString("text", row.Text);
        });
    }

    private static async Task<byte[]> DecisionsAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var rows = await db.Decisions(viewer).AsNoTracking().OrderBy(static row => row.Number).ToListAsync(ct);
        return Array(rows, static (json, row) =>
        {
            json.WriteNumber("number", row.Number);
            json.WriteString("day", Day(row.Day));
            json.WriteBoolean("withdrawn", row.Withdrawn);
            json.WriteNumber("factsUpTo", row.FactsVersion);
            Raw(json, row.Content);
        });
    }

    private static async Task<byte[]> PlansAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var rows = await db.PlanRevisions(viewer).AsNoTracking().OrderBy(static row => row.Number).ToListAsync(ct);
        return Array(rows, static (json, row) =>
        {
            json.WriteNumber("number", row.Number);
            json.WriteString("today", Day(row.Today));
            json.WriteNumber("factsUpTo", row.FactsVersion);
            Raw(json, row.Content);
        });
    }

    private static async Task<byte[]> ShownAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var rows = await db.ShownTexts(viewer).AsNoTracking().OrderBy(static row => row.Hash).ToListAsync(ct);
        return Array(rows, static (json, row) =>
        {
            json.WriteString("id", row.Hash);
            json.WriteString("text", row.Text);
        });
    }

    private static byte[] Array<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_json))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return bytes.ToArray();
    }

    private static void Raw(Utf8JsonWriter json, string content)
    {
        json.WritePropertyName("content");
        json.WriteRawValue(content);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(ct);
        await entry.WriteAsync(content, ct);
    }
}
