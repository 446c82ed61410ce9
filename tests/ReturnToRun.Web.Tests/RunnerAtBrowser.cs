using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;

namespace ReturnToRun.Web.Tests;

/// <summary>One program for the stories of a class. Each story has a runner of its own and begins by setting the clock.</summary>
public sealed class StoryApp : IDisposable
{
    private const string Password = "a runner's password";
    private int _runners;

    public StoryApp() : this(new Dictionary<string, string>())
    {
    }

    internal StoryApp(IReadOnlyDictionary<string, string> settings) => App = new TestApp().With(Clock).With(settings);

    public TestApp App { get; }

    public StoppedClock Clock { get; } = new();

    /// <summary>Somebody in London who has just signed up.</summary>
    /// <param name="now">When the story begins, in UTC.</param>
    public async Task<RunnerAtBrowser> BeginAsync(string now = "2026-11-16T09:00:00Z")
    {
        Clock.Set(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var email = $"runner{++_runners}@story.test";
        var visitor = App.Visitor();
        var made = await visitor.PostAsync("/sign-up", "sign-up", ("Form.Name", "Robin"), ("Form.Email", email), ("Form.Password", Password),
            ("Form.Place.Zone", "Europe/London"), ("Form.Place.Country", "GB"), ("Form.Place.Units", "Metric"), ("Form.Place.Clock", "Hours24"));
        Assert.Equal(HttpStatusCode.Found, made.Status);
        await visitor.SignInAsync(email, Password);
        return new(this, visitor, email);
    }

    public async Task<Visitor> SignInAsync(string email)
    {
        var visitor = App.Visitor();
        await visitor.SignInAsync(email, Password);
        return visitor;
    }

    public void Dispose() => App.Dispose();
}

/// <summary>A runner who has just signed up, doing by forms what runners do. The clock stands until the story moves it.</summary>
public sealed class RunnerAtBrowser(StoryApp story, Visitor visitor, string email) : IDisposable
{
    public StoppedClock Clock => story.Clock;

    public Visitor Visitor => visitor;

    /// <summary>The same runner at another device.</summary>
    public async Task<RunnerAtBrowser> ElsewhereAsync() => new(story, await story.SignInAsync(email), email);

    public Task<Visitor.Answer> GetAsync(string path) => visitor.GetAsync(path);

    /// <summary>What is stored, as the runner may see it.</summary>
    public async Task<LedgerView> StoredAsync()
    {
        var viewer = await ViewerAsync();
        return (await story.App.Services.GetRequiredService<PlanLedger>().ReadAsync(viewer, viewer.RunnerId!.Value, TestContext.Current.CancellationToken))!;
    }

    private async Task<Viewer> ViewerAsync()
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(email);
        return (await story.App.Services.GetRequiredService<Viewers>().FindAsync(user!.Id, TestContext.Current.CancellationToken))!;
    }

    /// <summary>Stores what a story tells, as it stands, at the hour that the clock shows.</summary>
    public async Task TellAsync(Story told)
    {
        var viewer = await ViewerAsync();
        foreach (var fact in told.History.Facts)
            Assert.IsType<AppendResult.Saved>(await story.App.Services.GetRequiredService<PlanLedger>().AppendAsync(viewer, viewer.RunnerId!.Value, [fact with { Sequence = 0 }], AppendOptions.None));
    }

    /// <summary>The text that was on the screen with the last answers.</summary>
    public async Task<string> ShownTextAsync()
    {
        await using var db = await story.App.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.ShownTexts(await ViewerAsync()).Select(static text => text.Text).SingleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A page as it was opened, to be sent later, once or twice.</summary>
    public async Task<OpenForm> OpenAsync(string path, string form)
    {
        var page = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return new(visitor, path, form, page.Html);
    }

    /// <summary>Opens a page and sends its form.</summary>
    public async Task<Visitor.Answer> SendAsync(string path, string form, params (string Name, string Value)[] fields) => await (await OpenAsync(path, form)).SendAsync(fields);

    /// <summary>Answers the check from where it stands: no to everything but <paramref name="yes"/>, R3 with 1, R4 with yes.</summary>
    /// <returns>The page that asking ended on.</returns>
    public async Task<string> AnswerCheckAsync(params string[] yes)
    {
        for (var screen = 0; screen < 60; screen++)
        {
            var page = await GetAsync("/clearance/questions");
            if (page.Status != HttpStatusCode.OK) return page.Location!;
            var form = new OpenForm(visitor, "/clearance/questions", "answer", page.Html);
            var step = form.Hidden["Form.Step"];
            var answer = step switch { "new" => ("Form.None", "true"), "R3" => ("Form.Answer", "1"), "R4" => ("Form.Answer", "true"), _ => ("Form.Answer", yes.Contains(step) ? "true" : "false") };
            var sent = await form.SendAsync(answer);
            Assert.Equal(HttpStatusCode.Found, sent.Status);
            if (sent.Location == "/clearance") return sent.Location;
        }
        throw new InvalidOperationException("The check does not end.");
    }

    public Task<Visitor.Answer> FinishCheckAsync(string? clearedOn, params string[] clears) => clearedOn is null
        ? SendAsync("/clearance/finish", "finish", ("Form.Given", "false"))
        : SendAsync("/clearance/finish", "finish",
            [("Form.Given", "true"), ("Form.Name", "Ada Lim"), ("Form.Role", "physical therapist"), ("Form.GivenOn", clearedOn), .. clears.Select(static rule => ("Form.Clears", rule))]);

    public Task<Visitor.Answer> DescribeAsync(string entry = "Standard", string injury = "2026-10-05", string lastRun = "2026-10-05") => SendAsync("/about-you", "about-you",
        ("Form.InjuryBegan", injury), ("Form.LastRun", lastRun), ("Form.UsualRun", "6"), ("Form.WeekBefore", "20"), ("Form.EasilyIrritated", "false"),
        ("Form.Days", "Monday"), ("Form.Days", "Wednesday"), ("Form.Days", "Friday"), ("Form.RunsPerWeek", "3"), ("Form.LowImpact", "Cycling"), ("Form.Entry", entry));

    public Task<Visitor.Answer> MorningAsync() => SendAsync("/morning", "morning", ("Form.How", "well"));

    /// <summary>The check, the clearance, the description and the walk test, so that running may begin on Wednesday 18 November.</summary>
    public async Task BecomeReadyAsync(string entry = "Standard")
    {
        Assert.Equal("/clearance/finish", await AnswerCheckAsync());
        Assert.Equal(HttpStatusCode.Found, (await FinishCheckAsync("2026-11-12")).Status);
        Assert.Equal(HttpStatusCode.Found, (await DescribeAsync(entry)).Status);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync("/clearance/walk-test", "walk-test", ("Form.Completed", "true"), ("Form.Felt", "none"))).Status);
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Found, (await MorningAsync()).Status);
        Clock.Advance(TimeSpan.FromDays(1));
    }

    /// <summary>A run as planned, with this worst pain in the low back.</summary>
    public Task<Visitor.Answer> LogAsync(int worst = 0) => worst == 0
        ? SendAsync("/log", "log", ("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "3"))
        : SendAsync("/log", "log", ("Form.Done", "planned"), ("Form.Felt", "some"), ("Form.Worst.LowBack", worst.ToString(CultureInfo.InvariantCulture)),
            ("Form.Course", "Steady"), ("Form.Limp", "false"), ("Form.Weakness", "false"), ("Form.Effort", "3"));

    public void Dispose() => visitor.Dispose();
}

/// <summary>A form on a page that was opened: it carries what the page carried, whatever happens meanwhile.</summary>
public sealed class OpenForm
{
    private readonly Visitor _visitor;
    private readonly string _path;
    private readonly string _form;

    public OpenForm(Visitor visitor, string path, string form, string html)
    {
        (_visitor, _path, _form) = (visitor, path, form);
        var element = new HtmlParser().ParseDocument(html).QuerySelectorAll("form").Single(one => one.QuerySelector($"input[name=_handler][value={form}]") is not null);
        Hidden = element.QuerySelectorAll("input[type=hidden]").Where(static input => input.GetAttribute("name") != "_handler")
            .ToDictionary(static input => input.GetAttribute("name")!, static input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        Typed = element.QuerySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox])").Where(static input => input.GetAttribute("value") is { Length: > 0 })
            .ToDictionary(static input => input.GetAttribute("name")!, static input => input.GetAttribute("value")!, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, string> Hidden { get; }

    /// <summary>What the fields hold that a person can type into.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; }

    public Task<Visitor.Answer> SendAsync(params (string Name, string Value)[] fields)
    {
        var given = fields.Select(static field => field.Name).ToHashSet(StringComparer.Ordinal);
        var rest = Hidden.Concat(Typed).Where(field => !given.Contains(field.Key)).Select(static field => (field.Key, field.Value));
        return _visitor.PostAsync(_path, _form, [.. rest, .. fields]);
    }
}
