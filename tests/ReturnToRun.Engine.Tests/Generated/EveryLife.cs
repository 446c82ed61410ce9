using System.Collections.Concurrent;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>Lives many lives on all cores and tells of the first that broke a law, by the number that makes it again.</summary>
internal static class EveryLife
{
    /// <summary>How many lives are lived: RETURN_TO_RUN_LIVES, 10,000 without it.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("RETURN_TO_RUN_LIVES"), out var count) ? count : 10_000;

    /// <param name="share">Which share of the lives: 1 for all, 10 for every tenth.</param>
    /// <param name="live">Lives one life; what it returns is what went wrong, or null.</param>
    public static void Keeps(int share, Func<ulong, string?> live)
    {
        var broken = new ConcurrentQueue<string>();
        Parallel.For(0, Count / share, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (index, loop) =>
        {
            var number = (ulong)index * (ulong)share;
            string? fault;
            try
            {
                fault = live(number);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                fault = exception.ToString();
            }
            if (fault is null) return;
            broken.Enqueue($"Life {number}: {fault}");
            if (broken.Count >= 5) loop.Stop();
        });
        Assert.True(broken.IsEmpty, string.Join("\n", broken));
    }

    /// <summary>A life that is shown at a few moments by chance.</summary>
    public static void AtMoments(ulong number, int percent, Action<Engine.Plans.History, Engine.Plans.Plan> shown)
    {
        var (life, days) = Lives.Of(number);
        var chance = new Chance(number + 1_000_000_007);
        life.Live(days, (history, plan) =>
        {
            if (chance.Percent(percent)) shown(history, plan);
        });
    }
}
