using System.Globalization;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>What is wrong with one file, and how much of the work it may ask for is left.</summary>
internal sealed class Trouble
{
    private int segmentsLeft = ProtocolReader.MostSegments;

    public List<Mistake> Mistakes { get; } = [];

    /// <summary>Takes a session's segments off what the file may come to; false where that is used up.</summary>
    public bool Spend(int segments)
    {
        if (segmentsLeft < 0) return false;
        segmentsLeft -= segments;
        if (segmentsLeft < 0)
        {
            Mistakes.Add(new("levels", string.Create(CultureInfo.InvariantCulture,
                $"expected at most {ProtocolReader.MostSegments} segments in all sessions together, found more.")));
        }
        return segmentsLeft >= 0;
    }
}
