using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Golden;

/// <summary>The runners of the golden calendars. Days are counted from the first Monday, 0.</summary>
internal static class Runners
{
    private const int End = 84;
    private static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static (string Title, Story Story) Of(string name) => name switch
    {
        "good" => ("A runner for whom all goes well: Standard, Even, 25 km a week before the injury.", Good()),
        "irritable" => ("A runner whose back is easily irritated: Gentle at Steady, with a complaint of every kind.", Irritable()),
        "interrupted" => ("A runner who is interrupted: missed runs, 10 days off, late answers, 30 days off and a new entry.", Interrupted()),
        "locked" => ("A runner who is held back: two stops, a red flag, an emergency answer, three days called off.", Locked()),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such runner."),
    };

    private static Story Good() =>
        new Story(Monday).Ready(MonWedFri, usualRun: Distance.FromKilometres(8), weekBefore: Distance.FromKilometres(25)).Live(Monday.AddDays(End));

    private static Story Irritable()
    {
        var usual = PainBySite.LowBack(Pain.Of(1));
        var well = new Answers { Before = usual, Worst = usual, Course = PainCourse.Steady, NextMorning = usual, SecondMorning = usual };
        var story = new Story(Monday).Ready([DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday], usualRun: Distance.FromKilometres(6), weekBefore: Distance.FromKilometres(15), irritated: true, walkTestPain: usual);
        Answers Told(DateOnly day, PlannedRun run) => (day.DayNumber - Monday.DayNumber) switch
        {
            8 => well with { Worst = PainBySite.LowBack(Pain.Of(4)), Course = PainCourse.Eased },
            24 => well with { NextMorning = PainBySite.LowBack(Pain.Of(2)) },
            31 => well with { Stiffness = TimeSpan.FromMinutes(45) },
            38 => well with { Worst = usual.With(Site.Knee, Pain.Of(3)) },
            45 => well with { Worst = PainBySite.LowBack(Pain.Of(3)), Course = PainCourse.Rising },
            52 or 54 => well with { Worst = PainBySite.LowBack(Pain.Of(3)) },
            57 => well with { Intervals = 4 },
            66 => well with { Worst = usual.WithLeg(Pain.Of(2), LegReach.Calf) },
            75 => well with { NextMorning = PainBySite.LowBack(Pain.Of(3)), SecondMorning = PainBySite.LowBack(Pain.Of(2)), Woken = true },
            _ => well,
        };
        story.Live(Monday.AddDays(40), Told);
        story.Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.LowBack(Pain.Of(3)), NewLimp = false });
        return story.NextDay().Live(Monday.AddDays(End), Told);
    }

    private static Story Interrupted()
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(20));
        story.Live(Monday.AddDays(19), (day, _) => day == Monday.AddDays(16) ? null : Answers.Good);
        // Ten days away, from the run on a Friday.
        story.GoTo(Monday.AddDays(28)).Morning(PainBySite.None, about: Monday.AddDays(20)).Live(Monday.AddDays(32));
        // A run of Friday that is told on Sunday, and a morning that is answered two days late.
        var friday = story.TodaysRun!;
        story.GoTo(Monday.AddDays(34)).Add(Log(story, friday, Monday.AddDays(32)));
        story.Morning(PainBySite.None, about: Monday.AddDays(33)).Morning(PainBySite.None).NextDay();
        story.Live(Monday.AddDays(38), (day, _) => day == Monday.AddDays(37) ? Answers.Good with { Intervals = 2 } : Answers.Good);
        // More than was planned.
        story.Live(Monday.AddDays(39)).Add(Log(story, story.TodaysRun!, story.Today, TimeSpan.FromMinutes(1))).NextDay();
        story.Live(Monday.AddDays(45));
        // Thirty days away, then everything from the start.
        story.GoTo(Monday.AddDays(73)).Add(new WalkTestWalked
        {
            Sequence = 0, Day = story.Today, RecordedOn = story.Today, StartedAt = Story.At(story.Today, 17), Before = PainBySite.None, Worst = PainBySite.None, Completed = true,
        });
        story.NextDay().Morning(PainBySite.None).Check(CheckKind.Full).Cleared();
        return story.Live(Monday.AddDays(End));
    }

    private static Story Locked()
    {
        var therapist = Guid.Empty;
        var story = new Story(Monday).Ready(MonWedFri, usualRun: Distance.FromKilometres(10), weekBefore: Distance.FromKilometres(30));
        story.Add(new TherapistConsented { Sequence = 0, Day = Monday, RecordedOn = Monday, Therapist = therapist });
        story.Live(Monday.AddDays(25), (day, _) => (day.DayNumber - Monday.DayNumber) is 16 or 23 ? Answers.LowBack(7) : Answers.Good);
        story.Live(Monday.AddDays(28)).Lift(Author.Therapist).Live(Monday.AddDays(37));
        // A red flag: a new weakness in one leg, then "all no", which undoes nothing.
        story.Check(CheckKind.SomethingChanged, "U6").NextDay().Check(CheckKind.SomethingChanged);
        story.Live(Monday.AddDays(42)).Lift(Author.Therapist).Live(Monday.AddDays(52));
        // An emergency, "all no" the day after, a clearance a week later, an admin's unlock.
        story.Check(CheckKind.SomethingChanged, "E2").NextDay().Check(CheckKind.SomethingChanged);
        story.Live(Monday.AddDays(60)).Cleared(by: Author.Runner).Lift(Author.ClinicAdmin).Check(CheckKind.Full);
        story.Live(Monday.AddDays(72));
        for (var i = 0; i < 3; i++)
        {
            if (story.Plan.Owed.Length > 0) story.Morning(PainBySite.None);
            story.Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.LowBack(Pain.Of(3)), NewLimp = i == 2 }).NextDay();
        }
        return story.Live(Monday.AddDays(End));
    }

    private static Story Lift(this Story story, Author by) => story.Add(new RestraintLifted { Sequence = 0, Day = story.Today, RecordedOn = story.Today, By = by });

    private static RunLogged Log(Story story, PlannedRun run, DateOnly day, TimeSpan moreInEach = default) => new()
    {
        Sequence = 0, Day = day, RecordedOn = story.Today, StartedAt = Story.At(day, 18), Planned = run.Session, RunsDone = [.. run.Session.Runs.Select(each => each + moreInEach)], RecoveriesDone = run.Session.Recoveries,
        Before = PainBySite.None, Worst = PainBySite.None, Course = PainCourse.Eased, Limp = false, WeaknessOrNumbness = false, Effort = Effort.Of(4),
    };
}
