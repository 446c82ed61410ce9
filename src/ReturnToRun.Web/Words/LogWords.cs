using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>A log, or a planned session, in one line.</summary>
public static class LogWords
{
    /// <summary>"Thursday 19 November: 12 min running, worst pain 2/10".</summary>
    public static string Of(RunLogged run, RunnerFormat format) =>
        $"{format.Day(run.Day)}: {(run.Running > TimeSpan.Zero ? $"{format.Minutes(run.Running)} running" : "walked")}, {(run.Worst.Worst == Pain.None ? "no pain" : $"worst pain {run.Worst.Worst}")}";

    /// <summary>"12 min running in 3 intervals".</summary>
    public static string Of(PlannedSession planned, RunnerFormat format) =>
        planned.Runs.IsEmpty ? "The walk" : $"{format.Minutes(planned.Running)} running in {planned.Runs.Length} {(planned.Runs.Length == 1 ? "interval" : "intervals")}";
}
