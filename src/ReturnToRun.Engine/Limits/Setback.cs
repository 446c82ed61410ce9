using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Limits;

/// <summary>A run that D3 or D4 finds fault with.</summary>
/// <param name="Levels">Levels down, 1 or 2.</param>
/// <param name="LastBadDay">The day of the latest answer that D3 or D4 finds fault with.</param>
/// <param name="FirstDay">The first day on which a run is possible again.</param>
/// <param name="FirstMoment">The moment from which it is.</param>
/// <param name="Baseline">What the runner has to be back at.</param>
internal sealed record Setback(int Levels, int LastBadDay, int FirstDay, Instant FirstMoment, PainBySite Baseline);

/// <summary>Finds setbacks in the answers about a run, straight from the words of D3 and D4.</summary>
internal static class Setbacks
{
    /// <summary>The setback of a run; null where its answers give none.</summary>
    /// <param name="log">The run.</param>
    /// <param name="next">The answer of the next morning.</param>
    /// <param name="second">The answer of the second morning.</param>
    /// <param name="before">The runs and walk tests before it, oldest first.</param>
    /// <param name="stiffAnyway">Whether the morning after the walk test was stiff already.</param>
    /// <param name="policy">The numbers in force.</param>
    public static Setback? Of(RunLogged log, MorningAnswered? next, MorningAnswered? second, Baselines before, bool stiffAnyway, Policy policy)
    {
        var baseline = before.Ratings(policy);
        var reach = before.Furthest(policy);
        bool Hurts(PainBySite pain) => pain.Worst > policy.StopPain || pain.Reach > reach;
        bool IsStop(MorningAnswered? answer) => answer is not null && Hurts(answer.Pain);
        bool Above(MorningAnswered? answer) => answer is not null && Baselines.Above(answer.Pain, baseline);
        bool IsStepBack(MorningAnswered? answer) => answer is not null && (Above(answer) || answer.WokenByPain || (answer.Stiffness > policy.Stiffness && !stiffAnyway));

        var stopInRun = Hurts(log.Worst) || Hurts(log.Before) || log.Course == PainCourse.Sharp || log.Limp;
        var stop = stopInRun || IsStop(next) || IsStop(second);
        var rising = log.Course == PainCourse.Rising && log.Worst.Worst > Pain.None;
        if (!stop && !rising && !IsStepBack(next) && !IsStepBack(second)) return null;

        var day = log.Day;
        var moment = log.StartedAt;
        foreach (var answer in ImmutableArray.Create(next, second))
        {
            if (!IsStop(answer) && !IsStepBack(answer)) continue;
            var answered = answer!.Day > answer.RecordedOn ? answer.Day : answer.RecordedOn;
            if (answered >= day && answer.AnsweredAt is { } at && (answered > day || at > moment)) moment = at;
            if (answered > day) day = answered;
        }
        var days = (int)policy.StepBackOff.TotalDays;
        if (stop) days = Math.Max(days, policy.StopDatesOff + 1);
        var levels = Above(second) && (stop || Above(next)) ? 2 : 1;
        return new(levels, day.DayNumber, day.DayNumber + days, moment + policy.StepBackOff, baseline);
    }
}

/// <summary>The pain before running and the reach of leg pain, run by run, the walk test counting as one.</summary>
internal sealed class Baselines
{
    private readonly List<PainBySite> befores = [];
    private readonly List<LegReach> reaches = [];
    private PainBySite? walkTest;

    public void Add(WalkTestWalked test)
    {
        befores.Add(test.Before);
        reaches.Add(Further(test.Before.Reach, test.Worst.Reach));
        walkTest = test.Before;
    }

    public void Add(RunLogged log, MorningAnswered? next, MorningAnswered? second)
    {
        befores.Add(log.Before);
        reaches.Add(Further(Further(log.Before.Reach, log.Worst.Reach), Further(next?.Pain.Reach ?? LegReach.None, second?.Pain.Reach ?? LegReach.None)));
    }

    /// <summary>Site by site the lower middle of the last ratings, never above the walk test's own.</summary>
    public PainBySite Ratings(Policy policy)
    {
        var last = befores.GetRange(Math.Max(0, befores.Count - policy.BaselineRuns), Math.Min(befores.Count, policy.BaselineRuns));
        var result = PainBySite.None;
        if (last.TrueForAll(static pain => pain == PainBySite.None)) return result;
        foreach (var site in PainBySite.Sites)
        {
            var ratings = last.ConvertAll(pain => pain[site]);
            ratings.Sort();
            var median = ratings[(ratings.Count - 1) / 2];
            result = result.With(site, walkTest is { } test && test[site] < median ? test[site] : median);
        }
        return result;
    }

    public LegReach Furthest(Policy policy)
    {
        var furthest = LegReach.None;
        for (var i = Math.Max(0, reaches.Count - policy.BaselineRuns); i < reaches.Count; i++) furthest = Further(furthest, reaches[i]);
        return furthest;
    }

    public static bool Above(PainBySite pain, PainBySite baseline)
    {
        foreach (var site in PainBySite.Sites)
            if (pain[site] > baseline[site]) return true;
        return false;
    }

    private static LegReach Further(LegReach a, LegReach b) => a > b ? a : b;
}
