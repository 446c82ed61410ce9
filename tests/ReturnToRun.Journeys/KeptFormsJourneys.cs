namespace ReturnToRun.Journeys;

/// <summary>Forms that are open while something else happens: nothing typed is lost, nothing is stored twice.</summary>
public sealed class KeptFormsJourneys(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_same_session_logged_in_two_tabs_is_one_log_and_the_second_tab_keeps_what_was_typed()
    {
        await using var first = await site.RunnerAsync(site.Ready());
        var second = await first.OpenTabAsync();
        foreach (var tab in (Visit[])[first, second])
        {
            await tab.GoToAsync("/log");
            await tab.ChooseAsync("What did you do?", "All of it, as planned");
            await tab.ChooseAsync("Pain, limp or weakness?", "None");
            await tab.RateAsync("How hard was it?", 4);
        }
        await second.OpenAsync("Distance and note");
        await second.FillAsync("A note", "It rained");

        await first.PressAsync("Save");
        await first.ShouldBeAtAsync("/today");
        await second.PressAsync("Save");
        await second.ShouldSayAsync("This run is logged already");
        await second.ShouldHoldAsync("A note", "It rained");
        await second.ShouldBeWellMadeAsync();
        await second.PressAsync("Save");
        await second.ShouldBeAtAsync("/today");

        await second.GoToAsync("/log");
        await second.ShouldHaveEarlierRunsAsync(1);
    }

    [Fact]
    public async Task A_form_kept_open_across_a_sign_out_and_in_is_saved()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await FillAboutYouAsync(runner, "31");
        await SignOutAndInAsync(runner, signIn: true);

        await runner.PressAsync("Save");

        await runner.ShouldBeAtAsync("/plan");
        await runner.GoToAsync("/about-you");
        await runner.ShouldHoldAsync("A week you want to reach", "31");
    }

    [Fact]
    public async Task A_form_sent_while_signed_out_is_kept_and_sent_after_signing_in()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await FillAboutYouAsync(runner, "32");
        var other = await SignOutAndInAsync(runner, signIn: false);

        await runner.PressAsync("Save");
        await runner.ShouldBeHeadedAsync("You are signed out");
        await runner.ShouldBeAccessibleInBothThemesAsync();
        await other.SignInAsync(runner.Email!, Site.Password);
        await runner.PressAsync("Send it now");

        await runner.ShouldBeAtAsync("/plan");
        await runner.GoToAsync("/about-you");
        await runner.ShouldHoldAsync("A week you want to reach", "32");
    }

    [Fact]
    public async Task An_edit_of_something_that_changed_meanwhile_is_told_and_keeps_what_was_typed()
    {
        await using var first = await site.RunnerAsync(site.Ready());
        var second = await first.OpenTabAsync();
        await FillAboutYouAsync(first, "33");
        await FillAboutYouAsync(second, "34");

        await first.PressAsync("Save");
        await first.ShouldBeAtAsync("/plan");
        await second.PressAsync("Save");
        await second.ShouldSayAsync("Something changed since you opened this page");
        await second.ShouldHoldAsync("A week you want to reach", "34");
        await second.ShouldBeWellMadeAsync();
        await second.PressAsync("Save");

        await second.ShouldBeAtAsync("/plan");
        await second.GoToAsync("/about-you");
        await second.ShouldHoldAsync("A week you want to reach", "34");
    }

    private static async Task FillAboutYouAsync(Visit runner, string goal)
    {
        await runner.GoToAsync("/about-you");
        await runner.FillAsync("A week you want to reach", goal);
    }

    private static async Task<Visit> SignOutAndInAsync(Visit runner, bool signIn)
    {
        var other = await runner.OpenTabAsync();
        await other.GoToAsync("/sign-out");
        await other.PressAsync("Sign out");
        await other.ShouldBeAtAsync("/sign-in");
        if (signIn) await other.SignInAsync(runner.Email!, Site.Password);
        return other;
    }
}
