using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Limits;

/// <summary>I1, straight from the answers: whether running is allowed at all, and whether a day lies within the validity of the check.</summary>
internal sealed class Permission
{
    private readonly PolicyCalendar policies;
    private readonly List<Fact> facts = [];
    private readonly List<ClearanceChecked> checks = [];
    private readonly List<ClearanceGiven> clearances = [];
    private readonly List<RestraintLifted> lifts = [];

    /// <param name="known">What is known, by day and sequence.</param>
    /// <param name="policies">The numbers in force, day by day.</param>
    /// <param name="today">The last day that counts.</param>
    public Permission(List<Fact> known, PolicyCalendar policies, DateOnly today)
    {
        this.policies = policies;
        foreach (var fact in known)
        {
            if (fact.Day > today) break;
            facts.Add(fact);
            switch (fact)
            {
                case ClearanceChecked check: checks.Add(check); break;
                case ClearanceGiven given: clearances.Add(given); break;
                case RestraintLifted lift: lifts.Add(lift); break;
            }
        }
    }

    /// <summary>Whether an E item was answered with yes and nobody who may has unlocked it.</summary>
    public bool Locked => checks.Any(check => Has(check, Tier.Emergency) && !lifts.Any(lift =>
        lift.Sequence > check.Sequence && (lift.By == Author.Therapist || (lift.By == Author.ClinicAdmin && ClearedBetween(check.Day, lift.Sequence)))));

    /// <summary>Whether a U item, or new weakness or numbness, stands.</summary>
    public bool Paused
    {
        get
        {
            foreach (var fact in facts)
            {
                var alarm = fact switch
                {
                    ClearanceChecked check => Has(check, Tier.Urgent),
                    RunLogged { WeaknessOrNumbness: true } log => !Superseded(log),
                    MorningAnswered { WeaknessOrNumbness: true } morning => !facts.OfType<MorningAnswered>().Any(later => later.Day == morning.Day && later.Sequence > morning.Sequence),
                    _ => false,
                };
                if (alarm && !Lifted(fact)) return true;
            }
            return false;
        }
    }

    /// <summary>Whether a C finding keeps running away until a clinician has cleared it.</summary>
    public bool ClinicianFirst
    {
        get
        {
            if (checks.FindLast(static check => check.Kind == CheckKind.Full) is not { } full) return false;
            var rules = full.Yes.Select(ClearanceItems.Find).OfType<ClearanceItem>().Where(item => item.Tier == Tier.ClinicianFirst).Select(item => item.Rule).ToList();
            return rules.Where(rule => rule != "C1").Concat(Inflammatory(full.Yes) ? ["C1"] : []).Any(rule => !Cleared(rule, long.MaxValue));
        }
    }

    /// <summary>Whether a clinician's clearance stands, dated after the injury and not in the future.</summary>
    public bool Given(int onDay, bool firstRun)
    {
        if (Clearance() is not { } given) return false;
        var injury = facts.OfType<RunnerDescribed>().LastOrDefault()?.InjuryBegan;
        if (injury is null || given.GivenOn > given.RecordedOn) return false;
        return !firstRun || (given.GivenOn > injury && onDay - given.GivenOn.DayNumber <= policies.On(onDay).ClearanceDays);
    }

    /// <summary>Whether the walk test, daily activities, routine and the full check hold for a first run on a day.</summary>
    /// <param name="onDay">The day of the run.</param>
    /// <param name="fullCheckFrom">The day from which the full check must be; null where any will do.</param>
    public bool Ready(int onDay, int? fullCheckFrom)
    {
        var policy = policies.On(onDay);
        var limit = PersonalPainLimitSet.InForce(facts.OfType<PersonalPainLimitSet>().LastOrDefault(), policy.RestPain, policy.PersonalRestPain);
        if (checks.FindLast(static check => check.Kind == CheckKind.Full) is not { } full) return false;
        if (full.DailyActivities is not { } daily || daily > limit || full.Day.DayNumber < fullCheckFrom || onDay - full.Day.DayNumber >= policy.FullCheckAfterDays) return false;
        var routine = facts.LastOrDefault(fact => fact is RoutineDone or ClearanceChecked { RoutineWithoutBackPain: not null });
        if (routine is RoutineDone done ? done.Exercises.Any(exercise => exercise.LowBackPain) : routine is not ClearanceChecked { RoutineWithoutBackPain: true }) return false;
        if (facts.OfType<WalkTestWalked>().LastOrDefault() is not { Completed: true } test || test.Worst.Worst > limit || onDay - test.Day.DayNumber > policy.WalkTestDays) return false;
        return facts.OfType<MorningAnswered>().LastOrDefault(morning => morning.Day == test.Day.AddDays(1)) is { } answer && !Baselines.Above(answer.Pain, test.Before);
    }

    /// <summary>Whether the E and U answers still hold on a day.</summary>
    public bool AskedWithin(int onDay) =>
        checks is [.., var last] && onDay - last.Day.DayNumber < policies.On(onDay).WeeklyCheckDays;

    private ClearanceGiven? Clearance() => facts.LastOrDefault(fact => fact is ClearanceGiven or ClearanceWithdrawn) as ClearanceGiven;

    private bool ClearedBetween(DateOnly day, long sequence) => clearances.Any(given => given.GivenOn > day && given.Sequence < sequence);

    private bool Has(ClearanceChecked check, Tier tier) => !check.Yes.IsEmpty &&
        check.Yes.Select(ClearanceItems.Find).OfType<ClearanceItem>().Any(item => item.Tier == tier && (item.CanChange || check.Kind != CheckKind.Full || !Cleared(item.Rule, check.Sequence)));

    private bool Cleared(string rule, long before)
    {
        var cleared = false;
        foreach (var fact in facts)
        {
            if (fact.Sequence >= before) continue;
            if (fact is ClearanceWithdrawn) cleared = false;
            else if (fact is ClearanceGiven given && given.ClearedRules.Contains(rule)) cleared = true;
        }
        return cleared;
    }

    // A pause: by a therapist, or, without one in the app, by a full check with a clearance dated after it.
    private bool Lifted(Fact alarm)
    {
        if (lifts.Any(lift => lift.By == Author.Therapist && lift.Sequence > alarm.Sequence)) return true;
        return checks.Any(check => check.Kind == CheckKind.Full && check.Sequence > alarm.Sequence && !Has(check, Tier.Urgent))
            && clearances.Any(given => given.GivenOn > alarm.Day);
    }

    private bool Superseded(RunLogged log) => facts.OfType<RunLogged>().Any(later => later.Supersedes == log.Sequence);

    private static bool Inflammatory(ImmutableArray<string> yes) =>
        yes.Contains(ClearanceItems.ThreeMonths) && yes.Count(id => id != ClearanceItems.ThreeMonths && ClearanceItems.Find(id)?.Rule == "C1") >= 4;
}
