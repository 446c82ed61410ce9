using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Runners;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The runners who let a therapist in. Computes no plan: the ledger keeps a row for lists.</summary>
public sealed class CaseloadService(CurrentViewer current, NewsBoard board, IDbContextFactory<AppDb> contexts, AuditTrail trail, TimeProvider clock)
{
    private static readonly CompareInfo s_names = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Somebody looks at their caseload.</summary>
    /// <returns>Null where nobody may, or may no longer.</returns>
    public async Task<CaseloadView?> ReadAsync(CaseloadQuestion question, CancellationToken ct)
    {
        if (await ViewerAsync(ct) is not { } viewer) return null;
        var view = await ReadAsync(viewer, question, ct);
        await trail.SawAsync(viewer, AuditEvents.CaseloadViewed, null, ct);
        return view;
    }

    /// <summary>The same page somewhat later, and what is new since then.</summary>
    public async Task<(CaseloadView View, IReadOnlyList<CaseloadNews> News)?> SinceAsync(CaseloadView before, CaseloadQuestion question, CancellationToken ct)
    {
        if (await ViewerAsync(ct) is not { } viewer) return null;
        var rows = await RowsAsync(viewer, ct);
        var news = await board.ReadAsync(viewer, before.Seen, ct);
        // A page that is open for hours is looked at whenever something new comes into it.
        if (news.Count > 0) await trail.SawAsync(viewer, AuditEvents.CaseloadViewed, null, ct);
        var view = Of(viewer, news is [.., var last] ? Math.Max(before.Seen, last.Number) : before.Seen, rows, question);
        var byId = rows.ToDictionary(static row => row.Id);
        return (view, [.. news.Select(item => new CaseloadNews(item.Runner, item.Name, item.Kind, byId.TryGetValue(item.Runner, out var row) && row.NeedSince == row.Today ? row.Need : Need.None))]);
    }

    private async Task<Viewer?> ViewerAsync(CancellationToken ct) => await current.GetAsync(ct) is { Role: Role.Therapist } viewer ? viewer : null;

    private async Task<CaseloadView> ReadAsync(Viewer viewer, CaseloadQuestion question, CancellationToken ct)
    {
        // The number first: what comes while the rows are read is told once more rather than never.
        var seen = await board.NewestAsync(ct);
        return Of(viewer, seen, await RowsAsync(viewer, ct), question);
    }

    private async Task<List<CaseloadEntry>> RowsAsync(Viewer viewer, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from runner in db.Runners(viewer).AsNoTracking()
            join status in db.Statuses(viewer) on runner.Id equals status.RunnerId into statuses
            from status in statuses.DefaultIfEmpty()
            select new { runner.Id, runner.Name, runner.Zone, status }).ToListAsync(ct);
        var unread = await db.NewMessages(viewer).GroupBy(static message => message.RunnerId).Select(static of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(static of => of.Key, static of => of.Count, ct);
        var now = clock.GetUtcNow();
        return
        [
            .. rows.Select(row => new CaseloadEntry(
                row.Id, row.Name, row.status?.Stage, row.status?.Level, row.status?.Need ?? Need.Clearance, row.status?.NeedSince,
                row.status?.LastLogOn, row.status?.CheckDueOn, row.status?.AnswerOwedSince, row.status?.Lately ?? "", Zones.DayOf(now, row.Zone), unread.GetValueOrDefault(row.Id))),
        ];
    }

    private static CaseloadView Of(Viewer viewer, long seen, List<CaseloadEntry> rows, CaseloadQuestion question)
    {
        int Of(Need need) => rows.Count(row => row.Need == need);
        var silent = rows.Count(static row => row is { Need: Need.None, IsSilent: true });
        var counts = new CaseloadCounts(Of(Need.Locked), Of(Need.Stopped), Of(Need.Paused), Of(Need.Review), silent, Of(Need.Clearance), Of(Need.None) - silent, rows.Count(static row => row.Unread > 0));
        // Whoever looks for a name wants the person, wherever in the list they are.
        var found = string.IsNullOrWhiteSpace(question.Name)
            ? rows.Where(row => question.Part is CaseloadPart.All || row.Part == question.Part)
            : rows.Where(row => s_names.IndexOf(row.Name, question.Name.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
        var sorted = Sorted(found, question);
        var pages = Math.Max(1, (sorted.Count + CaseloadView.OnePage - 1) / CaseloadView.OnePage);
        var page = Math.Min(question.Page, pages);
        return new(viewer.UserId, seen, counts, sorted.Count, page, pages, [.. sorted.Skip((page - 1) * CaseloadView.OnePage).Take(CaseloadView.OnePage)]);
    }

    private static List<CaseloadEntry> Sorted(IEnumerable<CaseloadEntry> rows, CaseloadQuestion question)
    {
        var by = question.Sort switch
        {
            CaseloadSort.Need => rows.OrderBy(static row => row.Urgency).ThenBy(static row => row.NeedSince ?? DateOnly.MaxValue).ThenBy(static row => row.Unread == 0),
            CaseloadSort.Name => rows.OrderBy(static row => row.Name, StringComparer.InvariantCultureIgnoreCase),
            CaseloadSort.LastLog => rows.OrderBy(static row => row.LastLogOn ?? DateOnly.MinValue),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Sort, "Unknown order."),
        };
        var sorted = by.ThenBy(static row => row.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(static row => row.Id).ToList();
        if (question.Falling) sorted.Reverse();
        return sorted;
    }
}
