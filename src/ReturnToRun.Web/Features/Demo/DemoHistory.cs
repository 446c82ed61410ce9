using System.Collections.Immutable;
using ReturnToRun.Data;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>
/// The lives of the made-up runners, Robin's of eight weeks and those of <see cref="DemoCaseload"/>, written day by day through the ledger as if each day were today. What is run is what
/// the engine planned and released on that day, so the history is one that the program itself led to.
/// </summary>
public sealed class DemoHistory(PlanLedger ledger, ExerciseShelf shelf, TimeProvider clock)
{
    public const int Days = 56;

    private const int SwappedOn = Days - 6;
    private const double Morning = 7.25;
    private const double Afternoon = 15.5;
    private const double Evening = 18;
    private const double Night = 20;

    public Task WriteAsync(Viewer runner, Viewer therapist, string zone) => WriteAsync(DemoStory.Robin, runner, therapist, zone);

    internal async Task WriteAsync(DemoLife life, Viewer runner, Viewer therapist, string zone)
    {
        var days = new Writer(life, ledger, new(), runner, therapist, TimeZoneInfo.FindSystemTimeZoneById(zone), await shelf.ReadAsync(runner));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), days.Zone).DateTime);
        await days.BeginAsync(today.AddDays(-life.Days));
        for (var day = 0; day < life.Days - life.QuietDays; day++)
        {
            await days.LiveAsync(today.AddDays(day - life.Days), day);
            if (life == DemoStory.Robin && day == SwappedOn) await days.SwapAsync(today.AddDays(day - life.Days));
        }

        if (life.Sign is not null) await days.SayAsync(today.AddDays(-1), life.Sign);
    }

    private sealed class Writer(DemoLife life, PlanLedger ledger, DemoClock now, Viewer runner, Viewer therapist, TimeZoneInfo zone, ImmutableDictionary<string, Exercise> library)
    {
        private static readonly Side?[] s_sides = [Side.Left, Side.Right];
        private static readonly Side?[] s_noSide = [null];

        private readonly PlanLedger _ledger = ledger.At(now);
        private int _offers;
        private int _runs;
        private DateOnly? _lastRun;

        public TimeZoneInfo Zone => zone;

        private Guid Id => runner.RunnerId!.Value;

        public async Task BeginAsync(DateOnly first)
        {
            now.Set(first, Morning, zone);
            await AppendAsync(runner, null, Described(first), Days(first, first.AddDays(life.Days)), Check(first, CheckKind.Full), new TherapistConsented { Sequence = 0, Day = first, RecordedOn = first, Therapist = therapist.UserId });
            if (!life.Cleared) return;
            now.Set(first, Evening, zone);
            await AppendAsync(therapist, null, new ClearanceGiven
            {
                Sequence = 0, Day = first, RecordedOn = first, By = Author.Therapist, ClinicianName = DemoPeople.Therapist.Name, ClinicianRole = "physical therapist", GivenOn = first,
            });
        }

        /// <summary>Something changed, said in the evening.</summary>
        public Task SayAsync(DateOnly day, string sign)
        {
            now.Set(day, Night, zone);
            return AppendAsync(runner, null, Check(day, CheckKind.SomethingChanged, sign));
        }

        public async Task LiveAsync(DateOnly day, int number)
        {
            now.Set(day, Morning, zone);
            var morning = (await ReadAsync()).Plan;
            List<Fact> facts = [];
            if (morning.Owed.Any(owed => owed.Morning == day)) facts.Add(MorningOf(day));
            if (number > 0 && number % 6 == 0) facts.Add(Check(day, CheckKind.Weekly));
            if (facts.Count > 0) morning = await AppendAsync(runner, null, [.. facts]);

            if (DemoAssessments.OfTheWeek(number, day) is { } week) morning = await AppendAsync(runner, null, week);
            now.Set(day, Afternoon, zone);
            if (DemoAssessments.ByTherapist(number, day, therapist.UserId) is { Count: > 0 } seen) morning = await AppendAsync(therapist, null, [.. seen]);

            var asked = morning.Days[0];
            now.Set(day, Evening, zone);
            var began = Instant.FromDateTimeOffset(now.GetUtcNow());
            now.Set(day, Night, zone);
            var felt = life.Run(_runs + 1);
            facts = [];
            if (asked.WalkTest && number == life.WalkTestOn) facts.Add(Walk(day, began));
            else if (asked.Run is { Release: Release.Released } run && life.Ran(++_offers)) facts.Add(Run(day, began, run, felt));
            else if (life.Trains && asked.CrossTraining is not null && number % 3 == 1) facts.Add(Cycled(day));
            if (life.Trains && asked.Routine.Length > 0 && number % 5 != 3) facts.Add(Routine(day, asked));
            if (facts.Count > 0) await AppendAsync(runner, facts[0] is RunLogged ? felt.Note : null, [.. facts]);
        }

        public Task SwapAsync(DateOnly day)
        {
            var (item, pins) = RoutineShelf.Item(library, "dead-bug", library["dead-bug"].Dose, RoutineDays.Any)!.Value;
            return AppendAsync(therapist, "No big ball at home, so without it for now.", new RoutineItemChanged
            {
                Sequence = 0, Day = day, RecordedOn = day, Exercise = "dead-bug-swiss-ball", Instead = item, Pins = pins, By = therapist.UserId,
            });
        }

        private RunLogged Run(DateOnly day, Instant began, PlannedRun run, RunFelt felt)
        {
            _runs++;
            _lastRun = day;
            return new()
            {
                Sequence = 0, Day = day, RecordedOn = day, StartedAt = began, Planned = run.Session,
                RunsDone = run.Session.Runs, RecoveriesDone = run.Session.Recoveries, Jogged = run.Session.Jogging,
                Before = PainBySite.LowBack(Pain.Of(felt.Before)), Worst = PainBySite.LowBack(Pain.Of(felt.Worst)), Course = felt.Course,
                Limp = false, WeaknessOrNumbness = false, Effort = Effort.Of(felt.Effort),
            };
        }

        private MorningAnswered MorningOf(DateOnly day)
        {
            var felt = life.Morning(_lastRun == day.AddDays(-1) ? _runs : null);
            return new()
            {
                Sequence = 0, Day = day, RecordedOn = day, Pain = PainBySite.LowBack(Pain.Of(felt.Pain)), Stiffness = TimeSpan.FromMinutes(felt.StiffMinutes),
                WokenByPain = false, AnsweredAt = Instant.FromDateTimeOffset(now.GetUtcNow()),
            };
        }

        private async Task<LedgerView> ReadAsync() => await _ledger.ReadAsync(runner, Id) ?? throw new InvalidOperationException("The demo's runner is not there.");

        private async Task<Plan> AppendAsync(Viewer by, string? note, params Fact[] facts)
        {
            var result = await _ledger.AppendAsync(by, Id, facts, new() { Note = note });
            return result is AppendResult.Saved saved ? saved.View.Plan : throw new InvalidOperationException($"The demo's {facts[0].GetType().Name} of {facts[0].Day:yyyy-MM-dd} was answered with {result.GetType().Name}.");
        }

        private static RunnerDescribed Described(DateOnly first) => new()
        {
            Sequence = 0, Day = first, RecordedOn = first, InjuryBegan = first.AddDays(-75), LastRun = first.AddDays(-75),
            UsualRun = Distance.FromKilometres(8), WeekBefore = Distance.FromKilometres(24), WeeklyGoal = Distance.FromKilometres(20),
            LowImpact = [CrossTraining.Cycling, CrossTraining.Walking],
        };

        // So that today is a day to run: a story stops in the middle of a week.
        private static DaysChosen Days(DateOnly first, DateOnly today)
        {
            return new() { Sequence = 0, Day = first, RecordedOn = first, Weekdays = [today.DayOfWeek, today.AddDays(2).DayOfWeek, today.AddDays(4).DayOfWeek], RunsPerWeek = 3 };
        }

        private static ClearanceChecked Check(DateOnly day, CheckKind kind, params string[] yes) => new()
        {
            Sequence = 0, Day = day, RecordedOn = day, Kind = kind, Yes = [.. yes],
            DailyActivities = kind == CheckKind.Full ? Pain.Of(1) : null, RoutineWithoutBackPain = kind == CheckKind.Full ? true : null,
        };

        private static WalkTestWalked Walk(DateOnly day, Instant began) => new()
        {
            Sequence = 0, Day = day, RecordedOn = day, StartedAt = began, Completed = true, Before = PainBySite.LowBack(Pain.Of(1)), Worst = PainBySite.LowBack(Pain.Of(2)),
        };

        private static CrossTrained Cycled(DateOnly day) =>
            new() { Sequence = 0, Day = day, RecordedOn = day, Activity = CrossTraining.Cycling, Length = TimeSpan.FromMinutes(30), Pain = Pain.Of(1) };

        private RoutineDone Routine(DateOnly day, PlanDay asked) => new()
        {
            Sequence = 0, Day = day, RecordedOn = day,
            Exercises = [.. from item in asked.Routine
                            let exercise = library[item.Exercise]
                            from side in exercise.Sided ? s_sides : s_noSide
                            select new ExerciseDone(item.Exercise, side, exercise.Dose.Sets.Least, exercise.Dose.Repetitions.Least, LowBackPain: false)],
        };
    }
}
