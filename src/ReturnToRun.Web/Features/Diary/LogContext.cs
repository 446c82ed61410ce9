using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>What a log is read against.</summary>
/// <param name="Format">The runner's unit and zone.</param>
/// <param name="Now">Nothing was done later.</param>
/// <param name="PlannedOn">The session that was planned and released on a day, where there was one.</param>
public sealed record LogContext(RunnerFormat Format, Instant Now, Func<DateOnly, PlannedSession?> PlannedOn)
{
    private const decimal SlowestMetresAMinute = 40;
    private const decimal FastestMetresAMinute = 450;

    /// <summary>Whether a person can have run a distance in a time: a slip of the decimal point is none of the runner's own speeds.</summary>
    public static bool IsPlausible(Distance distance, TimeSpan running) =>
        distance.Metres * TimeSpan.TicksPerMinute >= SlowestMetresAMinute * running.Ticks
        && distance.Metres * TimeSpan.TicksPerMinute <= FastestMetresAMinute * running.Ticks;
}

/// <summary>A yes or no as it is sent by the kit's buttons.</summary>
public static class YesNoAnswer
{
    public static bool? Parse(string? sent) => sent switch { "true" => true, "false" => false, _ => null };
}
