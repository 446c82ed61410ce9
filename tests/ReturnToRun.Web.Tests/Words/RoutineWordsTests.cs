using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class RoutineWordsTests
{
    [Fact]
    public void A_dose_reads_as_a_therapist_would_say_it()
    {
        Assert.Equal("10 times, 3 rounds", RoutineWords.Dose(new(10, 3, 1, 7), sided: false));
        Assert.Equal("10 each side, held for 5 seconds, 3 rounds", RoutineWords.Dose(new(10, 3, 1, 7, TimeSpan.FromSeconds(5)), sided: true));
        Assert.Equal("10 times, held for 5 to 10 seconds, 1 round", RoutineWords.Dose(new(10, 1, 1, 7, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)), sided: false));
        Assert.Equal("8 to 12 times, 2 to 3 rounds", RoutineWords.Dose(new(Amount.Between(8, 12), Amount.Between(2, 3), 1, 2), sided: false));
        Assert.Equal("1 time, 1 round", RoutineWords.Dose(new(1, 1, 1, 1), sided: false));
    }

    [Fact]
    public void How_often_reads_in_days_a_week()
    {
        Assert.Equal("every day", RoutineWords.HowOften(new(10, 3, 1, 7)));
        Assert.Equal("3 days a week", RoutineWords.HowOften(new(10, 3, 1, 3)));
        Assert.Equal("twice a day, 2 to 3 days a week", RoutineWords.HowOften(new(10, 3, 2, Amount.Between(2, 3))));
        Assert.Equal("3 times a day, once a week", RoutineWords.HowOften(new(10, 3, 3, 1)));
    }

    [Fact]
    public void Every_purpose_has_a_word() => Assert.All(Enum.GetValues<ExercisePurpose>(), purpose => Assert.NotEmpty(RoutineWords.Purpose(purpose)));
}
