using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class NoticeWordsTests
{
    [Fact]
    public void Days_that_are_too_close_come_with_the_days_that_would_help() =>
        Assert.EndsWith("Tuesday or Wednesday would help.", NoticeWords.Of(new(NoticeKind.DaysTooClose, "I7", Subject: "Tuesday,Wednesday"), RunnerFormat.Default).Says, StringComparison.Ordinal);

    [Theory]
    [InlineData("days-without-running", "It is for less than four weeks without running.")]
    [InlineData("usual-run-unknown", "It needs to know how long your usual run was.")]
    [InlineData("pain", "It is for pain of no more than 1/10 in the walk test and in daily life.")]
    [InlineData("tests", "It needs the strength and balance tests, passed and recorded by a therapist.")]
    [InlineData("not-approved", "It needs a therapist's approval.")]
    public void A_refused_quick_entry_says_what_it_was_refused_for(string subject, string words) =>
        Assert.StartsWith(words, NoticeWords.Of(new(NoticeKind.QuickRefused, "SRC-9", Subject: subject), RunnerFormat.Default).Says, StringComparison.Ordinal);
}
