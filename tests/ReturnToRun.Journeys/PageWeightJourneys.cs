using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

public sealed partial class PageWeightJourneys(DemoSite site) : IClassFixture<DemoSite>
{
    [Theory]
    [InlineData("/today", 60_000)]
    [InlineData("/plan", 120_000)]     // with a circuit
    [InlineData("/log", 60_000)]
    [InlineData("/clearance", 60_000)]
    public async Task A_runners_page_brings_at_most_60_KB_the_first_time_120_with_a_circuit_and_15_KB_after(string path, int most)
    {
        await using var visit = await site.VisitAsync();
        await visit.SignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        await using var again = await site.VisitAsync();
        await again.TakeOverAsync(visit);

        Assert.InRange(await WeighAsync(again, path), 1, most);
        Assert.InRange(await WeighAsync(again, path), 1, 15_000);
    }

    [Fact]
    public async Task A_summary_is_printed_on_one_page_and_a_hand_out_on_two_on_A4_and_on_Letter()
    {
        await using var visit = await site.VisitAsync();
        await visit.SignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        foreach (var (path, pages) in ((string, int)[])[("/progress/summary", 1), ("/exports/print", 2)])
        {
            await visit.GoToAsync(path);
            foreach (var paper in (string[])["A4", "Letter"])
                Assert.Equal((path, paper, pages), (path, paper, SheetOfPaper().Count(Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = paper })))));
        }
    }

    /// <summary>Opens a page and counts what came over the wire, heads and all, as the browser counts it.</summary>
    private static async Task<int> WeighAsync(Visit visit, string path)
    {
        var bytes = 0;
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        wire.Event("Network.loadingFinished").OnEvent += (_, message) => Interlocked.Add(ref bytes, (int)message!.Value.GetProperty("encodedDataLength").GetDouble());
        await wire.SendAsync("Network.enable");
        // What a service worker answers is not counted here, and it is not there on a first visit.
        await wire.SendAsync("Network.setBypassServiceWorker", new() { ["bypass"] = true });
        await visit.GoToAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await wire.DetachAsync();
        return bytes;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex SheetOfPaper();
}
