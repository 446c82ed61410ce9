using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ReturnToRun.Web.Tests.Hosting;

/// <summary>How many bytes a runner's pages cost, gzip, over the wire: for a runner eight weeks into a plan.</summary>
public sealed partial class BudgetTests(MidPlan midPlan) : IClassFixture<MidPlan>
{
    private const int FirstVisit = 60_000;
    private const int FirstVisitWithCircuit = 120_000;
    private const int Later = 15_000;

    [Theory]
    [InlineData("/today")]
    [InlineData("/plan")]
    [InlineData("/plan?weeks=12")]
    [InlineData("/plan/what-if")]
    [InlineData("/progress")]
    [InlineData("/progress/summary")]
    [InlineData("/week")]
    [InlineData("/log")]
    [InlineData("/morning?again")]
    [InlineData("/routine")]
    [InlineData("/low-impact")]
    [InlineData("/about")]
    [InlineData("/timer")]
    [InlineData("/timer/offline")]
    [InlineData("/timer/routine")]
    [InlineData("/timer/routine/offline")]
    [InlineData("/on-this-device")]
    public async Task A_page_costs_at_most_60_KB_on_a_first_visit_or_120_with_a_circuit_and_15_KB_after(string path)
    {
        var (bytes, html) = await WeighAsync(path);
        var files = Linked().Matches(html).Select(file => file.Groups["path"].Value).ToList();
        var filled = 0;
        foreach (var file in files) filled += (await WeighAsync(file)).Bytes;

        TestContext.Current.TestOutputHelper!.WriteLine($"{path}: {bytes} bytes, and {filled} of files on a first visit");
        Assert.True(files.Count >= 3);
        Assert.InRange(bytes, 1, Later);
        Assert.InRange(bytes + filled, 1, files.Any(static file => file.Contains("blazor.web", StringComparison.Ordinal)) ? FirstVisitWithCircuit : FirstVisit);
    }

    [Theory]
    [InlineData("/timer")]
    [InlineData("/timer/offline")]
    [InlineData("/timer/routine")]
    [InlineData("/timer/routine/offline")]
    public async Task The_timer_costs_at_most_40_KB_of_script_and_style(string path)
    {
        var (_, html) = await WeighAsync(path);
        var bytes = 0;
        foreach (var file in Linked().Matches(html).Select(file => file.Groups["path"].Value)) bytes += (await WeighAsync(file)).Bytes;

        TestContext.Current.TestOutputHelper!.WriteLine($"{path}: {bytes} bytes of script and style");
        Assert.InRange(bytes, 1, 40_000);
        Assert.Equal(2, html.Split("<script").Length);
    }

    [Fact]
    public async Task A_therapists_caseload_and_the_page_of_one_runner_cost_at_most_120_KB_on_a_first_visit()
    {
        var (therapist, runner) = await midPlan.LetInAsync();
        using (therapist)
        {
            foreach (var path in (string[])["/caseload", runner])
            {
                var (bytes, html) = await WeighAsync(path, therapist);
                foreach (var file in Linked().Matches(html).Select(file => file.Groups["path"].Value)) bytes += (await WeighAsync(file, therapist)).Bytes;
                TestContext.Current.TestOutputHelper!.WriteLine($"{path}: {bytes} bytes");
                Assert.InRange(bytes, 1, FirstVisitWithCircuit);
            }
        }
    }

    private Task<(int Bytes, string Text)> WeighAsync(string path) => WeighAsync(path, midPlan.Visitor);

    private static async Task<(int Bytes, string Text)> WeighAsync(string path, Visitor visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await visitor.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await using var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return (bytes.Length, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("""(?:<link rel="(?:stylesheet|icon)"[^>]* href|<script[^>]* src)="(?<path>/[^"]+)["]""")]
    private static partial Regex Linked();
}
