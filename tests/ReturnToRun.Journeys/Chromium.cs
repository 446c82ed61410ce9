using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>Finds a Chromium to drive, wherever this machine has one.</summary>
internal static class Chromium
{
    private const string Choice = "RETURN_TO_RUN_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    // No network of its own, no questions: a journey must be the same on a train.
    private static readonly string[] Quiet =
        ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        // Chromium's sandbox refuses to start as root, which is what containers run as.
        string[] arguments = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? [.. Quiet, "--no-sandbox"] : Quiet;
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = arguments });
    }

    /// <returns>The browser's path, or null for the one that Playwright has downloaded.</returns>
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Choice) is { Length: > 0 } chosen)
            return File.Exists(chosen) ? chosen : throw new InvalidOperationException($"{Choice} names {chosen}, which is not there.");
        if (OnPath().Concat(UsualPlaces()).FirstOrDefault(File.Exists) is { } found) return found;
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0) return null;
        throw new InvalidOperationException(
            $"The journeys need a Chromium and none was found or could be downloaded. Install one (Debian: apt-get install chromium), or name one in {Choice}.");
    }

    private static IEnumerable<string> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static IEnumerable<string> UsualPlaces() =>
        OperatingSystem.IsMacOS() ?
        [
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        ]
        : OperatingSystem.IsWindows() ?
            from root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            from program in new[] { @"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
            select Path.Combine(Environment.GetFolderPath(root), program)
        : ["/snap/bin/chromium", "/usr/lib/chromium/chromium"];
}
