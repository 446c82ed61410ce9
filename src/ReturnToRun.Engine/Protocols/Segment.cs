using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>What a person does during a segment.</summary>
public enum SegmentKind { Walk, Jog, Run, Stride, Rest }

/// <summary>One piece of a session, unrolled: what to do and for how long.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Length">A time or a distance, more than zero.</param>
public readonly record struct Segment(SegmentKind Kind, Quantity Length)
{
    /// <summary>The speed stated in the protocol, where there is one; otherwise the nominal speed of the kind holds.</summary>
    public Speed? Pace { get; init; }

    /// <summary>What the protocol asks beyond the length; null where it asks nothing.</summary>
    public SegmentAsk? Ask { get; init; }

    /// <summary>Whether the segment counts as running (jog, run and stride do).</summary>
    public bool IsRunning => Kind is SegmentKind.Run or SegmentKind.Jog or SegmentKind.Stride;

    /// <summary>The time it takes, in seconds.</summary>
    public decimal Seconds(NominalSpeeds speeds) => Length.SecondsAt(Pace ?? speeds.Of(Kind));

    /// <summary>The distance it covers, in metres.</summary>
    public decimal Metres(NominalSpeeds speeds) => Length.MetresAt(Pace ?? speeds.Of(Kind));
}

/// <summary>The speeds that distances are reckoned with where none was measured (clinical rules, section 3).</summary>
/// <param name="Walking">Default 100 m/min.</param>
/// <param name="Running">Jog, run and stride. Default 140 m/min.</param>
public sealed record NominalSpeeds(Speed Walking, Speed Running)
{
    /// <summary>100 m/min walking, 140 m/min running.</summary>
    public static NominalSpeeds Default { get; } = new(Speed.FromMetresPerMinute(100), Speed.FromMetresPerMinute(140));

    /// <summary>The speed of a kind of segment; rest stands still.</summary>
    public Speed Of(SegmentKind kind) => kind switch
    {
        SegmentKind.Walk => Walking,
        SegmentKind.Jog or SegmentKind.Run or SegmentKind.Stride => Running,
        SegmentKind.Rest => default,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of segment."),
    };
}
