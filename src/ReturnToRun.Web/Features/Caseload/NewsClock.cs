using ReturnToRun.Data.News;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>
/// Asks once a second what is new, once for this node and only while somebody watches (docs/adr/0049-change-numbers.md). Once a
/// minute everybody who watches is woken, whatever is new: a runner falls silent and a right ends without a change.
/// </summary>
public sealed class NewsClock(NewsBoard board, NewsWatchers watchers, TimeProvider clock, ILogger<NewsClock> logger) : BackgroundService
{
    private const int BeatsInMinute = 60;

    private static readonly TimeSpan s_beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_beat, clock);
        for (var beat = 1; await timer.WaitForNextTickAsync(stoppingToken); beat++)
        {
            try
            {
                await BeatAsync(all: beat % BeatsInMinute == 0, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next beat asks again from the same number: nothing is missed.
                logger.LogError("It could not be asked what is new: {Fault}", fault.GetType().Name);
            }
        }
    }

    internal async Task BeatAsync(bool all, CancellationToken ct)
    {
        if (watchers.Seen is not { } seen) return;
        if (all)
        {
            // Asked whole: a database put back from a copy counts from a lower number.
            watchers.RingAll(await board.NewestAsync(ct));
            return;
        }

        if (await board.SinceAsync(seen, ct) is var round && round.Newest > seen) watchers.Ring(round);
    }
}
