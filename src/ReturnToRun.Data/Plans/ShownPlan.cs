using System.Collections.Immutable;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Plans;

/// <summary>What a runner is shown of the days ahead: the part of a plan that is kept when it changes.</summary>
internal sealed record ShownPlan(PlanStage Stage, string? Level, ImmutableArray<ShownDay> Days)
{
    public static ShownPlan Of(Plan plan) => new(plan.Stage, plan.Position?.Level, [.. plan.Days.Select(day => new ShownDay(
        day.Date,
        day.Run?.Session,
        day.CrossTraining is not null,
        day.WalkTest,
        [.. day.Routine.Select(item => Shown(plan, item))]))]);

    // The program's own doses are those of the program; what a therapist gave is kept with its dose, because that is told as well.
    private static string Shown(Plan plan, RoutineItem item) =>
        ReferenceEquals(plan.Routine, FollowedRoutine.Default) ? item.Exercise : $"{item.Exercise} {Dose(item.Dose)}";

    private static string Dose(Dose dose) => FormattableString.Invariant(
        $"{dose.Repetitions}/{dose.Sets}/{dose.TimesADay}/{dose.DaysAWeek}{(dose.Hold is { } hold ? FormattableString.Invariant($"/{hold.TotalSeconds:0}–{dose.LongestHold!.Value.TotalSeconds:0}s") : "")}");

    public string Write() => JsonSerializer.Serialize(this, Json.Options);

    public static ShownPlan Read(string content) => JsonSerializer.Deserialize<ShownPlan>(content, Json.Options)!;

    /// <summary>
    /// Whether an earlier one told the same of the days that both speak of. That the horizon moves on with the calendar, and
    /// that a day is over, changes nothing that was said.
    /// </summary>
    public bool IsSameAs(ShownPlan earlier)
    {
        if (Stage != earlier.Stage || !string.Equals(Level, earlier.Level, StringComparison.Ordinal)) return false;
        var said = earlier.Days.ToDictionary(static day => day.Date, static day => day.Write());
        return Days.All(day => !said.TryGetValue(day.Date, out var before) || string.Equals(before, day.Write(), StringComparison.Ordinal));
    }
}

/// <summary>One day as it was shown; the session carries its level.</summary>
internal sealed record ShownDay(DateOnly Date, PlannedSession? Run, bool CrossTraining, bool WalkTest, ImmutableArray<string> Routine)
{
    public string Write() => JsonSerializer.Serialize(this, Json.Options);
}

/// <summary>A decision as a row keeps it. Which engine and policy made it has columns of its own.</summary>
internal static class DecisionJson
{
    public static string Write(Decision decision) => JsonSerializer.Serialize(decision with { EngineVersion = 0, PolicyVersion = "" }, Json.Options);

    public static Decision Read(DecisionRow row) =>
        JsonSerializer.Deserialize<Decision>(row.Content, Json.Options)! with { EngineVersion = row.EngineVersion, PolicyVersion = row.PolicyVersion };
}
