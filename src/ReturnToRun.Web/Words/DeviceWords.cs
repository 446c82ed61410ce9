using System.Text.Json;

namespace ReturnToRun.Web.Words;

/// <summary>The words about what waits on a device to be sent.</summary>
public static class DeviceWords
{
    /// <summary>By the state of an entry, for the title, and by what it is.</summary>
    public static string States { get; } = JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["run"] = "Your run of",
        ["routine"] = "Your routine of",
        ["waits"] = "Not sent yet",
        ["sent"] = "Sent and logged",
        ["sending"] = "On its way to the server. It is kept on this device until the server has it.",
        ["saved"] = "Logged. Nothing of it is left on this device.",
        ["away"] = "No connection to the server. It is kept on this device and sent by itself when there is one.",
        ["out"] = "You are signed out here. It is kept on this device and sent after you sign in.",
        ["other"] = "It was recorded under another account, and stays here until that account signs in.",
        ["refused"] = "The server did not take it.",
        ["here"] = "It is only on this device. Send it before you sign out, or throw it away.",
    });
}
