using ReturnToRun.Engine.Plans;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>A day of a generated life: what was known, and the day.</summary>
internal sealed record Moment(ulong Life, History History, DateOnly Today)
{
    public Plan Plan(int days = 28) => PlanEngine.Plan(History, Today, days);
}

/// <summary>Some days of each generated life, lived once and shared by the laws that look at a day.</summary>
internal static class Moments
{
    private const int EachLife = 4;
    private static readonly Lazy<Moment[]> s_all = new(Live);

    /// <summary>Looks at moments, on all cores.</summary>
    /// <param name="share">Which share of them: 1 for all, 4 for every fourth.</param>
    /// <param name="law">Gives one entry a sample: what went wrong, or null. A moment that shows nothing gives none.</param>
    /// <remarks>The first fault is told as the shortest story that still shows it.</remarks>
    public static void Keep(int share, Func<Moment, IEnumerable<string?>> law)
    {
        var samples = 0;
        var moments = s_all.Value;
        EveryLife.Keeps(moments.Length / share, index =>
        {
            var moment = moments[index * share];
            var seen = 0;
            foreach (var fault in law(moment))
            {
                seen++;
                if (fault is not null) return ShortestStory.Tell(moment, law);
            }
            Interlocked.Add(ref samples, seen);
            return null;
        });
        Assert.True(samples >= EveryLife.Count, $"Only {samples} samples.");
    }

    /// <summary>What the lives have come to.</summary>
    public static Reached Reached
    {
        get
        {
            _ = s_all.Value;
            return s_reached;
        }
    }

    private static readonly Reached s_reached = new();

    private static Moment[] Live()
    {
        var lived = new Moment[EveryLife.Count][];
        Parallel.For(0, lived.Length, number =>
        {
            var (life, days) = Lives.Of((ulong)number);
            var chance = new Chance((ulong)number + 1_000_000_007);
            var kept = new List<Moment>();
            var reached = new Reached();
            Plan? before = null;
            life.Live(days, (history, plan) =>
            {
                reached.Take(before, history, plan);
                before = plan;
                if (chance.Below(days) < EachLife) kept.Add(new((ulong)number, history, plan.Today));
            });
            if (before is not null) reached.Take(life.History, before, life.Zone);
            s_reached.Merge(reached);
            lived[number] = [.. kept];
        });
        return [.. lived.SelectMany(static moments => moments)];
    }
}
