using Microsoft.AspNetCore.Components.Forms;

namespace ReturnToRun.Web.Features.Library;

/// <summary>A file that a page with a circuit is sent.</summary>
public static class SentFile
{
    /// <returns>Its bytes; null where there are more of them, or it broke off.</returns>
    public static async Task<byte[]?> ReadAsync(IBrowserFile file, int mostBytes)
    {
        if (file.Size > mostBytes) return null;
        try
        {
            using var whole = new MemoryStream((int)file.Size);
            await using var sent = file.OpenReadStream(mostBytes);
            await sent.CopyToAsync(whole);
            return whole.ToArray();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
