using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>The change that is named gives the decision that is named, and none of all the answers that could have been given lies nearer.</summary>
public sealed class NearestChangeIsNearestTests
{
    // Where nothing kinder can be named, every answer is tried twice: looked at in one moment of so many.
    private const ulong KinderOneIn = 64;

    [Fact]
    public void The_named_change_gives_the_other_decision_and_trying_every_answer_finds_none_nearer() => Moments.Keep(3, static moment =>
    {
        var decisions = PlanEngine.WalkTo(moment.History, moment.Today).Decisions;
        return decisions.LastOrDefault(static decision => decision.Case is not null) is { Case.TwoLogs: false } decision ? [Fault(moment, decision, moment.Life % KinderOneIn == 0)] : [];
    });

    private static string? Fault(Moment moment, Decision decision, bool kinder)
    {
        if (kinder && Questions.NearestToGoOn(moment.History, moment.Today, decision) is var both
            && both != (Questions.NearestChange(moment.History, moment.Today, decision, kinder: true) ?? Questions.NearestChange(moment.History, moment.Today, decision)))
            return $"{decision.Rule} {decision.Kind} of {decision.Day:yyyy-MM-dd}: {both} is neither the nearest to go on nor the nearest at all.";
        var named = Questions.NearestChange(moment.History, moment.Today, decision, kinder);
        var distance = int.MaxValue;
        if (named is not null)
        {
            var meant = Answers(moment.History, decision.Case!).Where(answer => answer.Kind == named.Kind && answer.Site == named.Site && answer.Instead.Value == named.Instead.Value && answer.Was.Value == named.Was.Value).ToList();
            if (!meant.Exists(answer => Decided(moment, answer.Facts, decision) == named.Decision)) return $"{decision.Rule} {decision.Kind} of {decision.Day:yyyy-MM-dd}: {named} does not give {named.Decision}.";
            distance = meant.Where(answer => Decided(moment, answer.Facts, decision) == named.Decision).Min(static answer => answer.Distance);
        }
        foreach (var answer in Answers(moment.History, decision.Case!))
            if (answer.Distance < distance && Decided(moment, answer.Facts, decision) is { } other && other != decision.Kind && (!kinder || Seriousness(other) < Seriousness(decision.Kind)))
                return $"{decision.Rule} {decision.Kind} of {decision.Day:yyyy-MM-dd}: {answer.Kind} {answer.Site} {answer.Instead.Value} instead of {answer.Was.Value} gives {other}, nearer than {named?.ToString() ?? "nothing"}.";
        return null;
    }

    private static DecisionKind? Decided(Moment moment, ImmutableArray<Fact> facts, Decision decision) =>
        PlanEngine.WalkTo(moment.History with { Facts = facts }, moment.Today).Decisions.Find(other => other.Case is not null && other.Day == decision.Day)?.Kind;

    private static int Seriousness(DecisionKind kind) => kind switch
    {
        DecisionKind.Lock => 7,
        DecisionKind.Pause => 6,
        DecisionKind.Stop => 5,
        DecisionKind.StepBack => 4,
        DecisionKind.Repeat => 3,
        DecisionKind.Hold => 2,
        DecisionKind.CallOff => 1,
        DecisionKind.Progress => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // Every answer about the run, each in every value it could have.
    private static IEnumerable<Answer> Answers(History history, RunCase run)
    {
        var log = history.Facts.OfType<RunLogged>().Single(logged => logged.Sequence == run.Log.Sequence);
        Answer Logged(EvidenceKind kind, Measure was, Measure instead, Site? site, int distance, RunLogged other) => new(kind, was, instead, site, distance, history.Facts.Replace(log, other));

        foreach (var (site, was, points, worst) in Pains(log.Worst))
            yield return Logged(EvidenceKind.WorstPain, Measure.Of(was), Measure.Of(points), site, Math.Abs(points.Value - was.Value),
                log with { Worst = worst, Before = log.Before[site] > points ? log.Before.With(site, points) : log.Before });
        foreach (var (was, reach, worst) in Reaches(log.Worst))
            yield return Logged(EvidenceKind.LegReach, Measure.Of(was), Measure.Of(reach), Site.Leg, Math.Abs(reach - was),
                log with { Worst = worst, Before = log.Before.Reach > reach ? log.Before.WithLeg(log.Before[Site.Leg], reach) : log.Before });
        foreach (var course in Enum.GetValues<PainCourse>())
            if (course < log.Course || log.Worst.Worst > Pain.None)
                yield return Logged(EvidenceKind.PainCourse, Measure.Of(log.Course), Measure.Of(course), null, 2 * Math.Abs(course - log.Course), log with { Course = course });
        yield return Logged(EvidenceKind.Limp, Measure.Of(log.Limp), Measure.Of(!log.Limp), null, 5, log with { Limp = !log.Limp });
        yield return Logged(EvidenceKind.WeaknessOrNumbness, Measure.Of(log.WeaknessOrNumbness), Measure.Of(!log.WeaknessOrNumbness), null, 5, log with { WeaknessOrNumbness = !log.WeaknessOrNumbness });
        if (log.Planned is { } planned)
            for (var (count, done) = (0, log.RunsDone.Length); count <= planned.Runs.Length; count++)
                if (count != done || count == planned.Runs.Length)
                    yield return Logged(EvidenceKind.IntervalsDone, Measure.Count(Math.Min(done, planned.Runs.Length)), Measure.Count(count), null, Math.Max(1, Math.Abs(count - done)),
                        log with { RunsDone = planned.Runs[..count], RecoveriesDone = planned.Recoveries[..Math.Clamp(count - 1, 0, planned.Recoveries.Length)], Jogged = count == planned.Runs.Length ? planned.Jogging : log.Jogged });
        foreach (var answer in Mornings(history, log.Day.AddDays(1), log.Sequence, EvidenceKind.MorningPain, EvidenceKind.MorningMissing)) yield return answer;
        if (!run.SecondMorningDue && run.SecondMorning is null) yield break;
        foreach (var answer in Mornings(history, log.Day.AddDays(2), log.Sequence, EvidenceKind.SecondMorningPain, EvidenceKind.SecondMorningMissing)) yield return answer;
    }

    private static IEnumerable<Answer> Mornings(History history, DateOnly day, long sequence, EvidenceKind pain, EvidenceKind missing)
    {
        if (history.Facts.OfType<MorningAnswered>().LastOrDefault(answer => answer.Day == day) is not { } morning)
        {
            var good = new MorningAnswered { Sequence = sequence, Day = day, RecordedOn = day, Pain = PainBySite.None, Stiffness = default, WokenByPain = false };
            yield return new(missing, Measure.Of(true), Measure.Of(false), null, 1, history.Facts.Add(good));
            yield break;
        }
        Answer Told(EvidenceKind kind, Measure was, Measure instead, Site? site, int distance, MorningAnswered other) => new(kind, was, instead, site, distance, history.Facts.Replace(morning, other));
        foreach (var (site, was, points, other) in Pains(morning.Pain)) yield return Told(pain, Measure.Of(was), Measure.Of(points), site, Math.Abs(points.Value - was.Value), morning with { Pain = other });
        foreach (var (was, reach, other) in Reaches(morning.Pain)) yield return Told(EvidenceKind.LegReach, Measure.Of(was), Measure.Of(reach), Site.Leg, Math.Abs(reach - was), morning with { Pain = other });
        for (var minutes = 0; minutes <= 120; minutes += 15)
            if (TimeSpan.FromMinutes(minutes) != morning.Stiffness)
                yield return Told(EvidenceKind.Stiffness, Measure.Of(morning.Stiffness), Measure.Of(TimeSpan.FromMinutes(minutes)), null, (int)Math.Ceiling(Math.Abs(minutes - morning.Stiffness.TotalMinutes) / 15), morning with { Stiffness = TimeSpan.FromMinutes(minutes) });
        yield return Told(EvidenceKind.WokenByPain, Measure.Of(morning.WokenByPain), Measure.Of(!morning.WokenByPain), null, 5, morning with { WokenByPain = !morning.WokenByPain });
        yield return Told(EvidenceKind.WeaknessOrNumbness, Measure.Of(morning.WeaknessOrNumbness), Measure.Of(!morning.WeaknessOrNumbness), null, 5, morning with { WeaknessOrNumbness = !morning.WeaknessOrNumbness });
    }

    private static IEnumerable<(Site Site, Pain Was, Pain Points, PainBySite Pain)> Pains(PainBySite pain)
    {
        foreach (var site in PainBySite.Sites.ToArray())
            for (var points = 0; points <= 10; points++)
                if (points != pain[site].Value) yield return (site, pain[site], Pain.Of(points), pain.With(site, Pain.Of(points)));
    }

    private static IEnumerable<(LegReach Was, LegReach Reach, PainBySite Pain)> Reaches(PainBySite pain)
    {
        for (var reach = LegReach.Buttock; reach <= LegReach.Foot && pain[Site.Leg] > Pain.None; reach++)
            if (reach != pain.Reach) yield return (pain.Reach, reach, pain.WithLeg(pain[Site.Leg], reach));
    }

    private sealed record Answer(EvidenceKind Kind, Measure Was, Measure Instead, Site? Site, int Distance, ImmutableArray<Fact> Facts);
}
