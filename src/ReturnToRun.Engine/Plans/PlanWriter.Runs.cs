using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>The runs of a plan: what they are made of, when they may begin, whether they are released.</summary>
internal sealed partial class PlanWriter
{
    private readonly Dictionary<long, Timeline> continuous = [];

    private PlannedRun? RunOn(int i, Outlook ahead, ImmutableArray<OwedAnswer> owed)
    {
        if (i >= ahead.Runs.Length || ahead.Runs[i] is not { } planned) return null;
        var day = first + i;
        var step = planned.Step;
        var row = planned.Row;
        var timeline = row is null ? Continuous(step.Running) : planned.Unlocked ? row.Unlocked : row.Timeline;
        return new()
        {
            Level = row?.Label ?? Walker.ContinuousLabel,
            Timeline = timeline,
            Release = !now.Clearance.WeeklyCheckHolds(Date(day)) ? Release.Provisional
                : i > 0 ? Release.Planned
                : owed.IsEmpty ? Release.Released : Release.AnswerOwed,
            NotBefore = NotBefore(day, i, ahead),
            IsRise = step.Rise,
            LoweredBy = step.LoweredBy,
            SetAside = planned.SetAside,
            Session = row is null ? new(Walker.ContinuousLabel, [TimeSpan.FromMilliseconds(step.Running)], [], TimeSpan.FromMilliseconds(step.Running), timeline.Distance)
                : planned.Unlocked ? row.UnlockedSession : row.Session,
        };
    }

    // Known only for the next run: 48 h from the start of the last one, or from the answer that asked for days off.
    private Instant? NotBefore(int day, int i, Outlook ahead)
    {
        if (ahead.AnyBefore(i)) return null;
        Instant? after = now.LastStart is { } start ? start + now.HoursBetween(day, now.PolicyOn(day)) : null;
        return now.OffUntil > now.LastRunDay && now.OffUntilMoment is { } off && (after is null || off > after) ? off : after;
    }

    private PlannedRun? DoneToday(Ladder ladder)
    {
        if (now.LastRunDay != first || now.LoggedToday(first) is not { Planned: { } session }) return null;
        var row = session is { Level: Walker.ContinuousLabel, Protocol: null } ? -1 : ladder.RowOf(session);
        return new()
        {
            Level = session.Level,
            Timeline = row >= 0 ? ladder[row].Timeline : Continuous((long)session.Running.TotalMilliseconds),
            Release = Release.Done,
            IsRise = now.Runs[^1].Rise,
            Session = session,
        };
    }

    private Timeline Continuous(long running)
    {
        if (continuous.TryGetValue(running, out var known)) return known;
        Segment easy = new(SegmentKind.Walk, Quantity.FromSeconds((decimal)now.Policy.WarmUp.TotalSeconds));
        var (before, after) = now.Following?.Ladder.Walks ?? ([easy], [easy]);
        return continuous[running] = Timeline.Of(before, [new(SegmentKind.Run, Quantity.FromSeconds(running / 1000m))], after, NominalSpeeds.Default);
    }
}
