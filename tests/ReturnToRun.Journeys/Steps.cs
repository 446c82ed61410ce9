using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>What a person does on a page, and what they see: found by role and label, as a screen reader finds it.</summary>
internal static class Steps
{
    public static Task PressAsync(this Visit visit, string button) => visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A link of the page itself, not of the bar around it.</summary>
    public static Task FollowAsync(this Visit visit, string link) => visit.Content.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>As a keyboard gets there: one stop after the other, to what a screen reader would call by a name.</summary>
    public static async Task TabToAsync(this Visit visit, string name, bool back = false)
    {
        var wanted = new Regex($"^{Regex.Escape(name)}( |$)");
        for (var stop = 0; stop < 80; stop++)
        {
            await visit.Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            var here = await visit.Page.EvaluateAsync<string>("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? '').trim()");
            if (wanted.IsMatch(here)) return;
        }
        Assert.Fail($"No key leads to \"{name}\".");
    }

    /// <summary>Goes to a button or a link by keyboard and presses it.</summary>
    public static async Task EnterAtAsync(this Visit visit, string name, bool back = false)
    {
        await visit.TabToAsync(name, back);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes to a field by keyboard and types.</summary>
    public static async Task TypeAtAsync(this Visit visit, string name, string text)
    {
        await visit.TabToAsync(name);
        await visit.Page.Keyboard.TypeAsync(text);
    }

    public static Task FillAsync(this Visit visit, string label, string text) => visit.Page.GetByLabel(label).FillAsync(text);

    public static Task FillAsync(this Visit visit, string label, DateOnly day) => visit.FillAsync(label, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static Task SelectAsync(this Visit visit, string label, string option) => visit.Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(option);

    /// <summary>Chooses or ticks one of the answers under a question.</summary>
    public static Task ChooseAsync(this Visit visit, string question, string answer) => visit.Question(question).GetByLabel(answer).First.CheckAsync();

    public static Task RateAsync(this Visit visit, string question, int points) =>
        visit.Question(question).GetByRole(AriaRole.Radio, new() { NameRegex = new($"^{points}( ?,|$)") }).CheckAsync();

    public static Task OpenAsync(this Visit visit, string summary) => visit.Page.Locator("summary").Filter(new() { HasText = summary }).First.ClickAsync();

    public static Task ShouldSayAsync(this Visit visit, string words) => Assertions.Expect(visit.Content).ToContainTextAsync(words);

    public static Task ShouldNotSayAsync(this Visit visit, string words) => Assertions.Expect(visit.Content).Not.ToContainTextAsync(words);

    public static Task ShouldOfferAsync(this Visit visit, string link, string address) =>
        Assertions.Expect(visit.Content.GetByRole(AriaRole.Link, new() { Name = link })).ToHaveAttributeAsync("href", address);

    /// <summary>A field holds what was typed.</summary>
    public static Task ShouldHoldAsync(this Visit visit, string label, string text) => Assertions.Expect(visit.Page.GetByLabel(label)).ToHaveValueAsync(text);

    public static Task ShouldHaveEarlierRunsAsync(this Visit visit, int count) =>
        Assertions.Expect(visit.Content.GetByRole(AriaRole.Region, new() { Name = "Earlier runs" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(count);

    public static Task ShouldBeHeadedAsync(this Visit visit, string heading) =>
        Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    public static Task ShouldBeAtAsync(this Visit visit, string path) => Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex($"^https?://[^/]+{Regex.Escape(path)}([?#]|$)"));

    public static async Task SignInAsync(this Visit visit, string email, string password)
    {
        visit.Email = email;
        await visit.GoToAsync("/sign-in");
        await visit.FillAsync("E-mail", email);
        await visit.FillAsync("Password", password);
        await visit.PressAsync("Sign in");
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new Regex("/sign-in"));
    }

    /// <summary>From the first question of the whole check to the first that is not answered with yes or no: no to all of them.</summary>
    public static async Task AnswerNoToEverySignAsync(this Visit visit)
    {
        for (var number = 1; ; number++)
        {
            await visit.ShouldBeQuestionAsync(number);
            if (number == 1) await visit.ShouldBeWellMadeAsync();
            var no = visit.Page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true });
            if (await no.CountAsync() == 0) return;
            await no.ClickAsync();
        }
    }

    /// <summary>The remaining questions of the whole check, answered by somebody who is well and was cleared today.</summary>
    public static async Task FinishTheCheckAsync(this Visit visit, DateOnly cleared)
    {
        await visit.ShouldBeWellMadeAsync();
        await visit.RateAsync("the worst of the last days", 0);
        await visit.PressAsync("Next");
        await visit.ShouldBeHeadedAsync("routine");
        await visit.ShouldBeWellMadeAsync();
        await visit.ChooseAsync("The routine of four exercises", "Yes");
        await visit.PressAsync("Next");
        await visit.ShouldBeAtAsync("/clearance/finish");
        await visit.ChooseAsync("Your clearance", "Yes");
        await visit.ShouldBeWellMadeAsync();
        await visit.FillAsync("Their name", "Dana Example");
        await visit.FillAsync("What they are", "Physical therapist");
        await visit.FillAsync("The day they cleared you", cleared);
        await visit.PressAsync("See the outcome");
        await visit.ShouldBeAtAsync("/clearance");
    }

    public static Task ShouldBeQuestionAsync(this Visit visit, int number) => Assertions.Expect(visit.Page).ToHaveTitleAsync(new Regex($"^Question {number} of "));

    /// <summary>Logs the session that the page shows, with the worst pain in the low back.</summary>
    public static async Task LogAsPlannedAsync(this Visit visit, int worst = 0)
    {
        await visit.ShouldBeHeadedAsync("How was the run?");
        await visit.ChooseAsync("What did you do?", "All of it, as planned");
        await visit.ChooseAsync("Pain, limp or weakness?", worst == 0 ? "None" : "Some");
        if (worst > 0)
        {
            await visit.SelectAsync("Low back, worst", worst.ToString(CultureInfo.InvariantCulture));
            await visit.ChooseAsync("How did the pain behave?", "Eased");
            await visit.ChooseAsync("Did you limp, or run differently?", "No");
            await visit.ChooseAsync("Is there new weakness or numbness in a leg?", "No");
        }
        await visit.RateAsync("How hard was it?", 3);
        await visit.ShouldBeWellMadeAsync();
        await visit.PressAsync("Save");
        await visit.ShouldBeAtAsync("/today");
    }

    /// <summary>The large button of the questions before a run and in the morning.</summary>
    public static async Task SayThatAllIsWellAsync(this Visit visit)
    {
        var asked = visit.Page.Url;
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All well" }).ClickAsync();
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(asked);
    }

    /// <summary>On the plan: opens a day, as the calendar writes it.</summary>
    public static Task AskWhyAsync(this Visit visit, string day) => visit.FollowAsync(day);

    public static ILocator Question(this Visit visit, string legend) => visit.Page.GetByRole(AriaRole.Group, new() { Name = legend });
}
