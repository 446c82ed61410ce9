using System.Collections.Concurrent;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>Lives many lives on all cores and tells of the first that broke a law, by the number that makes it again.</summary>
internal static class EveryLife
{
    /// <summary>How many lives are lived: RETURN_TO_RUN_LIVES, 10,000 without it.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("RETURN_TO_RUN_LIVES"), out var count) ? count : 10_000;

    /// <summary>Checks one thing after the other on all cores, until five have failed.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="check">Checks one; what it returns is what went wrong, or null.</param>
    public static void Keeps(int count, Func<int, string?> check)
    {
        var broken = new ConcurrentQueue<string>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (index, loop) =>
        {
            string? fault;
            try
            {
                fault = check(index);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                fault = exception.ToString();
            }
            if (fault is null) return;
            broken.Enqueue($"{index}: {fault}");
            if (broken.Count >= 5) loop.Stop();
        });
        Assert.True(broken.IsEmpty, string.Join("\n", broken));
    }
}
