namespace ReturnToRun.Web.Commands;

/// <summary>Decides, before the web host is built, whether the program was asked to do one thing and end, or to serve.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int NotUnderstood = 2;

    // A new command is one line here and one file beside this one.
    internal static readonly Command[] All =
    [
        new("backup", BackupCommand.Usage, "copy the database to FILE, also while the server runs", BackupCommand.RunAsync),
        new("restore", RestoreCommand.Usage, "put the backup FILE in the place of the database; stop the server first", RestoreCommand.RunAsync),
        new("protocol", ProtocolCommand.Usage, "read protocol files, show what they come to, flag steps beyond a limit", ProtocolCommand.RunAsync),
        new("admin", AdminCommand.Usage, "make the account of a clinic's admin", AdminCommand.RunAsync),
        new("account", AccountCommand.Usage, "print a link that sets a new password", AccountCommand.RunAsync),
        new("plan", PlanCommand.Usage, "compute again what a runner was shown, and say what differs now", PlanCommand.RunAsync),
        new("audit", AuditCommand.Usage, "prove that nobody changed the audit", AuditCommand.RunAsync),
        new("demo", DemoCommand.Usage, "make the demo anew, in development only", DemoCommand.RunAsync),
        new("health", "health [URL]", "ask a running server whether it is alive; exit 0 or 1", HealthCommand.RunAsync),
    ];

    /// <returns>The exit code of the command, or null when the program is to serve.</returns>
    public static Task<int?> TryRunAsync(string[] args) => TryRunAsync(args, Console.Out, Console.Error);

    internal static async Task<int?> TryRunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // Settings (`--urls …`, `--environment=…`) belong to the web host.
        if (args is not [var name, .. var rest]) return null;
        if (name is "help" or "--help" or "-h")
        {
            await output.WriteLineAsync(Usage());
            return Done;
        }

        if (name.StartsWith('-')) return null;

        var command = Array.Find(All, command => string.Equals(command.Name, name, StringComparison.Ordinal));
        if (command is not null) return await command.RunAsync(new CommandCall(rest, output, error));

        await error.WriteLineAsync($"There is no command \"{name}\".");
        await error.WriteLineAsync(Usage());
        return NotUnderstood;
    }

    internal static string Usage() => string.Join(Environment.NewLine,
    [
        "Usage: return-to-run [COMMAND]",
        "",
        "Without a command the program serves. Commands:",
        .. All.Select(command => $"  {command.Usage,-30} {command.Summary}"),
        $"  {"help",-30} show this text",
    ]);
}
