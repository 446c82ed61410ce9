using System.Collections.Immutable;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>The limits hold whatever protocol is assigned to whomever; what an override sets aside stays within the absolute band.</summary>
public sealed class AssignedProtocolTests
{
    private static readonly ImmutableArray<string> s_steps = ["I2", "I3", "I4", "I5", "I6", "I8", "I12", "I15"];

    [Fact]
    public void No_plan_from_any_protocol_goes_beyond_a_limit_that_nothing_sets_aside() => EveryLife.Keeps(EveryLife.Count / 5, number =>
    {
        string? fault = null;
        Live(number, (history, plan) =>
        {
            foreach (var violation in LimitCheck.Violations(history, plan)) fault ??= $"on {plan.Today:yyyy-MM-dd}: {violation} {Told(history, plan, violation.Day)}";
        });
        return fault;
    });

    [Fact]
    public void The_same_facts_and_protocol_give_the_same_plan_to_the_byte() => EveryLife.Keeps(EveryLife.Count / 20, number =>
    {
        string? fault = null;
        Live(number, (history, plan) =>
        {
            if (plan.Today.DayNumber % 9 != 0 || fault is not null) return;
            // Protocols that say the same are the same protocol: nothing hangs on what was reckoned before.
            var again = history with { Library = [.. history.Library.Select(protocol => protocol with { })] };
            if (JsonSerializer.Serialize(PlanEngine.Plan(again, plan.Today, plan.Days.Length)) != JsonSerializer.Serialize(plan)) fault = $"another plan on {plan.Today:O}";
        });
        return fault;
    });

    [Fact]
    public void An_override_or_an_assignment_undone_before_a_run_has_never_been() => EveryLife.Keeps(EveryLife.Count / 20, number =>
    {
        string? fault = null;
        var chance = new Chance((ulong)number + 77);
        Live(number, (history, plan) =>
        {
            if (!chance.Percent(8) || fault is not null) return;
            var next = history.Facts[^1].Sequence + 1;
            Fact given = chance.Percent(50)
                ? new OverrideGiven { Sequence = next, Day = plan.Today, RecordedOn = plan.Today, Limits = s_steps, Expires = plan.Today.AddDays(60), By = Guid.Empty }
                : new ProtocolAssigned { Sequence = next, Day = plan.Today, RecordedOn = plan.Today, ProtocolId = "generated" };
            Fact undone = given is OverrideGiven
                ? new OverrideUndone { Sequence = next + 1, Day = plan.Today, RecordedOn = plan.Today, Override = next }
                : new ProtocolUndone { Sequence = next + 1, Day = plan.Today, RecordedOn = plan.Today, Assignment = next };
            var after = PlanEngine.Plan(history with { Facts = history.Facts.Add(given).Add(undone) }, plan.Today, plan.Days.Length);
            if (JsonSerializer.Serialize(after with { FactsVersion = 0 }) != JsonSerializer.Serialize(plan with { FactsVersion = 0 })) fault = $"{given.GetType().Name} undone changes {plan.Today:O}";
        });
        return fault;
    });

    [Fact]
    public void Where_a_run_needs_an_override_the_plan_says_which_limit_it_sets_aside() => EveryLife.Keeps(EveryLife.Count / 20, number =>
    {
        string? fault = null;
        Live(number, (history, plan) =>
        {
            if (fault is not null || plan.Overrides.IsEmpty || plan.Days.FirstOrDefault(day => day.Run is { Release: not Release.Done }) is not { } next) return;
            var without = history with { Facts = [.. history.Facts.Where(fact => fact is not OverrideGiven)] };
            foreach (var violation in LimitCheck.Violations(without, plan))
                if (violation.Day == next.Date && violation.Limit is "I3" or "I4" or "I6" && !next.Run!.SetAside.Contains(violation.Limit)) fault = $"on {plan.Today:O}: {violation} is not said of {next.Run.Level}: {string.Join(',', next.Run.SetAside)} {Told(history, plan, violation.Day)}";
        });
        return fault;
    });

    // A generated runner and protocol; assigned at the start or on the way, with an override or without, undone by some.
    private static void Live(int index, Action<History, Plan> shown)
    {
        var number = (ulong)index * 5;
        var chance = new Chance(number + 4242);
        var protocol = AnyProtocol.Of(chance);
        var life = new Life(number) { Library = [protocol], Temper = chance.Pick(Temper.Good, Temper.Mostly, Temper.Irritable, Temper.Guided, Temper.Careless, Temper.Interrupted) };
        if (chance.Percent(40)) life.Live(chance.Between(1, 40), shown);
        life.Record(new ProtocolAssigned { Sequence = 0, Day = life.Today, RecordedOn = life.Today, ProtocolId = protocol.Id, StartLevel = chance.Percent(20) ? chance.Pick("1", "2", "3") : null });
        var assignment = life.Last;
        if (chance.Percent(50)) life.Record(new OverrideGiven { Sequence = 0, Day = life.Today, RecordedOn = life.Today, Limits = chance.Percent(70) ? s_steps : [chance.Pick("I2", "I3", "I4", "I5", "I6", "I7", "I8")], Expires = life.Today.AddDays(chance.Between(0, 70)), By = Guid.Empty });
        var given = life.Last;
        life.Live(chance.Between(5, 50), shown);
        if (given > assignment && chance.Percent(30)) life.Record(new OverrideUndone { Sequence = 0, Day = life.Today, RecordedOn = life.Today, Override = given });
        if (chance.Percent(20)) life.Record(new ProtocolUndone { Sequence = 0, Day = life.Today, RecordedOn = life.Today, Assignment = assignment });
        life.Live(chance.Between(1, 20), shown);
    }

    private static string Told(History history, Plan plan, DateOnly day) => string.Join(" | ", history.Facts.OfType<RunLogged>().TakeLast(4).Select(run => $"{run.Day:MM-dd} {run.Planned?.Level} {run.Running.TotalMinutes:0.#}"))
        + " >> " + string.Join(" | ", plan.Days.Where(other => other.Run is not null && other.Date <= day).Select(other => $"{other.Date:MM-dd} {other.Run!.Level} {string.Join('+', other.Run.Session.Runs.Select(run => run.TotalMinutes.ToString("0.#")))} {other.Run.Timeline.Distance.Metres:0}"));
}
