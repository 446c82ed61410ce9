using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Sqlite;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Commands;

/// <summary>Proves the audit of every clinic, also while the server runs.</summary>
internal static class AuditCommand
{
    public const string Usage = "audit verify [END ...]";

    public static Task<int> RunAsync(CommandCall call) => RunAsync(call, static () => Workbench.Build());

    internal static async Task<int> RunAsync(CommandCall call, Func<WebApplication> build)
    {
        if (call.Args is not ["verify", .. var noted])
        {
            await call.Error.WriteLineAsync($"Usage: {Usage}");
            return CommandLine.NotUnderstood;
        }

        var ends = new List<ChainEnd>();
        foreach (var text in noted)
        {
            if (ChainEnd.Parse(text) is { } end)
            {
                ends.Add(end);
                continue;
            }

            await call.Error.WriteLineAsync($"\"{text}\" is no end of an audit: it is written CLINIC:NUMBER:SUM, as this command and the log print it.");
            return CommandLine.NotUnderstood;
        }

        await using var app = build();
        if (!File.Exists(app.Services.GetRequiredService<DatabaseFile>().Path))
        {
            await call.Error.WriteLineAsync($"There is no database at {app.Services.GetRequiredService<DatabaseFile>().Path}.");
            return CommandLine.Failed;
        }

        await app.OpenDatabaseAsync();
        var proofs = await app.Services.GetRequiredService<AuditProof>().ProveAsync(ends, app.Lifetime.ApplicationStopping);
        foreach (var proof in proofs) await PrintAsync(call, proof);
        if (proofs.Count == 0) await call.Output.WriteLineAsync("Nothing was recorded yet.");
        return proofs.All(static proof => proof.Whole) ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task PrintAsync(CommandCall call, ChainProof proof)
    {
        var name = proof.End.Chain == Guid.Empty ? "Without a clinic" : $"Clinic {proof.End.Chain}";
        await call.Output.WriteLineAsync($"{name}: {proof.Entries} entries, {(proof.Whole ? "whole" : "NOT whole")}.");
        foreach (var fault in proof.Faults) await call.Output.WriteLineAsync($"  {TrailWords.Fault(fault)}");
        if (proof.Unchained > 0) await call.Output.WriteLineAsync($"  {proof.Unchained} entries stand outside the chain and cannot be proved.");
        await call.Output.WriteLineAsync($"  End: {proof.End}");
    }
}
