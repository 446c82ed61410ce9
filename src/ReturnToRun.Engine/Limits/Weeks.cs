using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Engine.Limits;

/// <summary>The weeks of the entry under way: seven dates each, counted from its first run.</summary>
internal sealed class Weeks
{
    private readonly PolicyCalendar policies;
    private readonly int start;
    private readonly List<List<CountedRun>> weeks = [];
    private readonly List<TimeSpan> references = [];

    public Weeks(PolicyCalendar policies, RunsOnRecord record)
    {
        this.policies = policies;
        start = record.EntryStart!.Value;
        foreach (var run in record.Runs)
        {
            if (run.Day < start) continue;
            while (weeks.Count <= (run.Day - start) / 7) weeks.Add([]);
            weeks[^1].Add(run);
        }
        Reckon();
    }

    /// <summary>The week of a run; below 0 where it belongs to an earlier entry.</summary>
    public int Of(CountedRun run) => run.Day < start ? -1 : (run.Day - start) / 7;

    public int Start(int week) => start + (week * 7);

    /// <summary>Planned runs of a week; a walk of level 0 is none.</summary>
    public int Planned(int week) => weeks[week].Count(static run => run.Planned is { Runs.IsEmpty: false });

    public int PlannedUpTo(CountedRun run) => weeks[Of(run)].Count(other => other.Planned is { Runs.IsEmpty: false } && other.Day <= run.Day);

    public int LeftAfter(CountedRun run) => weeks[Of(run)].Count(other => other.Day > run.Day);

    /// <summary>Running of a week up to and with a run: as planned, or as done where that is more.</summary>
    public TimeSpan LoadUpTo(CountedRun run)
    {
        var load = TimeSpan.Zero;
        foreach (var other in weeks[Of(run)])
            if (other.Day <= run.Day) load += Loads.Max(other.Running, other.Planned?.Running ?? TimeSpan.Zero);
        return load;
    }

    /// <summary>The largest of the weeks before, each run at no more than was planned.</summary>
    public TimeSpan LargestBefore(int week, int weeksBack)
    {
        var largest = TimeSpan.Zero;
        for (var i = Math.Max(0, week - weeksBack); i < week; i++) largest = Loads.Max(largest, Counted(i));
        return largest;
    }

    /// <summary>The larger of the last week and the mean of the last four, an easier week counted as the one before it.</summary>
    public TimeSpan Reference(int week) => references[week];

    private TimeSpan Counted(int week)
    {
        var sum = TimeSpan.Zero;
        foreach (var run in weeks[week]) sum += run.Counted;
        return sum;
    }

    private void Reckon()
    {
        var values = new List<TimeSpan>();
        for (var week = 0; week < weeks.Count; week++)
        {
            // Where the numbers changed within a week, the wider of both.
            var (first, last) = (policies.On(Start(week)), policies.On(Start(week) + 6));
            var reference = TimeSpan.Zero;
            var back = Math.Min(week, first.WeeksBack);
            for (var i = 1; i <= back; i++) reference += values[week - i] / back;
            references.Add(week == 0 ? TimeSpan.Zero : Loads.Max(values[week - 1], reference));
            var counted = Counted(week);
            var easier = week > 0 && Loads.Within(counted, Loads.Share(references[week], Math.Max(first.EasierWeekPercent, last.EasierWeekPercent)), first);
            values.Add(easier ? values[week - 1] : counted);
        }
    }
}
