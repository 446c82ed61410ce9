using System.Text;
using ReturnToRun.Formats.Fit;
using ReturnToRun.Formats.Gpx;
using ReturnToRun.Formats.Tcx;

namespace ReturnToRun.Formats.Activities;

/// <summary>Reads activities from a FIT, GPX or TCX file, told apart by what is in it, never by its name.</summary>
public static class ActivityReader
{
    /// <summary>The largest file that is read: several times a day of one record a second.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int FirstLook = 1024;

    /// <summary>Reads from where a stream stands, and no more of it than an activity may have.</summary>
    public static async Task<ActivityReading> ReadAsync(Stream stream, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        while (whole.Length <= MostBytes && await stream.ReadAsync(buffer, ct) is > 0 and var count) await whole.WriteAsync(buffer.AsMemory(0, count), ct);
        return Read(whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }

    public static ActivityReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes) return ActivityReading.Refused("file", "expected at most 10 MB, found more.");
        if (file.IsEmpty) return ActivityReading.Refused("file", "expected an activity, found an empty file.");
        if (FitDecoder.IsFit(file.Span)) return FitActivityReader.Read(file.Span);
        return Root(file.Span) switch
        {
            GpxReader.Root => GpxReader.Read(file),
            TcxReader.Root => TcxReader.Read(file),
            _ => ActivityReading.Refused("file", "expected a FIT, GPX or TCX file, found something else."),
        };
    }

    // The first element's name. UTF-16 looks like UTF-8 with zeros between; the XML reader finds out the rest.
    private static string? Root(ReadOnlySpan<byte> file)
    {
        var text = Encoding.Latin1.GetString(file[..Math.Min(file.Length, FirstLook)]).Replace("\0", "", StringComparison.Ordinal);
        foreach (var root in (string[])[GpxReader.Root, TcxReader.Root])
        {
            if (text.Contains($"<{root}", StringComparison.Ordinal) || text.Contains($":{root}", StringComparison.Ordinal)) return root;
        }
        return null;
    }
}
