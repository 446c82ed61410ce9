using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>I13: the same facts give the same plan to the byte, on any day of the calendar and in any culture.</summary>
public sealed class SamePlanTests
{
    [Fact]
    public void The_same_facts_give_the_same_plan_to_the_byte_in_any_culture() => EveryLife.Keeps(4, number =>
    {
        string? fault = null;
        var culture = CultureInfo.CurrentCulture;
        EveryLife.AtMoments(number, 4, (history, plan) =>
        {
            var written = Written(plan);
            try
            {
                foreach (var name in (string[])["tr-TR", "ar-SA", "th-TH"])
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                    if (Written(PlanEngine.Plan(history, plan.Today, plan.Days.Length)) != written) fault = $"another plan in {name} on {plan.Today:O}";
                }
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        });
        return fault;
    });

    [Fact]
    public void Facts_about_days_to_come_change_nothing_today() => EveryLife.Keeps(4, number =>
    {
        string? fault = null;
        EveryLife.AtMoments(number, 4, (history, plan) =>
        {
            var later = plan.Today.AddDays(1 + (int)(number % 20));
            Fact[] ahead =
            [
                new DaysChosen { Sequence = 0, Day = later, RecordedOn = plan.Today, Weekdays = [DayOfWeek.Monday, DayOfWeek.Thursday], RunsPerWeek = 2 },
                new OverrideGiven { Sequence = 0, Day = later, RecordedOn = plan.Today, Limits = ["I5", "I8"], Expires = later.AddDays(9), By = Guid.Empty },
                new MorningAnswered { Sequence = 0, Day = later, RecordedOn = plan.Today, Pain = PainBySite.LowBack(Pain.Of(9)), Stiffness = default, WokenByPain = true },
                new ClearanceChecked { Sequence = 0, Day = later, RecordedOn = plan.Today, Kind = CheckKind.SomethingChanged, Yes = ["U1"] },
            ];
            var fact = ahead[number % (ulong)ahead.Length] with { Sequence = history.Facts[^1].Sequence + 1 };
            var then = PlanEngine.Plan(history with { Facts = history.Facts.Add(fact) }, plan.Today, plan.Days.Length);
            if (Written(then.Days[0].Run) != Written(plan.Days[0].Run) || then.Stage != plan.Stage || then.Decisions.Length != plan.Decisions.Length)
                fault = $"{fact.GetType().Name} of {later:O} changes {plan.Today:O}";
        });
        return fault;
    });

    [Fact]
    public void Moved_by_some_days_with_the_weekdays_chosen_the_plan_is_the_same() => EveryLife.Keeps(4, number =>
    {
        string? fault = null;
        EveryLife.AtMoments(number, 4, (history, plan) =>
        {
            var by = 1 + (int)(number % 500);
            var moved = history with { Facts = [.. history.Facts.Select(fact => Moved(fact, by))] };
            var there = PlanEngine.Plan(moved, plan.Today.AddDays(by), plan.Days.Length);
            if (Shape(there, by) != Shape(plan, 0)) fault = $"moved by {by} days from {plan.Today:O}\n{Shape(plan, 0)}\n{Shape(there, by)}";
        });
        return fault;
    });

    private static string Written<T>(T value) => JsonSerializer.Serialize(value);

    private static string Shape(Plan plan, int by) => string.Join('\n',
        [
            $"{plan.Stage} {plan.Restraint?.Rule} {plan.Restraint?.Since.AddDays(-by):O} {plan.Profile} {plan.Pace} {plan.Position?.Level} {plan.Position?.Successes} {plan.Clearance.Outcome}",
            .. plan.Owed.Select(owed => $"{owed.Morning.AddDays(-by):O} {owed.Purpose}"),
            .. plan.Decisions.Select(decision => $"{decision.Day.AddDays(-by):O} {decision.Rule} {decision.Kind} {decision.Level} {decision.NextLevel} {decision.OffUntil?.AddDays(-by):O}"),
            .. plan.Days.Select(day => $"{day.Date.AddDays(-by):O} {day.Run?.Level} {day.Run?.Timeline.Running} {day.Run?.Release} {day.Run?.IsRise} {day.Run?.NotBefore?.UnixSeconds - (day.Run is null ? 0 : by * 86_400L)} {day.Run?.LoweredBy} {day.CrossTraining is not null} {string.Join(',', day.Routine.Select(item => item.Exercise))}"),
        ]);

    private static Fact Moved(Fact fact, int by)
    {
        var moved = fact with { Day = fact.Day.AddDays(by), RecordedOn = fact.RecordedOn.AddDays(by) };
        return moved switch
        {
            RunnerDescribed about => about with { InjuryBegan = about.InjuryBegan.AddDays(by), LastRun = about.LastRun.AddDays(by) },
            ClearanceGiven given => given with { GivenOn = given.GivenOn.AddDays(by) },
            WalkTestWalked test => test with { StartedAt = Moved(test.StartedAt, by) },
            RunLogged run => run with { StartedAt = Moved(run.StartedAt, by) },
            MorningAnswered { AnsweredAt: { } at } morning => morning with { AnsweredAt = Moved(at, by) },
            OverrideGiven given => given with { Expires = given.Expires.AddDays(by) },
            LevelHeld hold => hold with { Until = hold.Until.AddDays(by) },
            DaysChosen days => days with { Weekdays = [.. days.Weekdays.Select(day => (DayOfWeek)(((int)day + by) % 7))] },
            _ => moved,
        };
    }

    private static Instant Moved(Instant at, int by) => at + TimeSpan.FromDays(by);
}
