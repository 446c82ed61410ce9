using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Web.Commands;

/// <summary>Reads protocol files, shows what they come to, and flags the steps that go beyond a limit.</summary>
internal static class ProtocolCommand
{
    public const string Usage = "protocol check FILE… [--json]";

    public static async Task<int> RunAsync(CommandCall call)
    {
        if (call.Args is not ["check", .. var rest]) return await NotUnderstoodAsync(call, "Expected check.");
        var options = rest.Where(static word => word.StartsWith("--", StringComparison.Ordinal)).ToList();
        var files = rest.Where(static word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (options.Find(static option => option != "--json") is { } unknown) return await NotUnderstoodAsync(call, $"There is no option {unknown}.");
        if (files.Count == 0) return await NotUnderstoodAsync(call, "Expected at least one FILE.");

        var outcome = CommandLine.Done;
        foreach (var file in files)
        {
            var (protocol, mistakes) = Read(file);
            foreach (var mistake in mistakes) await call.Error.WriteLineAsync($"{file}: {mistake}");
            if (protocol is null)
            {
                outcome = CommandLine.NotUnderstood;
                continue;
            }
            var levels = Compiler.Compile(protocol).Levels;
            var findings = Audit.Findings(protocol, Policy.Default);
            if (options.Count > 0) await call.Output.WriteLineAsync(ProtocolJson.Line(protocol, levels, findings));
            else await call.Output.WriteAsync(ProtocolTable.Text(protocol, levels, findings));
        }
        return outcome;
    }

    private static ProtocolReading Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) return Refused("expected a file, found a folder.");
            using var stream = File.OpenRead(path);
            return ProtocolReader.Read(stream);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Refused("expected a file, found nothing of that name.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refused("expected a file that may be read, this one cannot be.");
        }
    }

    private static ProtocolReading Refused(string sentence) => new(null, [new("file", sentence)]);

    private static async Task<int> NotUnderstoodAsync(CommandCall call, string sentence)
    {
        await call.Error.WriteLineAsync(sentence);
        await call.Error.WriteLineAsync($"Usage: return-to-run {Usage}");
        return CommandLine.NotUnderstood;
    }
}
