using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Engine.Limits;

/// <summary>What was chosen and allowed on a day: overrides, pace, runs a week.</summary>
internal sealed class Choices
{
    private static readonly ImmutableArray<string> MayBeExceeded = ["I2", "I3", "I4", "I5", "I6", "I7", "I8", "I12", "I14", "I15"];
    private readonly List<OverrideGiven> overrides = [];
    private readonly List<OverrideUndone> undone = [];
    private readonly List<PaceChosen> paces = [];
    private readonly List<DaysChosen> days = [];
    private readonly List<QuickApproved> approvals = [];
    private readonly List<LadderChosen> ladders = [];
    private readonly Dictionary<(long Sequence, int Most), int> spreads = [];

    /// <param name="facts">What is known, by day and sequence; what lies ahead steers the days it is about.</param>
    public Choices(List<Fact> facts)
    {
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case OverrideGiven given: overrides.Add(given); break;
                case OverrideUndone ended: undone.Add(ended); break;
                case PaceChosen pace: paces.Add(pace); break;
                case DaysChosen chosen: days.Add(chosen); break;
                case QuickApproved approved: approvals.Add(approved); break;
                case LadderChosen chosen: ladders.Add(chosen); break;
            }
        }
    }

    /// <summary>Whether a therapist's override lets a limit be exceeded on a day.</summary>
    public bool SetAside(string limit, int day) => InForce(day).Any(given => given.Limits.Contains(limit));

    /// <summary>Whether any override is in force on a day.</summary>
    public bool Overridden(int day) => InForce(day).Any();

    /// <summary>I15's wider share: by an override, or with the approval of Quick.</summary>
    public bool WiderEntry(int day) => SetAside("I15", day) || approvals.LastOrDefault(approved => approved.Day.DayNumber <= day) is { ThreeQuarters: true };

    /// <summary>The pace in force: Brisk only while an override assigns it, Steady on the gentle levels.</summary>
    public Pace Pace(int day, PlannedSession session)
    {
        if (session.Protocol is null && session.Level.StartsWith('G')) return Facts.Pace.Steady;
        var chosen = paces.LastOrDefault(pace => pace.Day.DayNumber <= day)?.Pace ?? Facts.Pace.Even;
        return chosen == Facts.Pace.Brisk && !SetAside("I5", day) && !SetAside("I8", day) ? Facts.Pace.Even : chosen;
    }

    /// <summary>Runs a week asked for, as far as the days chosen allow.</summary>
    /// <param name="day">The day.</param>
    /// <param name="most">3 where runs are 48 h apart, 4 where 24 h.</param>
    public int RunsAWeek(int day, int most)
    {
        if (days.LastOrDefault(chosen => chosen.Day.DayNumber <= day) is not { } inForce) return 0;
        if (spreads.TryGetValue((inForce.Sequence, most), out var known)) return known;
        return spreads[(inForce.Sequence, most)] = DaySpread.Over(inForce.Weekdays, Math.Min(inForce.RunsPerWeek, most), inForce.Day.DayOfWeek, most > 3 ? 1 : 2).Days.Length;
    }

    /// <summary>Whether the ladder chosen has a step of less running, in intervals no shorter, below level 10.</summary>
    public bool HasTenA(int day) => ladders.LastOrDefault(chosen => chosen.Day.DayNumber <= day) is { Variants: var variants } && variants.HasFlag(LadderVariants.TenA);

    /// <summary>Whether four runs a week were asked for.</summary>
    public bool FourAsked(int day) => days.LastOrDefault(chosen => chosen.Day.DayNumber <= day) is { RunsPerWeek: > 3 };

    private IEnumerable<OverrideGiven> InForce(int day) => overrides.Where(given =>
        given.Day.DayNumber <= day && day <= given.Expires.DayNumber && given.Limits.Any(MayBeExceeded.Contains)
        && !undone.Exists(ended => ended.Override == given.Sequence && ended.Day.DayNumber <= day));
}
