using System.Globalization;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>What is wrong with one file, and how much of the work it may ask for is left.</summary>
internal sealed class Trouble
{
    private int segmentsLeft = ProtocolReader.MostSegments;

    public List<Mistake> Mistakes { get; } = [];

    /// <summary>Whether the file has come to more segments than it may: then nothing more of it is unrolled.</summary>
    public bool IsSpent => segmentsLeft < 0;

    /// <summary>Takes a session's segments off what the file may come to.</summary>
    public void Spend(int segments)
    {
        segmentsLeft -= segments;
        if (!IsSpent) return;
        Mistakes.Add(new("levels", string.Create(CultureInfo.InvariantCulture,
            $"expected at most {ProtocolReader.MostSegments} segments in all sessions together, found more.")));
    }
}
