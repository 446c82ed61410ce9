using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Plans;

/// <summary>What a run counts as, at no more than was planned for it.</summary>
internal sealed partial class Walker
{
    // The longest interval, at no more than was planned; one done to 95 % counts as done.
    private long CountedInterval(RunLogged log)
    {
        long longest = 0;
        for (var i = 0; i < Math.Min(log.Planned?.Runs.Length ?? 0, log.RunsDone.Length); i++)
        {
            var (done, wanted) = (Ms(log.RunsDone[i]), Ms(log.Planned!.Runs[i]));
            longest = Math.Max(longest, done * 100 >= wanted * policy.IntervalPercent ? wanted : done);
        }
        return longest;
    }

    private long CountedWalk(RunLogged log)
    {
        if (log.Planned is not { } planned) return 0;
        var walked = Mm(planned.Distance) - (Ms(planned.Running) * NominalRunning / Minute);
        if (log.Running.Ticks * 100 >= planned.Running.Ticks * policy.IntervalPercent) return walked;
        // Broken off: the walks between, and the walk before it.
        long between = 0;
        foreach (var recovery in log.RecoveriesDone) between += Ms(recovery);
        return Math.Min(walked, (between * NominalWalking / Minute) + Math.Min(WalkedDistance / 2, Ms(policy.WarmUp) * NominalWalking / Minute));
    }
}
