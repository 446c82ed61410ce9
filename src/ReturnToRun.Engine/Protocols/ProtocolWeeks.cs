using System.Collections.Immutable;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>One week of a programme: what its largest session comes to, and all of them together.</summary>
/// <param name="Levels">The labels of the levels that the week has sessions of, in order.</param>
/// <param name="Running">Running of the session with the most of it.</param>
/// <param name="Length">Length of the longest session, warm-up and cool-down included.</param>
/// <param name="Distance">Distance of the session that goes furthest.</param>
/// <param name="WeekRunning">Running of all sessions.</param>
public sealed record ProgrammeWeek(ImmutableArray<string> Levels, TimeSpan Running, TimeSpan Length, Distance Distance, TimeSpan WeekRunning)
{
    /// <summary>The rules of the findings about a step that is taken in this week.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];
}

/// <summary>
/// A protocol as it would pass by the calendar if every session succeeded, for comparison: levels that count in weeks last as
/// long, the others as many sessions as they ask for. Ranges are at their upper end.
/// </summary>
public static class ProtocolWeeks
{
    /// <summary>No programme is followed further than this.</summary>
    public const int Most = 104;

    /// <exception cref="ArgumentException">A session comes to more than 10,000 segments.</exception>
    public static ImmutableArray<ProgrammeWeek> Of(Protocol protocol, Policy policy)
    {
        var findings = Audit.Findings(protocol, policy).ToLookup(static finding => finding.Level, static finding => finding.Rule, StringComparer.Ordinal);
        var weeks = new List<Building>();
        decimal at = 0;
        foreach (var level in Compiler.Levels(protocol, NominalSpeeds.Default).GroupBy(static compiled => compiled.Level, ReferenceEqualityComparer.Instance))
        {
            ImmutableArray<CompiledLevel> days = [.. level];
            var stated = days[0].Level;
            var flags = days.SelectMany(day => findings[day.Label]).Concat(days[0].Day is null ? [] : findings[stated.Label]).Distinct(StringComparer.Ordinal).ToList();
            if (days[0].Day is not null || stated.Advance?.Weeks is not null)
            {
                var aWeek = days[0].Day is not null ? 1 : SessionsPerWeek(stated, protocol.Limits);
                for (var week = 0; week < (stated.Advance?.Weeks ?? 1); week++, at++)
                {
                    foreach (var day in days) Add(at, day, aWeek);
                    if (week == 0) Flag(at, flags);
                    if (at > Most) break;
                }
            }
            else
            {
                Flag(at, flags);
                for (var done = 0; done < (stated.Advance?.Successes ?? policy.EvenSuccesses) && at <= Most; done++, at += 1 / SessionsPerWeek(stated, protocol.Limits)) Add(at, days[0], 1);
            }
            if (at > Most) break;
        }
        return [.. weeks.Take(Most).Select(static week => week.Built())];

        Building WeekOf(decimal when)
        {
            // Seven thirds of a session are a week, whatever the last digit of a division says.
            var index = (int)Math.Floor(when + 0.000001m);
            while (weeks.Count <= index) weeks.Add(new());
            return weeks[index];
        }

        void Add(decimal when, CompiledLevel session, decimal times) => WeekOf(when).Add(session, times);

        void Flag(decimal when, IEnumerable<string> rules) => WeekOf(when).Flags.AddRange(rules);
    }

    /// <summary>How often a level is run a week, as the audit reckons.</summary>
    internal static decimal SessionsPerWeek(Level level, ProtocolLimits limits) =>
        level.SessionsPerWeek ?? limits.SessionsPerWeek ?? (level.RestDays is { } rest ? DaysOfWeek / (rest + 1) : UsualSessions);

    private const decimal DaysOfWeek = 7;
    private const int UsualSessions = 3;

    private sealed class Building
    {
        private readonly List<string> levels = [];
        private TimeSpan running, length;
        private Distance distance;
        private decimal ticks;

        public List<string> Flags { get; } = [];

        public void Add(CompiledLevel session, decimal times)
        {
            var timeline = session.Timeline;
            if (!levels.Contains(session.Level.Label, StringComparer.Ordinal)) levels.Add(session.Level.Label);
            if (timeline.Running > running) running = timeline.Running;
            if (timeline.Total > length) length = timeline.Total;
            if (timeline.Distance > distance) distance = timeline.Distance;
            ticks += timeline.Running.Ticks * times;
        }

        public ProgrammeWeek Built() => new([.. levels], running, length, distance, TimeSpan.FromTicks((long)ticks)) { Flags = [.. Flags.Distinct(StringComparer.Ordinal)] };
    }
}
