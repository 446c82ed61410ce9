using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>The facts in the order a plan reads them: by day, then by the order they were recorded; runs and answers found by day.</summary>
internal sealed class Diary
{
    private Fact[] steps;
    private readonly Dictionary<int, LoggedRun> runs = [];
    private readonly Dictionary<int, MorningAnswered> mornings = [];
    private readonly Dictionary<int, BeforeRunAnswered> beforeRuns = [];

    private readonly Dictionary<int, ShownDecision> shown = [];
    private readonly HashSet<long>? neverWere;
    private readonly HashSet<int> skipped = [];
    private LoggedRun? otherRun;
    private ImmutableArray<MorningAnswered> otherMornings = [];

    public Diary(IReadOnlyList<Fact> facts, ImmutableArray<ShownDecision> shownDecisions)
    {
        var superseded = new HashSet<long>();
        foreach (var fact in facts)
            if (fact is RunLogged { Supersedes: { } old }) superseded.Add(old);
        var others = new List<Fact>(facts.Count);
        neverWere = Undone(facts);
        foreach (var fact in facts)
        {
            if (neverWere is not null && ChoiceUndone.MayUndo(fact) && neverWere.Contains(fact.Sequence)) continue;
            if (superseded.Count > 0 && superseded.Contains(fact.Sequence)) continue;
            var day = fact.Day.DayNumber;
            switch (fact)
            {
                case RunLogged run:
                    runs[day] = runs.TryGetValue(day, out var earlier) ? earlier.With(run) : new(run, false);
                    break;
                case BeforeRunAnswered before:
                    beforeRuns[day] = before;
                    break;
                case MorningAnswered morning:
                    mornings[day] = morning;
                    others.Add(fact);
                    break;
                case RunDaySkipped:
                    skipped.Add(day);
                    break;
                default:
                    others.Add(fact);
                    break;
            }
        }
        steps = [.. others];
        Sort();
        FirstDay = facts.Count == 0 ? null : facts.Min(fact => fact.Day.DayNumber);
        var days = runs.Keys.ToArray();
        Array.Sort(days);
        RunDays = days;
        foreach (var decision in shownDecisions.OrderBy(decision => decision.FactsVersion))
        {
            var day = decision.Decision.Day.DayNumber;
            if (runs.ContainsKey(day)) shown[day] = decision;
        }
    }

    /// <summary>
    /// The decision about the run of a day that another version made and that stands: no record about that day, an earlier
    /// one or the two mornings after it came later. Null where the run is judged anew.
    /// </summary>
    public Decision? Standing(int day, int engineVersion, string policyVersion)
    {
        if (shown.Count == 0 || !shown.TryGetValue(day, out var made)) return null;
        if (made.Decision.EngineVersion == engineVersion && made.Decision.PolicyVersion == policyVersion) return null;
        foreach (var other in RunDays)
            if (other <= day && runs[other].Log.Sequence > made.FactsVersion) return null;
        foreach (var (about, morning) in mornings)
            if (about <= day + 2 && morning.Sequence > made.FactsVersion) return null;
        foreach (var morning in otherMornings)
            if (morning.Day.DayNumber <= day + 2 && morning.Sequence > made.FactsVersion) return null;
        return made.Decision;
    }

    /// <summary>Whether a therapist took the run out of a day.</summary>
    public bool IsSkipped(int day) => skipped.Count > 0 && skipped.Contains(day);

    /// <summary>Whether an override, an assignment or a choice was undone before any run was logged under it.</summary>
    public bool NeverWas(long sequence) => neverWere?.Contains(sequence) == true;

    private static HashSet<long>? Undone(IReadOnlyList<Fact> facts)
    {
        HashSet<long>? never = null;
        foreach (var fact in facts)
        {
            long? undone = fact is OverrideUndone last ? last.Override : fact is ProtocolUndone assignment ? assignment.Assignment : fact is ChoiceUndone choice ? choice.Choice : null;
            if (undone is not { } given) continue;
            // A day that is left out has not been lived under until it comes.
            if (fact is ChoiceUndone && facts.FirstOrDefault(other => other.Sequence == given) is RunDaySkipped { Day: var day } && fact.RecordedOn <= day) (never ??= []).Add(given);
            else if (!facts.Any(other => other is RunLogged && other.Sequence > given && other.Sequence < fact.Sequence)) (never ??= []).Add(given);
        }
        return never;
    }

    /// <summary>The first day anything is known about; null without facts.</summary>
    public int? FirstDay { get; }

    /// <summary>The days with a run, ascending.</summary>
    public IReadOnlyList<int> RunDays { get; }

    /// <summary>Everything but runs and questions before them, in order.</summary>
    public ReadOnlySpan<Fact> Steps => steps;

    public LoggedRun? RunOn(int day) => otherRun is { } other && other.Log.Day.DayNumber == day ? other : runs.GetValueOrDefault(day);

    public MorningAnswered? Morning(int day)
    {
        foreach (var other in otherMornings)
            if (other.Day.DayNumber == day) return other;
        return mornings.GetValueOrDefault(day);
    }

    public BeforeRunAnswered? BeforeRun(int day) => beforeRuns.GetValueOrDefault(day);

    /// <summary>The log of the first run after a day; null where there is none.</summary>
    public RunLogged? NextRunAfter(int day)
    {
        int low = 0, high = RunDays.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (RunDays[middle] > day) high = middle;
            else low = middle + 1;
        }
        return low < RunDays.Count ? RunOn(RunDays[low])!.Log : null;
    }

    /// <summary>The same with other answers about one run.</summary>
    /// <param name="before">The run as this diary has it; of two logs of a date, put together.</param>
    /// <param name="after">As it might have been answered: no other day, and no answer taken away.</param>
    public Diary With(RunCase before, RunCase after)
    {
        var other = (Diary)MemberwiseClone();
        if (!ReferenceEquals(before.Log, after.Log)) other.otherRun = new(after.Log, before.TwoLogs);
        other.Answer(before.NextMorning, after.NextMorning);
        other.Answer(before.SecondMorning, after.SecondMorning);
        return other;
    }

    private void Answer(MorningAnswered? before, MorningAnswered? after)
    {
        if (after is null || ReferenceEquals(before, after)) return;
        otherMornings = otherMornings.Add(after);
        var at = before is null ? -1 : Array.FindIndex(steps, fact => fact.Sequence == before.Sequence);
        steps = at < 0 ? [.. steps, after] : [.. steps];
        if (at < 0) Sort();
        else steps[at] = after;
    }

    private void Sort()
    {
        if (!InOrder(steps)) Array.Sort(steps, static (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Sequence.CompareTo(b.Sequence));
    }

    private static bool InOrder(Fact[] facts)
    {
        for (var i = 1; i < facts.Length; i++)
            if (facts[i].Day < facts[i - 1].Day || (facts[i].Day == facts[i - 1].Day && facts[i].Sequence < facts[i - 1].Sequence)) return false;
        return true;
    }
}

/// <summary>The run of a date: one log, or two put together (minutes added, the worst answers taken).</summary>
internal sealed record LoggedRun(RunLogged Log, bool Several)
{
    public LoggedRun With(RunLogged other) => new(
        Log with
        {
            Sequence = Math.Max(Log.Sequence, other.Sequence),
            RecordedOn = other.RecordedOn > Log.RecordedOn ? other.RecordedOn : Log.RecordedOn,
            StartedAt = other.StartedAt > Log.StartedAt ? other.StartedAt : Log.StartedAt,
            Planned = Log.Planned ?? other.Planned,
            RunsDone = Log.RunsDone.AddRange(other.RunsDone),
            RecoveriesDone = Log.RecoveriesDone.AddRange(other.RecoveriesDone),
            Jogged = Log.Jogged + other.Jogged,
            Before = PainBySite.Higher(Log.Before, other.Before),
            Worst = PainBySite.Higher(Log.Worst, other.Worst),
            Course = Log.Course > other.Course ? Log.Course : other.Course,
            Limp = Log.Limp || other.Limp,
            WeaknessOrNumbness = Log.WeaknessOrNumbness || other.WeaknessOrNumbness,
            Effort = Log.Effort.Value > other.Effort.Value ? Log.Effort : other.Effort,
            MeasuredRunning = Log.MeasuredRunning is { } a && other.MeasuredRunning is { } b ? a + b : null,
        },
        true);
}
