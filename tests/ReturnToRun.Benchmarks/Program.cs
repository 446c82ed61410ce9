using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ReturnToRun.Benchmarks;

if (args is ["today"])
{
    await TodayTiming.RunAsync();
    return;
}

if (args is ["clinic"])
{
    await ClinicTiming.RunAsync();
    return;
}

// In this process: BenchmarkDotNet's own generated project would restore packages outside the central versions. A short run,
// since what is read from it are ratios within one run, not times.
var shortInProcess = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).HideColumns(Column.Error, Column.StdDev, Column.RatioSD);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(GrowthBenchmarks).Assembly).Run(args, shortInProcess).ToList();
Growth.Write(summaries, Console.Out);
