using System.Globalization;

namespace ReturnToRun.Formats.Pictures;

/// <summary>
/// Reads a PNG, JPEG or WebP picture, told apart by what is in it, never by its name. Every part is walked and checked, and
/// only the parts that draw the picture are written again: no place, camera, comment, colour profile or hidden tail is kept.
/// The pixels themselves are left as they are, so nothing is lost, and are decoded by nobody but a browser.
/// </summary>
public static class PictureReader
{
    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The fewest pixels of a side.</summary>
    public const int LeastSide = 64;

    /// <summary>The most pixels of a side.</summary>
    public const int MostSide = 4096;

    public static PictureReading Read(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty) return PictureReading.Refused("expected a picture, found an empty file.");
        if (file.Length > MostBytes) return PictureReading.Refused("expected at most 2 MB, found more.");
        if (PngReader.IsPng(file)) return PngReader.Read(file);
        if (JpegReader.IsJpeg(file)) return JpegReader.Read(file);
        if (WebPReader.IsWebP(file)) return WebPReader.Read(file);
        return PictureReading.Refused("expected a PNG, JPEG or WebP picture, found something else.");
    }

    /// <summary>What is wrong with the sides of a picture; null where they are well.</summary>
    internal static PictureReading? CheckSides(int at, int width, int height) => width is < LeastSide or > MostSide || height is < LeastSide or > MostSide
        ? PictureReading.Refused(at, string.Create(CultureInfo.InvariantCulture, $"expected sides of {LeastSide} to {MostSide} pixels, found {width} by {height}."))
        : null;
}
