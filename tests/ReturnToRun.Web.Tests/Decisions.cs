using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Web.Tests;

/// <summary>Decisions made by hand, one of each kind.</summary>
internal static class Decisions
{
    public static Decision Of(DecisionKind kind) => new()
    {
        Day = new(2026, 11, 18),
        Rule = kind switch
        {
            DecisionKind.Lock => "D1",
            DecisionKind.Pause => "D2",
            DecisionKind.Stop => "D3",
            DecisionKind.StepBack => "D4",
            DecisionKind.Repeat => "D5",
            DecisionKind.Progress => "D7",
            DecisionKind.Hold => "D8",
            DecisionKind.CallOff => "P1",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown decision."),
        },
        Kind = kind,
        Level = "3",
        NextLevel = "3",
        Evidence = [new(EvidenceKind.Successes, ReturnToRun.Engine.Units.Measure.Count(1), ReturnToRun.Engine.Units.Measure.Count(2))],
        PolicyVersion = "return-to-run/1",
        EngineVersion = 1,
    };
}
