using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Fhir;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>A runner's plan and measures for another program, as the viewer may see them.</summary>
public sealed class FhirService(IDbContextFactory<AppDb> contexts, PlanLedger ledger, AuditTrail trail, TimeProvider clock)
{
    /// <returns>Null where there is no such runner, or the viewer may not see them.</returns>
    public async Task<byte[]?> WriteAsync(Viewer viewer, Guid runner, CancellationToken ct)
    {
        if (await ledger.ReadAsync(viewer, runner, ct) is not { } view) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = await db.Authors(viewer, runner).ToDictionaryAsync(static one => one.Id, static one => one.Name, ct);
        await trail.RecordAsync(viewer, AuditEvents.BundleExported, runner, ct: ct);
        var format = RunnerFormat.Default;
        return FhirBundle.Write(new()
        {
            Runner = runner,
            Name = view.Name,
            At = Instant.FromDateTimeOffset(clock.GetUtcNow()),
            Facts = view.History.Facts,
            Plan = view.Plan,
            Question = static id => id switch
            {
                "R3" => ClearanceWords.DailyActivities,
                "R4" => ClearanceWords.Routine,
                _ => ClearanceWords.Of(id).Question,
            },
            Session = run => $"{LevelWords.Title(run.Level, run.Timeline)}: {TimelineWords.Of(run.Timeline, format)}",
            NameOf = names.GetValueOrDefault,
        });
    }
}
