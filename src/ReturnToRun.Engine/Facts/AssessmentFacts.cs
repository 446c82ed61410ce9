namespace ReturnToRun.Engine.Facts;

/// <summary>A questionnaire whose total a therapist types in (section 7). Their questions are licensed and are nowhere in the product.</summary>
public enum Instrument
{
    /// <summary>Oswestry Disability Index, 0 to 100 %; less is better.</summary>
    Oswestry,

    /// <summary>Roland-Morris Disability Questionnaire, 0 to 24; less is better.</summary>
    RolandMorris,

    /// <summary>STarT Back, total 0 to 9; less is better.</summary>
    StartBack,

    /// <summary>University of Wisconsin Running Injury and Recovery Index, 0 to 36; more is better.</summary>
    Uwri,
}

/// <summary>A total that a therapist typed in. It is context beside pain and load and changes no plan.</summary>
public sealed record MeasureRecorded : Fact
{
    /// <summary>The highest distress subscore of STarT Back.</summary>
    public const int MostDistress = 5;

    public required Instrument Instrument { get; init; }

    /// <summary>The points, or the per cent.</summary>
    public required int Total { get; init; }

    /// <summary>The distress subscore of STarT Back, part of the total; null where it was not given, and for every other.</summary>
    public int? Distress { get; init; }

    /// <summary>The therapist who typed it in.</summary>
    public required Guid By { get; init; }

    /// <summary>The sequence of an earlier one that this corrects.</summary>
    public long? Supersedes { get; init; }

    /// <summary>The highest total there is; the lowest is 0.</summary>
    public static int Most(Instrument instrument) => instrument switch
    {
        Instrument.Oswestry => 100,
        Instrument.RolandMorris => 24,
        Instrument.StartBack => 9,
        Instrument.Uwri => 36,
        _ => throw new ArgumentOutOfRangeException(nameof(instrument), instrument, "Unknown instrument."),
    };

    /// <summary>Whether these numbers can be what the questionnaire came to.</summary>
    public bool IsPossible => Enum.IsDefined(Instrument) && Total >= 0 && Total <= Most(Instrument)
        && (Distress is not { } distress || (Instrument == Instrument.StartBack && distress is >= 0 and <= MostDistress && distress <= Total));
}

/// <summary>Where the foot meets the ground first.</summary>
public enum FootStrike { Rearfoot, Midfoot, Forefoot }

/// <summary>How long the stride is for this runner.</summary>
public enum Stride { Short, Fitting, Long }

/// <summary>
/// SRC-17: what a professional saw of the running form. The latest holds, its cue too: one at a time, and none where it
/// gives none. No cue is made up by the program, and none changes a plan.
/// </summary>
public sealed record GaitAssessed : Fact
{
    /// <summary>The most characters of a cue: one thing to think of.</summary>
    public const int CueLength = 120;

    /// <summary>Steps a minute, both feet, that can be counted of somebody who runs.</summary>
    public const int FewestSteps = 100, MostSteps = 240;

    /// <summary>Steps a minute, both feet; null where it was not counted.</summary>
    public int? Cadence { get; init; }

    public FootStrike? FootStrike { get; init; }

    public Stride? Stride { get; init; }

    /// <summary>What to think of on the run, in the therapist's words.</summary>
    public string? Cue { get; init; }

    /// <summary>Steps a minute to run to, which the timer may sound; null where none are asked for.</summary>
    public int? CadenceToKeep { get; init; }

    /// <summary>The therapist who saw it.</summary>
    public required Guid By { get; init; }

    /// <summary>Whether it can be so; one that says nothing ends the cue before it.</summary>
    public bool IsPossible => IsStep(Cadence) && IsStep(CadenceToKeep)
        && (FootStrike is not { } strike || Enum.IsDefined(strike)) && (Stride is not { } stride || Enum.IsDefined(stride));

    private static bool IsStep(int? steps) => steps is null or (>= FewestSteps and <= MostSteps);
}

/// <summary>What differs between the sides (SRC-20).</summary>
public enum SideFinding { Tight, Weak }

/// <summary>SRC-20: a therapist found a side tight or weak. It holds until one says that it is balanced.</summary>
public sealed record SideFound : Fact
{
    /// <summary>The most characters of where it is.</summary>
    public const int WhereLength = 60;

    public required SideFinding Finding { get; init; }

    public required Side Side { get; init; }

    /// <summary>Where, in the therapist's words: "hip flexors".</summary>
    public required string Where { get; init; }

    /// <summary>The therapist who found it.</summary>
    public required Guid By { get; init; }
}

/// <summary>A finding by side no longer holds: it is balanced, or it was written down wrongly.</summary>
public sealed record SideBalanced : Fact
{
    /// <summary>The sequence of the finding.</summary>
    public required long Found { get; init; }

    /// <summary>The therapist who says so.</summary>
    public required Guid By { get; init; }
}
