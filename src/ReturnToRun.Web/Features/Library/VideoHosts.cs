using System.Collections.Immutable;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Where a film may be: the hosts that the operator names in the setting <c>VideoHosts</c>, and those below them.</summary>
public sealed class VideoHosts(IConfiguration settings)
{
    private static readonly string[] s_usual = ["youtube.com", "youtu.be", "vimeo.com"];

    public ImmutableArray<string> Names { get; } = [.. settings.GetSection("VideoHosts").Get<string[]>() ?? s_usual];

    /// <summary>Why a link is not taken, in words; null where it is.</summary>
    public string? Refusal(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps) return "Expected an address that begins with https://.";
        if (address.UserInfo.Length > 0 || !address.IsDefaultPort) return "Expected an address without a password or a port in it.";
        var host = address.IdnHost;
        return Names.Any(name => string.Equals(host, name, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase))
            ? null
            : $"Films may be at {string.Join(", ", Names)}. This is at {host}.";
    }
}
