using Bunit;
using Bunit.TestDoubles;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Welcome;

namespace ReturnToRun.Web.Tests.Features.Welcome;

public sealed class WelcomePageTests : BunitContext
{
    [Fact]
    public void The_welcome_says_what_this_is_not()
    {
        AddAuthorization();
        var page = Render<WelcomePage>();

        page.Find(".note.care h2").MarkupMatches("<h2 id=\"not\">What it is not</h2>");
        Assert.Contains("does not diagnose or treat", page.Markup, StringComparison.Ordinal);
        Assert.Contains("reviewed by a clinician", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_welcome_shows_a_first_session_as_a_picture_and_in_words()
    {
        AddAuthorization();
        Assert.Contains("3 times 1 running", Render<WelcomePage>().Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_signed_in_goes_on_to_their_own_first_page()
    {
        var signedIn = AddAuthorization().SetAuthorized("robin");
        signedIn.SetRoles(Roles.Runner);
        signedIn.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.Role, Roles.Runner));
        Assert.Equal("/today", Render<WelcomePage>().Find("a.button").GetAttribute("href"));
    }
}
