using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Testing.Generators;

/// <summary>Lives a generated runner day by day by the plan. The same seed gives the same life.</summary>
public sealed partial class Life
{
    private static readonly string[] s_zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Etc/UTC", "America/Santiago"];
    private readonly Chance _chance;
    private readonly List<Fact> _facts = [];
    private readonly Policy _policy;
    private DateOnly _away;
    private int _missingFrom = int.MaxValue;

    public Life(ulong seed, Policy? policy = null)
    {
        (_chance, _policy) = (new(seed), policy ?? Policy.Default);
        Runner = Runner.Any(_chance);
        Zone = TimeZoneInfo.FindSystemTimeZoneById(s_zones[seed % (ulong)s_zones.Length]);
        Temper = Temper.Any(_chance);
        Today = Runner.Start;
        Begin();
    }

    /// <summary>A life of a runner and a temper that are chosen, the rest by chance.</summary>
    public Life(ulong seed, Runner runner, Temper temper)
    {
        (_chance, _policy, Runner, Temper, Today) = (new(seed), Policy.Default, runner, temper, runner.Start);
        Begin();
    }

    private Life(ulong seed, Life other)
    {
        (_chance, _policy, Runner, Temper, Today, _missingFrom) = (new(seed), other._policy, other.Runner, other.Temper, other.Today, other._missingFrom);
        _facts = [.. other._facts];
    }

    public Runner Runner { get; }

    public Temper Temper { get; init; }

    /// <summary>Where the runner lives; their clocks may change between two runs.</summary>
    public TimeZoneInfo Zone { get; private init; } = TimeZoneInfo.Utc;

    public DateOnly Today { get; private set; }

    /// <summary>The protocols that may be assigned.</summary>
    public ImmutableArray<Protocol> Library { get; init; } = [];

    public History History => new([.. _facts], _policy) { Library = Library };

    /// <summary>The sequence of the last fact.</summary>
    public long Last => _facts.Count;

    /// <summary>Records a fact today, whatever the plan says.</summary>
    public void Record(Fact fact) => Add(fact with { Day = Today });

    /// <summary>Other numbers are followed, from today or from a later day on.</summary>
    public PolicyFollowed Follow(Policy policy, int inDays = 0)
    {
        var number = _facts.OfType<PolicyFollowed>().Count() + 1;
        Add(new PolicyFollowed { Sequence = 0, Day = Today.AddDays(inDays), RecordedOn = Today, Version = $"clinic/{number}", Number = number, Numbers = PolicyNumbers.Changed(policy) });
        return (PolicyFollowed)_facts[^1];
    }

    /// <summary>The same past, and another future.</summary>
    public Life Branch(ulong seed, Temper temper) => new(seed, this) { Temper = temper, Zone = Zone, Library = Library };

    /// <summary>Lives a number of days. Every plan that is made on the way is shown.</summary>
    public void Live(int days, Action<History, Plan>? shown = null, int ahead = 28)
    {
        for (var end = Today.AddDays(days); Today < end; Today = Today.AddDays(1))
        {
            if (Today < _away) continue;
            if (_chance.Percent(Temper.Away)) _away = Today.AddDays(_chance.Pick(3, 7, 8, 9, 13, 14, 20, 27, 28, 29, 40));
            Morning();
            if (_chance.Percent(Temper.Alarms)) Alarm();
            if (_chance.Percent(Temper.Steered)) Steer();
            if (_chance.Percent(Temper.Corrected)) Correct();
            var history = History;
            var plan = PlanEngine.Plan(history, Today, ahead);
            shown?.Invoke(history, plan);
            if (Recover(plan) | Check(plan)) plan = PlanEngine.Plan(history = History, Today, ahead);
            var length = _facts.Count;
            Run(plan);
            if (_facts.Count == length || !_chance.Percent(10) || shown is null) continue;
            history = History;
            shown(history, PlanEngine.Plan(history, Today, ahead));
        }
    }

    // The hour on the runner's own clock.
    private Instant At(DateOnly day, int hour) => Story.At(day, hour) + -Zone.GetUtcOffset(day.ToDateTime(new(hour, 0)));

    private void Add(Fact fact, DateOnly? recorded = null) => _facts.Add(fact with { Sequence = _facts.Count + 1, RecordedOn = recorded ?? Today });

    private void Begin()
    {
        var runner = Runner;
        if (runner.HasTherapist) Add(new TherapistConsented { Sequence = 0, Day = Today, RecordedOn = Today, Therapist = Runner.Therapist });
        if (runner.PersonalLimit) Add(new PersonalPainLimitSet { Sequence = 0, Day = Today, RecordedOn = Today, Limit = Pain.Of(3) });
        Add(new RunnerDescribed
        {
            Sequence = 0, Day = Today, RecordedOn = Today, InjuryBegan = Today.AddDays(-runner.InjuryDays), LastRun = Today.AddDays(-runner.DaysWithoutRunning), UsualRun = runner.UsualRun,
            WeekBefore = runner.WeekBefore, WeeklyGoal = runner.Goal, LongestLately = runner.LongestLately, EasilyIrritated = runner.EasilyIrritated,
        });
        Add(new DaysChosen { Sequence = 0, Day = Today, RecordedOn = Today, Weekdays = runner.Days, RunsPerWeek = runner.RunsPerWeek });
        if (runner.Profile is { } profile) Add(new ProfileChosen { Sequence = 0, Day = Today, RecordedOn = Today, Profile = profile, By = Author.Therapist });
        if (runner.QuickApproved) Add(new QuickApproved { Sequence = 0, Day = Today, RecordedOn = Today, ThreeQuarters = runner.ThreeQuarters });
        if (runner.Profile == Profile.Quick)
            foreach (var test in Enum.GetValues<ReadinessTest>())
                foreach (var side in Enum.GetValues<Side>())
                    Add(new ReadinessTestRecorded { Sequence = 0, Day = Today, RecordedOn = Today, Test = test, Side = side, Value = _chance.Percent(98) ? 30 : 9, Pain = Pain.None });
        if (runner.Pace is { } pace) Add(new PaceChosen { Sequence = 0, Day = Today, RecordedOn = Today, Pace = pace, By = Author.Therapist });
        if (!runner.Overridden.IsEmpty) Override(runner.Overridden, runner.OverrideDays);
        if (runner.Variants != LadderVariants.None) Add(new LadderChosen { Sequence = 0, Day = Today, RecordedOn = Today, Variants = runner.Variants });
        if (runner.Currency is { } currency) Add(new CurrencyChosen { Sequence = 0, Day = Today, RecordedOn = Today, Currency = currency });
        Add(new WalkTestWalked { Sequence = 0, Day = Today.AddDays(-1), RecordedOn = Today, StartedAt = At(Today.AddDays(-1), 17), Before = runner.WalkTestPain, Worst = runner.WalkTestPain, Completed = true });
        Answer(Today, runner.WalkTestPain);
        FullCheck(runner.YesAtStart);
        Clear(Today, runner.ClearedAtStart);
    }

    private void Override(ImmutableArray<string> limits, int days) =>
        Add(new OverrideGiven { Sequence = 0, Day = Today, RecordedOn = Today, Limits = limits, Expires = Today.AddDays(days), By = Runner.Therapist });

    private void FullCheck(ImmutableArray<string> yes) => Add(new ClearanceChecked
    {
        Sequence = 0, Day = Today, RecordedOn = Today, Kind = CheckKind.Full, Yes = yes,
        DailyActivities = Pain.Of(Runner.PersonalLimit ? 3 : _chance.Between(0, 2)), RoutineWithoutBackPain = true,
    });

    private void Clear(DateOnly on, ImmutableArray<string> rules) => Add(new ClearanceGiven
    {
        Sequence = 0, Day = Today, RecordedOn = Today, By = Runner.HasTherapist ? Author.Therapist : Author.Runner, ClinicianName = "Dana Example", ClinicianRole = "Physical therapist", GivenOn = on, ClearedRules = rules,
    });

    private void Answer(DateOnly day, PainBySite pain, TimeSpan stiffness = default, bool woken = false, bool weak = false) => Add(new MorningAnswered
    {
        Sequence = 0, Day = day, RecordedOn = Today, Pain = pain, Stiffness = stiffness, WokenByPain = woken, WeaknessOrNumbness = weak,
        AnsweredAt = _chance.Percent(85) ? At(Today, _chance.Between(5, 11)) : null,
    });
}
