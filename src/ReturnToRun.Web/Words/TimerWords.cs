using System.Text.Json;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features;
using ReturnToRun.Web.Features.Timer;

namespace ReturnToRun.Web.Words;

/// <summary>Why there is nothing to time, and where to go from there.</summary>
/// <param name="Link">What the link says.</param>
public sealed record TimerRefusal(string Title, string Says, string Href, string Link);

/// <summary>The words of the timer.</summary>
public static class TimerWords
{
    /// <summary>What the script says and shows, by name. {n}, {m}, {time}, {next} and {length} are filled in by it.</summary>
    public static string Spoken { get; } = JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["walk"] = "Walk",
        ["jog"] = "Light jog",
        ["run"] = "Run",
        ["stride"] = "Stride",
        ["rest"] = "Rest",
        ["paused"] = "Paused",
        ["pause"] = "Pause",
        ["goOn"] = "Go on",
        ["count"] = "{n} of {m}",
        ["then"] = "Then {next} {length}",
        ["last"] = "Then you are done",
        ["whole"] = "{time} of {length}",
        ["half"] = "Half-way.",
        ["end"] = "Done. That was the whole session.",
        ["minute"] = "1 minute",
        ["minutes"] = "{n} minutes",
        ["second"] = "1 second",
        ["seconds"] = "{n} seconds",
        ["and"] = "{minutes} {seconds}",
        ["did"] = "You ran {time} in {n} of {m} intervals, and were on your feet for {length}. Started at {start}.",
        ["walked"] = "You were on your feet for {length}. Started at {start}.",
        ["noSound"] = "The browser plays no sound for this page now.",
        ["noVoice"] = "This browser has no voice. The sounds tell running from walking: up is run, down is walk.",
        ["noVibration"] = "This browser does not let the phone vibrate.",
        ["noWake"] = "This browser does not keep the screen on. The time goes on all the same, also with the screen off.",
        ["noStore"] = "This browser keeps nothing: do not close this page before the run is logged.",
        ["noControls"] = "This browser shows no buttons on the lock screen.",
    });

    /// <returns>Null where today's session may begin at this moment.</returns>
    public static TimerRefusal? Refusal(RunnerNow now)
    {
        var run = now.Plan.Days[0].Run;
        if (now.Plan.Stage is PlanStage.Locked or PlanStage.Paused or PlanStage.Waiting)
            return new(StageWords.Title(now.Plan.Stage), StageWords.Says(now.Plan.Stage), now.IsLocked ? "/clearance" : "/today", "See why, and what comes next");
        if (now.Plan.Stage is PlanStage.Foundation)
            return new("No running yet", "The walk test and what running needs come first.", "/today", "To today’s page");
        if (now.Plan.Owed.Any(owed => owed.Morning <= now.Today))
            return new("An answer is missing first", "No run is released until the morning question is answered. It takes two taps.", "/morning", "Answer it now");
        return run switch
        {
            null => new("No run today", "There is no session to time. Today’s page says why, and when the next one is.", "/today", "To today’s page"),
            { Release: Release.Done } => new("You did it already", "The run of today is logged. The next one comes after two full days.", "/today", "To today’s page"),
            { Release: Release.Released } when run.NotBefore is { } from && now.Now < from => new("Not yet", $"{TodayWords.From(run, now.Today, now.Format)}. Two full days lie between the starts of two runs, so that a reaction can show itself.", "/today", "To today’s page"),
            { Release: Release.Released } when TimerSessions.IsAsked(now) => null,
            { Release: Release.Released } => new("First one question", "How is it now? The timer starts when you have answered.", "/before-run", "Answer it now"),
            { Release: Release.AnswerOwed } => new("An answer is missing first", "Say how that morning was, and this session is yours.", "/morning", "Answer it now"),
            { Release: Release.Planned } => new("Not yet", "This session is for a later day.", "/plan", "To your plan"),
            { Release: Release.Provisional } => new("The safety questions first", "Your answers are older than they may be for a run. A few questions, and the session is released.",
                now.Plan.Clearance.FullCheckOwed ? "/clearance" : "/clearance/weekly", "Answer them now"),
            _ => throw new ArgumentOutOfRangeException(nameof(now), run.Release, "Unknown release."),
        };
    }
}
