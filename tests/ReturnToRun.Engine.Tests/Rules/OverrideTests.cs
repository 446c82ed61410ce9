using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Tests.Limits;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>O1: a plan shows where an override acts, which limit it sets aside and until when.</summary>
public sealed class OverrideTests
{
    [Fact]
    public void O1_a_run_that_needs_an_override_names_the_limit_and_the_last_day_of_the_longest_one_in_force()
    {
        var acting = Acting(Brisk(90));

        Assert.Equal([acting.Run!.SetAside[0], "OverrideUntil", $"{Cases.Monday.AddDays(90):O}", $"{Cases.Monday.DayNumber + 90 - acting.Date.DayNumber}"], Told(acting));
        Assert.Equal($"{Cases.Monday.AddDays(90):O}", Told(Acting(Brisk(60).Override(90, "I5", "I8")))[2]);
        Assert.Equal($"{Cases.Monday.AddDays(90):O}", Told(Acting(Brisk(90).Override(60, "I5", "I8")))[2]);
        Assert.Equal($"{Cases.Monday.AddDays(90):O}", Told(Acting(Brisk(90).Override(99, "I14")))[2]);
    }

    [Fact]
    public void O1_an_override_acts_on_its_last_day_and_no_longer()
    {
        var last = Acting(Brisk(90)).Date.DayNumber - Cases.Monday.DayNumber;

        Assert.Equal($"{Cases.Monday.AddDays(last):O}", Told(Acting(Brisk(last)))[2]);
        Assert.DoesNotContain(Brisk(last - 1).Plan.Days, static day => day.Run is { SetAside.IsEmpty: false });
    }

    private static Story Brisk(int days)
    {
        var story = Cases.Ready().Override(days, "I5", "I8");
        return story.Add(new PaceChosen { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Pace = Pace.Brisk, By = Author.Therapist });
    }

    private static PlanDay Acting(Story story) => story.Plan.Days.First(static day => day.Run is { SetAside.IsEmpty: false });

    private static string[] Told(PlanDay day)
    {
        var why = day.Why.Single(static reason => reason.Kind == ReasonKind.Override);
        return [why.Rule, $"{why.Because!.Kind}", $"{why.Because.Day:O}", $"{why.Because.Value.Value}"];
    }
}
