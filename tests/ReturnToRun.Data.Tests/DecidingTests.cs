using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Tests;

/// <summary>What the ledger keeps and refuses of what therapists choose, and that two of them do not decide over each other.</summary>
public sealed class DecidingTests
{
    private static readonly AppendOptions s_reasoned = AppendOptions.None with { Note = "Runs well, no pain." };

    [Fact]
    public async Task A_level_beyond_one_step_is_kept_with_an_exception_and_a_reason_and_four_levels_with_none()
    {
        await using var database = await TestDatabase.StartAsync();
        var (therapist, view) = await AtLevelAsync(database, "4");
        var ledger = database.Get<PlanLedger>();
        LevelSet Level(string level) => new() { Sequence = 0, Day = view.Today, RecordedOn = default, Level = level };
        OverrideGiven exception = new() { Sequence = 0, Day = view.Today, RecordedOn = default, Limits = ["I2", "I3", "I4", "I5", "I6", "I8"], Expires = view.Today.AddDays(7), By = therapist.UserId };

        Assert.Equal(Refusal.Band, Refused(await ledger.AppendAsync(therapist, view.Runner, [Level("6")], s_reasoned)));
        Assert.Equal(Refusal.ReasonMissing, Refused(await ledger.AppendAsync(therapist, view.Runner, [exception, Level("6")], AppendOptions.None)));
        Assert.Equal(Refusal.Band, Refused(await ledger.AppendAsync(therapist, view.Runner, [exception, Level("8")], s_reasoned)));
        Assert.Equal(Refusal.OutOfRange, Refused(await ledger.AppendAsync(therapist, view.Runner, [exception with { Expires = view.Today.AddDays(-1) }, Level("6")], s_reasoned)));
        Assert.Equal(view.FactsVersion, (await ledger.ReadAsync(therapist, view.Runner))!.FactsVersion);

        var saved = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(therapist, view.Runner, [exception, Level("6")], s_reasoned)).View;
        Assert.Equal("6", saved.Plan.Position!.Level);
        Assert.Equal(therapist.UserId, saved.Others[saved.FactsVersion].By);
        Assert.Equal("Runs well, no pain.", saved.Notes[saved.FactsVersion - 1]);
    }

    [Fact]
    public async Task Brisk_speed_and_days_too_close_are_not_kept_in_silence()
    {
        await using var database = await TestDatabase.StartAsync();
        var (therapist, view) = await AtLevelAsync(database, "4");
        foreach (var fact in (Fact[])
        [
            new PaceChosen { Sequence = 0, Day = view.Today, RecordedOn = default, Pace = Pace.Brisk, By = Author.Therapist },
            new HarderTerrainChosen { Sequence = 0, Day = view.Today, RecordedOn = default, Control = HarderControl.Speed, By = Author.Therapist },
            new DaysChosen { Sequence = 0, Day = view.Today, RecordedOn = default, Weekdays = [DayOfWeek.Saturday, DayOfWeek.Sunday], RunsPerWeek = 2 },
        ])
        {
            Assert.Equal(Refusal.Band, Refused(await database.Get<PlanLedger>().AppendAsync(therapist, view.Runner, [fact], s_reasoned)));
        }
    }

    [Fact]
    public async Task A_day_is_left_out_that_has_a_run_and_a_choice_is_undone_once_and_not_after_a_run()
    {
        await using var database = await TestDatabase.StartAsync();
        var (therapist, view) = await AtLevelAsync(database, "4");
        var ledger = database.Get<PlanLedger>();
        var run = view.Plan.Days.First(static day => day.Run is { Release: not Release.Done }).Date;

        Assert.Equal(Refusal.NothingThere, Refused(await ledger.AppendAsync(therapist, view.Runner, [new RunDaySkipped { Sequence = 0, Day = run.AddDays(1), RecordedOn = default }], s_reasoned)));
        var skipped = Saved(await ledger.AppendAsync(therapist, view.Runner, [new RunDaySkipped { Sequence = 0, Day = run, RecordedOn = default }], s_reasoned));
        Assert.Null(skipped.Plan.Days.Single(day => day.Date == run).Run);

        var undone = new ChoiceUndone { Sequence = 0, Day = view.Today, RecordedOn = default, Choice = skipped.FactsVersion };
        Assert.NotNull(Saved(await ledger.AppendAsync(therapist, view.Runner, [undone], AppendOptions.None)).Plan.Days.Single(day => day.Date == run).Run);
        Assert.Equal(Refusal.NothingThere, Refused(await ledger.AppendAsync(therapist, view.Runner, [undone], AppendOptions.None)));
        var earlier = view.History.Facts.Last(static fact => fact is DaysChosen).Sequence;
        Assert.Equal(Refusal.NothingThere, Refused(await ledger.AppendAsync(therapist, view.Runner, [undone with { Choice = earlier }], AppendOptions.None)));
    }

    [Fact]
    public async Task A_choice_from_a_preview_is_stale_once_anybody_steered_and_not_when_the_runner_answered()
    {
        await using var database = await TestDatabase.StartAsync();
        var (therapist, view) = await AtLevelAsync(database, "4");
        var ledger = database.Get<PlanLedger>();
        var looked = new AppendOptions(view.FactsVersion) { Previewed = true };
        var other = await TherapistAsync(database, view.Runner);
        var runner = await RunnerAsync(database, view.Runner);
        var steady = new PaceChosen { Sequence = 0, Day = view.Today, RecordedOn = default, Pace = Pace.Steady, By = Author.Therapist };
        var hold = new LevelHeld { Sequence = 0, Day = view.Today, RecordedOn = default, Until = view.Today.AddDays(10) };

        var since = Saved(await ledger.AppendAsync(other, view.Runner, [hold], s_reasoned));
        Assert.IsType<AppendResult.Stale>(await ledger.AppendAsync(therapist, view.Runner, [steady], looked));
        Assert.Equal(since.FactsVersion, (await ledger.ReadAsync(therapist, view.Runner))!.FactsVersion);

        looked = looked with { BasedOn = since.FactsVersion };
        Saved(await ledger.AppendAsync(runner, view.Runner, [new ChangesRead { Sequence = 0, Day = view.Today, RecordedOn = default, Through = since.FactsVersion }], AppendOptions.None));
        Saved(await ledger.AppendAsync(therapist, view.Runner, [steady], looked));
    }

    [Fact]
    public async Task Who_recorded_something_is_named_to_the_runner_after_they_were_let_go_of_and_to_nobody_else()
    {
        await using var database = await TestDatabase.StartAsync();
        var (therapist, view) = await AtLevelAsync(database, "4");
        var ledger = database.Get<PlanLedger>();
        Saved(await ledger.AppendAsync(therapist, view.Runner, [new LevelHeld { Sequence = 0, Day = view.Today, RecordedOn = default, Until = view.Today.AddDays(10) }], s_reasoned));
        var runner = await RunnerAsync(database, view.Runner);
        Saved(await ledger.AppendAsync(runner, view.Runner, [new TherapistConsentWithdrawn { Sequence = 0, Day = view.Today, RecordedOn = default, Therapist = therapist.UserId }], AppendOptions.None));
        var (_, stranger) = await database.RunnerAsync();

        await using var db = database.Open();
        Assert.Contains(db.Authors(runner, view.Runner), author => author.Id == therapist.UserId);
        Assert.Empty(db.Authors(stranger, view.Runner));
        Assert.Empty(db.Authors(therapist, view.Runner));
    }

    private static async Task<(Viewer Therapist, LedgerView View)> AtLevelAsync(TestDatabase database, string level)
    {
        var (_, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var story = new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri);
        while (story.Plan.Position!.Level != level || story.History.Facts.OfType<RunLogged>().LastOrDefault()?.Planned!.Level != level) story.Live(story.Today.AddDays(1));
        var view = await database.TellAsync(viewer, story);
        var therapist = await TherapistAsync(database, view.Runner);
        return (therapist, (await database.Get<PlanLedger>().ReadAsync(therapist, view.Runner))!);
    }

    private static async Task<Viewer> TherapistAsync(TestDatabase database, Guid runner)
    {
        var user = await database.UserAsync(Role.Therapist);
        var viewer = await RunnerAsync(database, runner);
        Saved(await database.Get<PlanLedger>().AppendAsync(viewer, runner, [new TherapistConsented { Sequence = 0, Day = database.Today(), RecordedOn = default, Therapist = user.Id }], AppendOptions.None));
        return new(user.Id, null, Role.Therapist);
    }

    private static async Task<Viewer> RunnerAsync(TestDatabase database, Guid runner)
    {
        await using var db = database.Open();
        return (await database.Get<Viewers>().FindAsync(db.AllRunners.Single(row => row.Id == runner).UserId!.Value))!;
    }

    private static LedgerView Saved(AppendResult result) => Assert.IsType<AppendResult.Saved>(result).View;

    private static string Refused(AppendResult result) => Assert.IsType<AppendResult.Refused>(result).Reason;
}
