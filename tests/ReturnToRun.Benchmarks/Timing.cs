using System.Diagnostics;

namespace ReturnToRun.Benchmarks;

/// <summary>Asks again and again, and says how long it took.</summary>
internal static class Timing
{
    public static async Task SayAsync(string what, int warmUp, int measured, Func<Task> ask)
    {
        for (var i = 0; i < warmUp; i++) await ask();
        List<double> times = [];
        var used = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < measured; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var each = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / measured;
        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"{what}: median {times[measured / 2]:0.0} ms, p95 {times[measured * 95 / 100]:0.0} ms of {measured} after {warmUp}; {each:0.0} ms of processor time each, the asking included"));
    }

    public static async Task GetAsync(HttpClient browser, string page)
    {
        using var answer = await browser.GetAsync(page);
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath != page) throw new InvalidOperationException($"{page} led to {answer.RequestMessage!.RequestUri}: {answer.StatusCode}.");
        await answer.Content.ReadAsByteArrayAsync();
    }
}
