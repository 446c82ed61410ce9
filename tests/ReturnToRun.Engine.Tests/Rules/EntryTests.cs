using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>Who enters where, and the first session (SRC-6, SRC-9, SRC-13).</summary>
public sealed class EntryTests
{
    [Theory]
    [InlineData("90 days", 90, Profile.Standard)]
    [InlineData("91 days", 91, Profile.Gentle)]
    public void Gentle_is_for_91_days_without_running_or_more(string name, int days, Profile profile) =>
        Assert.True(new Story(Cases.Monday).Ready(Cases.MonWedFri, daysWithoutRunning: days).Plan.Profile == profile, name);

    [Theory]
    [InlineData("27 days", 27, 0, 0, Profile.Quick)]
    [InlineData("28 days", 28, 0, 0, Profile.Standard)]
    [InlineData("1 of 10 in the walk test", 21, 1, 0, Profile.Quick)]
    [InlineData("2 of 10 in the walk test", 21, 2, 0, Profile.Standard)]
    [InlineData("every test one short", 21, 0, 1, Profile.Standard)]
    public void Quick_takes_fewer_than_28_days_off_at_most_1_of_10_and_every_test(string name, int daysOff, int pain, int tooFew, Profile profile)
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, usualRun: Distance.FromMiles(4), daysWithoutRunning: daysOff, walkTestPain: Cases.Back(pain));
        story.Add(new ProfileChosen { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Profile = Profile.Quick, By = Author.Therapist });
        story.Add(new QuickApproved { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday });
        foreach (var (test, asked) in ((ReadinessTest, int)[])[(ReadinessTest.SingleLegSquat, 10), (ReadinessTest.HeelRaise, 20), (ReadinessTest.Hop, 10), (ReadinessTest.SingleLegStand, 30)])
            foreach (var side in Enum.GetValues<Side>())
                story.Add(new ReadinessTestRecorded { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Test = test, Side = side, Value = asked - tooFew, Pain = Pain.None });

        Assert.True(story.Plan.Profile == profile, name);
    }

    [Fact]
    public void SRC_6_Standard_begins_with_3_times_1_minute_run_and_1_minute_walk()
    {
        var run = Cases.Ready().TodaysRun!;

        Assert.Equal([1, 1, 1], run.Session.Runs.Select(interval => interval.TotalMinutes));
        Assert.Equal([1, 1], run.Session.Recoveries.Select(walk => walk.TotalMinutes));
        Assert.Equal(40, run.Timeline.Total.TotalMinutes);
    }

    [Theory]
    [InlineData("420 m are half of 840", 840, false, "1")]
    [InlineData("and more than half of 830", 830, false, "G5")]
    [InlineData("75 % of 560 by an override", 560, true, "1")]
    [InlineData("more than 75 % of 550", 550, true, "G1")]
    public void I15_the_first_session_is_at_most_50_percent_of_the_usual_run_and_75_by_an_override(string name, int usual, bool overridden, string level)
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, usualRun: Distance.FromMetres(usual));
        if (overridden) story.Add(new OverrideGiven { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Limits = ["I15"], Expires = Cases.Monday.AddDays(7), By = Guid.Empty });

        var run = story.TodaysRun!;

        Assert.True(level == "1" ? run.Level == "1" : run.Level != "1" && run.LoweredBy == "I15" && run.Timeline.Running * 140 <= TimeSpan.FromMinutes(usual * (overridden ? 0.75 : 0.5) * 1.005), $"{name}: {run.Level}");
    }

    [Fact]
    public void SRC_12_after_the_first_run_and_after_every_rise_the_second_morning_is_owed()
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(1));
        Assert.Contains(story.GoTo(Cases.Monday.AddDays(2)).Plan.Owed, owed => owed is { Purpose: OwedPurpose.SecondMorning });

        var rise = Cases.Ready().Live(Cases.Monday.AddDays(8)).GoTo(Cases.Monday.AddDays(9)).Plan;
        Assert.Equal([OwedPurpose.NextMorning, OwedPurpose.SecondMorning], Cases.Ready().Live(Cases.Monday.AddDays(7)).Live(Cases.Monday.AddDays(8)).GoTo(Cases.Monday.AddDays(9)).Plan.Owed.Select(owed => owed.Purpose).Union([OwedPurpose.NextMorning]).Order());
        Assert.Contains(rise.Owed, owed => owed is { Purpose: OwedPurpose.SecondMorning });
    }

    [Theory]
    [InlineData(Pace.Steady, 1)]
    [InlineData(Pace.Even, 2)]
    public void I8_a_level_rises_at_most_once_in_7_dates_at_Steady_and_twice_at_Even(Pace pace, int most)
    {
        var story = Cases.Ready().Add(new PaceChosen { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Pace = pace, By = Author.Therapist });
        var rises = story.Plan.Days.Where(day => day.Run is { IsRise: true }).Select(day => day.Date.DayNumber).ToList();

        Assert.Equal(most, rises.Max(day => rises.Count(other => other <= day && day - other < 7)));
    }

    [Theory]
    [InlineData(Pace.Steady, 3, 3)]
    [InlineData(Pace.Even, 3, 2)]
    public void A_level_takes_3_successes_at_Steady_and_at_Even_3_on_the_first_and_then_2(Pace pace, int first, int later)
    {
        var story = Cases.Ready().Add(new PaceChosen { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Pace = pace, By = Author.Therapist });
        Assert.Equal(first, story.Plan.Position!.Needed);

        Assert.Equal(("2", later), (story.Live(Cases.Monday.AddDays(7)).Plan.Position!.Level, story.Plan.Position!.Needed));
    }

    [Fact]
    public void Brisk_without_an_override_is_Even() =>
        Assert.Equal(Pace.Even, Cases.Ready().Add(new PaceChosen { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Pace = Pace.Brisk, By = Author.Therapist }).Plan.Pace);

    [Fact]
    public void SRC_2_the_foundation_phase_offers_low_impact_cardio_of_20_to_45_minutes_on_3_to_5_days_a_week()
    {
        var days = new Story(Cases.Monday).Check(Engine.Facts.CheckKind.Full).Plan.Days;

        Assert.All(Enumerable.Range(0, 11), week => Assert.InRange(days.Skip(7 * week).Take(7).Count(day => day.CrossTraining is not null), 3, 5));
        Assert.All(days.Where(day => day.CrossTraining is not null), day => Assert.Equal((20, 45), ((int)day.CrossTraining!.Shortest.TotalMinutes, (int)day.CrossTraining.Longest.TotalMinutes)));
    }

    [Fact]
    public void SRC_3_rowing_is_offered_only_where_a_therapist_allowed_it()
    {
        var story = Cases.Ready();
        story.Add(story.History.Facts.OfType<RunnerDescribed>().Single() with { LowImpact = [CrossTraining.Rowing, CrossTraining.Cycling] });
        Assert.DoesNotContain(CrossTraining.Rowing, story.Plan.Days[1].CrossTraining!.Options);

        story.Add(new RowingAllowed { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Allowed = true });

        Assert.Contains(CrossTraining.Rowing, story.Plan.Days[1].CrossTraining!.Options);
    }

    [Fact]
    public void SRC_15_at_most_5_days_a_week_are_active()
    {
        var days = Cases.Ready().Plan.Days;

        Assert.All(Enumerable.Range(0, 12), week => Assert.InRange(days.Skip(7 * week).Take(7).Count(day => day.Run is not null || day.CrossTraining is not null), 3, 5));
    }
}
