namespace ReturnToRun.Journeys;

public sealed class NewRunnerJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_new_runner_signs_up_is_cleared_runs_and_sees_the_next_session_with_its_reason()
    {
        await using var runner = await site.VisitAsync();
        await SignUpAsync(runner);
        await PassTheCheckAsync(runner);
        await DescribeThemselvesAsync(runner);
        await WalkTheTestAsync(runner);

        site.GoToNextMorning();
        await runner.GoToAsync("/today");
        await runner.ShouldBeWellMadeAsync();
        await runner.FollowAsync("Answer now");
        await runner.ShouldBeHeadedAsync("How is it this morning?");
        await runner.ShouldBeWellMadeAsync();
        await runner.SayThatAllIsWellAsync();
        await runner.GoToAsync("/clearance");
        await runner.ShouldBeHeadedAsync("You are ready to run");
        await runner.ShouldBeWellMadeAsync();

        await runner.GoToAsync("/plan");
        await runner.ShouldBeHeadedAsync("Your plan");
        await runner.ShouldSayAsync("Standard entry");
        await runner.ShouldBeWellMadeAsync();
        await runner.AskWhyAsync("Wed 9 Sep");
        await runner.ShouldSayAsync("Why this day is as it is");
        await runner.ShouldBeWellMadeAsync();

        // Wednesday, the first day that suits.
        site.GoToNextMorning();
        site.GoToEvening();
        await runner.GoToAsync("/today");
        await runner.ShouldBeHeadedAsync("Level 1: one minute running, one walking");
        await runner.ShouldBeWellMadeAsync();
        await runner.FollowAsync("Start session");
        await runner.ShouldBeHeadedAsync("Before you start: how is it now?");
        await runner.ShouldBeWellMadeAsync();
        await runner.SayThatAllIsWellAsync();
        await runner.FollowAsync("Log it by hand");
        await runner.LogAsPlannedAsync();
        await runner.ShouldSayAsync("You did it.");
        await runner.ShouldBeWellMadeAsync();

        site.GoToNextMorning();
        await runner.GoToAsync("/morning");
        await runner.SayThatAllIsWellAsync();
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldSayAsync("Next run: tomorrow");
        await runner.ShouldBeWellMadeAsync();

        // After the first run the second morning counts as well.
        site.GoToNextMorning();
        await runner.GoToAsync("/morning");
        await runner.SayThatAllIsWellAsync();
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldSayAsync("You stay at level 1.");
        await runner.ShouldSayAsync("1 of 3 good runs in a row at this level.");
        await runner.OpenAsync("Why?");
        await runner.ShouldSayAsync("D8");
        await runner.ShouldBeHeadedAsync("Level 1: one minute running, one walking");
        await runner.ShouldSayAsync("From 17:20");
        await runner.ShouldBeWellMadeAsync();
    }

    private static async Task SignUpAsync(Visit runner)
    {
        await runner.GoToAsync("/");
        await runner.FollowAsync("Make an account");
        await runner.ShouldBeHeadedAsync("Make an account");
        await runner.ShouldBeWellMadeAsync();
        await runner.FillAsync("Your name", "Nora");
        await runner.FillAsync("E-mail", "nora@journeys.test");
        await runner.SelectAsync("Country", "DE");
        await runner.ChooseAsync("Distances", "Kilometres");
        await runner.FillAsync("Password", Site.Password);
        await runner.PressAsync("Make my account");
        await runner.ShouldBeAtAsync("/sign-in");
        await runner.ShouldBeWellMadeAsync();
        await runner.FillAsync("Password", Site.Password);
        await runner.PressAsync("Sign in");
        await runner.ShouldBeAtAsync("/recovery-codes");
        await runner.ShouldBeWellMadeAsync();
        await runner.PressAsync("Show my codes");
        await runner.ShouldSayAsync("They will not be shown again");
        await runner.ShouldBeWellMadeAsync();
        await runner.FollowAsync("I have kept them");
        await runner.ShouldBeAtAsync("/today");
    }

    private async Task PassTheCheckAsync(Visit runner)
    {
        await runner.ShouldBeWellMadeAsync();
        await runner.FollowAsync("Begin the check");
        await runner.ShouldBeAtAsync("/clearance");
        await runner.ShouldBeWellMadeAsync();
        await runner.FollowAsync("Begin");
        await runner.AnswerNoToEverySignAsync();
        await runner.FinishTheCheckAsync(cleared: site.Today);
        await runner.ShouldBeHeadedAsync("Build up first");
        await runner.ShouldBeWellMadeAsync();
    }

    private async Task DescribeThemselvesAsync(Visit runner)
    {
        await runner.FollowAsync("Tell us about you");
        await runner.ShouldBeHeadedAsync("About you");
        await runner.ShouldBeWellMadeAsync();
        await runner.FillAsync("When did the injury begin?", site.Today.AddDays(-70));
        await runner.FillAsync("When did you last run", site.Today.AddDays(-70));
        await runner.ChooseAsync("Is your back easily irritated", "No");
        await runner.FillAsync("A usual run before the injury", "8");
        await runner.FillAsync("A usual week before the injury", "25");
        foreach (var day in (string[])["Mon", "Wed", "Fri"]) await runner.ChooseAsync("Which days suit you for a run?", day);
        await runner.ChooseAsync("What else can you do?", "Cycling");
        await runner.PressAsync("Save");
        await runner.ShouldBeAtAsync("/clearance");
    }

    private async Task WalkTheTestAsync(Visit runner)
    {
        site.GoToEvening();
        await runner.FollowAsync("Do the walk test");
        await runner.ShouldBeHeadedAsync("The walk test");
        await runner.ShouldBeWellMadeAsync();
        await runner.ChooseAsync("Did you walk all 40 minutes?", "Yes");
        await runner.ChooseAsync("Any pain before or during the walk?", "None");
        await runner.PressAsync("Save");
        await runner.ShouldBeAtAsync("/clearance");
    }
}
