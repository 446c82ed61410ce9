using System.Text;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>Protocol files as this program reads them.</summary>
public static class ProtocolFiles
{
    /// <summary>What the data is told of the format.</summary>
    public static ProtocolFormat Format { get; } = new(ProtocolLibrary.All, static content => ProtocolReader.Read(Encoding.UTF8.GetBytes(content)).Protocol);
}
