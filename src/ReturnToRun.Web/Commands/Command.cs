namespace ReturnToRun.Web.Commands;

/// <param name="Name">The first word typed.</param>
/// <param name="RunAsync">Answers the exit code; writes to the call's writers, never to the console itself.</param>
internal sealed record Command(string Name, string Usage, string Summary, Func<CommandCall, Task<int>> RunAsync);

/// <summary>What was typed after the command's name, and where its answer goes.</summary>
internal sealed record CommandCall(string[] Args, TextWriter Output, TextWriter Error);
