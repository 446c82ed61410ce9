namespace ReturnToRun.Engine.Policies;

/// <summary>
/// The ceilings of I3 to I6 as plain arithmetic. Times are whole milliseconds, distances whole millimetres, so that the same
/// numbers always compare the same. All comparisons of load have the tolerance of the policy (0.5 %), so that 30 → 33 passes.
/// </summary>
internal static class LoadCaps
{
    /// <summary>I3: the longest interval after one of <paramref name="previous"/>.</summary>
    public static long Interval(long previous, Policy policy) => Step(previous, policy.IntervalStep, policy);

    /// <summary>I4: the most running in a session after one with <paramref name="previous"/>.</summary>
    public static long SessionRunning(long previous, Policy policy) => Step(previous, policy.SessionStep, policy);

    /// <summary>I5 in the walk/run phase: the most running in a week after the largest of the last four.</summary>
    public static long WeekRunning(long largest, Policy policy) => Step(largest, policy.WeekStep, policy);

    /// <summary>I6, and I5 in the continuous phase: 110 % of what was before.</summary>
    public static long Percent(long before, Policy policy) => before * (100 + policy.StepPercent) / 100;

    /// <summary>Whether a load is within a ceiling, with the tolerance.</summary>
    public static bool Within(long load, long ceiling, Policy policy) => load * 1000 <= ceiling * (1000 + policy.TolerancePerMille);

    private static long Step(long previous, TimeSpan least, Policy policy) =>
        previous + Math.Max(least.Ticks / TimeSpan.TicksPerMillisecond, previous * policy.StepPercent / 100);
}
