using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Suppositions;

public sealed class WhatIfTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(1, 2, 0)]
    [InlineData(1, 2, 2)]
    [InlineData(6, 0, 0)]
    [InlineData(7, 3, 3)]
    public void What_is_supposed_is_what_later_happens(int worst, int nextMorning, int secondMorning)
    {
        var story = Begun().Live(Monday.AddDays(9));
        var answer = WhatIf.Of(story.History, story.Today, new() { NextRun = new() { Worst = Back(worst), NextMorning = Back(nextMorning), SecondMorning = Back(secondMorning) } });

        story.Run(story.TodaysRun!, Answers.LowBack(worst) with { NextMorning = Back(nextMorning), SecondMorning = Back(secondMorning) }).NextDay();
        story.Live(answer.Then.Today);

        Assert.Equal(Told(story.Plan), Told(answer.Then));
        Assert.Equal(Monday.AddDays(9), answer.Ran!.Day);
    }

    [Fact]
    public void A_week_missed_is_the_plan_a_week_later()
    {
        var story = Begun().Live(Monday.AddDays(23));

        var answer = WhatIf.Of(story.History, story.Today, new() { DaysMissed = 7 });

        Assert.Equal(Told(PlanEngine.Plan(answer.History, story.Today.AddDays(7))), Told(answer.Then));
        Assert.All(answer.Days(7), day => Assert.Null(day.Then));
        Assert.NotNull(answer.Days(1).Single().Now);
    }

    [Fact]
    public void After_ten_days_missed_the_run_is_one_level_lower_and_after_28_the_whole_check_comes_first()
    {
        var story = Begun().Live(Monday.AddDays(23));

        var ten = WhatIf.Of(story.History, story.Today, new() { DaysMissed = 10 }).Then.Days.First(day => day.Run is not null);
        var four = WhatIf.Of(story.History, story.Today, new() { DaysMissed = 28 });

        Assert.Contains(ten.Why, reason => reason.Kind == ReasonKind.LayOff);
        Assert.True(four.Then.Clearance.FullCheckOwed);
        Assert.DoesNotContain(four.Then.Days, day => day.Run is not null);
    }

    [Fact]
    public void Four_of_ten_before_the_run_calls_it_off_and_no_run_is_supposed()
    {
        var story = Begun().Live(Monday.AddDays(9));

        var answer = WhatIf.Of(story.History, story.Today, new() { NextRun = new() { Before = Back(4) } });

        Assert.Null(answer.Ran);
        Assert.Equal("P1", answer.Decisions.Single().Rule);
    }

    [Fact]
    public void Other_days_are_the_plan_with_one_more_fact()
    {
        var story = Begun().Live(Monday.AddDays(9));
        var days = new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Saturday], RunsPerWeek = 2 };

        var answer = WhatIf.Of(story.History, story.Today, new() { Steering = [days] });

        Assert.Equal(Told(PlanEngine.Plan(story.History with { Facts = story.History.Facts.Add(days with { Sequence = story.NextSequence }) }, story.Today)), Told(answer.Then));
        Assert.All(answer.Then.Days.Where(day => day.Run is not null), day => Assert.True(day.Date.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Saturday));
        Assert.Equal(story.NextSequence - 1, story.History.Facts.Length);
    }

    [Fact]
    public void More_pain_never_gives_an_earlier_run_or_more_running()
    {
        var story = Begun().Live(Monday.AddDays(30));
        var before = TimeSpan.MaxValue;
        foreach (var worst in Enumerable.Range(0, 11))
        {
            var answer = WhatIf.Of(story.History, story.Today, new() { NextRun = new() { Worst = Back(worst) } });
            var running = answer.Days(28).Where(day => day.Date != answer.Ran!.Day).Aggregate(TimeSpan.Zero, (sum, day) => sum + (day.Then?.Timeline.Running ?? TimeSpan.Zero));
            Assert.True(running <= before, $"{worst}/10 gives {running}");
            before = running;
        }
    }

    [Fact]
    public void Whatever_a_runner_supposes_no_limit_is_broken()
    {
        for (ulong number = 0; number < 120; number++)
        {
            var (life, days) = Lives.Of(number);
            History? history = null;
            Plan? plan = null;
            life.Live(days, (known, shown) => (history, plan) = (known, shown));
            var chance = new Chance(number);
            var supposed = new Supposition
            {
                DaysMissed = chance.Pick(0, 0, 3, 7, 14, 28),
                NextRun = chance.Percent(70) ? new() { Before = Back(chance.Between(0, 3)), Worst = Back(chance.Between(0, 10)), Course = chance.Pick(Enum.GetValues<PainCourse>()), NextMorning = Back(chance.Between(0, 2)), SecondMorning = Back(chance.Between(0, 2)) } : null,
            };

            var answer = WhatIf.Of(history!, plan!.Today, supposed);

            Assert.True(answer.Violations.IsEmpty, $"Life {number}, {supposed}: {string.Join(", ", answer.Violations)}");
            if (plan.Stage is PlanStage.Locked or PlanStage.Paused) Assert.Null(answer.Ran);
        }
    }

    [Fact]
    public void A_pace_or_an_override_of_the_therapist_can_be_supposed()
    {
        var story = Begun().Live(Monday.AddDays(7));
        var today = story.Today;

        var answer = WhatIf.Of(story.History, today, new()
        {
            Steering =
            [
                new PaceChosen { Sequence = 0, Day = today, RecordedOn = today, Pace = Pace.Brisk, By = Author.Therapist },
                new OverrideGiven { Sequence = 0, Day = today, RecordedOn = today, Limits = ["I5"], Expires = today.AddDays(27), By = Guid.Empty },
            ],
        });

        Assert.Equal(Pace.Brisk, answer.Then.Pace);
        Assert.True(answer.Days(28).Sum(day => (day.Then?.Timeline.Running - day.Now?.Timeline.Running)?.Ticks ?? 0) > 0);
        Assert.Empty(answer.Violations);
    }

    [Fact]
    public void More_days_missed_than_the_whole_check_allows_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WhatIf.Of(Begun().History, Monday, new() { DaysMissed = 29 }));

    private static Story Begun() => new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]);

    private static PainBySite Back(int points) => PainBySite.LowBack(Pain.Of(points));

    // What a plan tells of its decisions and its runs; the hours are the runner's.
    private static IEnumerable<string> Told(Plan plan) =>
        plan.Decisions.Select(made => $"{made.Day:O} {made.Rule} {made.Kind} {made.NextLevel} {made.OffUntil:O}")
            .Concat(plan.Days.Where(day => day.Run is not null).Select(day => $"{day.Date:O} {day.Run!.Level} {day.Run.Timeline.Running} {day.Run.IsRise} {day.Run.LoweredBy}"))
            .Append(plan.Stage.ToString());
}
