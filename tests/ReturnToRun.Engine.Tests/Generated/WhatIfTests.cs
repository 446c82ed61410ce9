using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>What a plan would be, asked today, is what it is when it comes about.</summary>
public sealed class WhatIfTests
{
    [Fact]
    public void A_plan_previewed_with_made_up_facts_is_the_plan_when_they_happen() => Moments.Keep(3, static moment =>
    {
        var chance = new Chance(moment.Life + (ulong)moment.Today.DayNumber);
        var on = moment.Today.AddDays(chance.Pick(0, 0, 1, 2, 5, 9, 15, 30));
        var madeUp = MadeUp(moment, on, chance).ToList();
        var preview = Questions.WhatIf(moment.History, madeUp, moment.Today, on, 28);

        // What happens: day after day, each fact recorded on its day with the number that it is then given, here with gaps between.
        var facts = moment.History.Facts;
        var sequence = facts.IsEmpty ? 0 : facts[^1].Sequence + 5;
        foreach (var fact in madeUp.OrderBy(static fact => fact.Day)) facts = facts.Add(fact with { Sequence = sequence += 3, RecordedOn = fact.Day });
        var real = PlanEngine.Plan(moment.History with { Facts = facts }, on, 28);

        return [Written(preview) == Written(real) ? null : $"Not what was previewed for {on:yyyy-MM-dd} with {string.Join(", ", madeUp.Select(static fact => fact.GetType().Name))}."];
    });

    [Fact]
    public void A_plan_is_what_comes_about_when_all_goes_well_and_no_day_is_missed() => Moments.Keep(2, static moment =>
    {
        var plan = moment.Plan(15);
        if (plan.Stage is not (PlanStage.WalkRun or PlanStage.Continuous) || !plan.Owed.IsEmpty || plan.Days[0].Run is { Release: Release.Done }) return [];
        // Answers still to come about the last run are not foreseen to be good, and the runner's own speed is measured anew.
        if (plan.Decisions.LastOrDefault(static decision => decision.Case is not null) is { Provisional: true } || OwnSpeedMayChange(moment.History)) return [];
        var history = moment.History;
        foreach (var day in plan.Days)
        {
            history = WithMorning(history, day.Date);
            var today = PlanEngine.Plan(history, day.Date, 1).Days[0].Run;
            if (today?.Level != day.Run?.Level || today?.Timeline.Running != day.Run?.Timeline.Running)
                return [$"{day.Date:yyyy-MM-dd} was shown as {day.Run?.Level} {day.Run?.Timeline.Running} and is {today?.Level} {today?.Timeline.Running}."];
            if (today is not null) history = With(history, WellDone(day.Date, today.Session));
        }
        return [null];
    });

    private static IEnumerable<Fact> MadeUp(Moment moment, DateOnly on, Chance chance)
    {
        var today = moment.Today;
        switch (chance.Below(6))
        {
            case 0 when moment.Plan(1).Days[0].Run is { Release: Release.Released } run:
                yield return WellDone(today, run.Session) with { Worst = PainBySite.LowBack(Pain.Of(chance.Between(0, 10))), Course = chance.Pick(PainCourse.Eased, PainCourse.Steady, PainCourse.Rising, PainCourse.Sharp) };
                break;
            case 1: yield return new DaysChosen { Sequence = 0, Day = today, RecordedOn = today, Weekdays = Runner.AnyDays(chance), RunsPerWeek = chance.Pick(2, 3, 4) }; break;
            case 2: yield return new PaceChosen { Sequence = 0, Day = today, RecordedOn = today, Pace = chance.Pick(Pace.Steady, Pace.Even), By = Author.Therapist }; break;
            case 3: yield return new ProfileChosen { Sequence = 0, Day = today, RecordedOn = today, Profile = chance.Pick(Profile.Gentle, Profile.Standard, Profile.Quick), By = Author.Therapist }; break;
            case 4: yield return new BeforeRunAnswered { Sequence = 0, Day = today, RecordedOn = today, Pain = PainBySite.LowBack(Pain.Of(chance.Between(0, 5))), NewLimp = false }; break;
        }
        // Days without a run, the mornings answered, better or worse.
        for (var day = today.AddDays(1); day <= on; day = day.AddDays(1))
            if (chance.Percent(70)) yield return Morning(day, Pain.Of(chance.Percent(80) ? 0 : chance.Between(1, 6)));
    }

    private static bool OwnSpeedMayChange(History history) => history.Facts.Count(static fact => fact is RunLogged { MeasuredRunning: not null }) >= history.Policy.MeasuredRuns;

    private static History WithMorning(History history, DateOnly day)
    {
        if (!history.Facts.Any(fact => fact is MorningAnswered && fact.Day == day)) history = With(history, Morning(day, Pain.None));
        return With(history, new ClearanceChecked { Sequence = 0, Day = day, RecordedOn = day, Kind = CheckKind.Weekly, Yes = [] });
    }

    private static History With(History history, Fact fact) => history with { Facts = history.Facts.Add(fact with { Sequence = history.Facts[^1].Sequence + 1 }) };

    private static MorningAnswered Morning(DateOnly day, Pain pain) => new() { Sequence = 0, Day = day, RecordedOn = day, Pain = PainBySite.LowBack(pain), Stiffness = default, WokenByPain = false, AnsweredAt = Story.At(day, 7) };

    private static RunLogged WellDone(DateOnly day, PlannedSession session) => new()
    {
        Sequence = 0, Day = day, RecordedOn = day, StartedAt = Story.At(day, 18), Planned = session, RunsDone = session.Runs, RecoveriesDone = session.Recoveries, Jogged = session.Jogging,
        Before = PainBySite.None, Worst = PainBySite.None, Course = PainCourse.Eased, Limp = false, WeaknessOrNumbness = false, Effort = Effort.Of(3),
    };

    private static string Written(Plan plan) => JsonSerializer.Serialize(plan with { FactsVersion = 0 });
}
