using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

public sealed class PasskeyJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_runner_signs_up_with_a_passkey_signs_out_and_signs_in_with_it()
    {
        await using var runner = await site.VisitAsync();
        await HoldAuthenticatorAsync(runner);
        await runner.GoToAsync("/sign-up");
        await runner.FillAsync("Your name", "Pia");
        await runner.FillAsync("E-mail", "pia@journeys.test");
        await runner.SelectAsync("Country", "DE");
        await runner.ChooseAsync("Distances", "Kilometres");
        await runner.ShouldBeWellMadeAsync();
        await runner.PressAsync("Use a passkey instead of a password");

        await runner.ShouldBeAtAsync("/sign-in");
        await runner.PressAsync("Use a passkey");
        await runner.ShouldBeAtAsync("/recovery-codes");
        await runner.GoToAsync("/settings/sign-in");
        await runner.ShouldSayAsync("Set a password");
        await runner.ShouldBeWellMadeAsync();

        await runner.GoToAsync("/sign-out");
        await runner.PressAsync("Sign out");
        await runner.ShouldBeAtAsync("/sign-in");
        await runner.GoToAsync("/today");
        await runner.ShouldBeAtAsync("/sign-in");
        await runner.PressAsync("Use a passkey");
        await Assertions.Expect(runner.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        await runner.GoToAsync("/today");
        await runner.ShouldBeHeadedAsync("Welcome. Safety first");
    }

    /// <summary>What a phone with a fingerprint is to a browser, and a finger that is always there.</summary>
    private static async Task HoldAuthenticatorAsync(Visit visit)
    {
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await wire.SendAsync("WebAuthn.enable");
        await wire.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
