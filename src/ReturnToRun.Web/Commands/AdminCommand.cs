using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Commands;

/// <summary>Makes the first account of a clinic: an admin, and the clinic where there is none.</summary>
internal static class AdminCommand
{
    public const string Usage = "admin create EMAIL";
    private const string DefaultClinic = "Clinic";
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int GeneratedLength = 20;

    public static Task<int> RunAsync(CommandCall call) => RunAsync(call, Console.In, static () => Workbench.Build());

    internal static async Task<int> RunAsync(CommandCall call, TextReader input, Func<WebApplication> build)
    {
        if (call.Args is not ["create", var email] || !SignUpForm.IsEmail(email))
        {
            await call.Error.WriteLineAsync($"Usage: {Usage}");
            return CommandLine.NotUnderstood;
        }

        await call.Output.WriteLineAsync("Password for the new admin (leave empty to have one made):");
        var typed = await input.ReadLineAsync();
        var password = string.IsNullOrEmpty(typed) ? RandomNumberGenerator.GetString(Alphabet, GeneratedLength) : typed;
        var errors = new FormErrors();
        SignUpForm.CheckPassword(errors, "password", password, email);
        if (errors["password"] is { } wrong)
        {
            await call.Error.WriteLineAsync(wrong);
            return CommandLine.NotUnderstood;
        }

        await using var app = build();
        await app.OpenDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var clinic = await scope.ServiceProvider.GetRequiredService<ClinicDoor>().FirstOrNewAsync(DefaultClinic, app.Lifetime.ApplicationStopping);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var admin = new UserRow(Guid.CreateVersion7(clock.GetUtcNow())) { UserName = email, Email = email, DisplayName = "Admin", Role = Role.ClinicAdmin, ClinicId = clinic };
        if ((await users.CreateAsync(admin, password)) is { Succeeded: false } refused)
        {
            await call.Error.WriteLineAsync(string.Join(Environment.NewLine, refused.Errors.Select(static error => error.Description)));
            return CommandLine.Failed;
        }

        await call.Output.WriteLineAsync(password == typed ? "The admin is made. Sign in at /sign-in." : $"The admin is made. Sign in at /sign-in with the password {password} and change it there.");
        return CommandLine.Done;
    }
}
