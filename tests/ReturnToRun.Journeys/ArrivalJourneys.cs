using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

/// <summary>A page arrives in pieces, and a browser draws what it has: the bar must stand where it will stand.</summary>
public sealed class ArrivalJourneys(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Crowded = """
        (() => {
          const box = of => document.querySelector(of).getBoundingClientRect();
          const narrow = [...document.querySelectorAll('.tabs a')].filter(link => link.scrollWidth > link.clientWidth).map(link => link.textContent.trim());
          if (getComputedStyle(document.querySelector('.tabs')).position === 'fixed') return narrow;
          const [brand, tabs, button] = ['.brand', '.tabs', '.top .button'].map(box);
          if (brand.right > tabs.left) narrow.push('the name beside the links');
          if (tabs.right > button.left) narrow.push('the links beside the button');
          return narrow;
        })()
        """;

    private const string Places = """
        ['.tabs', '.tabs a', '.tabs a svg'].map(of => document.querySelector(of).getBoundingClientRect()).map(box => `${box.x},${box.y} ${box.width} x ${box.height}`)
        """;

    private const string TakeAwayWhatComesLater = """
        (() => {
          const tabs = document.querySelector('.tabs');
          tabs.nextElementSibling.remove();
          [...tabs.children].slice(1).forEach(link => link.remove());
          tabs.querySelector('span').remove();
        })()
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task The_bar_of_a_runners_pages_has_room_for_its_words_and_stands_still_while_it_arrives(int width)
    {
        await using var runner = await site.RunnerAsync(site.Ready(), new Screen(width, 800));
        await runner.GoToAsync("/settings");

        Assert.Empty(await runner.Page.EvaluateAsync<string[]>(Crowded));
        await runner.ShouldFitTheWidthAsync();

        var whole = await runner.Page.EvaluateAsync<string[]>(Places);
        await runner.Page.EvaluateAsync(TakeAwayWhatComesLater);
        Assert.Equal(whole, await runner.Page.EvaluateAsync<string[]>(Places));
    }

    [Fact]
    public async Task A_page_that_arrives_piece_by_piece_is_drawn_when_all_of_it_is_there()
    {
        await using var runner = await site.RunnerAsync(site.Ready().Check(CheckKind.SomethingChanged, "U1"), Screen.Desk);
        await runner.GoToAsync("/today");
        await using var therapist = await site.VisitAsync(Screen.Desk);
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        site.SlowDown();

        await runner.GoToAsync("/progress");
        await runner.ShouldStandStillAsync();
        await therapist.GoToAsync("/caseload");
        await therapist.ShouldBecomeInteractiveAsync();
        await therapist.ShouldStandStillAsync();
    }
}
