using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>The pain a runner usually has, and how it has gone.</summary>
internal sealed partial class Walker
{
    /// <summary>Pain before running as it usually is, site by site (section 4).</summary>
    private PainBySite Baseline()
    {
        var first = Math.Max(0, befores.Count - policy.BaselineRuns);
        var count = befores.Count - first;
        if (count == 0) return PainBySite.None;
        var any = false;
        for (var i = first; i < befores.Count && !any; i++) any = befores[i] != PainBySite.None;
        if (!any) return PainBySite.None;
        Span<int> ratings = stackalloc int[count];
        var baseline = PainBySite.None;
        foreach (var site in PainBySite.Sites)
        {
            for (var i = 0; i < count; i++) ratings[i] = befores[first + i][site].Value;
            ratings.Sort();
            var median = ratings[(count - 1) / 2];
            if (walkTestBefore is { } test) median = Math.Min(median, test[site].Value);
            if (median > 0) baseline = site == Site.Leg ? baseline.WithLeg(Pain.Of(median), LegReach.Buttock) : baseline.With(site, Pain.Of(median));
        }
        return baseline;
    }

    private LegReach FurthestReach()
    {
        var furthest = LegReach.None;
        for (var i = Math.Max(0, reaches.Count - policy.BaselineRuns); i < reaches.Count; i++)
            if (reaches[i] > furthest) furthest = reaches[i];
        return furthest;
    }

    /// <summary>D6: whether the median of the worst pain rose by more than one from the week before.</summary>
    private Trend? PainTrend(int day)
    {
        var recent = runs.Count;
        while (recent > 0 && runs[recent - 1].Day > day - policy.TrendDays) recent--;
        if (runs.Count - recent < policy.TrendRuns) return null;
        var before = recent;
        while (before > 0 && runs[before - 1].Day > day - (2 * policy.TrendDays)) before--;
        if (recent - before < policy.TrendRuns) return null;
        foreach (var site in PainBySite.Sites)
        {
            var now = LowerMedian(site, recent, runs.Count);
            if (now <= policy.TrendRise) continue;
            var then = LowerMedian(site, before, recent);
            if (now - then > policy.TrendRise) return new(site, Pain.Of(now), Pain.Of(then));
        }
        return null;
    }

    private int LowerMedian(Site site, int from, int to)
    {
        Span<int> ratings = stackalloc int[to - from];
        for (var i = from; i < to; i++) ratings[i - from] = runs[i].Worst[site].Value;
        ratings.Sort();
        return ratings[(ratings.Length - 1) / 2];
    }
}
