using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Words;

/// <summary>The words of the cards about one runner, for their therapist.</summary>
public static class DeskWords
{
    private const int Days = DeskSession.Days;

    public static string Of(Position position, Plan plan)
    {
        var entry = plan.Profile is { } profile ? StageWords.Of(profile) : "No entry chosen";
        var week = position.WeekOfEntry > 0 ? $", week {MeasureWords.Number(position.WeekOfEntry)} of it" : ", not begun yet";
        var good = position.Needed > 0 ? $" {MeasureWords.Number(position.Successes)} of {MeasureWords.Number(position.Needed)} good runs in a row that the next step takes." : "";
        return $"{entry}{week}. {StageWords.Of(plan.Pace).Split(':')[0]} pace.{good}";
    }

    public static string Of(FinishRange finish, RunnerFormat format) =>
        $"Goal around {format.Date(finish.Soonest)} at the soonest; around {format.Date(finish.Later)} if every third week repeats.";

    /// <summary>An entry of the clearance's history; null where a fact does not belong there.</summary>
    public static string? OfClearance(Fact fact, RunnerFormat format) => fact switch
    {
        ClearanceChecked check => $"{Of(check.Kind)}: {Answers(check)}",
        ClearanceGiven given => $"cleared by {given.ClinicianName}, {given.ClinicianRole}, on {format.Date(given.GivenOn)}{(given.By == Author.Therapist ? "" : ", as the runner says")}{(given.ClearedRules.IsEmpty ? "" : $"; known and cleared: {Listed(given.ClearedRules)}")}",
        ClearanceWithdrawn => "clearance withdrawn",
        WalkTestWalked walk => $"walk test {(walk.Completed ? "walked in full" : "not finished")}, {ProgressWords.Worst(walk.Worst)} at worst",
        RestraintLifted => "lock or pause lifted",
        _ => null,
    };

    public static string Of(PlannedSession planned, RunnerFormat format) => $"{format.Minutes(planned.Running)}{(planned.Runs.Length > 1 ? $" in {MeasureWords.Number(planned.Runs.Length)} parts" : "")}";

    public static string Done(RunLogged run, RunnerFormat format)
    {
        var length = format.Minutes(run.Running);
        if (run.Planned is not { } planned) return length;
        var parts = run.RunsDone.Length == planned.Runs.Length ? "" : $", {MeasureWords.Number(run.RunsDone.Length)} of {MeasureWords.Number(planned.Runs.Length)} parts";
        return run.Running == planned.Running && parts.Length == 0 ? "as planned" : $"{length}{parts}";
    }

    public static string Pain(RunLogged run) =>
        $"{run.Before.Worst} before{(run.Limp ? ", limped" : "")}{(run.WeaknessOrNumbness ? ", weakness or numbness" : "")}; effort {run.Effort}";

    /// <summary>"9 of 11 planned runs done in the last 28 days, and 1 that was not planned."</summary>
    public static string Adherence(IReadOnlyList<DeskSession> sessions, Desk desk)
    {
        var lately = sessions.Where(session => session.Day > desk.View.Today.AddDays(-Days)).ToList();
        var planned = lately.Count(static session => session.Planned is not null);
        var done = lately.Count(static session => session is { Planned: not null, Done: not null });
        var own = lately.Count(static session => session.Planned is null);
        if (planned + own == 0) return "No run was planned or run in the last four weeks.";
        return $"{MeasureWords.Number(done)} of {MeasureWords.Number(planned)} planned runs done in the last four weeks{(own == 0 ? "" : $", and {MeasureWords.Number(own)} that nobody planned")}.";
    }

    /// <summary>How the routine and low-impact training were kept to in four weeks, and what hurt in it.</summary>
    public static IReadOnlyList<string> Training(Desk desk)
    {
        var from = desk.View.Today.AddDays(-Days);
        var routines = desk.Facts.OfType<RoutineDone>().ToList();
        var days = routines.Where(done => done.Day > from).Select(static done => done.Day).Distinct().Count();
        var crossed = desk.Facts.OfType<CrossTrained>().Where(done => done.Day > from).ToList();
        List<string> lines = [];
        if (days > 0) lines.Add($"Routine on {MeasureWords.Number(days)} of the last {MeasureWords.Number(Days)} days.");
        if (crossed.Count > 0) lines.Add($"Low-impact training {Times(crossed.Count)}, {MeasureWords.Number((long)crossed.Sum(static done => done.Length.TotalMinutes))} min in all.");
        lines.AddRange(routines.SelectMany(static done => done.Exercises.Where(static exercise => exercise.LowBackPain).Select(exercise => (done.Day, exercise.Exercise)))
            .Distinct().OrderByDescending(static hurt => hurt.Day)
            .Select(hurt => $"{Exercise(hurt.Exercise)} hurt the low back on {desk.Format.ShortDay(hurt.Day)} (X1){(desk.Plan.Notices.Any(notice => notice.Kind == NoticeKind.ExerciseStopped && notice.Subject == hurt.Exercise) ? "; it is stopped" : "; it was brought back")}."));
        return lines;
    }

    /// <summary>Pain beside load in a sentence.</summary>
    public static string OfLoad(IReadOnlyList<LoadPoint> points, RunnerFormat format)
    {
        var runs = points.Where(static point => point.Worst is not null).ToList();
        if (runs.Count == 0) return "No runs; mornings only.";
        var worst = runs.MaxBy(static point => point.Worst)!;
        return $"{MeasureWords.Number(runs.Count)} days with a run. Worst pain {worst.Worst}/10 on {format.ShortDay(worst.Day)}; in the latest run {runs[^1].Worst}/10. Longest day {MeasureWords.Number((long)Math.Round(runs.Max(static point => point.Minutes!.Value)))} min.";
    }

    private static string Of(CheckKind kind) => kind switch
    {
        CheckKind.Full => "whole check",
        CheckKind.Weekly => "questions of the week",
        CheckKind.SomethingChanged => "something changed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown check."),
    };

    private static string Answers(ClearanceChecked check)
    {
        List<string> parts = [check.Yes.IsEmpty ? "no to every item" : $"yes to {Listed(check.Yes)}"];
        if (check.DailyActivities is { } pain) parts.Add($"daily activities {pain}");
        if (check.RoutineWithoutBackPain is { } without) parts.Add(without ? "routine without back pain" : "routine with back pain or not done");
        return string.Join("; ", parts);
    }

    private static string Listed(IEnumerable<string> items) => string.Join(", ", items.Select(static item => $"{item} {ClearanceFindingWords.Title(item)}"));

    private static string Times(int count) => count == 1 ? "once" : $"{MeasureWords.Number(count)} times";

    private static string Exercise(string key) => $"{char.ToUpperInvariant(key[0])}{key[1..].Replace('-', ' ')}";
}
