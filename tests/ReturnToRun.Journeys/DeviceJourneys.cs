using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>What the timer asks of the device besides sound, and what it says where it does not get it.</summary>
public sealed class DeviceJourneys(Site site) : IClassFixture<Site>
{
    private const string Gives = """
        window.given = { felt: [], said: [], awake: 0 };
        Object.defineProperty(navigator, 'vibrate', { value: pattern => given.felt.push(JSON.stringify(pattern)) });
        Object.defineProperty(speechSynthesis, 'speak', { value: words => given.said.push(words.text) });
        Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [{}] });
        Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { given.awake++; return { release: async () => {} }; } } });
        """;

    private const string GivesNothing = """
        Object.defineProperty(navigator, 'vibrate', { value: undefined });
        Object.defineProperty(window, 'speechSynthesis', { value: undefined });
        Object.defineProperty(navigator, 'wakeLock', { value: undefined });
        Object.defineProperty(navigator, 'mediaSession', { value: undefined });
        HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
        """;

    [Fact]
    public async Task Running_and_walking_are_told_apart_by_spoken_word_and_vibration_and_the_screen_is_kept_on_again_after_an_absence()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.AddInitScriptAsync(Gives);
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.ShouldTimeAsync("Walk");
        await runner.PassAsync(minutes: 5);
        await runner.Page.Clock.RunForAsync("00:01");
        await runner.ShouldTimeAsync("Run");

        Assert.Equal(["[900]", "[60]", "[60]", "[60]", "[300,100,300,100,300]"], await runner.Page.EvaluateAsync<string[]>("given.felt"));
        var said = await runner.Page.EvaluateAsync<string[]>("given.said");
        Assert.Equal(2, said.Length);
        Assert.StartsWith("Walk", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Run", said[1], StringComparison.Ordinal);

        Assert.Equal(1, await runner.Page.EvaluateAsync<int>("given.awake"));
        await runner.HideAsync(hidden: true);
        await runner.HideAsync(hidden: false);
        Assert.Equal(2, await runner.Page.EvaluateAsync<int>("given.awake"));
    }

    [Fact]
    public async Task Without_spoken_words_the_runner_is_told_by_sound_and_vibration_alone()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.AddInitScriptAsync(Gives);
        await runner.GoToTheTimerAsync();
        await runner.Page.GetByLabel("Spoken words").UncheckAsync();
        await runner.PressAsync("Start");
        await runner.ShouldTimeAsync("Walk");

        Assert.Equal(["[900]"], await runner.Page.EvaluateAsync<string[]>("given.felt"));
        Assert.Empty(await runner.Page.EvaluateAsync<string[]>("given.said"));
    }

    [Fact]
    public async Task A_browser_that_gives_nothing_says_so_and_the_session_goes_on()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.AddInitScriptAsync(GivesNothing);
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.Page.Clock.RunForAsync("00:02");

        foreach (var lack in (string[])["plays no sound", "has no voice", "does not let the phone vibrate", "does not keep the screen on", "shows no buttons on the lock screen"])
            await Assertions.Expect(runner.Page.Locator(".going [data-notes]")).ToContainTextAsync(lack);
        await runner.PassAsync(minutes: 40);
        await runner.ShouldSayAsync("You ran 3 minutes in 3 of 3 intervals");
    }
}
