using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Tests.Features.Everywhere;

/// <summary>
/// Every form that the running program draws, found on its pages and sent empty, with nonsense and with far too much: an
/// answer in words that keeps what was typed, never a fault, and nothing stored.
/// </summary>
public sealed partial class HostileFormsTests(StoryApp story) : IClassFixture<StoryApp>
{
    private const string Nonsense = "<script>alert(1)</script>'\";--% 1e999 \u202e-0 ñ💥";

    private static readonly string TooMuch = new('9', 15_000);

    [Theory]
    [InlineData(null), InlineData(Nonsense), InlineData("-1"), InlineData("9999-12-31"), InlineData("too much")]
    public async Task Every_form_sent_with_nonsense_answers_in_words_keeps_what_was_typed_and_stores_nothing(string? typed)
    {
        if (typed == "too much") typed = TooMuch;
        using var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        using var newcomer = await story.BeginAsync("2026-11-18T09:00:00Z");
        using var stranger = story.App.Visitor();
        using var therapist = await story.App.VisitorAsync(DemoPeople.Therapist);
        using var admin = await story.App.VisitorAsync(DemoPeople.Admin);
        var code = Code().Match((await runner.Visitor.PostAsync("/settings/people", "invite")).Html).Groups[1].Value;
        var desk = (await therapist.PostAsync($"/invite/{code}", "accept")).Location!;
        var (before, early) = ((await runner.StoredAsync()).FactsVersion, (await newcomer.StoredAsync()).FactsVersion);

        List<string> faults = [];
        var forms = 0;
        foreach (var (visitor, extra) in ((Visitor, string[])[])[(runner.Visitor, []), (newcomer.Visitor, []), (stranger, ["/reset/made-up"]), (therapist, [desk]), (admin, [])])
        {
            foreach (var path in Addresses.Pages(story.App.Services).Where(static page => page.RoutePattern.Parameters.Count == 0).Select(static page => page.With("")).Concat(extra).Distinct())
            {
                var page = await visitor.GetAsync(path);
                if (page.Status != HttpStatusCode.OK) continue;
                foreach (var form in Forms(page.Html))
                {
                    forms++;
                    faults.AddRange((await SendAsync(visitor, form.Action ?? path, form, typed)).Select(fault => $"{path} {form.Name}: {fault}"));
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
        Assert.True(forms > 30, $"Only {forms} forms were found.");
        Assert.Equal((before, early), ((await runner.StoredAsync()).FactsVersion, (await newcomer.StoredAsync()).FactsVersion));
        // The made-up therapist and the admin themselves: nobody was added.
        Assert.Equal(2, Regex.Count((await admin.GetAsync("/people")).Html, "href=\"/people/[0-9a-f-]{36}\""));
    }

    private static async Task<List<string>> SendAsync(Visitor visitor, string path, FoundForm form, string? typed)
    {
        var answer = await visitor.PostAsync(path, form.Name, [.. form.Hidden, .. form.Controls.Where(_ => typed is not null).Select(control => (control, typed!))]);
        if (answer.Status == HttpStatusCode.RequestEntityTooLarge) return typed == TooMuch && answer.Words.Contains("too much to send", StringComparison.Ordinal) ? [] : ["answered 413"];
        if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.BadRequest)) return [$"answered {(int)answer.Status} {answer.Location}"];
        List<string> faults = [];
        if (answer.Html.Contains("<script>alert(1)", StringComparison.Ordinal)) faults.Add("writes what was typed as markup");
        var drawn = new HtmlParser().ParseDocument(answer.Html);
        if (drawn.QuerySelector(".error:not([hidden]), [role=alert]:not([hidden]), .note[role=status]") is null) faults.Add("says nothing about it");
        // A question may be asked with nothing supposed, and is answered.
        if (typed is null) return form.Name == WhatIfPage.FormName ? [] : faults;
        foreach (var name in form.Texts)
        {
            var kept = drawn.QuerySelectorAll("input, textarea").FirstOrDefault(one => one.GetAttribute("name") == name);
            var value = kept is IHtmlTextAreaElement area ? area.TextContent : kept?.GetAttribute("value");
            if (kept is not null && value?.Trim() != typed.Trim()) faults.Add($"does not keep {name}");
        }
        return faults;
    }

    /// <summary>The forms with something to fill in; one that is a button alone has nothing to get wrong.</summary>
    private static IEnumerable<FoundForm> Forms(string html) =>
        from form in new HtmlParser().ParseDocument(html).QuerySelectorAll("form[method=post]")
        let handler = form.QuerySelector("input[name=_handler]")?.GetAttribute("value")
        where handler is not null && !form.HasAttribute("hidden")
        let controls = form.QuerySelectorAll("input[name]:not([type=hidden]), select[name], textarea[name]").Select(Name).Distinct().ToArray()
        // Where a reason in the sender's own words is all that is asked for, anything is one.
        where controls.Length > 0 && !(form.QuerySelector("textarea") is not null && controls.All(name => form.QuerySelector($"textarea[name='{name}'], input[type=checkbox][name='{name}']") is not null))
        let texts = form.QuerySelectorAll("input[name]:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=password]):not([type=file]):not([autocomplete=one-time-code]), textarea[name]").Select(Name).ToArray()
        select new FoundForm(
            handler, form.GetAttribute("action"), controls, texts,
            [.. form.QuerySelectorAll("input[type=hidden][name]").Where(static one => Name(one) != "_handler").Select(static one => (Name(one), one.GetAttribute("value") ?? ""))]);

    private static string Name(IElement element) => element.GetAttribute("name")!;

    [GeneratedRegex("href=\"/invite/([0-9A-Z]{10})\"")]
    private static partial Regex Code();

    private sealed record FoundForm(string Name, string? Action, string[] Controls, string[] Texts, (string, string)[] Hidden);
}
