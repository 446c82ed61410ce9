using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.News;

/// <param name="Name">The runner's.</param>
public sealed record NewsItem(Guid Runner, string Name, NewsKind Kind, long Number);

/// <param name="Newest">The highest number there is.</param>
/// <param name="Therapists">Who was let in by a runner with something new.</param>
public sealed record NewsRound(long Newest, IReadOnlySet<Guid> Therapists);

/// <summary>Asks what is new: once for everybody who watches, and then for each viewer within what they may see.</summary>
public sealed class NewsBoard(IDbContextFactory<AppDb> contexts)
{
    public async Task<long> NewestAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AllNews.MaxAsync(static news => (long?)news.Number, ct) ?? 0;
    }

    /// <summary>
    /// Whom to wake. Somebody whose runner took the consent back is among them: they are to notice. It tells ids of people
    /// who work here, and nothing about a runner.
    /// </summary>
    public async Task<NewsRound> SinceAsync(long after, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from news in db.AllNews
            where news.Number > after
            join consent in db.AllConsents on news.RunnerId equals consent.RunnerId into consents
            from consent in consents.DefaultIfEmpty()
            select new { news.Number, Therapist = (Guid?)consent.TherapistId }).ToListAsync(ct);
        return new(found.Count == 0 ? after : found.Max(static one => one.Number), found.Where(static one => one.Therapist is not null).Select(static one => one.Therapist!.Value).ToHashSet());
    }

    /// <summary>What is new for a viewer, in the order in which it came.</summary>
    public async Task<IReadOnlyList<NewsItem>> ReadAsync(Viewer viewer, long after, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from news in db.News(viewer)
            where news.Number > after
            join runner in db.Runners(viewer) on news.RunnerId equals runner.Id
            orderby news.Number
            select new NewsItem(runner.Id, runner.Name, news.Kind, news.Number)).ToListAsync(ct);
    }
}
