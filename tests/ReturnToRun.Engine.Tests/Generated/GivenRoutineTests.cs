using System.Collections.Immutable;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>The limits hold whatever routine is given to whomever, and changed however.</summary>
public sealed class GivenRoutineTests
{
    private static readonly ImmutableArray<string> s_exercises = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    [Fact]
    public void I14_no_plan_with_any_routine_has_leg_strength_on_the_day_before_a_rise() => EveryLife.Keeps(EveryLife.Count / 10, number =>
    {
        string? fault = null;
        Live(number, (history, plan) =>
        {
            foreach (var violation in LimitCheck.Violations(history, plan)) fault ??= $"on {plan.Today:yyyy-MM-dd}: {violation}";
        });
        return fault;
    });

    [Fact]
    public void Whatever_routine_is_given_each_exercise_is_there_once_a_day_and_on_no_more_days_a_week_than_its_dose() => EveryLife.Keeps(EveryLife.Count / 20, number =>
    {
        string? fault = null;
        Live(number, (history, plan) =>
        {
            var anchor = history.Facts[0].Day;
            var seen = new Dictionary<(int Week, string Exercise), int>();
            foreach (var day in plan.Days)
            {
                if (day.Routine.Select(item => item.Exercise).Distinct().Count() < day.Routine.Length) fault ??= $"twice on {day.Date:O}";
                foreach (var item in day.Routine)
                {
                    if (day.Run is null && item.Placement == Placement.RunDays && day.Date > plan.Today) fault ??= $"after no run on {day.Date:O}";
                    if (day.Run is not null && item.Placement == Placement.RestDays) fault ??= $"on a run day, {day.Date:O}";
                    var week = (day.Date.DayNumber - anchor.DayNumber) / 7;
                    var place = item.Instead ?? item.Exercise;
                    seen[(week, place)] = seen.GetValueOrDefault((week, place)) + 1;
                    if (item.Dose.DaysAWeek.Least < 7 && seen[(week, place)] > item.Dose.DaysAWeek.Most) fault ??= $"{place} too often in the week of {day.Date:O}";
                }
            }
        });
        return fault;
    });

    [Fact]
    public void A_routine_or_a_change_undone_has_never_been_and_none_of_it_moves_a_run() => EveryLife.Keeps(EveryLife.Count / 20, number =>
    {
        string? fault = null;
        var chance = new Chance((ulong)number + 99);
        Live(number, (history, plan) =>
        {
            if (!chance.Percent(8) || fault is not null) return;
            var next = history.Facts[^1].Sequence + 1;
            Fact given = chance.Percent(50) ? Given(chance, plan) : Changed(chance, plan);
            var with = PlanEngine.Plan(history with { Facts = history.Facts.Add(given with { Sequence = next }) }, plan.Today, plan.Days.Length);
            if (!with.Days.Select(day => Written(day.Run)).SequenceEqual(plan.Days.Select(day => Written(day.Run)))) fault = $"a run moved on {plan.Today:O}";
            var undone = new RoutineUndone { Sequence = next + 1, Day = plan.Today, RecordedOn = plan.Today, Change = next, By = Guid.Empty };
            var after = PlanEngine.Plan(history with { Facts = [.. history.Facts, given with { Sequence = next }, undone] }, plan.Today, plan.Days.Length);
            if (Written(after with { FactsVersion = 0 }) != Written(plan with { FactsVersion = 0 })) fault = $"{given.GetType().Name} undone changes {plan.Today:O}";
        });
        return fault;
    });

    // A generated runner, given one routine after another, with changes by hand and pain among them.
    private static void Live(int index, Action<History, Plan> shown)
    {
        var number = (ulong)index * 7;
        var chance = new Chance(number + 31);
        var life = new Life(number) { Temper = chance.Pick(Temper.Good, Temper.Mostly, Temper.Irritable, Temper.Guided) };
        for (var part = 0; part < 4; part++)
        {
            life.Live(chance.Between(1, 15), shown);
            var plan = PlanEngine.Plan(life.History, life.Today);
            life.Record(Given(chance, plan));
            if (chance.Percent(60)) life.Record(Changed(chance, PlanEngine.Plan(life.History, life.Today)));
            if (chance.Percent(30)) life.Record(new RoutineDone { Sequence = 0, Day = life.Today, RecordedOn = life.Today, Exercises = [new(s_exercises[chance.Between(0, 9)], null, 0, 0, true)] });
            if (chance.Percent(20)) life.Record(new RoutineUndone { Sequence = 0, Day = life.Today, RecordedOn = life.Today, Change = life.Last, By = Guid.Empty });
        }

        life.Live(chance.Between(1, 15), shown);
    }

    private static RoutineAssigned Given(Chance chance, Plan plan)
    {
        var first = chance.Between(0, 5);
        var template = new RoutineTemplate("generated", 1, [.. Enumerable.Range(first, chance.Between(1, 5)).Select(i => Item(chance, s_exercises[i % 10]))]);
        return new() { Sequence = 0, Day = plan.Today, RecordedOn = plan.Today, Template = template, By = Guid.Empty };
    }

    private static RoutineItemChanged Changed(Chance chance, Plan plan)
    {
        var places = plan.Routine.Template.Items;
        return new() { Sequence = 0, Day = plan.Today, RecordedOn = plan.Today, Exercise = places[chance.Between(0, places.Length - 1)].Exercise, Instead = Item(chance, s_exercises[chance.Between(0, 9)]), By = Guid.Empty };
    }

    private static TemplateItem Item(Chance chance, string exercise)
    {
        var heavy = chance.Percent(40);
        var days = chance.Between(1, heavy ? 3 : 7);
        ImmutableArray<string> easier = chance.Percent(50) ? [s_exercises[chance.Between(0, 9)]] : [];
        return new(exercise, new Dose(10, 2, 1, days), easier.Remove(exercise), heavy) { Days = chance.Pick(RoutineDays.Any, RoutineDays.Any, RoutineDays.RunDays, RoutineDays.RestDays) };
    }

    private static string Written<T>(T value) => JsonSerializer.Serialize(value);
}
