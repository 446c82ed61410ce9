using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>What generated lives come to, counted.</summary>
internal sealed class Reached
{
    /// <summary>All that some life has to come to.</summary>
    public static readonly string[] Everything =
    [
        .. Named("decision", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "P1"),
        .. Named("pause by", "D2", "D3", "D4", "P1"),
        .. Named("stage", Enum.GetNames<PlanStage>()),
        .. Named("profile", Enum.GetNames<Profile>()),
        .. Named("pace", Enum.GetNames<Pace>()),
        .. Named("run at", "0", "G1", "G2", "G3", "G4", "G5", "Q1", "Q2", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10a", "10", "11a", "11b", "11c", "11", "Continuous"),
        .. Named("lowered by", "I2", "I3", "I4", "I5", "I6", "I8", "I15"),
        .. Named("no step because of", "I2", "I5", "I8"),
        .. Named("lay-off of", "8 to 13 dates", "14 to 27 dates", "28 dates or more"),
        .. Named("set aside", "I3", "I4", "I5", "I7", "I8", "I15"),
        .. Named("lifted by", Enum.GetNames<LiftedBy>()),
        .. Named("lifted", "lock", "pause"),
        .. Named("days off for", "D3", "D4"),
        .. Named("runs a week", "2", "3", "4"),
        .. Named("counted in", Enum.GetNames<Currency>()),
        .. Named("policy", "the default", "a clinic's"),
        .. Named("by hand", nameof(LevelRepeated), nameof(LevelLowered), nameof(RunDaySkipped), nameof(ChoiceUndone)),
        "easier week", "answer recorded late", "answer given twice", "run recorded late", "run corrected", "two logs on one date", "unplanned run", "overdone run", "run broken off", "missed run",
        "held by the therapist", "level set by hand", "restraint of two rules", "clocks changed between two runs", "own speed",
    ];

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Looks at a day of a life.</summary>
    /// <param name="before">The plan that was shown last; null on the first day.</param>
    /// <param name="history">What is known now.</param>
    /// <param name="plan">The plan that is shown now.</param>
    public void Take(Plan? before, History history, Plan plan)
    {
        if (before is { Restraint: { } lifted } && plan.Restraint is null) Add($"lifted by {lifted.LiftedBy}");
        if (before is { Days: [{ Run.Release: Release.Released }, ..] } && before.Today < plan.Today && !history.Facts.Any(fact => fact is RunLogged && fact.Day == before.Today)) Add("missed run");
        Add($"stage {plan.Stage}");
        if (plan.Restraint is { Rules.Length: > 1 }) Add("restraint of two rules");
        if (plan.Stage is not (PlanStage.WalkRun or PlanStage.Continuous)) return;
        Add($"profile {plan.Profile}");
        Add($"pace {plan.Pace}");
        foreach (var day in plan.Days)
        {
            foreach (var reason in day.Why)
            {
                if (reason.Kind == ReasonKind.EasierWeek) Add("easier week");
                if (reason.Kind == ReasonKind.DaysOff) Add($"days off for {reason.Rule}");
            }
            if (day.Run is not { } run) continue;
            if (run.LoweredBy is { } limit) Add($"lowered by {limit}");
            foreach (var aside in run.SetAside.IsDefault ? [] : run.SetAside) Add($"set aside {aside}");
        }
    }

    /// <summary>Looks back on a life.</summary>
    public void Take(History history, Plan last, TimeZoneInfo zone)
    {
        Add(history.Policy.Version == Policy.Default.Version ? "policy the default" : "policy a clinic's");
        foreach (var decision in last.Decisions)
        {
            Add($"decision {decision.Rule}");
            if (decision.Kind == DecisionKind.Pause) Add($"pause by {decision.Rule}");
            foreach (var evidence in decision.Evidence)
            {
                if (evidence is { Kind: EvidenceKind.LimitReached, Rule: { } limit }) Add($"no step because of {limit}");
                if (evidence.Kind == EvidenceKind.HeldByTherapist) Add("held by the therapist");
            }
        }
        foreach (var notice in last.Notices)
            if (notice.Kind == NoticeKind.RestraintLifted) Add(notice.Rule[0] == 'E' ? "lifted lock" : "lifted pause");
        Runs([.. history.Facts.OfType<RunLogged>()], zone);
        var mornings = new HashSet<DateOnly>();
        foreach (var fact in history.Facts)
        {
            switch (fact)
            {
                case MorningAnswered morning:
                    if (morning.RecordedOn > morning.Day) Add("answer recorded late");
                    if (!mornings.Add(morning.Day)) Add("answer given twice");
                    break;
                case DaysChosen days: Add($"runs a week {days.RunsPerWeek}"); break;
                case CurrencyChosen currency: Add($"counted in {currency.Currency}"); break;
                case LevelSet: Add("level set by hand"); break;
                case LevelRepeated or LevelLowered or RunDaySkipped or ChoiceUndone: Add($"by hand {fact.GetType().Name}"); break;
            }
        }
    }

    public void Merge(Reached other)
    {
        lock (counts)
            foreach (var (name, count) in other.counts) counts[name] = counts.GetValueOrDefault(name) + count;
    }

    /// <summary>What no life came to.</summary>
    public IEnumerable<string> Missing() => Everything.Where(name => !counts.ContainsKey(name));

    public override string ToString() => string.Join('\n', counts.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value,9} {pair.Key}")));

    private void Runs(List<RunLogged> runs, TimeZoneInfo zone)
    {
        if (runs.Count(static run => run.MeasuredRunning is not null) >= 5 && runs.Exists(static run => run.Planned?.Level == "Continuous")) Add("own speed");
        runs.Sort(static (a, b) => a.StartedAt.CompareTo(b.StartedAt));
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.Planned is { } planned) Add($"run at {planned.Level}");
            else Add("unplanned run");
            if (run.Planned is not null && run.Running * 100 > run.Planned.Running * 110) Add("overdone run");
            if (run.Planned is not null && run.Running * 2 < run.Planned.Running) Add("run broken off");
            if (run.Supersedes is not null) Add("run corrected");
            else if (run.RecordedOn > run.Day) Add("run recorded late");
            if (i == 0) continue;
            var before = runs[i - 1];
            if (run.Day == before.Day && run.Supersedes is null) Add("two logs on one date");
            if (zone.GetUtcOffset(run.StartedAt.ToDateTimeOffset()) != zone.GetUtcOffset(before.StartedAt.ToDateTimeOffset())) Add("clocks changed between two runs");
            Add((run.Day.DayNumber - before.Day.DayNumber) switch { < 8 => "no lay-off", < 14 => "lay-off of 8 to 13 dates", < 28 => "lay-off of 14 to 27 dates", _ => "lay-off of 28 dates or more" });
        }
    }

    private void Add(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static IEnumerable<string> Named(string kind, params string[] names) => names.Select(name => $"{kind} {name}");
}
