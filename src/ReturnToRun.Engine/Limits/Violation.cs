using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Limits;

/// <summary>Something in a plan that a limit forbids.</summary>
/// <param name="Limit">I1 to I15, or O1 for the band that no override may leave.</param>
/// <param name="Day">The day of the plan it is about.</param>
/// <param name="Value">What the plan has, where it is a number.</param>
/// <param name="Bound">What the limit allows, where it is a number.</param>
public sealed record Violation(string Limit, DateOnly Day, Measure? Value = null, Measure? Bound = null);
