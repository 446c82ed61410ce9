using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>I13: the same facts give the same plan to the byte, on any day of the calendar and in any culture.</summary>
public sealed class SamePlanTests
{
    private static readonly string[] s_cultures = ["tr-TR", "ar-SA", "th-TH", "fa-IR"];

    [Fact]
    public void The_same_facts_give_the_same_plan_to_the_byte_in_any_culture() => Moments.Keep(3, static moment =>
    {
        var written = Written(moment.Plan());
        var culture = CultureInfo.CurrentCulture;
        var other = s_cultures[moment.Life % (ulong)s_cultures.Length];
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(other);
            return [Written(moment.Plan()) == written ? null : $"Another plan in {other}."];
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    });

    [Fact]
    public void Facts_about_days_to_come_change_nothing_today() => Moments.Keep(3, static moment =>
    {
        var (today, later) = (moment.Today, moment.Today.AddDays(1 + (int)(moment.Life % 20)));
        Fact[] ahead =
        [
            new DaysChosen { Sequence = 0, Day = later, RecordedOn = today, Weekdays = [DayOfWeek.Monday, DayOfWeek.Thursday], RunsPerWeek = 2 },
            new OverrideGiven { Sequence = 0, Day = later, RecordedOn = today, Limits = ["I5", "I8"], Expires = later.AddDays(9), By = Guid.Empty },
            new MorningAnswered { Sequence = 0, Day = later, RecordedOn = today, Pain = PainBySite.LowBack(Pain.Of(9)), Stiffness = default, WokenByPain = true },
            new ClearanceChecked { Sequence = 0, Day = later, RecordedOn = today, Kind = CheckKind.SomethingChanged, Yes = ["U1"] },
        ];
        var fact = ahead[moment.Life % (ulong)ahead.Length] with { Sequence = moment.History.Facts.Length + 1 };
        var plan = moment.Plan();
        var then = PlanEngine.Plan(moment.History with { Facts = moment.History.Facts.Add(fact) }, today, plan.Days.Length);
        var (before, after) = (Now(plan), Now(then));
        return [before == after ? null : $"{fact.GetType().Name} of {later:O} changes {today:O}.\n{before}\n{after}"];

        static string Now(Plan plan) => $"{plan.Stage}, {plan.Decisions.Length} decisions, today's run {Written(plan.Days[0].Run)}";
    });

    [Fact]
    public void Moved_by_some_days_with_the_weekdays_chosen_the_plan_is_the_same() => Moments.Keep(3, static moment =>
    {
        var by = 1 + (int)(moment.Life % 500);
        var moved = moment.History with { Facts = [.. moment.History.Facts.Select(fact => Moved(fact, by))] };
        var (here, there) = (Shape(moment.Plan(), 0), Shape(PlanEngine.Plan(moved, moment.Today.AddDays(by), 28), by));
        return [here == there ? null : $"Moved by {by} days.\n{here}\n{there}"];
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
