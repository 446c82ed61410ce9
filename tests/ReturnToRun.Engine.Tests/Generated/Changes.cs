using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>One answer about a run made worse, by one step and by leaps.</summary>
internal static class Changes
{
    /// <summary>The facts of a history with one answer made worse or left out.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="run">The run the answers are about, logged once.</param>
    /// <param name="plan">The plan of it.</param>
    public static IEnumerable<(string Name, ImmutableArray<Fact> Facts)> Worse(History history, RunLogged run, Plan plan)
    {
        foreach (var (name, log) in Worse(run)) yield return (name, history.Facts.Replace(run, log));
        foreach (var after in (int[])[1, 2])
        {
            if (history.Facts.OfType<MorningAnswered>().LastOrDefault(answer => answer.Day == run.Day.AddDays(after)) is not { } morning || morning.Day > plan.Today) continue;
            foreach (var (name, answer) in Worse(morning)) yield return ($"morning {after} {name}", history.Facts.Replace(morning, answer));
            // Left out, a good answer: a bad one that is not given yet holds the next run, but not the level.
            if (plan.Decisions.LastOrDefault(decision => decision.Case is not null) is { Kind: not (DecisionKind.Pause or DecisionKind.Stop or DecisionKind.StepBack) })
                yield return ($"morning {after} missing", history.Facts.RemoveAll(fact => fact is MorningAnswered && fact.Day == morning.Day));
        }
    }

    private static IEnumerable<(string Name, RunLogged Log)> Worse(RunLogged run)
    {
        foreach (var (name, worst) in Worse(run.Worst)) yield return ($"worst {name}", run with { Worst = worst });
        if (run.Course < PainCourse.Sharp) yield return ("course", run with { Course = run.Course + 1 });
        if (run.Course < PainCourse.Rising) yield return ("sharp", run with { Course = PainCourse.Sharp });
        if (!run.Limp) yield return ("limp", run with { Limp = true });
        if (!run.WeaknessOrNumbness) yield return ("weakness", run with { WeaknessOrNumbness = true });
        // Less of a run that was overdone is not worse.
        if (run.RunsDone.IsEmpty || run.Planned is null || run.Running > run.Planned.Running) yield break;
        yield return ("one interval less", run with { RunsDone = run.RunsDone[..^1], RecoveriesDone = run.RecoveriesDone[..Math.Clamp(run.RunsDone.Length - 2, 0, run.RecoveriesDone.Length)] });
        yield return ("a second less", run with { RunsDone = run.RunsDone.SetItem(0, run.RunsDone[0] - TimeSpan.FromSeconds(1)) });
        yield return ("shorter intervals", run with { RunsDone = [.. run.RunsDone.Select(static done => done * 94 / 100)] });
        yield return ("half done", run with { RunsDone = [.. run.RunsDone.Select(static done => done / 2)], Jogged = run.Jogged / 2 });
        yield return ("nothing done", run with { RunsDone = [], RecoveriesDone = [], Jogged = TimeSpan.Zero });
        if (!run.RecoveriesDone.IsEmpty) yield return ("shorter walks", run with { RecoveriesDone = [.. run.RecoveriesDone.Select(static walk => walk * 79 / 100)] });
    }

    private static IEnumerable<(string Name, MorningAnswered Answer)> Worse(MorningAnswered morning)
    {
        foreach (var (name, pain) in Worse(morning.Pain)) yield return (name, morning with { Pain = pain });
        foreach (var stiff in (int[])[1, 15, 45]) yield return ($"stiffness +{stiff}", morning with { Stiffness = morning.Stiffness + TimeSpan.FromMinutes(stiff) });
        if (!morning.WokenByPain) yield return ("woken", morning with { WokenByPain = true });
        if (!morning.WeaknessOrNumbness) yield return ("weakness", morning with { WeaknessOrNumbness = true });
    }

    private static IEnumerable<(string Name, PainBySite Pain)> Worse(PainBySite pain)
    {
        foreach (var site in PainBySite.Sites.ToArray())
            if (pain[site] < Pain.Worst) yield return ($"{site} +1", pain.With(site, Pain.Of(pain[site].Value + 1)));
        foreach (var points in (int[])[3, 6, 10])
            if (pain[Site.LowBack].Value < points) yield return ($"LowBack {points}", pain.With(Site.LowBack, Pain.Of(points)));
        if (pain.Reach is > LegReach.None and < LegReach.Foot) yield return ("reach", pain.WithLeg(pain[Site.Leg], pain.Reach + 1));
        if (pain.Reach < LegReach.Foot) yield return ("foot", pain.WithLeg(Pain.Of(Math.Max(1, pain[Site.Leg].Value)), LegReach.Foot));
    }
}
