using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Clearance;

/// <summary>What has been said about clearance up to a day, and what follows from it (section 2). Facts are taken in order.</summary>
internal sealed class ClearanceRecord(PolicyCalendar policies)
{
    private Policy policy = policies.On(int.MinValue);
    private PersonalPainLimitSet? personalLimit;
    private readonly HashSet<string> cleared = new(StringComparer.Ordinal);
    private ClearanceChecked? full;
    private ClearanceGiven? given;
    private bool withdrawn;
    private WalkTestWalked? walkTest;
    private MorningAnswered? walkTestMorning;
    private bool? routineWithoutPain;
    private DateOnly? routineAsOf;
    private DateOnly? lastAsked;
    private DateOnly? injuryBegan;

    /// <summary>The latest walk test, passed or not.</summary>
    public WalkTestWalked? WalkTest => walkTest;

    /// <summary>The latest clearance, unless it was withdrawn.</summary>
    public ClearanceGiven? Given => withdrawn ? null : given;

    public ClearanceChecked? Full => full;

    /// <summary>The most pain at rest for this runner.</summary>
    public Pain RestPain => RestPainBy(policy);

    public bool HasTherapist => therapists.Count > 0;

    private readonly HashSet<Guid> therapists = [];

    /// <summary>The day of the last E and U answers.</summary>
    public DateOnly? LastAsked => lastAsked;

    /// <summary>
    /// Whether running may go on in an entry: the clearance was not withdrawn, and a full check made since said no worse of R3
    /// and R4, by the numbers of the day it was made.
    /// </summary>
    public bool HoldsDuringEntry => Given is not null && (full is null || (full.RoutineWithoutBackPain != false && !(full.DailyActivities > RestPainBy(policies.On(full.Day)))));

    /// <summary>Whether a C finding stands: no running until a clinician has cleared it.</summary>
    public bool NeedsClinicianFirst { get; private set; }

    public ClearanceRecord Clone()
    {
        var copy = new ClearanceRecord(policies)
        {
            policy = policy, personalLimit = personalLimit,
            full = full, given = given, withdrawn = withdrawn, walkTest = walkTest, walkTestMorning = walkTestMorning, routineWithoutPain = routineWithoutPain,
            routineAsOf = routineAsOf, lastAsked = lastAsked, injuryBegan = injuryBegan, NeedsClinicianFirst = NeedsClinicianFirst,
        };
        copy.cleared.UnionWith(cleared);
        copy.therapists.UnionWith(therapists);
        return copy;
    }

    /// <summary>From now on other numbers hold.</summary>
    public void Follow(Policy next) => policy = next;

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case ClearanceChecked check:
                lastAsked = check.Day;
                if (check.Kind != CheckKind.Full) break;
                full = check;
                if (check.RoutineWithoutBackPain is { } routine) (routineWithoutPain, routineAsOf) = (routine, check.Day);
                break;
            case ClearanceGiven clearance:
                (given, withdrawn) = (clearance, false);
                cleared.UnionWith(clearance.ClearedRules);
                break;
            case ClearanceWithdrawn:
                withdrawn = true;
                cleared.Clear();
                break;
            case WalkTestWalked test:
                (walkTest, walkTestMorning) = (test, null);
                break;
            case MorningAnswered morning when walkTest is not null && morning.Day == walkTest.Day.AddDays(1):
                walkTestMorning = morning;
                break;
            case RoutineDone done:
                (routineWithoutPain, routineAsOf) = (!done.Exercises.Any(exercise => exercise.LowBackPain), done.Day);
                break;
            case PersonalPainLimitSet limit:
                personalLimit = limit;
                break;
            case TherapistConsented consent:
                therapists.Add(consent.Therapist);
                break;
            case TherapistConsentWithdrawn consent:
                therapists.Remove(consent.Therapist);
                break;
            case RunnerDescribed described:
                injuryBegan = described.InjuryBegan;
                break;
        }
        if (fact is ClearanceChecked or ClearanceGiven or ClearanceWithdrawn) NeedsClinicianFirst = ClinicianFirst().Any();
    }

    /// <summary>The E and U rules of a check that were answered with yes and that no clinician has cleared, most serious first.</summary>
    public ImmutableArray<string> AlarmsOf(ClearanceChecked check) => check.Yes.IsEmpty ? [] :
        [.. Items(check).Where(item => item.Tier != Tier.ClinicianFirst).Where(item => check.Kind != CheckKind.Full || item.CanChange || !cleared.Contains(item.Rule))
            .Select(item => item.Rule).Distinct()];

    /// <summary>The last day on which the warning signs count as asked; null before they were.</summary>
    public DateOnly? QuestionsHoldUntil
    {
        get
        {
            var last = lastAsked;
            while (last is { } day && WeeklyCheckHolds(day.AddDays(1))) last = day.AddDays(1);
            return last;
        }
    }

    /// <summary>Whether the E and U answers still hold on a day (asked again every 7 days).</summary>
    public bool WeeklyCheckHolds(DateOnly day) => lastAsked is { } asked && day.DayNumber - asked.DayNumber < policies.On(day).WeeklyCheckDays;

    /// <summary>Whether a full check, newer than 28 days without running, is still owed on a day.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="lastRun">The last run of the plan; null before the first.</param>
    /// <param name="entryUnderWay">Whether an entry has begun and was not ended by a lay-off.</param>
    public bool FullCheckOwed(DateOnly day, DateOnly? lastRun, bool entryUnderWay)
    {
        if (full is null) return true;
        if (entryUnderWay) return false;
        var after = policies.On(day).FullCheckAfterDays;
        return (lastRun is { } run && full.Day < run.AddDays(after)) || day.DayNumber - full.Day.DayNumber >= after;
    }

    /// <summary>The findings of R1 to R4 for a first run on a day.</summary>
    public IEnumerable<Finding> Readiness(DateOnly day, DateOnly? lastRun)
    {
        yield return Clearance(day);
        yield return WalkTestFinding(day, lastRun);
        yield return full?.DailyActivities is { } daily
            ? new("R3", daily <= RestPainBy(policies.On(day)) ? FindingState.Met : FindingState.Failed, full.Day)
            : new("R3", FindingState.Missing, null);
        yield return routineWithoutPain is { } routine
            ? new("R4", routine ? FindingState.Met : FindingState.Failed, routineAsOf)
            : new("R4", FindingState.Missing, null);
    }

    /// <summary>The C findings of the last full check that no clinician has cleared.</summary>
    public IEnumerable<Finding> ClinicianFirst()
    {
        if (full is null || full.Yes.IsEmpty) yield break;
        var rules = Items(full).Where(item => item.Tier == Tier.ClinicianFirst && item.Rule != "C1").Select(item => item.Rule).Distinct().ToList();
        if (InflammatoryPattern(full.Yes)) rules.Insert(0, "C1");
        foreach (var rule in rules.Where(rule => !cleared.Contains(rule))) yield return new(rule, FindingState.Present, full.Day);
    }

    /// <summary>Whether the latest walk test waits for the answer of its next morning.</summary>
    public bool WalkTestAwaitsMorning => walkTest is not null && walkTestMorning is null;

    /// <summary>The outcome as it stands on a day. The worst finding wins; nothing is added up.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="alarms">The E and U rules that hold the plan locked or paused, with the day they were answered.</param>
    /// <param name="lastRun">The last run of the plan.</param>
    /// <param name="entryStarted">The first day of the entry under way: R1 to R4 are then told as they stood when it began.</param>
    public ClearanceOutcome OutcomeOn(DateOnly day, IReadOnlyList<Finding> alarms, DateOnly? lastRun, DateOnly? entryStarted)
    {
        var clinician = ClinicianFirst().ToList();
        var readiness = Readiness(entryStarted ?? day, entryStarted is null ? lastRun : null).ToList();
        var fullOwed = FullCheckOwed(day, lastRun, entryStarted is not null);
        var ready = entryStarted is not null ? HoldsDuringEntry : !fullOwed && readiness.All(finding => finding.State == FindingState.Met);
        var outcome = alarms.Any(finding => finding.Rule[0] == 'E') ? Outcome.Emergency
            : alarms.Count > 0 ? Outcome.Urgent
            : clinician.Count > 0 ? Outcome.ClinicianFirst
            : ready ? Outcome.ReadyToRun
            : Outcome.Foundation;
        return new()
        {
            Outcome = outcome,
            Findings = [.. alarms, .. clinician, .. readiness],
            FoundationOpen = outcome >= Outcome.Foundation || (outcome == Outcome.ClinicianFirst && clinician.TrueForAll(finding => finding.Rule is "C1" or "C3" or "C5")),
            NextWeeklyCheck = QuestionsHoldUntil?.AddDays(1),
            FullCheckOwed = fullOwed,
        };
    }

    private Finding Clearance(DateOnly day)
    {
        if (given is null) return new("R1", FindingState.Missing, null);
        if (withdrawn) return new("R1", FindingState.Withdrawn, given.GivenOn);
        if (injuryBegan is null || given.GivenOn <= injuryBegan || given.GivenOn > given.RecordedOn) return new("R1", FindingState.NotValid, given.GivenOn);
        var until = given.GivenOn.AddDays(policies.On(day).ClearanceDays);
        return new("R1", day <= until ? FindingState.Met : FindingState.Expired, given.GivenOn, until);
    }

    private Finding WalkTestFinding(DateOnly day, DateOnly? lastRun)
    {
        if (walkTest is null || walkTest.Day <= lastRun) return new("R2", FindingState.Missing, null);
        var inForce = policies.On(day);
        var retry = walkTest.Day.AddDays(inForce.WalkTestRetryDays);
        if (!walkTest.Completed || walkTest.Worst.Worst > RestPainBy(inForce)) return new("R2", FindingState.Failed, walkTest.Day, retry);
        if (walkTestMorning is null) return new("R2", FindingState.AwaitingMorning, walkTest.Day);
        foreach (var site in PainBySite.Sites)
            if (walkTestMorning.Pain[site] > walkTest.Before[site]) return new("R2", FindingState.Failed, walkTest.Day, retry);
        var until = walkTest.Day.AddDays(inForce.WalkTestDays);
        return new("R2", day <= until ? FindingState.Met : FindingState.Expired, walkTest.Day, until);
    }

    private Pain RestPainBy(Policy inForce) => PersonalPainLimitSet.InForce(personalLimit, inForce.RestPain, inForce.PersonalRestPain);

    private static bool InflammatoryPattern(ImmutableArray<string> yes) =>
        yes.Contains(ClearanceItems.ThreeMonths) && yes.Count(id => id != ClearanceItems.ThreeMonths && ClearanceItems.Find(id)?.Rule == "C1") >= 4;

    private static IEnumerable<ClearanceItem> Items(ClearanceChecked check) =>
        check.Yes.Select(ClearanceItems.Find).OfType<ClearanceItem>().OrderBy(item => item.Tier).ThenBy(item => ClearanceItems.All.IndexOf(item));
}
