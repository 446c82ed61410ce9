using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Changes;

/// <summary>What others changed in a plan, with their names.</summary>
public sealed class ChangesService(IDbContextFactory<AppDb> contexts)
{
    private const int Ahead = 28;

    /// <summary>Asks nothing of the database where nobody changed anything.</summary>
    public async Task<IReadOnlyList<Change>> ReadAsync(Viewer viewer, LedgerView view, CancellationToken ct)
    {
        if (!view.History.Facts.Any(fact => view.Others.ContainsKey(fact.Sequence) && ChangeWords.IsChange(fact))) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = await db.Authors(viewer, view.Runner).ToDictionaryAsync(static author => author.Id, static author => author.Name, ct);
        return Change.Of(view, id => names.GetValueOrDefault(id) ?? "Somebody of your clinic");
    }

    /// <summary>The next run, and what it would be without a change.</summary>
    public static (PlanDay? Now, PlanDay? Without) NextRun(LedgerView view, Change change)
    {
        var left = change.Facts.Select(static fact => fact.Sequence).ToHashSet();
        var without = PlanEngine.Plan(view.History with { Facts = [.. view.History.Facts.Where(fact => !left.Contains(fact.Sequence))] }, view.Today, Ahead);
        return (Next(view.Plan), Next(without));
    }

    private static PlanDay? Next(Plan plan) => plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done });
}
