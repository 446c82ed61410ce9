using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Engine.Plans;

/// <summary>The days to come as they would go well.</summary>
internal sealed partial class PlanWriter
{
    // The runs to come if every answer is good.
    private Outlook Ahead(int days)
    {
        var walker = now.Clone();
        walker.ExpectBaseline();
        var runs = new AheadRun?[days];
        for (var i = now.FirstDayAhead(first) - first; i < days; i++)
        {
            if (walker.Foresee(first + i) is not { } step) continue;
            runs[i] = new(step, step.Row == RunRecord.Continuous ? null : walker.Ladder[step.Row], step.Acting.IsDefault ? [] : step.Acting, walker.WeekIsEasier, walker.IsSetAside("I12", first + i));
        }
        var level = now.EntryStart is null && runs.FirstOrDefault(run => run is not null) is { Row: { } row } ? row.Label : null;
        return new(runs, walker.Ladder, walker.Profile, level, walker.QuickRefusal, walker.GentlerHolds);
    }

    private bool IsRunDay(DateOnly date, Outlook ahead)
    {
        var i = date.DayNumber - first;
        return i < 0 ? now.RanOn(date.DayNumber) : i < ahead.Runs.Length && (ahead.Runs[i] is not null || (i == 0 && now.LastRunDay == first));
    }

    private bool MayRise(DateOnly date, Outlook ahead)
    {
        var i = date.DayNumber - first;
        return i >= 0 && i < ahead.Runs.Length && ahead.Runs[i] is { Step.Rise: true };
    }

    /// <summary>What lies ahead, day by day from today.</summary>
    private readonly record struct Outlook(
        AheadRun?[] Runs, Ladder? Ladder, Profile? Profile, string? Level, string? QuickRefusal, bool GentlerHolds)
    {
        /// <summary>The row of the first run to come, where there is one on the ladder.</summary>
        public int? FirstRow => Array.Find(Runs, static run => run is not null) is { Step.Row: >= 0 and var row } ? row : null;

        /// <summary>Whether a run is foreseen before a day.</summary>
        public bool AnyBefore(int day)
        {
            for (var i = 0; i < Math.Min(day, Runs.Length); i++)
                if (Runs[i] is not null) return true;
            return false;
        }
    }

    // The row is the one of its own day: the ladder may be another one later.
    private sealed record AheadRun(PlannedStep Step, LadderRow? Row, ImmutableArray<string> SetAside, bool Easier, bool Unlocked);
}
