using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>Everything a decision about one run looks at. The same case and policy give the same decision.</summary>
public sealed record RunCase
{
    /// <summary>The run; two logs of one date are put together before.</summary>
    public required RunLogged Log { get; init; }

    /// <summary>Whether the date had more than one log; such a run is never a success.</summary>
    public bool TwoLogs { get; init; }

    /// <summary>The pain the runner usually has, site by site (section 4).</summary>
    public required PainBySite Baseline { get; init; }

    /// <summary>The furthest leg pain of the last 7 runs and the walk test.</summary>
    public required LegReach FurthestBefore { get; init; }

    /// <summary>Whether the walk test's own morning was already stiff for longer than the limit, so that it is not new.</summary>
    public bool UsuallyStiff { get; init; }

    /// <summary>The answer of the next morning; null while it is missing.</summary>
    public MorningAnswered? NextMorning { get; init; }

    /// <summary>The answer of the second morning; null while it is missing.</summary>
    public MorningAnswered? SecondMorning { get; init; }

    /// <summary>Whether an answer came too late to count as one of a success (after a later run had begun).</summary>
    public bool AnswersTooLate { get; init; }

    /// <summary>Whether the second morning is asked for: after the first run and after every rise. After D3 and D4 it is as well.</summary>
    public required bool SecondMorningDue { get; init; }

    /// <summary>The most pain of a success. Default 2/10, 3/10 where a therapist set it.</summary>
    public required Pain SuccessPain { get; init; }

    /// <summary>D6, where the weekly median rose: the site and both medians.</summary>
    public Trend? Trend { get; init; }

    /// <summary>Successes in a row at the level before this run.</summary>
    public required int SuccessesBefore { get; init; }

    /// <summary>Successes the level takes.</summary>
    public required int SuccessesNeeded { get; init; }

    /// <summary>Whether the run was planned at the level held.</summary>
    public required bool AtHeldLevel { get; init; }

    /// <summary>What stands in the way of a step up; null where there is room.</summary>
    public Evidence? NoRoom { get; init; }
}

/// <summary>The rise of the weekly median of worst pain at a site (D6).</summary>
public sealed record Trend(Site Site, Pain Recent, Pain Before);
