using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>A run while the server is a process that is killed, and started again.</summary>
public sealed class ServerGoneJourney(Browsing browsing)
{
    [Fact]
    public async Task A_session_begun_with_a_server_goes_on_reloads_and_is_logged_without_one_and_is_one_log_once_it_is_back()
    {
        using TemporaryFolder folder = new();
        var database = folder.File("killed.db");
#pragma warning disable RS0030 // The process goes by the real clock, so its story must too.
        var now = TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030
        string email;
        await using (Site before = new(browsing, database, now)) email = await before.AccountAsync(before.Ready([.. Enum.GetValues<DayOfWeek>().Where(day => (int)day % 2 == (int)before.Today.DayOfWeek % 2)]));
        await using ServerProcess server = new(database);
        await server.StartAsync();
        await using var runner = await Visit.BeginAsync(await browsing.OpenAsync(server.Address, Screen.Phone));
        await runner.SignInAsync(email, Site.Password);
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.ShouldWorkOfflineAsync();
        await runner.PressAsync("Start");
        await runner.PassAsync(minutes: 5);
        await runner.Page.Clock.RunForAsync("00:30");

        await server.KillAsync();
        await runner.Page.Context.SetOfflineAsync(true);
        var position = await runner.PositionAsync();
        await runner.Page.ReloadAsync();
        await runner.ShouldTimeAsync("Run");
        Assert.InRange(await runner.PositionAsync(), position, position + TimeSpan.FromSeconds(20));
        await runner.PassAsync(minutes: 36);
        await runner.ShouldSayAsync("in 3 of 3 intervals");
        await runner.SaveTheTimedRunAsync();
        await runner.ShouldBeAtAsync("/on-this-device");
        await runner.ShouldSayAsync("Not sent yet");
        await runner.Page.ReloadAsync();
        await runner.ShouldSayAsync("Not sent yet");
        await runner.ShouldSayAsync("No connection to the server");

        await server.StartAsync();
        await runner.Page.Context.SetOfflineAsync(false);
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldSayAsync("You did it.");
        await runner.ShouldKeepNothingOfItAsync();
        await runner.GoToAsync("/log");
        await runner.ShouldHaveEarlierRunsAsync(1);
    }
}
