using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Web.Commands;

/// <summary>Tells support what the present engine would have shown a runner otherwise, without a name.</summary>
internal static class PlanCommand
{
    public const string Usage = "plan replay --runner ID";

    /// <summary>The exit code where something would be shown otherwise now.</summary>
    public const int Differs = 3;

    public static Task<int> RunAsync(CommandCall call) => RunAsync(call, static () => Workbench.Build());

    internal static async Task<int> RunAsync(CommandCall call, Func<WebApplication> build)
    {
        if (call.Args is not ["replay", "--runner", var text] || !Guid.TryParse(text, out var id))
        {
            await call.Error.WriteLineAsync($"Usage: {Usage}. The ID is the runner's random id, as the log has it.");
            return CommandLine.NotUnderstood;
        }

        await using var app = build();
        if (!File.Exists(app.Services.GetRequiredService<DatabaseFile>().Path))
        {
            await call.Error.WriteLineAsync($"There is no database at {app.Services.GetRequiredService<DatabaseFile>().Path}.");
            return CommandLine.Failed;
        }

        await app.OpenDatabaseAsync();
        if (await app.Services.GetRequiredService<Replay>().OfAsync(id, app.Lifetime.ApplicationStopping) is not { } report)
        {
            await call.Error.WriteLineAsync($"There is no runner {id}.");
            return CommandLine.Failed;
        }

        foreach (var shown in report.Changes.GroupBy(static change => (change.ShownOn, change.FactsVersion, change.EngineVersion, change.PolicyVersion)))
        {
            await call.Output.WriteLineAsync($"Shown on {shown.Key.ShownOn:yyyy-MM-dd} from {shown.Key.FactsVersion} facts by engine {shown.Key.EngineVersion}, policy {shown.Key.PolicyVersion}:");
            foreach (var change in shown) await call.Output.WriteLineAsync($"  {change.About:yyyy-MM-dd}  was {change.Was}; is {change.Is}");
        }

        var outcome = report.Changes.IsEmpty ? "all of it as it was shown" : $"{report.Changes.Length} differences";
        await call.Output.WriteLineAsync($"Runner {id}: {report.Revisions} plans and {report.Decisions} decisions replayed with engine {Engine.Plans.PlanEngine.Version}, {outcome}.");
        return report.Changes.IsEmpty ? CommandLine.Done : Differs;
    }
}
