using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Commands;

/// <summary>Helps somebody back in who has neither password nor recovery code: the operator prints a link and hands it over.</summary>
internal static class AccountCommand
{
    public const string Usage = "account reset EMAIL";

    public static Task<int> RunAsync(CommandCall call) => RunAsync(call, static () => Workbench.Build());

    internal static async Task<int> RunAsync(CommandCall call, Func<WebApplication> build)
    {
        if (call.Args is not ["reset", var email])
        {
            await call.Error.WriteLineAsync($"Usage: {Usage}");
            return CommandLine.NotUnderstood;
        }

        await using var app = build();
        await app.OpenDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            await call.Error.WriteLineAsync("There is no account with that address.");
            return CommandLine.Failed;
        }

        var path = await scope.ServiceProvider.GetRequiredService<RecoveryService>().MakeLinkAsync(user);
        var address = scope.ServiceProvider.GetRequiredService<PublicAddress>().Configured;
        await call.Output.WriteLineAsync(address is null ? path : new Uri(address, path).ToString());
        await call.Error.WriteLineAsync($"It sets a new password, once, until {RecoveryService.LinkLife.TotalMinutes:0} minutes from now.");
        return CommandLine.Done;
    }
}
