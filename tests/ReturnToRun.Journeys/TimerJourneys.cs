using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

public sealed class TimerJourneys(Site site) : IClassFixture<Site>
{
    private static readonly string? s_pictures = Environment.GetEnvironmentVariable("RETURN_TO_RUN_SCREENSHOTS");

    [Fact]
    public async Task A_session_is_timed_to_its_end_and_its_log_is_filled_in_sent_once_and_gone_from_the_phone()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.ShouldTimeAsync("Walk");
        await runner.PassAsync(minutes: 5);
        await runner.Page.Clock.RunForAsync("00:01");
        await runner.ShouldTimeAsync("Run");
        await Assertions.Expect(runner.Page.Locator("#count")).ToHaveTextAsync("1 of 3");
        await runner.PassAsync(minutes: 35);

        await runner.ShouldSayAsync("You ran 3 minutes in 3 of 3 intervals, and were on your feet for 40 minutes.");
        await runner.SaveTheTimedRunAsync();
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldSayAsync("You did it.");
        await runner.ShouldKeepNothingOfItAsync();
        await runner.GoToAsync("/log");
        await runner.ShouldHaveEarlierRunsAsync(1);
        await runner.ShouldSayAsync("3 min running, no pain");
    }

    [Fact]
    public async Task A_reload_in_the_middle_finds_its_place_to_the_second()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.Page.Clock.FastForwardAsync("12:00");
        var (before, wallBefore) = (await runner.PositionAsync(), await WallAsync(runner));

        await runner.Page.ReloadAsync();
        await runner.ShouldTimeAsync("Walk");
        var (after, wallAfter) = (await runner.PositionAsync(), await WallAsync(runner));

        Assert.InRange(before, TimeSpan.FromMinutes(12), TimeSpan.FromMinutes(13));
        Assert.InRange((after - before - (wallAfter - wallBefore)).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task After_an_hour_out_of_sight_the_time_is_right_to_half_a_second()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        // Longer than the session is: a minute more of walking at a time.
        for (var minute = 0; minute < 30; minute++) await runner.PressAsync("Walk a minute more");
        var (before, wallBefore) = (await runner.PositionAsync(), await WallAsync(runner));
        await runner.HideAsync(hidden: true);

        // Due timers run once at most, as in a tab that is asleep.
        await runner.Page.Clock.FastForwardAsync("01:00:00");
        await runner.HideAsync(hidden: false);
        var (after, wallAfter) = (await runner.PositionAsync(), await WallAsync(runner));

        var drift = (after - before - (wallAfter - wallBefore)).Duration();
        TestContext.Current.TestOutputHelper!.WriteLine($"Drift after an hour: {drift.TotalMilliseconds} ms");
        Assert.InRange(drift, TimeSpan.Zero, TimeSpan.FromSeconds(.5));
        Assert.InRange(after, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task The_sound_runs_with_the_time()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.Page.WaitForFunctionAsync("() => document.getElementById('track').currentTime > 2");

        var off = await runner.Page.EvaluateAsync<double>("import(document.querySelector('script[src*=TimerScreen]').src).then(timer => timer.position() / 1000 - document.getElementById('track').currentTime)");
        TestContext.Current.TestOutputHelper!.WriteLine($"The sound is {off * 1000:0} ms behind");
        Assert.InRange(Math.Abs(off), 0, .3);
    }

    [Fact]
    public async Task Stop_it_hurts_ends_the_session_opens_the_log_with_what_was_done_and_can_be_taken_back()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        // From here on no time passes but what is told to: a slow machine would run a second longer.
        await runner.Page.Clock.PauseAtAsync(await runner.Page.EvaluateAsync<DateTime>("new Date(Date.now() + 2000)"));
        await runner.PressAsync("Start");
        await runner.PassAsync(minutes: 7);
        await runner.Page.Clock.RunForAsync("00:30");    // 30 seconds into the second run
        await runner.PressAsync("Stop, it hurts");
        await runner.ShouldSayAsync("You stopped: that was right.");
        await runner.PressAsync("I stopped by mistake: go on");
        await runner.ShouldTimeAsync("Run");
        await runner.PressAsync("Stop, it hurts");
        await runner.Page.Clock.ResumeAsync();

        await runner.ShouldSayAsync("in 2 of 3 intervals");
        await runner.SelectAsync("Low back, worst", "6");
        await runner.ChooseAsync("How did the pain behave?", "Sharp");
        await runner.ChooseAsync("Did you limp, or run differently?", "No");
        await runner.ChooseAsync("Is there new weakness or numbness in a leg?", "No");
        await runner.RateAsync("How hard was it?", 3);
        await runner.PressAsync("Save");

        await runner.ShouldBeAtAsync("/today");
        await runner.GoToAsync("/log");
        await runner.ShouldSayAsync("1½ min running, worst pain 6/10");
    }

    [Fact]
    public async Task Pausing_skipping_and_walking_more_change_what_is_to_come_and_what_is_logged()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.PressAsync("Skip this part");
        await runner.ShouldTimeAsync("Run");
        await runner.PressAsync("Pause");
        await runner.ShouldTimeAsync("Paused");
        var paused = await runner.PositionAsync();
        await runner.Page.Clock.FastForwardAsync("10:00");
        Assert.Equal(paused, await runner.PositionAsync());
        await runner.PressAsync("Go on");
        await runner.Page.Clock.RunForAsync("00:30");
        await runner.PressAsync("Walk a minute more");
        await runner.ShouldTimeAsync("Walk");
        await runner.Page.Clock.RunForAsync("01:05");
        await runner.ShouldTimeAsync("Run");
        await Assertions.Expect(runner.Page.Locator("#count")).ToHaveTextAsync("1 of 3");
        await runner.PressAsync("Pause");
        await runner.PressAsync("End the run here");
        await runner.SaveTheTimedRunAsync();

        await runner.ShouldBeAtAsync("/today");
        await runner.GoToAsync("/log");
        await runner.ShouldHaveEarlierRunsAsync(1);
    }

    [Fact]
    public async Task Every_cue_of_an_hour_is_in_the_track_within_50_ms_of_its_moment()
    {
        const string Measure = """
            async () => {
              const timer = await import(document.querySelector('script[src*=TimerScreen]').src);
              const segments = [{ kind: 'walk', ms: 300000 }, ...Array.from({ length: 12 }, () => [{ kind: 'run', ms: 171429 }, { kind: 'walk', ms: 78571 }]).flat(), { kind: 'walk', ms: 300000 }];
              const cues = timer.cues(segments, () => '');
              const track = timer.track(cues);
              const decoded = await new OfflineAudioContext(1, 8, 8000).decodeAudioData(await track.arrayBuffer());
              const samples = decoded.getChannelData(0), heard = [];
              let lastLoud = -1e9;
              for (let i = 0; i < samples.length; i++) {
                if (Math.abs(samples[i]) < .02) continue;
                if (i - lastLoud > .3 * 8000) heard.push(i / 8);
                lastLoud = i;
              }
              const off = cues.map((cue, i) => Math.abs(cue.at - heard[i]));
              return [cues.length, heard.length, Math.max(...off), cues.at(-1).at, track.size];
            }
            """;
        await using var visit = await site.VisitAsync();
        await visit.GoToAsync("/timer/offline");
        var found = await visit.Page.EvaluateAsync<double[]>(Measure);

        TestContext.Current.TestOutputHelper!.WriteLine($"{found[0]} cues, {found[1]} heard, at most {found[2]:0.00} ms off, over {found[3] / 60000} minutes in {found[4]} bytes");
        Assert.Equal(3_600_000, found[3]);
        Assert.Equal(found[0], found[1]);
        Assert.InRange(found[2], 0, 50);
    }

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_timer_fits_and_can_be_used_by_everybody_in_every_state(Screen screen)
    {
        await using var runner = await site.RunnerAsync(site.Ready(), screen);
        await runner.Page.Clock.InstallAsync();
        await runner.GoToAsync("/timer");
        await LookAsync(runner, screen, "refused");
        await runner.GoToTheTimerAsync();
        await LookAsync(runner, screen, "ready");
        await runner.PressAsync("Start");
        await LookAsync(runner, screen, "walk");
        await runner.PassAsync(minutes: 5);
        await runner.Page.Clock.RunForAsync("00:20");
        await LookAsync(runner, screen, "run");
        await runner.PressAsync("Pause");
        await LookAsync(runner, screen, "paused");
        await runner.PressAsync("Go on");
        await runner.PressAsync("Stop, it hurts");
        await LookAsync(runner, screen, "log");
        await runner.ShouldWorkOfflineAsync();
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.ChooseAsync("Pain, limp or weakness?", "None");
        await runner.RateAsync("How hard was it?", 3);
        await runner.PressAsync("Save");
        await runner.ShouldSayAsync("Not sent yet");
        await LookAsync(runner, screen, "waiting");
    }

    [Fact]
    public async Task Signing_out_with_a_run_that_was_not_sent_asks_first_and_leaves_nothing_on_the_device()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.PressAsync("Stop, it hurts");
        await runner.ChooseAsync("Pain, limp or weakness?", "None");
        await runner.RateAsync("How hard was it?", 2);
        // The server cannot be reached for this one address, and for nothing else.
        await runner.Page.Context.RouteAsync("**/log/send", static route => route.AbortAsync());
        await runner.PressAsync("Save");
        await runner.ShouldSayAsync("Not sent yet");

        await runner.GoToAsync("/sign-out");
        await runner.ShouldSayAsync("It is only on this device.");
        await Assertions.Expect(runner.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeDisabledAsync();
        await runner.Page.Context.UnrouteAllAsync();
        await runner.PressAsync("Send it now");
        await runner.ShouldSayAsync("Sent and logged");
        await runner.PressAsync("Sign out");
        await runner.ShouldBeAtAsync("/sign-in");
        await runner.ShouldKeepNothingOfItAsync();
        Assert.Empty(await runner.Page.EvaluateAsync<string[]>("caches.keys().then(keys => keys.filter(key => key === 'sessions'))"));
    }

    private static async Task LookAsync(Visit runner, Screen screen, string state)
    {
        await runner.ShouldFitTheWidthAsync();
        await runner.ShouldBeAccessibleInBothThemesAsync(async theme =>
        {
            if (s_pictures is { Length: > 0 } folder)
                await runner.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"timer-{state}-{screen.Width}-{theme}.png"), FullPage = true });
        });
    }

    private static async Task<TimeSpan> WallAsync(Visit runner) => TimeSpan.FromMilliseconds(await runner.Page.EvaluateAsync<double>("Date.now()"));
}
