using System.Net;
using System.Text;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class RequestBodiesTests
{
    [Fact]
    public async Task A_field_of_10_MB_is_answered_with_413_in_words()
    {
        using var app = new TestApp();
        using var browser = app.Browser();
        await RefusesAsync(browser, new string('x', 10_000_000));
    }

    [Fact]
    public async Task A_field_of_10_MB_is_answered_with_413_in_words_over_a_real_connection()
    {
        using var app = new TestApp();
        app.UseKestrel(0);
        app.StartServer();
        using var browser = app.CreateClient();
        await RefusesAsync(browser, new string('x', 10_000_000));
    }

    [Fact]
    public async Task A_field_beyond_its_limit_is_refused_also_in_a_form_that_is_small_enough()
    {
        using var app = new TestApp();
        using var browser = app.Browser();
        await RefusesAsync(browser, new string('x', RequestBodies.LargestField + 1));
    }

    [Fact]
    public async Task A_form_that_does_not_say_its_length_is_refused_when_it_turns_out_too_large()
    {
        using var app = new TestApp();
        app.UseKestrel(0);
        app.StartServer();
        using var browser = app.CreateClient();
        using var request = Post(string.Join('&', Enumerable.Range(0, 20).Select(static i => $"field{i}={new string('x', 20_000)}")));
        request.Headers.TransferEncodingChunked = true;
        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static async Task RefusesAsync(HttpClient browser, string field)
    {
        using var request = Post($"note={field}");
        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("That was too much to send", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Post(string form) => new(HttpMethod.Post, "/")
    {
        Headers = { { "Sec-Fetch-Site", "same-origin" } },
        Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded"),
    };
}
