using ReturnToRun.Data.News;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>How many runners are where.</summary>
/// <param name="Writing">How many of them wrote something that the therapist has not read.</param>
public sealed record CaseloadCounts(int Locked, int Stopped, int Paused, int Review, int Silent, int Clearance, int OnTrack, int Writing = 0)
{
    public int NeedYou => Locked + Stopped + Paused + Review + Silent;

    public int All => NeedYou + Clearance + OnTrack;

    public int Of(CaseloadPart part) => part switch
    {
        CaseloadPart.NeedsYou => NeedYou,
        CaseloadPart.Clearance => Clearance,
        CaseloadPart.OnTrack => OnTrack,
        CaseloadPart.All => All,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };
}

/// <summary>Something new about a runner.</summary>
/// <param name="Need">What they need since today; <see cref="Need.None"/> where that is nothing, or nothing new.</param>
public sealed record CaseloadNews(Guid Runner, string Name, NewsKind Kind, Need Need);

/// <summary>One page of a caseload, as it was at a number.</summary>
/// <param name="Therapist">Whose it is.</param>
/// <param name="Seen">The number up to which everything new is in it.</param>
/// <param name="Found">How many runners were asked for, on all pages.</param>
public sealed record CaseloadView(Guid Therapist, long Seen, CaseloadCounts Counts, int Found, int Page, int Pages, IReadOnlyList<CaseloadEntry> Entries)
{
    /// <summary>So that a page stays within what a first visit may weigh.</summary>
    public const int OnePage = 50;
}
