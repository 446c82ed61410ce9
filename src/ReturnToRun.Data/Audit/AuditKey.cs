using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Audit;

/// <summary>
/// The secret of the audit's chains. It lies outside the database, so that who can write there cannot mend a chain:
/// in the setting <c>Audit:Key</c> (32 bytes or more in Base64), or else in a file beside the database, made at first use.
/// </summary>
public sealed class AuditKey
{
    private const int Length = 32;
    private readonly Lazy<byte[]> _bytes;

    /// <exception cref="InvalidOperationException">The setting is there but is no key.</exception>
    public AuditKey(IConfiguration settings, DatabaseFile database)
    {
        Path = database.Path + ".audit-key";
        var given = settings["Audit:Key"];
        _bytes = new(() => string.IsNullOrWhiteSpace(given) ? FromFile(Path) : Parsed(given));
    }

    /// <summary>Where the key lies when no setting gives it.</summary>
    public string Path { get; }

    internal ReadOnlySpan<byte> Bytes => _bytes.Value;

    private static byte[] Parsed(string given)
    {
        var bytes = new byte[given.Length];
        return Convert.TryFromBase64String(given, bytes, out var length) && length >= Length
            ? bytes[..length]
            : throw new InvalidOperationException($"The setting Audit:Key must be at least {Length} bytes in Base64, as `openssl rand -base64 {Length}` gives.");
    }

    private static byte[] FromFile(string path)
    {
        if (!File.Exists(path)) Make(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length >= Length ? bytes : throw new InvalidOperationException($"The key of the audit in {path} is damaged. Put the right file back: without it no entry can be proved or added.");
    }

    // Whole or not at all, and the first of two who make it at once wins.
    private static void Make(string path)
    {
        var own = $"{path}.{System.IO.Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(own, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(own, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(own);
        }
    }
}
