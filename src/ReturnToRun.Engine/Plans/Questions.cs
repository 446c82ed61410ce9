using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>Questions about a plan, answered by the engine itself.</summary>
public static class Questions
{
    private static readonly TimeSpan StiffnessStep = TimeSpan.FromMinutes(15);
    private const int MostStiffnessSteps = 8;
    private const int YesForNo = 5;

    /// <summary>
    /// The nearest single change of one answer that would have given another decision, verified by computing the plan with it.
    /// The distance of a change: a point of pain, an interval, a site of the leg, a quarter of an hour of stiffness and a missing
    /// answer that would have been good count as one each, a step of the course as two, a yes for a no as five. Of equally near
    /// changes the one to less pain comes first. Null where no single answer would have changed it, and for what a warning sign
    /// or a morning without a run led to: that is not weighed against another answer.
    /// </summary>
    /// <param name="history">What the decision was made from.</param>
    /// <param name="today">The day it is asked on.</param>
    /// <param name="decision">A decision of the plan of <paramref name="history"/> on that day.</param>
    /// <param name="kinder">Only changes that lead to a less serious decision: what it would have taken to go on.</param>
    public static NearestChange? NearestChange(History history, DateOnly today, Decision decision, bool kinder = false)
    {
        if (decision.Case is not { } run) return decision.Rule == "P1" ? NearestBeforeRun(history, today, decision) : null;
        return kinder && IsKindest(decision.Kind) ? null : Nearest(history, today, decision, run).FirstOrDefault(change => !kinder || Kinder(change.Decision, decision.Kind));
    }

    /// <summary>The nearest change that would have led to a less serious decision, else the nearest to any other. Each answer is tried once.</summary>
    public static NearestChange? NearestToGoOn(History history, DateOnly today, Decision decision)
    {
        if (decision.Case is not { } run || IsKindest(decision.Kind)) return NearestChange(history, today, decision);
        NearestChange? any = null;
        foreach (var change in Nearest(history, today, decision, run))
        {
            if (Kinder(change.Decision, decision.Kind)) return change;
            any ??= change;
        }
        return any;
    }

    // From the nearest on, each tried only when it is asked for.
    private static IEnumerable<NearestChange> Nearest(History history, DateOnly today, Decision decision, RunCase run)
    {
        var walks = Walks.AboutRun(history, today, run.Log.Day);
        var alone = walks.Known.RunOn(run.Log.Day.DayNumber - 1) is null;
        var policy = history.Policies().On(run.Log.Day.DayNumber);
        var judged = Judge.Of(run, policy);
        foreach (var change in Changes(run).OrderBy(change => change.Cost).ThenBy(change => change.Order))
        {
            // A morning's answer can change no more than what the rules say of the run, so most need no walk. It is looked at for the
            // run of the day before as well, where there is one.
            if (alone && ReferenceEquals(change.Case.Log, run.Log) && !AnswersMore(run, change.Case) && Judge.Of(change.Case, policy) is var other && (other.Kind, other.LevelsDown) == (judged.Kind, judged.LevelsDown)) continue;
            var after = walks.Through(walks.Known.With(run, change.Case)).Decisions.Find(decided => decided.Case is not null && decided.Day == decision.Day);
            if (after is not null && after.Kind != decision.Kind) yield return new(change.Kind, change.Was, change.Instead, change.Site, after.Kind);
        }
    }

    private static bool AnswersMore(RunCase before, RunCase after) => (before.NextMorning is null) != (after.NextMorning is null) || (before.SecondMorning is null) != (after.SecondMorning is null);

    /// <summary>
    /// The plan as it would be if some facts came true: pain, missed days, other days, another pace or profile. It is the very
    /// plan that comes about when they do, and nothing is recorded.
    /// </summary>
    /// <param name="history">What is known.</param>
    /// <param name="facts">What is made up; sequences and days of recording are given here, as the record would give them.</param>
    /// <param name="today">The day it is asked on.</param>
    /// <param name="on">The day the plan is looked at; later than today to see what days without a run would do.</param>
    /// <param name="days">How many days to plan. Default 84.</param>
    public static Plan WhatIf(History history, IEnumerable<Fact> facts, DateOnly today, DateOnly on, int days = PlanEngine.DefaultDays)
    {
        var sequence = history.Facts.IsEmpty ? 0 : history.Facts.Max(static fact => fact.Sequence);
        var madeUp = facts.OrderBy(static fact => fact.Day).Select(fact => fact with { Sequence = ++sequence, RecordedOn = fact.Day < today ? today : fact.Day });
        return PlanEngine.Plan(history with { Facts = [.. history.Facts, .. madeUp] }, on, days);
    }

    // From the most serious on: progress is kinder than hold, hold kinder than repeat.
    private static bool Kinder(DecisionKind a, DecisionKind b) => Rank(a) > Rank(b);

    private static bool IsKindest(DecisionKind kind) => kind == DecisionKind.Progress;

    private static int Rank(DecisionKind kind) => kind switch
    {
        DecisionKind.Progress => (int)DecisionKind.CallOff + 1,
        _ => (int)kind,
    };

    private static NearestChange? NearestBeforeRun(History history, DateOnly today, Decision decision)
    {
        var index = history.Facts.ToList().FindLastIndex(fact => fact is BeforeRunAnswered && fact.Day == decision.Day);
        if (index < 0 || history.Facts[index] is not BeforeRunAnswered answer) return null;
        var walks = new Walks(history, today, decision.Day.DayNumber);
        if (answer.NewLimp) return Without(answer with { NewLimp = false }) ? new(EvidenceKind.Limp, Measure.Of(true), Measure.Of(false), null, DecisionKind.Hold) : null;
        foreach (var site in PainBySite.Sites)
            for (var pain = answer.Pain[site].Value - 1; pain >= 0; pain--)
                if (Without(answer with { Pain = answer.Pain.With(site, Pain.Of(pain)) })) return new(EvidenceKind.PainBefore, Measure.Of(answer.Pain[site]), Measure.Of(Pain.Of(pain)), site, DecisionKind.Hold);
        return null;

        bool Without(BeforeRunAnswered instead) =>
            !walks.Through(history.Facts.SetItem(index, instead)).Decisions.Exists(other => other.Rule == "P1" && other.Day == decision.Day);
    }

    private static IEnumerable<Change> Changes(RunCase run)
    {
        var order = 0;
        var log = run.Log;
        foreach (var site in PainBySite.Sites.ToArray())
            for (var points = 0; points <= Pain.Worst.Value; points++)
            {
                var pain = Pain.Of(points);
                if (pain == log.Worst[site]) continue;
                yield return new(EvidenceKind.WorstPain, Measure.Of(log.Worst[site]), Measure.Of(pain), site, Math.Abs(points - log.Worst[site].Value), order++,
                    run with { Log = log with { Worst = log.Worst.With(site, pain), Before = Lower(log.Before, site, pain) } });
            }
        foreach (var course in Enum.GetValues<PainCourse>())
            if (course < log.Course || (course > log.Course && log.Worst.Worst > Pain.None))
                yield return new(EvidenceKind.PainCourse, Measure.Of(log.Course), Measure.Of(course), null, 2 * Math.Abs(course - log.Course), order++, run with { Log = log with { Course = course } });
        if (log.Worst[Site.Leg] > Pain.None)
            for (var reach = LegReach.Buttock; reach <= LegReach.Foot; reach++)
                if (reach != log.Worst.Reach)
                    yield return new(EvidenceKind.LegReach, Measure.Of(log.Worst.Reach), Measure.Of(reach), Site.Leg, Math.Abs(reach - log.Worst.Reach), order++,
                        run with { Log = log with { Worst = log.Worst.WithLeg(log.Worst[Site.Leg], reach), Before = log.Before.WithLeg(log.Before[Site.Leg], log.Before.Reach < reach ? log.Before.Reach : reach) } });
        yield return new(EvidenceKind.Limp, Measure.Of(log.Limp), Measure.Of(!log.Limp), null, YesForNo, order++, run with { Log = log with { Limp = !log.Limp } });
        yield return new(EvidenceKind.WeaknessOrNumbness, Measure.Of(log.WeaknessOrNumbness), Measure.Of(!log.WeaknessOrNumbness), null, YesForNo, order++, run with { Log = log with { WeaknessOrNumbness = !log.WeaknessOrNumbness } });
        foreach (var change in Shapes(run)) yield return change with { Order = order++ };
        foreach (var change in Mornings(run, run.NextMorning, 1, EvidenceKind.MorningPain, EvidenceKind.MorningMissing, (changed, answer) => changed with { NextMorning = answer })) yield return change with { Order = order++ };
        if (!run.SecondMorningDue && run.SecondMorning is null) yield break;
        foreach (var change in Mornings(run, run.SecondMorning, 2, EvidenceKind.SecondMorningPain, EvidenceKind.SecondMorningMissing, (changed, answer) => changed with { SecondMorning = answer })) yield return change with { Order = order++ };
    }

    // The intervals done: one more, one fewer, as planned.
    private static IEnumerable<Change> Shapes(RunCase run)
    {
        if (run.Log.Planned is not { } planned || run.TwoLogs) yield break;
        var done = run.Log.RunsDone.Length;
        for (var count = 0; count <= planned.Runs.Length; count++)
        {
            var shape = run.Log with { RunsDone = planned.Runs[..count], RecoveriesDone = planned.Recoveries[..Math.Clamp(count - 1, 0, planned.Recoveries.Length)], Jogged = count == planned.Runs.Length ? planned.Jogging : run.Log.Jogged };
            var full = count == planned.Runs.Length;
            if (count == done && !full) continue;
            if (full && run.Log.RunsDone.SequenceEqual(planned.Runs) && run.Log.RecoveriesDone.SequenceEqual(planned.Recoveries)) continue;
            yield return new(EvidenceKind.IntervalsDone, Measure.Count(Math.Min(done, planned.Runs.Length)), Measure.Count(count), null, Math.Max(1, Math.Abs(count - done)), 0, run with { Log = shape });
        }
    }

    private static IEnumerable<Change> Mornings(
        RunCase run, MorningAnswered? answer, int daysAfter, EvidenceKind pain, EvidenceKind missing, Func<RunCase, MorningAnswered, RunCase> with)
    {
        if (answer is null)
        {
            var day = run.Log.Day.AddDays(daysAfter);
            var good = new MorningAnswered { Sequence = run.Log.Sequence, Day = day, RecordedOn = day, Pain = PainBySite.None, Stiffness = TimeSpan.Zero, WokenByPain = false };
            yield return new(missing, Measure.Of(true), Measure.Of(false), null, 1, 0, with(run, good));
            yield break;
        }
        foreach (var site in PainBySite.Sites.ToArray())
            for (var points = 0; points <= Pain.Worst.Value; points++)
                if (points != answer.Pain[site].Value)
                    yield return new(pain, Measure.Of(answer.Pain[site]), Measure.Of(Pain.Of(points)), site, Math.Abs(points - answer.Pain[site].Value), 0, with(run, answer with { Pain = answer.Pain.With(site, Pain.Of(points)) }));
        if (answer.Pain[Site.Leg] > Pain.None)
            for (var reach = LegReach.Buttock; reach <= LegReach.Foot; reach++)
                if (reach != answer.Pain.Reach)
                    yield return new(EvidenceKind.LegReach, Measure.Of(answer.Pain.Reach), Measure.Of(reach), Site.Leg, Math.Abs(reach - answer.Pain.Reach), 0, with(run, answer with { Pain = answer.Pain.WithLeg(answer.Pain[Site.Leg], reach) }));
        for (var steps = 0; steps <= MostStiffnessSteps; steps++)
            if (StiffnessStep * steps is var stiffness && stiffness != answer.Stiffness)
                yield return new(EvidenceKind.Stiffness, Measure.Of(answer.Stiffness), Measure.Of(stiffness), null, Math.Max(1, (int)Math.Ceiling((stiffness - answer.Stiffness).Duration() / StiffnessStep)), 0, with(run, answer with { Stiffness = stiffness }));
        yield return new(EvidenceKind.WokenByPain, Measure.Of(answer.WokenByPain), Measure.Of(!answer.WokenByPain), null, YesForNo, 0, with(run, answer with { WokenByPain = !answer.WokenByPain }));
        yield return new(EvidenceKind.WeaknessOrNumbness, Measure.Of(answer.WeaknessOrNumbness), Measure.Of(!answer.WeaknessOrNumbness), null, YesForNo, 0, with(run, answer with { WeaknessOrNumbness = !answer.WeaknessOrNumbness }));
    }

    // Nobody's worst pain is below the pain they started with.
    private static PainBySite Lower(PainBySite before, Site site, Pain most) => before[site] > most ? before.With(site, most) : before;

    private sealed record Change(EvidenceKind Kind, Measure Was, Measure Instead, Site? Site, int Cost, int Order, RunCase Case);
}
