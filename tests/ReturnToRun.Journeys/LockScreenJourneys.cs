using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReturnToRun.Journeys;

/// <summary>The timer from a locked screen: its buttons, what stands beside them, and the beat.</summary>
public sealed partial class LockScreenJourneys(Site site) : IClassFixture<Site>
{
    // The browser hands a button on a lock screen or a headset to what the page registered for it; here the journey does.
    private const string KeepTheButtons = """
        window.buttons = {};
        const register = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
        navigator.mediaSession.setActionHandler = (name, act) => { register(name, act); window.buttons[name] = act };
        """;

    // The policy for scripts lets none fetch what was made on the device.
    private const string KeepTheTrack = "const make = URL.createObjectURL; URL.createObjectURL = made => { window.made = made; return make.call(URL, made) };";

    // As in the document of a runner whose therapist gave one.
    private const string GiveACadence = """
        const ask = fetch;
        fetch = async (...what) => {
          const answer = await ask(...what);
          if (what[0] !== '/timer/sessions') return answer;
          const document = await answer.json();
          for (const session of document.sessions) session.cadence = 170;
          return Response.json(document);
        };
        """;

    private const string Sounding = "!document.getElementById('track').paused";
    private const string Shown = "[navigator.mediaSession.metadata?.title ?? '', navigator.mediaSession.metadata?.artist ?? '', navigator.mediaSession.playbackState]";

    [Fact]
    public async Task Buttons_on_a_locked_screen_pause_go_on_and_skip_and_beside_them_stands_only_what_to_do_now()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.AddInitScriptAsync(KeepTheButtons);
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.ShouldTimeAsync("Walk");
        await runner.ShouldBecomeTrueAsync(Sounding);
        Assert.Equal(["nexttrack", "pause", "play"], (await runner.Page.EvaluateAsync<string[]>("Object.keys(window.buttons)")).Order());
        await ShouldShowAsync(runner, "Walk", "playing");

        await PressAsync(runner, "nexttrack");
        await runner.ShouldTimeAsync("Run");
        await ShouldShowAsync(runner, "Run 1 of 3", "playing");
        await PressAsync(runner, "pause");
        await runner.ShouldTimeAsync("Paused");
        await ShouldShowAsync(runner, "Paused", "paused");
        Assert.False(await runner.Page.EvaluateAsync<bool>(Sounding));
        var paused = await runner.PositionAsync();
        await runner.Page.Clock.FastForwardAsync("05:00");
        Assert.Equal(paused, await runner.PositionAsync());
        await PressAsync(runner, "play");
        await runner.ShouldTimeAsync("Run");
        await runner.ShouldBecomeTrueAsync(Sounding);

        // Ended while it was paused: the buttons no longer begin anything, and nothing stands there.
        await PressAsync(runner, "pause");
        await runner.PressAsync("End the run here");
        foreach (var button in (string[])["play", "pause", "nexttrack"]) await PressAsync(runner, button);
        await runner.ShouldBeHeadedAsync("How was the run?");
        Assert.False(await runner.Page.EvaluateAsync<bool>(Sounding));
        Assert.Equal(["", "", "none"], await runner.Page.EvaluateAsync<string[]>(Shown));
    }

    [Fact]
    public async Task A_beat_is_sounded_at_the_steps_a_minute_that_the_therapist_gave_while_running_alone_and_only_where_it_is_wanted()
    {
        const string Hear = """
            async () => {
              const samples = (await new OfflineAudioContext(1, 8, 8000).decodeAudioData(await window.made.arrayBuffer())).getChannelData(0);
              const { segments } = JSON.parse(localStorage.getItem('timer'));
              const timer = await import(document.querySelector('script[src*=TimerScreen]').src);
              const cues = timer.cues(segments, () => '');
              const heard = [];
              for (let i = 0, silent = 1e9; i < samples.length; i++) {
                if (Math.abs(samples[i]) < .02) { silent++; continue; }
                // A gap within a cue is shorter than this, one between two beats is longer.
                if (silent > .1 * 8000) heard.push(i / 8);
                silent = 0;
              }
              const beats = heard.filter(at => !cues.some(cue => at >= cue.at - 5 && at < cue.at + 1100));
              const kinds = new Set(beats.map(at => timer.locate(segments, at).kind));
              const gaps = beats.slice(1).map((at, i) => at - beats[i]).filter(gap => gap < 600);
              if (beats.length === 0) return [0];
              const near = Math.min(...beats.map(at => Math.min(...cues.map(cue => Math.abs(at - cue.at)))));
              const running = segments.filter(one => one.kind === 'run').reduce((all, one) => all + one.ms, 0);
              return [beats.length, [...kinds].join(' '), Math.min(...gaps), Math.max(...gaps), near, running];
            }
            """;
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.AddInitScriptAsync(KeepTheTrack);
        await runner.Page.AddInitScriptAsync(GiveACadence);
        await runner.GoToTheTimerAsync();
        await runner.ShouldSayAsync("170 steps a minute");
        await runner.PressAsync("Start");
        var without = await runner.Page.EvaluateAsync<JsonElement>(Hear);
        Assert.Equal(0, without[0].GetInt32());

        await runner.PressAsync("Pause");
        await runner.PressAsync("End the run here");
        await runner.PressAsync("I did not run: throw it away");
        await runner.ShouldBeAtAsync("/today");
        await runner.GoToAsync("/timer");
        await runner.Page.GetByLabel("A beat while you run").CheckAsync();
        await runner.PressAsync("Start");
        var heard = await runner.Page.EvaluateAsync<JsonElement>(Hear);
        TestContext.Current.TestOutputHelper!.WriteLine($"{heard}");
        Assert.Equal("run", heard[1].GetString());
        foreach (var gap in (int[])[2, 3]) Assert.InRange(heard[gap].GetDouble(), 60_000d / 170 - 1, 60_000d / 170 + 1);
        // A beat keeps its distance from every cue, and there are nearly as many as steps.
        Assert.InRange(heard[4].GetDouble(), 200, 1200);
        Assert.InRange(heard[0].GetInt32() / (heard[5].GetDouble() / 60_000 * 170), .9, 1);
    }

    private static Task PressAsync(Visit runner, string button) => runner.Page.EvaluateAsync("name => window.buttons[name]({ action: name })", button);

    private static async Task ShouldShowAsync(Visit runner, string title, string state)
    {
        var shown = await runner.Page.EvaluateAsync<string[]>(Shown);
        Assert.Equal((title, state), (shown[0], shown[2]));
        Assert.Matches(Next(), shown[1]);
    }

    [GeneratedRegex(@"^Then (run|walk) \d+:\d\d$")]
    private static partial Regex Next();
}
