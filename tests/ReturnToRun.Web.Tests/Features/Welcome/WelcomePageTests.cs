using Bunit;
using ReturnToRun.Web.Features.Welcome;

namespace ReturnToRun.Web.Tests.Features.Welcome;

public sealed class WelcomePageTests : BunitContext
{
    [Fact]
    public void The_welcome_says_what_this_is_not()
    {
        var page = Render<WelcomePage>();

        page.Find(".note.care h2").MarkupMatches("<h2>What it is not</h2>");
        Assert.Contains("does not diagnose or treat", page.Markup, StringComparison.Ordinal);
        Assert.Contains("reviewed by a clinician", page.Markup, StringComparison.Ordinal);
    }
}
