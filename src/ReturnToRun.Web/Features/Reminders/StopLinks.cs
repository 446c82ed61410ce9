using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ReturnToRun.Web.Features.Reminders;

/// <summary>
/// The link in an e-mail that ends them. It is sealed with the program's own keys, so nothing needs to be stored for it, and
/// it holds the stamp of the choice it came from: choosing anew makes the links before open nothing.
/// </summary>
public sealed class StopLinks(IDataProtectionProvider protection)
{
    private const int GuidBytes = 16;
    private readonly IDataProtector _seal = protection.CreateProtector("ReturnToRun.Reminders.Stop");

    public string Make(Guid runner, Guid stamp) => $"/reminders/stop/{System.Buffers.Text.Base64Url.EncodeToString(_seal.Protect([.. runner.ToByteArray(), .. stamp.ToByteArray()]))}";

    /// <returns>Null where it is none of ours.</returns>
    public (Guid Runner, Guid Stamp)? Open(string sealedLink)
    {
        try
        {
            var bytes = _seal.Unprotect(System.Buffers.Text.Base64Url.DecodeFromChars(sealedLink));
            return bytes.Length == 2 * GuidBytes ? (new(bytes.AsSpan(0, GuidBytes)), new(bytes.AsSpan(GuidBytes))) : null;
        }
        catch (Exception other) when (other is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
