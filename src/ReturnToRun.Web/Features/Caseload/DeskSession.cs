using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Features.Diary;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>A day with a run in it: what was planned, what was done, and what came of it.</summary>
/// <param name="Planned">What the runner was shown; null for a run that nobody planned.</param>
/// <param name="Done">Null where a planned run was not run.</param>
/// <param name="Decision">Null where none was made about it.</param>
public sealed record DeskSession(DateOnly Day, PlannedSession? Planned, RunLogged? Done, Decision? Decision)
{
    /// <summary>How far back a run that was not run is looked for.</summary>
    public const int Days = 28;

    private const int Fewest = 10;

    /// <summary>The last four weeks, and as many of the runs before as make ten, the newest first. A run of today is not missed yet.</summary>
    public static IReadOnlyList<DeskSession> Of(Desk desk)
    {
        var runner = desk.AsRunner;
        var runs = desk.Runs.ToList();
        var decisions = desk.Plan.Decisions.ToLookup(static decision => decision.Day);
        var from = desk.View.Today.AddDays(1 - Days);
        var sessions = runs.Where(run => run.Day >= from).Select(run => new DeskSession(run.Day, run.Planned, run, decisions[run.Day].LastOrDefault())).ToList();
        var ran = sessions.Select(static session => session.Day).ToHashSet();
        for (var day = desk.View.Today.AddDays(-1); day >= from; day = day.AddDays(-1))
        {
            if (!ran.Contains(day) && DiaryService.PlannedOn(runner, day) is { } missed) sessions.Add(new(day, missed.Session, null, decisions[day].LastOrDefault()));
        }

        var older = runs.Where(run => run.Day < from).Take(Math.Max(0, Fewest - sessions.Count)).Select(run => new DeskSession(run.Day, run.Planned, run, decisions[run.Day].LastOrDefault()));
        return [.. sessions.Concat(older).OrderByDescending(static session => session.Day)];
    }
}
