using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Plans;

/// <summary>I10: where generated lives found that a worse answer gave more, each as a short story.</summary>
public sealed class WorseAnswerExamplesTests
{
    private static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Answers Stop = Answers.Good with { Course = PainCourse.Sharp };

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Of_two_mornings_answered_on_one_day_the_later_bad_answer_counts(int second)
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(1), (_, _) => Answers.Good with { NextMorning = null, SecondMorning = null });
        story.GoTo(Monday.AddDays(2)).Morning(PainBySite.LowBack(Pain.Of(second)));
        story.Add(new MorningAnswered
        {
            Sequence = 0, Day = Monday.AddDays(1), RecordedOn = story.Today, Pain = PainBySite.LowBack(Pain.Of(3)), Stiffness = default, WokenByPain = false, AnsweredAt = Story.At(story.Today, 10),
        });

        Assert.Equal(Story.At(Monday.AddDays(4), 10), Next(story).Run!.NotBefore);
    }

    [Fact]
    public void Who_runs_faster_than_140_m_a_minute_gets_no_less_of_the_continuous_phase()
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(60)).Live(FirstContinuousDay());
        var measured = story.History.Facts.Select(static fact => fact is RunLogged run ? run with { MeasuredRunning = Distance.FromMetres(200m * (decimal)run.Running.TotalMinutes) } : fact);

        var run = PlanEngine.Plan(story.History with { Facts = [.. measured] }, story.Today).Days[0].Run!;

        Assert.Equal((story.TodaysRun!.Level, story.TodaysRun.Timeline.Running, null), (run.Level, run.Timeline.Running, run.LoweredBy));
    }

    [Fact]
    public void A_run_day_that_days_off_take_away_is_not_given_to_another_day()
    {
        Assert.True(Date(Answers.Good) <= Date(Stop));

        static DateOnly Date(Answers told)
        {
            var start = Monday.AddDays(1);
            var story = new Story(start).Ready(MonWedFri, runs: 2);
            story.Add(new OverrideGiven { Sequence = 0, Day = start, RecordedOn = start, Limits = ["I7"], Expires = start.AddDays(7), By = Guid.Empty });
            var first = Next(story).Run!;
            return Next(story.GoTo(start.AddDays(2)).Run(first, told).GoTo(start.AddDays(5))).Date;
        }
    }

    [Theory]
    [InlineData(2, 50)]
    [InlineData(3, 60)]
    [InlineData(4, 80)]
    public void Who_steps_down_before_an_easier_week_gets_no_more_than_it_would_have_had(int every, int percent)
    {
        Assert.True(Week(Stop) <= Week(Answers.Good));

        TimeSpan Week(Answers friday)
        {
            var start = FirstContinuousDay().AddDays(7 * (every - 2));
            var story = new Story(Monday, Policy.Default with { Version = "clinic/1", EasierWeekEvery = every, EasierWeekPercent = percent })
                .Ready(MonWedFri, weekBefore: Distance.FromKilometres(60)).Live(start.AddDays(7), (day, _) => day == start.AddDays(4) ? friday : Answers.Good);
            return Next(story).Run!.Timeline.Running;
        }
    }

    [Fact]
    public void A_stop_gives_no_earlier_run_than_a_step_back_where_a_clinic_asks_for_96_hours_off()
    {
        Assert.True(Date(0) <= Date(6));

        static DateOnly Date(int worst)
        {
            var story = new Story(Monday, Policy.Default with { Version = "clinic/1", StepBackOff = TimeSpan.FromHours(96) }).Ready(Enum.GetValues<DayOfWeek>());
            return Next(story.Live(Monday.AddDays(2), (_, _) => Answers.LowBack(worst) with { NextMorning = PainBySite.LowBack(Pain.Of(2)) })).Date;
        }
    }

    [Fact]
    public void Who_steps_down_to_the_ladder_within_a_week_of_the_continuous_phase_gets_no_wider_week()
    {
        Assert.True(Running(Stop) <= Running(Answers.Good));

        static TimeSpan Running(Answers told)
        {
            var tuesday = Monday.AddDays(1);
            var story = new Story(tuesday).Ready([DayOfWeek.Tuesday, DayOfWeek.Saturday], runs: 2, weekBefore: Distance.FromKilometres(40));
            while (story.History.Facts.OfType<RunLogged>().LastOrDefault()?.Planned?.Level != "11") story.Live(story.Today.AddDays(1));
            story.Live(story.Today.AddDays(6), (day, _) => day.DayOfWeek == DayOfWeek.Tuesday ? null : Answers.Good);
            while (story.Plan.Stage != PlanStage.Continuous) story.Live(story.Today.AddDays(1));
            story.Live(story.Today.AddDays(1), (_, _) => told);
            return Next(story).Run!.Timeline.Running;
        }
    }

    private static DateOnly FirstContinuousDay() =>
        PlanEngine.Plan(new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(60)).History, Monday).Days.First(day => day.Run?.Level == "Continuous").Date;

    private static PlanDay Next(Story story) => story.Plan.Days.First(day => day.Run is { Release: not Release.Done });
}
