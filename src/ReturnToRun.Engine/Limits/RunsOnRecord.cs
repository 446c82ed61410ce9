using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Limits;

/// <summary>The runs that were logged up to a day, one a date, with what the limits ask about them.</summary>
internal sealed class RunsOnRecord
{
    private readonly PolicyCalendar policies;
    private readonly Policy policy;
    private readonly Dictionary<int, MorningAnswered> mornings = [];
    private readonly Dictionary<int, Setback> setbacks = [];
    private readonly RunnerDescribed? described;
    private readonly WalkTestWalked? walkTest;
    private readonly int lastLift;
    private readonly Currency currency;
    private int? entryStart;
    private int? halfDone;

    /// <param name="facts">What is known, by day and sequence.</param>
    /// <param name="policies">The numbers in force, day by day.</param>
    /// <param name="today">The last day that counts.</param>
    public RunsOnRecord(List<Fact> facts, PolicyCalendar policies, DateOnly today)
    {
        (this.policies, policy) = (policies, policies.On(today));
        Choices = new(facts);
        var superseded = new HashSet<long>();
        foreach (var fact in facts)
            if (fact is RunLogged { Supersedes: { } earlier } && fact.Day <= today) superseded.Add(earlier);
        var logs = new SortedDictionary<int, RunLogged>();
        foreach (var fact in facts)
        {
            if (fact.Day > today) break;
            switch (fact)
            {
                case MorningAnswered morning: mornings[morning.Day.DayNumber] = morning; break;
                case RunnerDescribed about: described = about; break;
                case WalkTestWalked test: walkTest = test; break;
                case CurrencyChosen chosen: currency = chosen.Currency; break;
                case RestraintLifted or ClearanceGiven: lastLift = fact.Day.DayNumber; break;
                case RunLogged run when !superseded.Contains(run.Sequence):
                    logs[run.Day.DayNumber] = logs.TryGetValue(run.Day.DayNumber, out var earlier) ? CountedRun.Together(earlier, run) : run;
                    break;
            }
        }
        var runs = logs.Values.Select(log => CountedRun.Logged(log, policies.On(log.Day))).ToList();
        OwnSpeed = Median(runs);
        foreach (var run in runs) Add(run);
        FindSetbacks(facts, today.DayNumber - Policy.Default.LongestDays);
    }

    public Choices Choices { get; }

    public List<CountedRun> Runs { get; } = [];

    /// <summary>The first day of the entry under way; null before the first run.</summary>
    public int? EntryStart => entryStart;

    /// <summary>The first day from which a full check counts for the next entry: after 28 days without running. Null before any run.</summary>
    public int? FullCheckFrom(int day) => entryStart is null ? null : Clock + policies.On(day).FullCheckAfterDays;

    // L1 counts from the last run with at least half its running done; an entry begins it anew.
    private int Clock => Math.Max(halfDone ?? 0, entryStart ?? 0);

    /// <summary>Whether a run on a day belongs to an entry that has begun.</summary>
    public bool EntryUnderWay(int day)
    {
        if (entryStart is null) return false;
        if (!policies.Changes) return day - Clock < policy.FullCheckAfterDays;
        for (var other = Clock + 1; other <= day; other++)
            if (other - Clock >= policies.On(other).FullCheckAfterDays) return false;
        return true;
    }

    /// <summary>Takes a run, logged or proposed, into the row of runs.</summary>
    public void Add(CountedRun run)
    {
        if (run.Planned is not null)
        {
            run.First = !EntryUnderWay(run.Day);
            run.Rise = Runs.FindLast(static earlier => earlier.Planned is not null) is { } before && Higher(run, before);
            if (run.First) entryStart = run.Day;
            if (run.Running * 2 >= run.Planned.Running) halfDone = run.Day;
        }
        Runs.Add(run);
    }

    public MorningAnswered? Morning(int day) => mornings.GetValueOrDefault(day);

    public Setback? SetbackOf(CountedRun run) => run.Log is null ? null : setbacks.GetValueOrDefault(run.Day);

    /// <summary>Whether no morning after the last setback was back at baseline. Whoever lifted a pause since has looked at that.</summary>
    public bool StillAboveBaseline(int today)
    {
        if (Runs.FindLast(run => SetbackOf(run) is not null) is not { } run || Runs[^1].Day > run.Day || lastLift > run.Day) return false;
        var answered = false;
        for (var day = today; day > SetbackOf(run)!.LastBadDay; day--)
        {
            if (Morning(day) is not { } morning) continue;
            if (!Baselines.Above(morning.Pain, SetbackOf(run)!.Baseline)) return false;
            answered = true;
        }
        return answered;
    }

    /// <summary>The longest walk or run of the last 30 days, in metres, at a running speed.</summary>
    public decimal Longest(int day, decimal speed)
    {
        var inForce = policies.On(day);
        decimal longest = 0;
        for (var i = Runs.Count - 1; i >= 0 && day - Runs[i].Day <= inForce.LongestDays; i--) longest = Math.Max(longest, Runs[i].MetresAt(speed));
        if (walkTest is { Completed: true } && day - walkTest.Day.DayNumber <= inForce.LongestDays) longest = Math.Max(longest, WalkTestMetres);
        if (described is null) return longest;
        if (described.LongestLately is { } lately && day - described.Day.DayNumber <= inForce.LongestDays) longest = Math.Max(longest, lately.Metres);
        var stopped = described.LastRun.DayNumber;
        if (described.UsualRun is { } usual && (entryStart ?? day) - stopped < inForce.FullCheckAfterDays && day - stopped <= inForce.LongestDays) longest = Math.Max(longest, usual.Metres);
        return longest;
    }

    /// <summary>The usual run before the injury; unknown, the walk test's distance stands for it.</summary>
    public decimal UsualRun => described?.UsualRun?.Metres ?? WalkTestMetres;

    /// <summary>The runner's own median running speed (the lower middle), after five measured runs; null before.</summary>
    public decimal? OwnSpeed { get; }

    private decimal? Median(List<CountedRun> runs)
    {
        var speeds = runs.Where(static run => run.Log is { MeasuredRunning: not null } && run.Running > TimeSpan.Zero)
            .Select(static run => run.Log!.MeasuredRunning!.Value.Metres * TimeSpan.TicksPerMinute / run.Running.Ticks).Order().ToList();
        return speeds.Count < policy.MeasuredRuns ? null : speeds[(speeds.Count - 1) / 2];
    }

    // Forty minutes of walking: five before, thirty, five after.
    private decimal WalkTestMetres => NominalSpeeds.Default.Walking.Over(policy.Frame + policy.WarmUp + policy.WarmUp).Metres;

    // Distances are rounded down to 0.1 km, at a speed that is measured anew: that much is no rise.
    private TimeSpan Rounding => currency != Currency.Distance ? TimeSpan.Zero
        : TimeSpan.FromTicks((long)(policy.RoundedDistance.Metres * TimeSpan.TicksPerMinute / (OwnSpeed ?? NominalSpeeds.Default.Running.MetresPerMinute)));

    // A longer interval, or more running in intervals no shorter, or less rest between them.
    private bool Higher(CountedRun run, CountedRun before)
    {
        var (a, b) = (run.PlannedInterval, before.PlannedInterval);
        if (run.IsContinuous || before.IsContinuous) return !Loads.Within(run.Planned!.Running - Rounding, before.Planned!.Running, policy);
        if (a != b) return a > b;
        return run.Planned!.Running != before.Planned!.Running ? run.Planned.Running > before.Planned.Running : a > TimeSpan.Zero && run.Recovery < before.Recovery;
    }

    private void FindSetbacks(List<Fact> facts, int from)
    {
        var baselines = new Baselines();
        var stiffAnyway = false;
        var tests = facts.OfType<WalkTestWalked>().ToList();
        var taken = 0;
        foreach (var run in Runs)
        {
            for (; taken < tests.Count && tests[taken].Day.DayNumber <= run.Day; taken++)
            {
                baselines.Add(tests[taken]);
                stiffAnyway = Morning(tests[taken].Day.DayNumber + 1) is { } morning && morning.Stiffness > policies.On(run.Day).Stiffness;
            }
            var (next, second) = (Morning(run.Day + 1), Morning(run.Day + 2));
            if (run.Day >= from && Setbacks.Of(run.Log!, next, second, baselines, stiffAnyway, policies.On(run.Day)) is { } setback) setbacks[run.Day] = setback;
            baselines.Add(run.Log!, next, second);
        }
    }
}
