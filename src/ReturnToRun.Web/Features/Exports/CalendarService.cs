using ReturnToRun.Data;
using ReturnToRun.Data.Exports;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Calendar;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>A runner's calendar as a file, for the feed and to take along.</summary>
public sealed class CalendarService(CalendarFeeds feeds, CurrentRunner runners)
{
    private static readonly TimeSpan s_beforeARun = TimeSpan.FromMinutes(30);

    /// <returns>Null where the viewer is no runner.</returns>
    public async Task<string?> WriteAsync(Viewer viewer, Uri today, CancellationToken ct)
    {
        if (await runners.OfAsync(viewer, ct) is not { } now) return null;
        var entries = await feeds.KeepAsync(viewer, CalendarPlan.Of(now), now.Today, ct);
        return CalendarWriter.Write("Return to Run", now.Format.Zone, [.. entries.Select(entry => new CalendarEvent(
            $"{entry.Id:N}@return-to-run", entry.Revision, Instant.FromDateTimeOffset(entry.ChangedAt),
            entry.Status switch
            {
                EntryStatus.Confirmed => EventStatus.Confirmed,
                EntryStatus.Tentative => EventStatus.Tentative,
                EntryStatus.Cancelled => EventStatus.Cancelled,
                _ => throw new InvalidOperationException($"Unknown status {entry.Status}."),
            },
            Instant.FromDateTimeOffset(entry.StartsAt), Instant.FromDateTimeOffset(entry.EndsAt), entry.Title, entry.Text)
        {
            Link = today,
            Alarm = entry.Kind == EntryKind.Morning ? TimeSpan.Zero : s_beforeARun,
        })]);
    }
}
