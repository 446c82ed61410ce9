using System.Collections.Immutable;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Plans;

/// <summary>
/// A plan that may be stored and shown. The engine's plan is checked against every limit by arithmetic of its own; a plan
/// that breaks one would be a fault in the engine, and then nobody runs on it: from that day on it holds no run and no
/// routine, and the limit is given as the reason.
/// </summary>
internal sealed record SafePlan(Plan Plan, ImmutableArray<Violation> Violations)
{
    public static SafePlan Of(History history, DateOnly today)
    {
        var plan = PlanEngine.Plan(history, today);
        return Checked(plan, LimitCheck.Violations(history, plan));
    }

    public static SafePlan Checked(Plan plan, ImmutableArray<Violation> violations) =>
        violations.IsEmpty ? new(plan, violations) : new(plan with { Days = Withheld(plan.Days, violations) }, violations);

    private static ImmutableArray<PlanDay> Withheld(ImmutableArray<PlanDay> days, ImmutableArray<Violation> violations)
    {
        var first = violations.MinBy(static violation => violation.Day)!;
        return [.. days.Select(day => day.Date < first.Day ? day : day with
        {
            Run = null,
            Routine = [],
            Why = [new(first.Limit, ReasonKind.Rest)],
        })];
    }
}
