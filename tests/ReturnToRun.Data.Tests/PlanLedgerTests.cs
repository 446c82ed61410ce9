using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data.Tests;

public sealed class PlanLedgerTests
{
    private static readonly DateOnly s_start = new(2026, 11, 2);

    [Fact]
    public async Task Eight_weeks_told_day_by_day_give_the_plan_that_the_engine_gives_from_memory()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var story = new Story(s_start).Ready(Diaries.MonWedFri).Live(s_start.AddDays(56), static (day, _) => day.DayNumber % 11 == 0 ? Answers.LowBack(4) : Answers.Good);

        var view = await database.TellAsync(viewer, story);

        Assert.Equal(JsonSerializer.Serialize(story.Plan, Json.Options), JsonSerializer.Serialize(view.Plan, Json.Options));
        Assert.Equal(story.History.Facts.Length, view.FactsVersion);
        Assert.True(view.Plan.Decisions.Length > 15, "The story is too short to say anything.");
    }

    [Fact]
    public async Task Sequence_and_day_of_recording_are_stamped_in_the_runner_s_zone()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync(zone: "Pacific/Auckland");
        database.Clock.Set(new(2026, 11, 20, 11, 30, 0, TimeSpan.Zero));    // half past midnight on the 21st in Auckland
        var ledger = database.Get<PlanLedger>();

        var first = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, runner.Id, [Diaries.Morning(new(2026, 11, 20)) with { RecordedOn = new(2020, 1, 1), Sequence = 99 }, Diaries.Morning(new(2026, 11, 21))], AppendOptions.None));

        Assert.Equal(new(2026, 11, 21), first.View.Today);
        Assert.Equal([1, 2], first.View.History.Facts.Select(fact => fact.Sequence));
        Assert.All(first.View.History.Facts, fact => Assert.Equal(new(2026, 11, 21), fact.RecordedOn));
        Assert.Equal(2, first.View.FactsVersion);
        Assert.Equivalent(first.View.Plan.Decisions, (await ledger.ReadAsync(viewer, runner.Id))!.Plan.Decisions);
    }

    [Fact]
    public async Task The_same_key_is_stored_once()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var act = new AppendOptions(Key: database.NewId());
        var ledger = database.Get<PlanLedger>();

        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [new CrossTrained { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Activity = CrossTraining.Cycling, Length = TimeSpan.FromMinutes(30), Pain = Pain.None }], act));
        var again = Assert.IsType<AppendResult.AlreadyThere>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(view.Today)], act));
        Assert.Equal(view.FactsVersion + 1, again.View.FactsVersion);
    }

    [Fact]
    public async Task Two_tabs_that_log_the_same_session_store_one_log()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        var run = Diaries.Run(view.Today, view.Plan.Days[0].Run!.Session);

        var results = await Task.WhenAll(
            ledger.AppendAsync(viewer, view.Runner, [run], new(view.FactsVersion, database.NewId())),
            ledger.AppendAsync(viewer, view.Runner, [run], new(view.FactsVersion, database.NewId())));

        Assert.Single(results.OfType<AppendResult.Saved>());
        Assert.Single(results.OfType<AppendResult.Stale>());
        Assert.Single((await ledger.ReadAsync(viewer, view.Runner))!.History.Facts.OfType<RunLogged>());
    }

    [Fact]
    public async Task A_run_nobody_planned_is_a_second_log_of_its_date()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, view.Plan.Days[0].Run!.Session)], AppendOptions.None));
        var second = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, null)], AppendOptions.None));
        Assert.Equal(2, second.View.History.Facts.OfType<RunLogged>().Count());
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_a_log_once_and_frees_its_day()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        var planned = view.Plan.Days[0].Run!.Session;
        var log = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, planned)], AppendOptions.None)).View;

        // It was the day before, and the session was done after all today.
        var correction = Diaries.Run(view.Today.AddDays(-1), null, supersedes: log.FactsVersion);
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [correction], new(log.FactsVersion)));
        Assert.IsType<AppendResult.Stale>(await ledger.AppendAsync(viewer, view.Runner, [correction], new(log.FactsVersion)));
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, planned)], AppendOptions.None));
        Assert.IsType<AppendResult.Stale>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, planned)], AppendOptions.None));
    }

    [Fact]
    public async Task Sixteen_appends_at_once_are_all_stored_without_a_gap()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var ledger = database.Get<PlanLedger>();
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(back => ledger.AppendAsync(viewer, runner.Id, [Diaries.Morning(database.Today().AddDays(-back))], AppendOptions.None)));

        Assert.All(results, result => Assert.IsType<AppendResult.Saved>(result));
        var view = (await ledger.ReadAsync(viewer, runner.Id))!;
        Assert.Equal(Enumerable.Range(1, 16).Select(static sequence => (long)sequence), view.History.Facts.Select(static fact => fact.Sequence));
        Assert.Equal(16, view.History.Facts.Select(static fact => fact.Day).Distinct().Count());
    }

    [Fact]
    public async Task What_happened_is_never_stale_but_an_answer_is_not_put_over_one_the_page_did_not_show()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        database.GoTo(view.Today.AddDays(1));
        var ledger = database.Get<PlanLedger>();
        var drawn = new AppendOptions(view.FactsVersion);

        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(view.Today.AddDays(1), 1)], drawn));
        Assert.IsType<AppendResult.Stale>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(view.Today.AddDays(1), 5)], drawn));
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, view.Plan.Days[0].Run!.Session)], drawn));
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Check(view.Today.AddDays(1), "E1")], drawn));
    }

    [Fact]
    public async Task What_steers_is_stale_once_the_plan_stands_elsewhere_than_the_page_showed()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        var drawn = new AppendOptions(view.FactsVersion);
        var pace = new PaceChosen { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Pace = Pace.Steady, By = Author.Runner };

        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(view.Today.AddDays(-1))], drawn));
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [pace], drawn));
        Assert.IsType<AppendResult.Stale>(await ledger.AppendAsync(viewer, view.Runner, [pace], drawn));

        var locked = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Check(view.Today, "E1")], drawn)).View;
        var days = new DaysChosen { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Friday], RunsPerWeek = 2 };
        Assert.IsType<AppendResult.Stale>(await ledger.AppendAsync(viewer, view.Runner, [days], drawn));
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [days], new(locked.FactsVersion)));
    }

    [Fact]
    public async Task Another_runner_is_not_found_whether_they_exist_or_not()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, view) = await database.ReadyRunnerAsync();
        var (_, stranger) = await database.RunnerAsync();
        var ledger = database.Get<PlanLedger>();
        foreach (var id in new[] { view.Runner, database.NewId() })
        {
            Assert.Null(await ledger.ReadAsync(stranger, id));
            Assert.IsType<AppendResult.NotFound>(await ledger.AppendAsync(stranger, id, [Diaries.Morning(view.Today)], AppendOptions.None));
        }
    }

    [Fact]
    public async Task A_runner_never_lifts_their_own_lock()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Check(view.Today, "E1")], AppendOptions.None);
        foreach (var author in Enum.GetValues<Author>())
        {
            var lift = new RestraintLifted { Sequence = 0, Day = view.Today, RecordedOn = view.Today, By = author };
            var refused = Assert.IsType<AppendResult.Refused>(await ledger.AppendAsync(viewer, view.Runner, [lift], AppendOptions.None with { Note = "I feel fine" }));
            Assert.Equal(Refusal.NotYours, refused.Reason);
            Assert.Equal(PlanStage.Locked, refused.View.Plan.Stage);
        }
    }

    [Fact]
    public async Task Decisions_are_kept_as_shown_and_made_again_when_an_answer_arrives()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, view.Plan.Days[0].Run!.Session)], AppendOptions.None);
        database.GoTo(view.Today.AddDays(1));
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(view.Today.AddDays(1), 4)], AppendOptions.None);

        await using var db = database.Open();
        var kept = await db.Decisions(viewer).Where(row => row.Day == view.Today).OrderBy(row => row.Number).ToListAsync();
        Assert.Equal([DecisionKind.Hold, DecisionKind.StepBack], kept.Select(static row => row.Kind));
        var shown = (await ledger.ReadAsync(viewer, view.Runner))!.Plan.Decisions[^1];
        Assert.Equal(JsonSerializer.Serialize(shown, Json.Options), JsonSerializer.Serialize(DecisionJson.Read(kept[^1]), Json.Options));
    }

    [Fact]
    public async Task A_decision_that_an_older_engine_showed_stands_until_an_answer_about_its_run_arrives()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        var run = view.Today;
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(run, view.Plan.Days[0].Run!.Session)], AppendOptions.None);
        database.GoTo(run.AddDays(1));
        var answered = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(run.AddDays(1))], AppendOptions.None)).View;
        var now = answered.Plan.Decisions.Single(decision => decision.Day == run);
        await database.SaveAsync(new DecisionRow
        {
            RunnerId = view.Runner, Number = 90, Day = run, Rule = "D4", Kind = DecisionKind.StepBack, FactsVersion = answered.FactsVersion, EngineVersion = 0, PolicyVersion = "old/1", RecordedAt = database.Clock.Now,
            Content = DecisionJson.Write(now with { Rule = "D4", Kind = DecisionKind.StepBack, LevelsDown = 1 }),
        });

        // An answer about a later day is none about this run.
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Check(run.AddDays(1))], AppendOptions.None);
        Assert.Equal((DecisionKind.StepBack, 0), await DecidedAsync());
        database.GoTo(run.AddDays(2));
        Assert.Equal((DecisionKind.StepBack, 0), await DecidedAsync());

        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(run.AddDays(2))], AppendOptions.None);
        Assert.Equal((now.Kind, PlanEngine.Version), await DecidedAsync());

        async Task<(DecisionKind, int)> DecidedAsync()
        {
            var decision = (await ledger.ReadAsync(viewer, view.Runner))!.Plan.Decisions.Single(decision => decision.Day == run);
            return (decision.Kind, decision.EngineVersion);
        }
    }

    [Fact]
    public async Task A_decision_whose_run_was_corrected_away_is_withdrawn_not_forgotten()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        var log = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, view.Plan.Days[0].Run!.Session, worst: 6)], AppendOptions.None)).View;
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today.AddDays(-1), null, supersedes: log.FactsVersion)], AppendOptions.None);

        await using var db = database.Open();
        var kept = await db.Decisions(viewer).Where(row => row.Day == view.Today).OrderBy(row => row.Number).ToListAsync();
        Assert.Equal([(DecisionKind.Stop, false), (DecisionKind.Stop, true)], kept.Select(static row => (row.Kind, row.Withdrawn)));
    }

    [Fact]
    public async Task A_plan_revision_is_kept_when_the_days_shown_change_and_not_because_a_day_has_passed()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, view.Plan.Days[0].Run!.Session)], AppendOptions.None);
        var before = await RevisionsAsync();

        database.GoTo(view.Today.AddDays(1), hour: 7);
        await ledger.ReadAsync(viewer, view.Runner);
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(view.Today.AddDays(1))], AppendOptions.None);
        Assert.Equal(before, await RevisionsAsync());

        await ledger.AppendAsync(viewer, view.Runner, [new DaysChosen { Sequence = 0, Day = view.Today.AddDays(1), RecordedOn = view.Today, Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Saturday], RunsPerWeek = 2 }], AppendOptions.None);
        Assert.Equal(before + 1, await RevisionsAsync());

        async Task<int> RevisionsAsync()
        {
            await using var db = database.Open();
            return await db.PlanRevisions(viewer).CountAsync();
        }
    }

    [Fact]
    public async Task The_list_is_kept_up_without_computing_a_plan()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, view.Plan.Days[0].Run!.Session, worst: 6)], AppendOptions.None);
        await using (var db = database.Open())
        {
            var stopped = await db.Statuses(viewer).SingleAsync();
            Assert.Equal((Need.Stopped, (DateOnly?)view.Today, (DateOnly?)view.Today), (stopped.Need, stopped.NeedSince, stopped.LastLogOn));
            Assert.True(stopped.NextRunOn > view.Today.AddDays(2), "Two full dates off.");
        }

        await ledger.AppendAsync(viewer, view.Runner, [Diaries.Check(view.Today, "E2")], AppendOptions.None);
        await using (var db = database.Open())
        {
            var locked = await db.Statuses(viewer).SingleAsync();
            Assert.Equal((PlanStage.Locked, Need.Locked, null), (locked.Stage, locked.Need, locked.NextRunOn));
        }
    }

    [Fact]
    public async Task Every_append_is_in_the_audit_with_ids_only()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        await using var db = database.Open();
        var entries = await db.AllAudit.OrderBy(entry => entry.Fact).ToListAsync();
        Assert.Equal(view.History.Facts.Select(static fact => (FactKinds.NameOf(fact.GetType()), (long?)fact.Sequence)), entries.Select(static entry => (entry.What, entry.Fact)));
        Assert.All(entries, entry => Assert.Equal((viewer.UserId, Role.Runner, view.Runner), (entry.UserId!.Value, entry.Role!.Value, entry.RunnerId!.Value)));
    }

    [Fact]
    public async Task Notes_and_the_text_that_was_shown_stay_with_the_fact()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var ledger = database.Get<PlanLedger>();
        var options = AppendOptions.None with { Note = "Windy.", ShownText = "E1 Numbness …" };
        var saved = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Check(view.Today)], options)).View;
        Assert.Equal("Windy.", saved.Notes[saved.FactsVersion]);
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, view.Runner, [Diaries.Check(view.Today)], options));

        Assert.Equal(2, (await ledger.ReadAsync(viewer, view.Runner))!.Notes.Count);
        await using var db = database.Open();
        Assert.Equal(["E1 Numbness …"], await db.ShownTexts(viewer).Select(text => text.Text).ToListAsync());
    }
}
