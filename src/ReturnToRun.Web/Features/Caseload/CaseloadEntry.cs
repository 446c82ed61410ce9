using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Which part of the caseload is shown.</summary>
public enum CaseloadPart { NeedsYou, Clearance, OnTrack, All }

/// <summary>A runner as the caseload shows them.</summary>
/// <param name="Stage">Null where the runner has recorded nothing yet.</param>
/// <param name="Today">The day where the runner is.</param>
public sealed record CaseloadEntry(Guid Id, string Name, PlanStage? Stage, string? Level, Need Need, DateOnly? NeedSince, DateOnly? LastLogOn, DateOnly? CheckDueOn, DateOnly? AnswerOwedSince, DateOnly Today)
{
    private const int SilentAfterDays = 7;

    /// <summary>Nothing was logged for a week, though something was before.</summary>
    public bool IsSilent => LastLogOn is { } last && Today.DayNumber - last.DayNumber >= SilentAfterDays && Stage is not PlanStage.Complete;

    public bool IsCheckDue => CheckDueOn <= Today;

    public CaseloadPart Part => Need switch
    {
        Need.Locked or Need.Stopped or Need.Paused or Need.Review => CaseloadPart.NeedsYou,
        Need.Clearance => CaseloadPart.Clearance,
        Need.None => IsSilent ? CaseloadPart.NeedsYou : CaseloadPart.OnTrack,
        _ => throw new InvalidOperationException($"Unknown need {Need}."),
    };

    /// <summary>Who comes first: the need, then the silent, then whoever has waited longest.</summary>
    public (int, int, string) Order => (Need == Need.None && IsSilent ? (int)Need.Clearance : (int)Need * 2, NeedSince?.DayNumber ?? int.MaxValue, Name);
}
