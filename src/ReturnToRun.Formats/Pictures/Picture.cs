using System.Globalization;

namespace ReturnToRun.Formats.Pictures;

public enum PictureFormat { Png, Jpeg, WebP }

/// <summary>A picture that was checked part by part and written anew with nothing but the picture in it.</summary>
/// <param name="Width">In pixels, as it is shown: after the turn that a camera asks for.</param>
public sealed record Picture(PictureFormat Format, int Width, int Height, byte[] Content);

/// <summary>A picture, or why a file is none.</summary>
public sealed record PictureReading(Picture? Picture, Mistake? Mistake)
{
    internal static PictureReading Refused(int at, string text) => new(null, new(string.Create(CultureInfo.InvariantCulture, $"byte {at}"), text));

    internal static PictureReading Refused(string text) => new(null, new("file", text));
}
