using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.News;

/// <summary>
/// Gives what is new its number, in the transaction of the change: whoever is woken by the number finds the change. Like the
/// audit's chain it writes while the save holds the database, so no two changes have one number.
/// </summary>
internal sealed class NewsNumbers : SaveChangesInterceptor
{
    public static readonly NewsNumbers Instance = new();

    private NewsNumbers()
    {
    }

    /// <summary>Says that the next save of this context brings something new about a runner, for whoever they let in.</summary>
    public static void Tell(AppDb db, Guid runner, NewsKind kind) => db.Told.Add((runner, kind));

    public static NewsKind KindOf(Fact fact) => fact switch
    {
        RunLogged or WalkTestWalked => NewsKind.Log,
        MorningAnswered or BeforeRunAnswered or WeekAnswered => NewsKind.Answer,
        RoutineDone or CrossTrained => NewsKind.Training,
        ClearanceChecked => NewsKind.Check,
        TherapistConsented or TherapistConsentWithdrawn => NewsKind.Consent,
        _ => NewsKind.Choice,
    };

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not AppDb { Told.Count: > 0 } db) return result;
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("What is new is told with a change that stands in the audit, in its transaction.");
        foreach (var (runner, kind) in db.Told)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "News" ("RunnerId", "Kind", "Number") VALUES ({runner}, {kind.ToString()}, (SELECT coalesce(max("Number"), 0) + 1 FROM "News"))
                ON CONFLICT ("RunnerId", "Kind") DO UPDATE SET "Number" = excluded."Number"
                """, cancellationToken);
        }

        db.Told.Clear();
        return result;
    }
}
