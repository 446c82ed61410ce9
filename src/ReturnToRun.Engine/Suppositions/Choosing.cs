using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Engine.Suppositions;

/// <summary>How far a choice goes (O1).</summary>
public enum Band
{
    /// <summary>Within every limit: free.</summary>
    Recommended,

    /// <summary>Beyond a limit that may be set aside: with a reason and an end.</summary>
    Beyond,

    /// <summary>Beyond what any override reaches: refused.</summary>
    Absolute,
}

/// <summary>A choice as it is looked at before it is made.</summary>
/// <param name="Band">How far it goes.</param>
/// <param name="Limits">The limits that have to be set aside for it, no more than it takes; empty within the recommended band.</param>
/// <param name="Answer">The plan that it would give, those limits set aside.</param>
public sealed record ChoiceAnswer(Band Band, ImmutableArray<string> Limits, WhatIfAnswer Answer)
{
    /// <summary>What is not granted, where the band is the absolute one.</summary>
    public NotGranted? Why { get; init; }

    /// <summary>What would be recorded: the choice, after the override that it needs.</summary>
    public ImmutableArray<Fact> Steering { get; init; } = [];
}

/// <summary>Why a choice is refused.</summary>
public enum NotGranted
{
    /// <summary>There is no level of this name, or no level to go on from yet.</summary>
    NoSuchLevel,

    /// <summary>More than three levels beyond the last run, or beyond what a step down took away.</summary>
    TooManyLevels,

    /// <summary>More than 10 min of running beyond the most fully done.</summary>
    TooMuchRunning,

    /// <summary>More than 30 % over the longest of 30 days.</summary>
    TooFar,

    /// <summary>The days leave less than the hours that lie between two runs.</summary>
    DaysTooClose,

    /// <summary>A pace, speed or hills that the limits keep closed.</summary>
    Closed,

    /// <summary>A limit that nothing sets aside.</summary>
    Limit,
}

/// <summary>O1, before a choice is made: what it needs and what it would give. The same question as every "what if?".</summary>
public static class Choosing
{
    // As far as a plan has to look ahead for its next run.
    private const int NextRuns = 14;

    /// <summary>Looks at a choice.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="today">The day it is made on.</param>
    /// <param name="steering">What is chosen. An override among it is one that was asked for.</param>
    /// <param name="expires">The last day of an override that the choice needs.</param>
    /// <param name="by">The therapist who answers for it.</param>
    public static ChoiceAnswer Of(History history, DateOnly today, ImmutableArray<Fact> steering, DateOnly expires, Guid by)
    {
        var asked = steering.OfType<OverrideGiven>().SelectMany(static given => given.Limits).Distinct().ToImmutableArray();
        if (steering.Any(static fact => fact is QuickApproved { ThreeQuarters: true }) && !asked.Contains("I15")) asked = asked.Add("I15");
        var plain = WhatIf.Of(history, today, new() { Steering = steering });
        var why = Refusal(plain.Then, plain.Violations.IsEmpty, steering);
        if (why is null) return new(asked.IsEmpty ? Band.Recommended : Band.Beyond, asked, plain) { Steering = steering };

        // Only what some choice may need is tried, and of that no more is kept than it takes.
        var limits = OverrideGiven.MayBeSetAside.Where(limit => steering.Any(fact => MayNeed(fact).Contains(limit))).ToImmutableArray();
        if (limits.IsEmpty) return new(Band.Absolute, [], plain) { Why = why };
        var answer = WhatIf.Of(history, today, new() { Steering = With(limits) });
        if (Refusal(answer.Then, answer.Violations.IsEmpty, steering) is { } refused) return new(Band.Absolute, [], answer) { Why = refused };
        foreach (var limit in limits)
            if (limits.Length > 1 && Refusal(PlanEngine.Plan(Written(history, today, With(limits.Remove(limit))), today, NextRuns), withinLimits: true, steering) is null) limits = limits.Remove(limit);
        return new(Band.Beyond, limits.AddRange(asked.Where(limit => !limits.Contains(limit))), WhatIf.Of(history, today, new() { Steering = With(limits) })) { Steering = With(limits) };

        // What is set aside is set aside before anything is chosen.
        ImmutableArray<Fact> With(ImmutableArray<string> setAside) =>
            [new OverrideGiven { Sequence = 0, Day = today, RecordedOn = today, Limits = setAside, Expires = expires, By = by }, .. steering];
    }

    private static ImmutableArray<string> MayNeed(Fact fact) => fact switch
    {
        LevelSet => ["I2", "I3", "I4", "I5", "I6", "I8"],
        PaceChosen { Pace: Pace.Brisk } => ["I5"],
        HarderTerrainChosen => ["I12"],
        _ => [],
    };

    private static History Written(History history, DateOnly today, ImmutableArray<Fact> more)
    {
        var next = history.Facts.IsEmpty ? 1 : history.Facts.Max(static fact => fact.Sequence) + 1;
        return history with { Facts = history.Facts.AddRange(more.Select((fact, index) => fact with { Sequence = next + index, RecordedOn = today })) };
    }

    /// <summary>Whether a plan does what was chosen; null where it does. What is not done is refused, never left out in silence.</summary>
    /// <param name="then">The plan with the choice in it.</param>
    /// <param name="withinLimits">Whether it breaks no limit.</param>
    /// <param name="chosen">What was chosen.</param>
    public static NotGranted? Refusal(Plan then, bool withinLimits, IReadOnlyCollection<Fact> chosen)
    {
        foreach (var fact in chosen)
        {
            NotGranted? refused = fact switch
            {
                LevelSet set => Level(then, set.Level),
                LevelRepeated or LevelLowered => then.Position is { EntryStarted: not null } ? null : NotGranted.NoSuchLevel,
                PaceChosen { Pace: Pace.Brisk } => then.Notices.Any(static notice => notice.Kind == NoticeKind.BriskNeedsOverride) ? NotGranted.Closed : null,
                HarderTerrainChosen hard => then.Harder == hard.Control ? null : NotGranted.Closed,
                DaysChosen => then.Notices.Any(static notice => notice.Kind == NoticeKind.DaysTooClose) ? NotGranted.DaysTooClose : null,
                _ => null,
            };
            if (refused is not null) return refused;
        }
        return withinLimits ? null : NotGranted.Limit;
    }

    // The level is held, and the next run is at it unless the week under way has no room: a level that cannot be run is not granted.
    private static NotGranted? Level(Plan then, string level)
    {
        if (then.Position is not { EntryStarted: not null } position) return NotGranted.NoSuchLevel;
        if (!string.Equals(position.Level, level, StringComparison.Ordinal)) return NotGranted.TooManyLevels;
        return then.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done })?.Run?.LoweredBy switch
        {
            "I3" or "I4" => NotGranted.TooMuchRunning,
            "I6" => NotGranted.TooFar,
            _ => null,
        };
    }
}
