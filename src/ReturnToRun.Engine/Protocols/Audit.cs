using System.Collections.Immutable;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>
/// Judges a protocol by limits I2 to I7 between neighbouring levels in file order (clinical rules, section 5): flags, no errors.
/// </summary>
public static class Audit
{
    /// <summary>The id of the finding that a count is left for the clinician.</summary>
    public const string OpenCount = "open-count";

    private const decimal DaysOfWeek = 7;

    public static ImmutableArray<Finding> Findings(Protocol protocol, Policy policy) => Findings(protocol, policy, NominalSpeeds.Default);

    /// <exception cref="ArgumentException">A session comes to more than 10,000 segments.</exception>
    public static ImmutableArray<Finding> Findings(Protocol protocol, Policy policy, NominalSpeeds speeds)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        AuditedSession? previous = null;
        foreach (var session in Sessions(protocol, speeds))
        {
            findings.AddRange(OpenCounts(protocol, session.Compiled, first: previous is null));
            if (previous is not null) findings.AddRange(Steps(previous, session, policy));
            findings.AddRange(Spacing(previous, session, protocol.Limits, policy));
            previous = session;
        }
        return findings.ToImmutable();
    }

    private static IEnumerable<AuditedSession> Sessions(Protocol protocol, NominalSpeeds speeds)
    {
        foreach (var level in Compiler.Levels(protocol, speeds).GroupBy(static compiled => compiled.Level, ReferenceEqualityComparer.Instance))
        {
            ImmutableArray<CompiledLevel> days = [.. level];
            var isWeek = days[0].Day is not null;
            var sessions = isWeek ? days.Length : ProtocolWeeks.SessionsPerWeek(days[0].Level, protocol.Limits);
            var week = isWeek ? days.Sum(static day => day.Timeline.Running.Ticks) : days[0].Timeline.Running.Ticks * sessions;
            foreach (var day in days) yield return AuditedSession.Of(day, sessions, TimeSpan.FromTicks((long)week), speeds);
        }
    }

    private static IEnumerable<Finding> Steps(AuditedSession from, AuditedSession to, Policy policy)
    {
        var (label, before, after) = (to.Compiled.Label, from.Compiled.Timeline, to.Compiled.Timeline);
        var raised = Raised(from, to, policy);
        if (raised.Length > 1) yield return new("I2", label, Measure.Count(raised.Length), Measure.Count(1)) { Raised = raised };
        if (Exceeded("I3", label, before.LongestRun, after.LongestRun, policy.IntervalStep, policy) is { } interval) yield return interval;
        if (Exceeded("I4", label, before.Running, after.Running, policy.SessionStep, policy) is { } running) yield return running;
        if (IsNewLevel(from, to)
            && Exceeded("I5", to.Compiled.Level.Label, from.WeekRunning, to.WeekRunning, policy.WeekStep, policy) is { } week) yield return week;
        var metres = before.Distance.Metres * (100 + policy.StepPercent) / 100;
        if (Above(after.Distance.Metres, metres, policy)) yield return new("I6", label, Measure.Of(after.Distance), Measure.Of(Distance.FromMetres(metres)));
    }

    private static Finding? Exceeded(string rule, string label, TimeSpan before, TimeSpan after, TimeSpan step, Policy policy)
    {
        var limit = before + TimeSpan.FromTicks(Math.Max(step.Ticks, before.Ticks * policy.StepPercent / 100));
        return Above(after.Ticks, limit.Ticks, policy) ? new(rule, label, Measure.Of(after), Measure.Of(limit)) : null;
    }

    private static ImmutableArray<Control> Raised(AuditedSession from, AuditedSession to, Policy policy)
    {
        var raised = ImmutableArray.CreateBuilder<Control>();
        var (before, after) = (from.Compiled.Timeline, to.Compiled.Timeline);
        If(Control.IntervalLength, Above(after.LongestRun.Ticks, before.LongestRun.Ticks, policy));
        If(Control.Repeats, !to.LengthIsSet && after.Runs > before.Runs);
        If(Control.Recovery, from.RecoverySeconds > 0 && to.RecoverySeconds > 0
            && (Above(from.RecoverySeconds, to.RecoverySeconds, policy) || Above(to.RecoverySpeed, from.RecoverySpeed, policy)));
        If(Control.SessionLength, to.LengthIsSet && Above(to.MainSeconds, from.MainSeconds, policy));
        If(Control.SessionsPerWeek, IsNewLevel(from, to) && Above(to.SessionsPerWeek, from.SessionsPerWeek, policy));
        If(Control.Pace, from.FastestPace > 0 && Above(to.FastestPace, from.FastestPace, policy));
        // Words do not say which ground is harder: any new one counts.
        If(Control.Terrain, !to.Surfaces.IsEmpty && !to.Surfaces.IsSubsetOf(from.Surfaces));
        return raised.ToImmutable();

        void If(Control control, bool isRaised)
        {
            if (isRaised) raised.Add(control);
        }
    }

    private static IEnumerable<Finding> Spacing(AuditedSession? from, AuditedSession to, ProtocolLimits limits, Policy policy)
    {
        var (level, day) = (to.Compiled.Level, to.Compiled.Day);
        if (day is null)
        {
            var most = (int)(DaysOfWeek / (decimal)policy.BetweenRuns.TotalDays);
            if (level.RestDays is { } rest && TimeSpan.FromDays(rest + 1) is var gap && gap < policy.BetweenRuns)
                yield return new("I7", level.Label, Measure.Of(gap), Measure.Of(policy.BetweenRuns));
            else if ((level.SessionsPerWeek ?? limits.SessionsPerWeek) is { } sessions && sessions > most)
                yield return new("I7", level.Label, Measure.Count(sessions), Measure.Count(most));
        }
        else if (from?.Compiled.Day is { } before)
        {
            var gap = TimeSpan.FromDays(!IsNewLevel(from, to) ? day.Value - before : (int)DaysOfWeek - before + day.Value);
            if (gap < policy.BetweenRuns) yield return new("I7", to.Compiled.Label, Measure.Of(gap), Measure.Of(policy.BetweenRuns));
        }
    }

    private static IEnumerable<Finding> OpenCounts(Protocol protocol, CompiledLevel compiled, bool first)
    {
        var blocks = compiled.Day is { } day ? compiled.Level.Week[day - 1]!.Value : compiled.Level.Session;
        var open = blocks.Any(IsOpen) || (first && (protocol.WarmUp.Any(IsOpen) || protocol.CoolDown.Any(IsOpen)));
        return open ? [new(OpenCount, compiled.Label, Measure.Count(0), Measure.Count(1))] : [];
    }

    private static bool IsOpen(Block block) => block switch
    {
        SegmentBlock => false,
        RepeatBlock repeat => repeat.Count.IsOpen || repeat.Of.Any(IsOpen),
        FillBlock fill => fill.Of.Any(IsOpen),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown kind of block."),
    };

    private static bool IsNewLevel(AuditedSession from, AuditedSession to) => !ReferenceEquals(from.Compiled.Level, to.Compiled.Level);

    private static bool Above(decimal value, decimal limit, Policy policy) => value > limit * (1000 + policy.TolerancePerMille) / 1000;
}
