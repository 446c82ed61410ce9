using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Testing;

/// <summary>How a run went and how the mornings after it were; everything is well unless said otherwise.</summary>
public sealed record Answers
{
    public PainBySite Before { get; init; }
    public PainBySite Worst { get; init; }
    public PainCourse Course { get; init; }
    public bool Limp { get; init; }
    public bool Weakness { get; init; }

    /// <summary>How many of the intervals were done; null for all.</summary>
    public int? Intervals { get; init; }

    /// <summary>How much of each interval done was done, in percent.</summary>
    public int Percent { get; init; } = 100;

    public PainBySite? NextMorning { get; init; } = PainBySite.None;
    public PainBySite? SecondMorning { get; init; } = PainBySite.None;
    public TimeSpan Stiffness { get; init; }
    public bool Woken { get; init; }

    public static Answers Good { get; } = new();

    public static Answers LowBack(int worst) => new() { Worst = PainBySite.LowBack(Pain.Of(worst)) };
}

/// <summary>Tells the story of a runner day by day: whatever the plan says for a day is done, and answered as told.</summary>
public sealed class Story
{
    private readonly List<Fact> facts = [];
    private readonly Policy policy;

    /// <summary>A runner who asks for a plan on a day; nothing is known yet.</summary>
    public Story(DateOnly start, Policy? policy = null)
    {
        Today = start;
        this.policy = policy ?? Policy.Default;
    }

    private Story(Story other)
    {
        (Today, policy, last) = (other.Today, other.policy, other.last);
        facts = [.. other.facts];
    }

    public DateOnly Today { get; private set; }

    /// <summary>The protocols that may be assigned.</summary>
    public ImmutableArray<Protocol> Library { get; init; } = [];

    public History History => new([.. facts], policy) { Library = Library };

    public Plan Plan => PlanEngine.Plan(History, Today);

    /// <summary>The run of today; null on a day without one.</summary>
    public PlannedRun? TodaysRun => Plan.Days[0].Run;

    public long NextSequence => facts.Count + 1;

    /// <summary>Records a fact as it stands, stamped with the next sequence and today's date.</summary>
    public Story Add(Fact fact)
    {
        facts.Add(fact with { Sequence = NextSequence, RecordedOn = Today });
        return this;
    }

    /// <summary>Everything that makes a runner ready: description, days, full check, clearance, walk test and its morning. Ends on the day running may begin.</summary>
    public Story Ready(
        DayOfWeek[] days, int runs = 3, Distance? usualRun = null, Distance? weekBefore = null, Distance? goal = null, bool irritated = false, int daysWithoutRunning = 40, PainBySite walkTestPain = default)
    {
        Add(new RunnerDescribed
        {
            Sequence = 0, Day = Today, RecordedOn = Today, InjuryBegan = Today.AddDays(-daysWithoutRunning), LastRun = Today.AddDays(-daysWithoutRunning),
            UsualRun = usualRun, WeekBefore = weekBefore, WeeklyGoal = goal, EasilyIrritated = irritated,
        });
        Add(new WalkTestWalked { Sequence = 0, Day = Today.AddDays(-1), RecordedOn = Today, StartedAt = At(Today.AddDays(-1), 17), Before = walkTestPain, Worst = walkTestPain, Completed = true });
        Morning(walkTestPain);
        Add(new DaysChosen { Sequence = 0, Day = Today, RecordedOn = Today, Weekdays = [.. days], RunsPerWeek = runs });
        Check(CheckKind.Full);
        Cleared();
        return this;
    }

    public Story Cleared(DateOnly? on = null, Author by = Author.Runner, params string[] rules) => Add(new ClearanceGiven
    {
        Sequence = 0, Day = Today, RecordedOn = Today, By = by, ClinicianName = "Dana Example", ClinicianRole = "Physical therapist", GivenOn = on ?? Today, ClearedRules = [.. rules],
    });

    public Story Check(CheckKind kind, params string[] yes) => Add(new ClearanceChecked
    {
        Sequence = 0, Day = Today, RecordedOn = Today, Kind = kind, Yes = [.. yes],
        DailyActivities = kind == CheckKind.Full ? Pain.None : null, RoutineWithoutBackPain = kind == CheckKind.Full ? true : null,
    });

    public Story Morning(PainBySite pain, TimeSpan stiffness = default, bool woken = false, DateOnly? about = null) => Add(new MorningAnswered
    {
        Sequence = 0, Day = about ?? Today, RecordedOn = Today, Pain = pain, Stiffness = stiffness, WokenByPain = woken, AnsweredAt = At(Today, 7),
    });

    /// <summary>The same story so far, to be told on in another way.</summary>
    public Story Copy() => new(this);

    /// <summary>Goes to a later day without doing anything.</summary>
    public Story GoTo(DateOnly day)
    {
        Today = day;
        return this;
    }

    public Story NextDay() => GoTo(Today.AddDays(1));

    /// <summary>Lives day by day, today included, until the day before <paramref name="end"/>: answers what is owed, renews the weekly check, runs what is released.</summary>
    /// <param name="end">The day to stop at.</param>
    /// <param name="answers">How the run of a day goes; null: all is well. A null answer leaves the run out.</param>
    public Story Live(DateOnly end, Func<DateOnly, PlannedRun, Answers?>? answers = null)
    {
        while (Today < end)
        {
            AnswerMornings();
            if (TodaysRun is { Release: Release.Provisional }) Check(CheckKind.Weekly);
            if (TodaysRun is { Release: Release.Released } run && (answers is null ? Answers.Good : answers(Today, run)) is { } told) Run(run, told);
            NextDay();
        }
        AnswerMornings();
        return this;
    }

    /// <summary>Logs a run of today.</summary>
    public Story Run(PlannedRun run, Answers told)
    {
        var done = told.Intervals is { } some ? run.Session.Runs[..some] : run.Session.Runs;
        if (told.Percent != 100) done = [.. done.Select(interval => interval * told.Percent / 100)];
        Add(new RunLogged
        {
            Sequence = 0, Day = Today, RecordedOn = Today, StartedAt = At(Today, 18), Planned = run.Session, RunsDone = done, RecoveriesDone = run.Session.Recoveries,
            Jogged = run.Session.Jogging * told.Percent / 100, Before = told.Before, Worst = told.Worst, Course = told.Course, Limp = told.Limp, WeaknessOrNumbness = told.Weakness, Effort = Effort.Of(3),
        });
        last = (Today, told);
        return this;
    }

    private (DateOnly Day, Answers Told)? last;

    private void AnswerMornings()
    {
        if (facts.OfType<MorningAnswered>().Any(morning => morning.Day == Today)) return;
        if (last is { } run)
        {
            var about = Today.DayNumber - run.Day.DayNumber == 1 ? run.Told.NextMorning : Today.DayNumber - run.Day.DayNumber == 2 ? run.Told.SecondMorning : PainBySite.None;
            if (about is { } pain) Morning(pain, Today.DayNumber - run.Day.DayNumber == 1 ? run.Told.Stiffness : TimeSpan.Zero, run.Told.Woken && Today.DayNumber - run.Day.DayNumber == 1);
        }
    }

    public static Instant At(DateOnly day, int hour) => Instant.FromUnixSeconds(((day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * 86_400L) + (hour * 3600L));
}
