using System.Globalization;
using BenchmarkDotNet.Reports;

namespace ReturnToRun.Benchmarks;

/// <summary>The table of <c>docs/architecture.md</c>: times with 100 logged runs, and how they grow with ten times as many.</summary>
internal static class Growth
{
    public static void Write(IEnumerable<Summary> summaries, TextWriter to)
    {
        var medians = (from summary in summaries
                       from report in summary.Reports
                       where report.ResultStatistics is not null
                       let logs = (int)report.BenchmarkCase.Parameters["Logs"]
                       select (What: report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), Logs: logs, Ms: report.ResultStatistics!.Median / 1_000_000)).ToList();
        to.WriteLine();
        to.WriteLine("| question | 10 runs | 100 runs | 1000 runs | 10 to 100 | 100 to 1000 |");
        to.WriteLine("|---|---|---|---|---|---|");
        foreach (var one in medians.GroupBy(static median => median.What))
        {
            double? Of(int logs) => one.Where(median => median.Logs == logs).Select(static median => (double?)median.Ms).FirstOrDefault();
            to.WriteLine($"| {one.Key} | {Ms(Of(10))} | {Ms(Of(100))} | {Ms(Of(1000))} | {Times(Of(100) / Of(10))} | {Times(Of(1000) / Of(100))} |");
        }
    }

    private static string Ms(double? ms) => ms is { } value ? value.ToString(value < 1 ? "0.000 ms" : "0.0 ms", CultureInfo.InvariantCulture) : "";

    private static string Times(double? ratio) => ratio is { } value ? value.ToString("0.0 ×", CultureInfo.InvariantCulture) : "";
}
