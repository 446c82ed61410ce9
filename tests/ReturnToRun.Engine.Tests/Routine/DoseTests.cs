using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Engine.Tests.Routine;

public sealed class DoseTests
{
    [Fact]
    public void An_amount_left_alone_is_exactly_one()
    {
        Assert.Equal(Amount.Exactly(1), default);
        Assert.Equal(1, default(Amount).Most);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 4)]
    public void An_amount_below_one_or_turned_round_does_not_construct(int least, int most) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Amount.Between(least, most));

    [Fact]
    public void An_amount_reads_as_a_number_or_a_range()
    {
        Assert.Equal("10", Amount.Exactly(10).ToString());
        Assert.Equal("8–12", Amount.Between(8, 12).ToString());
    }

    [Fact]
    public void A_hold_without_a_longest_is_held_that_long()
    {
        var dose = new Dose(10, 3, 1, 7, TimeSpan.FromSeconds(5));

        Assert.Equal(TimeSpan.FromSeconds(5), dose.LongestHold);
        Assert.Null(new Dose(10, 3, 1, 7).LongestHold);
    }

    [Fact]
    public void A_dose_that_nobody_can_do_does_not_construct()
    {
        var second = TimeSpan.FromSeconds(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(31, 3, 1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 7, 1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 3, 0, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 3, 7, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 3, 1, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 3, 1, 7, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 3, 1, 7, 5 * second, 4 * second));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 3, 1, 7, 5 * second, 121 * second));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(10, 3, 1, 7, longestHold: second));
    }

    [Theory]
    [InlineData("kneeling-side-plank-clam", 3, Placement.Spread)]
    [InlineData("half-kneeling-hip-flexor-stretch", 7, Placement.EveryDay)]
    [InlineData("forearm-plank", 7, Placement.EveryDay)]
    [InlineData("dead-bug-swiss-ball", 7, Placement.EveryDay)]
    public void The_four_exercises_of_the_article_have_its_doses(string exercise, int daysAWeek, Placement placement)
    {
        var item = Assert.Single(RoutineTemplate.Default.Items, item => item.Exercise == exercise);

        Assert.Equal(10, item.Dose.Repetitions);
        Assert.Equal(3, item.Dose.Sets);
        Assert.Equal(1, item.Dose.TimesADay);
        Assert.Equal(daysAWeek, item.Dose.DaysAWeek);
        Assert.Equal(placement, item.Placement);
    }

    [Fact]
    public void Leg_strength_is_8_to_12_repetitions_2_to_3_times_on_2_to_3_days()
    {
        var track = RoutineTemplate.Default.Items.Where(item => item.HeavyStrength).ToList();

        Assert.Equal(2, track.Count);
        Assert.All(track, item =>
        {
            Assert.Equal(Amount.Between(8, 12), item.Dose.Repetitions);
            Assert.Equal(Amount.Between(2, 3), item.Dose.Sets);
            Assert.Equal(Amount.Between(2, 3), item.Dose.DaysAWeek);
        });
    }

    [Fact]
    public void The_stretch_is_held_for_5_seconds_and_the_plank_for_5_to_10()
    {
        Assert.Equal((5, 5), Hold("half-kneeling-hip-flexor-stretch"));
        Assert.Equal((5, 10), Hold("forearm-plank"));

        static (int, int) Hold(string exercise)
        {
            var dose = RoutineTemplate.Default.Items.Single(item => item.Exercise == exercise).Dose;
            return ((int)dose.Hold!.Value.TotalSeconds, (int)dose.LongestHold!.Value.TotalSeconds);
        }
    }
}
