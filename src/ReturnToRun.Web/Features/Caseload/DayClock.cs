using ReturnToRun.Data.Plans;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Turns the day of every runner, at the start and every few minutes, as midnight comes to one zone after the other.</summary>
public sealed class DayClock(DayTurn days, TimeProvider clock, ILogger<DayClock> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        do
        {
            try
            {
                await days.KeepUpAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.LogError("A turn of the day failed: {Fault}", fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
