using System.Text.Json.Serialization;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Which part of the caseload is shown.</summary>
public enum CaseloadPart { NeedsYou, Clearance, OnTrack, All }

/// <summary>A runner as the caseload shows them.</summary>
/// <param name="Stage">Null where the runner has recorded nothing yet.</param>
/// <param name="Lately">The runs of the last weeks, as <see cref="RunLately"/> writes them.</param>
/// <param name="Today">The day where the runner is.</param>
/// <param name="Unread">How many messages the therapist has not read.</param>
public sealed record CaseloadEntry(
    Guid Id, string Name, PlanStage? Stage, string? Level, Need Need, DateOnly? NeedSince, DateOnly? LastLogOn, DateOnly? CheckDueOn, DateOnly? AnswerOwedSince, string Lately, DateOnly Today, int Unread = 0)
{
    private const int SilentAfterDays = 7;

    /// <summary>Nothing was logged for a week, though something was before.</summary>
    [JsonIgnore]
    public bool IsSilent => LastLogOn is { } last && Today.DayNumber - last.DayNumber >= SilentAfterDays && Stage is not PlanStage.Complete;

    [JsonIgnore]
    public bool IsCheckDue => CheckDueOn <= Today;

    [JsonIgnore]
    public CaseloadPart Part => Need switch
    {
        Need.Locked or Need.Stopped or Need.Paused or Need.Review => CaseloadPart.NeedsYou,
        Need.Clearance => CaseloadPart.Clearance,
        Need.None => IsSilent ? CaseloadPart.NeedsYou : CaseloadPart.OnTrack,
        _ => throw new InvalidOperationException($"Unknown need {Need}."),
    };

    /// <summary>How soon they need somebody: the needs in their order, with the silent between review and clearance.</summary>
    [JsonIgnore]
    public int Urgency => Need == Need.None && IsSilent ? ((int)Need.Review * 2) + 1 : (int)Need * 2;
}
