using Bunit;
using ReturnToRun.Web.Features.About;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.About;

public sealed class AboutPageTests : BunitContext
{
    [Fact]
    public void It_says_that_no_clinician_has_reviewed_it_and_that_it_does_not_diagnose()
    {
        var words = Render<AboutPage>().Words();

        Assert.Contains("No clinician has reviewed it yet.", words, StringComparison.Ordinal);
        Assert.Contains("It does not diagnose or treat", words, StringComparison.Ordinal);
        Assert.Contains("tested on Achilles tendons", words, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_every_article_and_every_rule()
    {
        var page = Render<AboutPage>();
        var tags = page.FindAll(".tag").Select(tag => tag.Words()).ToList();

        Assert.All(RuleWords.Articles, article => Assert.Contains(article.Id, tags));
        Assert.All(RuleWords.InOrder, rule => Assert.Contains(rule, tags));
    }
}
