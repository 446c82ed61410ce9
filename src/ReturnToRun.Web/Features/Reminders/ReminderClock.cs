namespace ReturnToRun.Web.Features.Reminders;

/// <summary>Begins a round of e-mails every few minutes, for as long as the program serves.</summary>
public sealed class ReminderClock(IServiceScopeFactory scopes, MailServer mail, TimeProvider clock, ILogger<ReminderClock> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!mail.IsOn) return;
        using var timer = new PeriodicTimer(s_every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ReminderRound>().SendAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One round that fails must not be the last: the next may go through.
                logger.LogError("A round of reminders failed: {Fault}", fault.GetType().Name);
            }
        }
    }
}
