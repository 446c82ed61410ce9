using System.Globalization;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;
using ReleaseState = ReturnToRun.Engine.Plans.Release;

namespace ReturnToRun.Engine.Tests.Golden;

/// <summary>Short words for the golden calendars: the engine's own names, made readable.</summary>
internal static class Words
{
    public static string Date(DateOnly day) => day.ToString("ddd dd MMM", CultureInfo.InvariantCulture);

    public static string Standing(Plan plan)
    {
        var stage = plan.Stage switch
        {
            PlanStage.WalkRun => "Walk and run",
            PlanStage.Continuous => "Continuous running",
            _ => plan.Stage.ToString(),
        };
        if (plan.Restraint is { } restraint) return $"{stage}: {restraint.Rule} since {Date(restraint.Since)}, lifted by {restraint.LiftedBy}";
        return plan.Position is { } at ? Invariant($"{stage}, {plan.Profile} entry, {plan.Pace} pace, level {at.Level} held with {at.Successes} of {at.Needed} successes") : $"{stage}: clearance check says {plan.Clearance.Outcome}";
    }

    public static string InShort(PlannedRun run) =>
        Invariant($"level {run.Level}, {Minutes(run.Timeline.Running)}{(run.IsRise ? ", rise" : "")}{(run.LoweredBy is { } limit ? $", lowered by {limit}" : "")}{(run.Release == ReleaseState.Provisional ? ", provisional" : "")}");

    public static string Planned(PlanDay day, Plan plan)
    {
        var parts = new List<string>();
        if (day.Run is { } run) parts.Add($"{Held(run)}{InShort(run)}: {Intervals(run.Timeline)} [{Why(day)}]");
        if (day.CrossTraining is { } offer) parts.Add(Invariant($"low-impact cardio {Minutes(offer.Shortest)} to {Minutes(offer.Longest)} if wanted"));
        if (day.WalkTest) parts.Add("walk test");
        if (day.Routine.Length > 0)
        {
            var strength = day.Routine.Count(item => item.Placement == Placement.HeavyStrength);
            parts.Add(Invariant($"routine of {day.Routine.Length - strength}{(strength > 0 ? Invariant($" and {strength} for strength") : "")}"));
        }
        if (day.Run is null) parts.Add($"no run [{Why(day)}]");
        if (plan.Owed.Length > 0) parts.Add("owed: " + string.Join(", ", plan.Owed.Select(owed => $"{owed.Purpose} of {Date(owed.Run)}")));
        return string.Join("; ", parts);
    }

    public static string Done(RunLogged log)
    {
        var late = log.RecordedOn > log.Day ? $" (told on {Date(log.RecordedOn)})" : "";
        var asked = log.Planned is { } planned ? Invariant($"{log.RunsDone.Length} of {planned.Runs.Length} runs, {Minutes(log.Running)} of {Minutes(planned.Running)}") : $"not planned, {Minutes(log.Running)}";
        return Invariant($"{asked}{late}; pain before {Pain(log.Before)}, worst {Pain(log.Worst)}{(log.Worst.Worst > Engine.Units.Pain.None ? " " + log.Course.ToString().ToLowerInvariant() : "")}{(log.Limp ? ", limp" : "")}{(log.WeaknessOrNumbness ? ", new weakness or numbness" : "")}");
    }

    public static string Decided(Decision decision)
    {
        var off = decision.OffUntil is { } until ? $", off until {Date(until)}" : "";
        var flags = (decision.AlertsTherapist ? ", therapist alerted" : "") + (decision.RaisesReview ? ", review asked for" : "") + (decision.Provisional ? ", an answer is owed" : "");
        return $"{decision.Rule} {decision.Kind}, then level {decision.NextLevel}{off}{flags}: {string.Join("; ", decision.Evidence.Select(Evidence))}";
    }

    public static string? Told(Fact fact, DateOnly today) => fact switch
    {
        MorningAnswered morning => Invariant($"morning {(morning.Day < today ? $"of {Date(morning.Day)} " : "")}{Pain(morning.Pain)}{(morning.Stiffness > TimeSpan.Zero ? $", stiff for {Minutes(morning.Stiffness)}" : "")}{(morning.WokenByPain ? ", woken by pain" : "")}"),
        BeforeRunAnswered before => $"before  {Pain(before.Pain)}{(before.NewLimp ? ", new limp" : "")}",
        ClearanceChecked check => $"check   {check.Kind}: {(check.Yes.IsEmpty ? "all no" : "yes to " + string.Join(", ", check.Yes))}",
        ClearanceGiven given => $"cleared on {Date(given.GivenOn)}, stated by the {given.By}{(given.ClearedRules.IsEmpty ? "" : ", knowing of " + string.Join(", ", given.ClearedRules))}",
        WalkTestWalked test => $"walked  the walk test{(test.Day < today ? " of " + Date(test.Day) : "")}: {(test.Completed ? "all of it" : "broken off")}, worst {Pain(test.Worst)}",
        RestraintLifted lifted => $"lifted  by the {lifted.By}",
        DaysChosen days => Invariant($"chosen  {days.RunsPerWeek} runs a week on {string.Join(", ", days.Weekdays.Select(day => day.ToString()[..3]))}"),
        RunnerDescribed about => Invariant($"about   injured {Date(about.InjuryBegan)}, last run {Date(about.LastRun)}, usual run {Kilometres(about.UsualRun)}, week before {Kilometres(about.WeekBefore)}{(about.EasilyIrritated ? ", easily irritated" : "")}"),
        TherapistConsented => "consent a therapist may see and steer",
        _ => null,
    };

    private static string Evidence(Evidence evidence)
    {
        var about = evidence.Rule is { } rule ? rule + " " : "";
        var site = evidence.Site is { } where ? Name(where) + " " : "";
        var bound = evidence.Bound is { } limit ? $" against {Value(limit)}" : "";
        return $"{about}{evidence.Kind} {site}{Value(evidence.Value)}{bound}";
    }

    private static string Value(Measure measure) => measure.Unit switch
    {
        MeasureUnit.Points => Invariant($"{measure.Value}/10"),
        MeasureUnit.Seconds => Minutes(TimeSpan.FromSeconds(measure.Value)),
        MeasureUnit.Reach => ((LegReach)measure.Value).ToString().ToLowerInvariant(),
        MeasureUnit.Course => ((PainCourse)measure.Value).ToString().ToLowerInvariant(),
        MeasureUnit.YesNo => measure.Value == 1 ? "yes" : "no",
        MeasureUnit.Days => Invariant($"{measure.Value} days"),
        _ => Invariant($"{measure.Value}"),
    };

    private static string Held(PlannedRun run) => run.Release switch
    {
        ReleaseState.Released => "",
        ReleaseState.AnswerOwed => "held back, an answer is owed: ",
        _ => run.Release.ToString().ToLowerInvariant() + ": ",
    };

    private static string Why(PlanDay day) => string.Join(", ", day.Why.Select(why => $"{why.Rule} {why.Kind}"));

    // Equal neighbours put together: 3 × (2:00 run, 1:00 walk).
    private static string Intervals(Timeline timeline)
    {
        var parts = timeline.Main.Select(segment => $"{Clock(segment.Seconds(NominalSpeeds.Default))} {segment.Kind.ToString().ToLowerInvariant()}").ToList();
        var text = new List<string>();
        for (var i = 0; i < parts.Count;)
        {
            var times = 1;
            while (i + (2 * times) + 1 < parts.Count && parts[i + (2 * times)] == parts[i] && parts[i + (2 * times) + 1] == parts[i + 1]) times++;
            if (times > 1)
            {
                text.Add(Invariant($"{times} × ({parts[i]}, {parts[i + 1]})"));
                i += 2 * times;
                continue;
            }
            text.Add(parts[i++]);
        }
        return string.Join(", ", text);
    }

    private static string Clock(decimal seconds) => Invariant($"{(int)seconds / 60}:{(int)seconds % 60:00}");

    private static string Minutes(TimeSpan time) => Invariant($"{time.TotalMinutes:0.##} min");

    private static string Kilometres(Distance? distance) => distance is { } known ? Invariant($"{known.Kilometres:0.#} km") : "unknown";

    private static string Pain(PainBySite pain)
    {
        if (pain == PainBySite.None) return "0";
        var sites = new List<string>();
        foreach (var site in PainBySite.Sites)
            if (pain[site] > Engine.Units.Pain.None) sites.Add($"{Name(site)} {pain[site]}{(site == Site.Leg ? " to the " + pain.Reach.ToString().ToLowerInvariant() : "")}");
        return string.Join(" and ", sites);
    }

    private static string Name(Site site) => site switch { Site.LowBack => "low back", Site.ShinAnkle => "shin or ankle", _ => site.ToString().ToLowerInvariant() };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
