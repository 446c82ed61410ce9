using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Suppositions;

/// <summary>What is made up in a question of the kind "what if?". Everything that is not said goes well.</summary>
public sealed record Supposition
{
    /// <summary>The most days that may be missed: after as many the whole check is asked again.</summary>
    public const int MostDaysMissed = 28;

    /// <summary>How the next run goes; null where nothing is said about it.</summary>
    public SupposedRun? NextRun { get; init; }

    /// <summary>For how many days nothing is run, from the first a run could be on. 0 to 28; before the next run.</summary>
    public int DaysMissed { get; init; }

    /// <summary>What steers, as of today: days, pace, profile, protocol, overrides. Sequence and days are set with the answer.</summary>
    public ImmutableArray<Fact> Steering { get; init; } = [];
}

/// <summary>How a run goes that is made up, and the mornings after it. Everything is well unless said otherwise.</summary>
public sealed record SupposedRun
{
    public PainBySite Before { get; init; }
    public PainBySite Worst { get; init; }
    public PainCourse Course { get; init; }
    public PainBySite NextMorning { get; init; }
    public PainBySite SecondMorning { get; init; }
}

/// <summary>
/// "What if?": the same call with the same limits as for what happens, with made-up facts among those that are known. Where
/// something is supposed of days to come, the plan is asked on the last of them, as it would be then.
/// </summary>
public static class WhatIf
{
    // A run that cannot be found within as many questions is not to come.
    private const int MostSteps = 60;

    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    /// <summary>What would follow.</summary>
    /// <param name="history">What is known. Nothing is added to it.</param>
    /// <param name="today">The day it is asked on.</param>
    /// <param name="supposed">What is made up.</param>
    /// <exception cref="ArgumentOutOfRangeException">More days are missed than may be.</exception>
    public static WhatIfAnswer Of(History history, DateOnly today, Supposition supposed)
    {
        if (supposed.DaysMissed is < 0 or > Supposition.MostDaysMissed) throw new ArgumentOutOfRangeException(nameof(supposed), supposed.DaysMissed, "From 0 to 28 days may be missed.");
        var now = PlanEngine.Plan(history, today);
        var made = new MadeUp(history, today);
        foreach (var fact in supposed.Steering) made.Add(fact, fact is RunDaySkipped ? fact.Day : null);
        if (supposed.DaysMissed > 0) made.Miss(supposed.DaysMissed);
        var ran = supposed.NextRun is { } run ? made.Run(run) : null;
        var plan = PlanEngine.Plan(made.History, made.Day);
        return new()
        {
            Now = now,
            Then = plan,
            History = made.History,
            Ran = ran,
            Violations = LimitCheck.Violations(made.History, plan),
        };
    }

    /// <summary>A history that is written on, day by day, the way it would be.</summary>
    private sealed class MadeUp(History history, DateOnly today)
    {
        private long sequence = history.Facts.IsEmpty ? 0 : history.Facts.Max(static fact => fact.Sequence);

        public History History { get; private set; } = history;

        public DateOnly Day { get; private set; } = today;

        public void Add(Fact fact, DateOnly? about = null) =>
            History = History with { Facts = History.Facts.Add(fact with { Sequence = ++sequence, Day = about ?? Day, RecordedOn = Day }) };

        public void Miss(int days)
        {
            var first = PlanEngine.Plan(History, Day, days: 1).Days[0].Run is { Release: Release.Done } ? Day.AddDays(1) : Day;
            Day = first.AddDays(days);
            Ready(PlanEngine.Plan(History, Day, days: 1));
        }

        /// <returns>The run as it was planned; null where none is to come, or it is called off before it begins.</returns>
        public SupposedDone? Run(SupposedRun told)
        {
            for (var step = 0; step < MostSteps; step++)
            {
                var plan = PlanEngine.Plan(History, Day, days: Supposition.MostDaysMissed);
                if (Ready(plan)) continue;
                if (plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done }) is not { Run: { } planned } next) return null;
                if (next.Date > Day) Day = next.Date;
                else return Log(planned, told);
            }
            return null;
        }

        // Answers what is owed, and the safety questions where they are due, as on a good day.
        private bool Ready(Plan plan)
        {
            foreach (var owed in plan.Owed) Add(Good(PainBySite.None), owed.Morning);
            if (plan.Days[0].Run is not { Release: Release.Provisional } || plan.Clearance.FullCheckOwed) return !plan.Owed.IsEmpty;
            Add(new ClearanceChecked { Sequence = 0, Day = Day, RecordedOn = Day, Kind = CheckKind.Weekly, Yes = [] });
            return true;
        }

        private SupposedDone? Log(PlannedRun planned, SupposedRun told)
        {
            if (told.Before.Worst > Pain.None)
            {
                Add(new BeforeRunAnswered { Sequence = 0, Day = Day, RecordedOn = Day, Pain = told.Before, NewLimp = false });
                if (PlanEngine.Plan(History, Day, days: 1).Days[0].Run is null) return null;
            }
            var done = new SupposedDone(Day, planned with { Release = Release.Done });
            Add(new RunLogged
            {
                Sequence = 0, Day = Day, RecordedOn = Day, StartedAt = Start(planned), Planned = planned.Session, RunsDone = planned.Session.Runs, RecoveriesDone = planned.Session.Recoveries,
                Jogged = planned.Session.Jogging, Before = told.Before, Worst = PainBySite.Higher(told.Before, told.Worst), Course = told.Course, Limp = false, WeaknessOrNumbness = false, Effort = Effort.Of(3),
            });
            Day = Day.AddDays(1);
            Add(Good(told.NextMorning));
            var isDue = PlanEngine.Plan(History, Day.AddDays(1), days: 1).Owed.Any(static owed => owed.Purpose == OwedPurpose.SecondMorning);
            if (!isDue && told.SecondMorning.Worst == Pain.None) return done;
            Day = Day.AddDays(1);
            Add(Good(told.SecondMorning));
            return done;
        }

        // At the hour of the last run, and not before it is allowed.
        private Instant Start(PlannedRun planned)
        {
            var last = History.Facts.OfType<RunLogged>().LastOrDefault();
            var start = last is null
                ? Instant.FromDateTimeOffset(new(Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)) + Noon
                : last.StartedAt + TimeSpan.FromDays(Day.DayNumber - last.Day.DayNumber);
            return planned.NotBefore is { } from && from > start ? from : start;
        }

        // At the hour of the last answer, where that is known.
        private MorningAnswered Good(PainBySite pain)
        {
            var last = History.Facts.OfType<MorningAnswered>().LastOrDefault(static morning => morning.AnsweredAt is not null && morning.RecordedOn == morning.Day);
            return new()
            {
                Sequence = 0, Day = Day, RecordedOn = Day, Pain = pain, Stiffness = TimeSpan.Zero, WokenByPain = false,
                AnsweredAt = last is null ? null : last.AnsweredAt + TimeSpan.FromDays(Day.DayNumber - last.Day.DayNumber),
            };
        }
    }
}

/// <summary>A run that was made up.</summary>
public sealed record SupposedDone(DateOnly Day, PlannedRun Run);

/// <summary>The plan as it stands beside the plan as it would be.</summary>
public sealed record WhatIfAnswer
{
    /// <summary>The plan as it stands.</summary>
    public required Plan Now { get; init; }

    /// <summary>The plan on the last day that something was supposed about.</summary>
    public required Plan Then { get; init; }

    /// <summary>What is known, with what was made up.</summary>
    public required History History { get; init; }

    /// <summary>The run that was supposed; null where none was, or it did not take place.</summary>
    public SupposedDone? Ran { get; init; }

    /// <summary>What a limit forbids of it: it could not be chosen.</summary>
    public required ImmutableArray<Violation> Violations { get; init; }

    /// <summary>The decisions that there would be and are not.</summary>
    public IEnumerable<Progression.Decision> Decisions => Then.Decisions.Where(made => !Now.Decisions.Any(known => known.Day == made.Day && known.Rule == made.Rule && known.Kind == made.Kind && known.NextLevel == made.NextLevel));

    /// <summary>Day by day from today on: the run of the plan as it stands, and the run as it would be.</summary>
    /// <param name="count">How many days.</param>
    public IEnumerable<(DateOnly Date, PlannedRun? Now, PlannedRun? Then)> Days(int count)
    {
        for (var i = 0; i < Math.Min(count, Now.Days.Length); i++)
        {
            var today = Now.Days[i];
            yield return (today.Date, today.Run, RunOn(today));
        }
    }

    private PlannedRun? RunOn(PlanDay day)
    {
        if (Ran is { } ran && ran.Day == day.Date) return ran.Run;
        if (day.Date >= Then.Today) return Then.Days[day.Date.DayNumber - Then.Today.DayNumber].Run;
        return day.Run is { Release: Release.Done } ? day.Run : null;
    }
}
