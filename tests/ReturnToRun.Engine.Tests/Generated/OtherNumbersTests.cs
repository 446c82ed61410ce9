using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>
/// The numbers change in the middle of a life: a clinic publishes others, a runner joins one or leaves it. Each life is lived
/// once for all laws.
/// </summary>
public sealed class OtherNumbersTests
{
    private static readonly Lazy<Faults[]> s_lives = new(static () =>
    {
        var lives = new Faults[EveryLife.Count];
        Parallel.For(0, lives.Length, number => lives[number] = LiveWithChanges(number));
        return lives;
    });

    [Fact]
    public void I1_to_I15_hold_on_every_day_by_the_numbers_of_that_day() => EveryLife.Keeps(EveryLife.Count, static number => s_lives.Value[number].Limit);

    [Fact]
    public void No_decision_that_was_shown_is_made_again_by_newer_numbers() => EveryLife.Keeps(EveryLife.Count, static number => s_lives.Value[number].DecidedAgain);

    [Fact]
    public void Numbers_from_a_later_day_on_change_nothing_before_it() => EveryLife.Keeps(EveryLife.Count, static number => s_lives.Value[number].Earlier);

    [Fact]
    public void I10_other_numbers_never_make_the_coming_session_harder() => EveryLife.Keeps(EveryLife.Count, static number => s_lives.Value[number].Harder);

    // Lives some days, then follows other numbers before anything of the day is recorded, and so on.
    private static Faults LiveWithChanges(int number)
    {
        var chance = new Chance((ulong)number ^ 0xC11A1C);
        var (life, days) = Lives.Of((ulong)number);
        var faults = new Faults();
        for (var lived = 0; lived < days;)
        {
            var some = chance.Between(1, 9);
            life.Live(some, (history, plan) =>
            {
                if (faults.Limit is null && LimitCheck.Violations(history, plan) is [var violation, ..]) faults.Limit = $"on {plan.Today:yyyy-MM-dd}: {violation}";
            });
            lived += some;
            var before = PlanEngine.Plan(life.History, life.Today);
            var followed = life.Follow(chance.Percent(30) ? Policy.Default : Lives.Tighter(chance), chance.Pick(0, 0, 0, 1, 3, 8));
            var now = PlanEngine.Plan(life.History, life.Today);
            faults.DecidedAgain ??= DecidedAgain(before, now);
            faults.Earlier ??= Earlier(before, now, followed);
            faults.Harder ??= Harder(life, before, now, followed);
        }
        return faults;
    }

    private static string? DecidedAgain(Plan before, Plan now)
    {
        if (before.Decisions.Length != now.Decisions.Length) return $"{before.Today:yyyy-MM-dd}: {before.Decisions.Length} decisions became {now.Decisions.Length}";
        for (var i = 0; i < now.Decisions.Length; i++)
            if (!IsSame(before.Decisions[i], now.Decisions[i])) return $"{before.Today:yyyy-MM-dd}: {before.Decisions[i]} became {now.Decisions[i]}";
        return null;
    }

    private static string? Earlier(Plan before, Plan now, PolicyFollowed followed)
    {
        for (var i = 0; i < now.Days.Length && now.Days[i].Date < followed.Day; i++)
            if (Says(now.Days[i]) != Says(before.Days[i])) return $"{followed.Day:yyyy-MM-dd} changed {now.Days[i].Date:yyyy-MM-dd}: {Says(before.Days[i])} became {Says(now.Days[i])}";
        return null;
    }

    private static string? Harder(Life life, Plan before, Plan after, PolicyFollowed followed)
    {
        // Numbers that were set aside before anybody ran by them are as if they had never been.
        if (followed.Day > life.Today || life.History.Facts.Any(fact => fact is PolicyFollowed && fact.Day >= life.Today && fact.Sequence < followed.Sequence)) return null;
        var (was, now) = (Next(before), Next(after));
        if (was is null || now is null || before.Position?.EntryStarted is null) return null;
        return now.Timeline.Running <= was.Timeline.Running && now.Timeline.LongestRun <= was.Timeline.LongestRun ? null
            : $"{life.Today:yyyy-MM-dd}: {was.Level}, {was.Timeline.Running} became {now.Level}, {now.Timeline.Running}";
    }

    private static PlannedRun? Next(Plan plan) => plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done })?.Run;

    private static bool IsSame(Progression.Decision a, Progression.Decision b) => a.Evidence.SequenceEqual(b.Evidence) && a with { Evidence = [], Case = null } == b with { Evidence = [], Case = null };

    private static string Says(PlanDay day) => $"{day.Run?.Level} {day.Run?.Timeline.Running} {day.Run?.Release} {day.Run?.NotBefore} {day.WalkTest}";

    /// <summary>The first fault of each law in one life; null where it was kept.</summary>
    private sealed class Faults
    {
        public string? Limit { get; set; }

        public string? DecidedAgain { get; set; }

        public string? Earlier { get; set; }

        public string? Harder { get; set; }
    }
}
