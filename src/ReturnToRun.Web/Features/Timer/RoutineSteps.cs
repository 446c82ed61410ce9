using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>One step of a routine as it is timed.</summary>
/// <param name="Kind">wait, hold, change, reps or rest.</param>
/// <param name="Seconds">How long; null where the runner says when it is done.</param>
/// <param name="Exercise">Which exercise of the day, from 0.</param>
/// <param name="Says">What is shown large, and spoken.</param>
/// <param name="Detail">Which side, repetition and round.</param>
/// <param name="Side">left or right; null where it is neither, or between them.</param>
public sealed record RoutineStep(string Kind, int? Seconds, int Exercise, string Says, string Detail, string? Side = null);

/// <summary>
/// A routine in steps: holds are timed, repetitions are not, because nobody has said how fast they should be. The pauses
/// are the program's own and can be passed over.
/// </summary>
public static class RoutineSteps
{
    /// <summary>Between two repetitions that are held.</summary>
    private const int Change = 3;

    /// <summary>To turn to the other side.</summary>
    private const int Turn = 10;

    /// <summary>Between two rounds.</summary>
    private const int Rest = 30;

    private static readonly Side?[] s_sides = [Side.Left, Side.Right];
    private static readonly Side?[] s_noSide = [null];

    public static ImmutableArray<RoutineStep> Of(IReadOnlyList<RoutineItem> routine, Func<string, bool> isSided) =>
        [.. routine.SelectMany((item, exercise) => Of(item.Dose, exercise, isSided(item.Exercise)))];

    private static IEnumerable<RoutineStep> Of(Dose dose, int exercise, bool sided)
    {
        var rounds = dose.Sets.Least;
        yield return new("wait", null, exercise, RoutineTimerWords.Wait, sided ? RoutineTimerWords.Of(Side.Left) : "", sided ? NameOf(Side.Left) : null);
        for (var round = 1; round <= rounds; round++)
        {
            if (round > 1) yield return new("rest", Rest, exercise, RoutineTimerWords.Rest, RoutineTimerWords.Round(round, rounds));
            foreach (var side in sided ? s_sides : s_noSide)
            {
                if (side == Side.Right) yield return new("rest", Turn, exercise, RoutineTimerWords.Turn, RoutineTimerWords.Of(Side.Right));
                foreach (var step in Set(dose, exercise, side, rounds == 1 ? "" : RoutineTimerWords.Round(round, rounds))) yield return step with { Side = NameOf(side) };
            }
        }
    }

    private static string? NameOf(Side? side) => side switch { Side.Left => "left", Side.Right => "right", _ => null };

    private static IEnumerable<RoutineStep> Set(Dose dose, int exercise, Side? side, string round)
    {
        var times = dose.Repetitions.Least;
        if (dose.Hold is not { } hold)
        {
            yield return new("reps", null, exercise, RoutineTimerWords.Times(times), RoutineTimerWords.Detail(side, "", round));
            yield break;
        }
        for (var time = 1; time <= times; time++)
        {
            if (time > 1) yield return new("change", Change, exercise, RoutineTimerWords.LetGo, RoutineTimerWords.Detail(side, "", round));
            yield return new("hold", (int)hold.TotalSeconds, exercise, RoutineTimerWords.Hold, RoutineTimerWords.Detail(side, times == 1 ? "" : RoutineTimerWords.Nth(time, times), round));
        }
    }
}
