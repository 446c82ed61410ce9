using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Engine.Limits;

/// <summary>How loads are compared: with the tolerance of the policy, so that 30 → 33 passes.</summary>
internal static class Loads
{
    public static bool Within(TimeSpan load, TimeSpan bound, Policy policy) => load.Ticks * 1000 <= bound.Ticks * (1000 + policy.TolerancePerMille);

    public static bool Within(decimal metres, decimal bound, Policy policy) => metres * 1000m <= bound * (1000 + policy.TolerancePerMille);

    /// <summary>What was before and a step: the percentage, or the least step where that is more.</summary>
    public static TimeSpan Raised(TimeSpan before, TimeSpan least, Policy policy)
    {
        var percent = Share(before, policy.StepPercent);
        return before + (percent > least ? percent : least);
    }

    public static TimeSpan Share(TimeSpan time, int percent) => TimeSpan.FromTicks(time.Ticks * percent / 100);

    public static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    public static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
