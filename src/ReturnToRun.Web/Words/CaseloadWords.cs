using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Words;

/// <summary>The words of a therapist's list and tests.</summary>
public static class CaseloadWords
{
    public static string Of(Need need) => need switch
    {
        Need.Locked => "Locked: emergency sign",
        Need.Stopped => "Stopped",
        Need.Paused => "Paused",
        Need.Review => "Asks for review",
        Need.Clearance => "Waiting for clearance",
        Need.None => "On track",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "Unknown need."),
    };

    /// <summary>The class of a need's tag.</summary>
    public static string Tone(Need need) => need switch
    {
        Need.Locked or Need.Stopped or Need.Paused => "stop",
        Need.Review or Need.Clearance => "care",
        Need.None => "good",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "Unknown need."),
    };

    public static string Of(PlanStage? stage) => stage switch
    {
        null => "Nothing recorded yet",
        PlanStage.Locked => "Locked",
        PlanStage.Paused => "Paused",
        PlanStage.Waiting => "Waiting",
        PlanStage.Foundation => "Foundation",
        PlanStage.WalkRun => "Walk and run",
        PlanStage.Continuous => "Continuous running",
        PlanStage.Complete => "Complete",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };

    /// <summary>What is asked for in each test, to choose from.</summary>
    public static IReadOnlyList<Option> Tests { get; } =
        [.. Enum.GetValues<ReadinessTest>().Select(static test => new Option(test.ToString(), Of(test)))];

    public static string Of(ReadinessTest test) => test switch
    {
        ReadinessTest.SingleLegSquat => "Single-leg squats (10)",
        ReadinessTest.HeelRaise => "Heel raises (20 to 25)",
        ReadinessTest.Hop => "Hops (10 a side)",
        ReadinessTest.SingleLegStand => "Single-leg stand (30 s)",
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "Unknown test."),
    };

    public static string Of(Side side) => side switch
    {
        Side.Left => "left",
        Side.Right => "right",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Unknown side."),
    };
}
