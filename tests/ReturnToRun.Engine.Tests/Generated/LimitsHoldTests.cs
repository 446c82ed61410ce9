using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>The laws of section 5 over generated lives, each day of each life checked against all limits in one pass.</summary>
public sealed class LimitsHoldTests
{
    [Fact]
    public void No_plan_on_any_day_of_any_life_goes_beyond_a_limit() => EveryLife.Keeps(EveryLife.Count, number =>
    {
        string? fault = null;
        var (life, days) = Lives.Of((ulong)number);
        Plan? before = null;
        life.Live(days, (history, plan) =>
        {
            if (fault is not null) return;
            foreach (var violation in LimitCheck.Violations(history, plan)) fault = $"on {plan.Today:yyyy-MM-dd}: {violation}";
            if (before is { } shown && Adds(history, shown, plan) is { } more) fault = $"on {plan.Today:yyyy-MM-dd}: {more}";
            before = plan.Days[0].Run is { Release: Release.Released } ? plan : null;
        });
        return fault;
    });

    // I11: a run was left out and nothing else happened. The week under way asks for no more than it did with that run, and the
    // next run for no more than was shown for its day, or than the run left out.
    private static string? Adds(History history, Plan before, Plan after)
    {
        if (after.Today != before.Today.AddDays(1) || history.Facts.Any(fact => fact.Sequence > before.FactsVersion && fact is not (MorningAnswered or ClearanceChecked))) return null;
        if (before.Position?.EntryStarted is not { } start) return null;
        var (then, now) = (before.Days[0].Run!.Timeline.Running, TimeSpan.Zero);
        var isNext = true;
        for (var i = 1; i < before.Days.Length; i++)
        {
            var (shown, planned) = (before.Days[i].Run?.Timeline.Running ?? default, after.Days[i - 1].Run?.Timeline.Running ?? default);
            (then, now) = (then + shown, now + planned);
            var inWeek = (before.Days[i].Date.DayNumber - start.DayNumber) / 7 == (before.Today.DayNumber - start.DayNumber) / 7;
            if (inWeek && now > then) return $"the week asks for {now} up to {before.Days[i].Date:yyyy-MM-dd}, it was {then}";
            if (isNext && planned > shown && planned > before.Days[0].Run!.Timeline.Running) return $"{planned} on {before.Days[i].Date:yyyy-MM-dd}, it was {shown}";
            isNext &= planned == default;
        }
        return null;
    }
}
