using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Timer;

namespace ReturnToRun.Web.Words;

/// <summary>The words of the routine's timer.</summary>
public static class RoutineTimerWords
{
    public const string Wait = "Take your place";
    public const string Hold = "Hold";
    public const string LetGo = "Let go";
    public const string Rest = "Rest";
    public const string Turn = "Other side";

    /// <summary>What the script needs, by name.</summary>
    public static string Script { get; } = JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["wait"] = "I am ready",
        ["hold"] = "Next",
        ["change"] = "Next",
        ["reps"] = "Done",
        ["rest"] = "Next",
        ["pause"] = "Pause",
        ["paused"] = "Paused",
        ["goOn"] = "Go on",
        ["over"] = "That was the routine.",
        ["noSound"] = "The browser plays no sound for this page.",
        ["noVoice"] = "This browser has no voice: what it would say stands on the screen.",
        ["noVibration"] = "This browser does not let the phone vibrate.",
        ["noWake"] = "This browser does not keep the screen on. The time goes on all the same.",
    });

    /// <summary>The routine as the script reads it.</summary>
    public static string Json(TimerRoutine routine) => JsonSerializer.Serialize(routine, JsonSerializerOptions.Web);

    public static string Of(Side side) => side switch
    {
        Side.Left => "left side",
        Side.Right => "right side",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Unknown side."),
    };

    public static string Times(int times) => times == 1 ? "Once" : FormattableString.Invariant($"{times} times");

    public static string Nth(int time, int times) => FormattableString.Invariant($"{time} of {times}");

    public static string Round(int round, int rounds) => FormattableString.Invariant($"round {round} of {rounds}");

    public static string Detail(Side? side, string nth, string round) =>
        string.Join(", ", new[] { nth, side is { } which ? Of(which) : "", round }.Where(static part => part.Length > 0));
}
