using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Tests.News;

public sealed class NewsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_runner_logs_wakes_whom_they_let_in_and_nobody_else_and_is_told_to_them_alone()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, _) = await database.ReadyRunnerAsync();
        var letIn = await TherapistAsync(database, await database.ClinicAsync("One"));
        var stranger = await TherapistAsync(database, await database.ClinicAsync("Two"));
        var board = database.Get<NewsBoard>();
        await AppendAsync(database, viewer, new TherapistConsented { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), Therapist = letIn.UserId });
        var before = await board.NewestAsync(Ct);
        Assert.Empty((await board.SinceAsync(before, Ct)).Therapists);

        await AppendAsync(database, viewer, Diaries.Morning(database.Today()));

        var round = await board.SinceAsync(before, Ct);
        Assert.True(round.Newest > before);
        Assert.Equal([letIn.UserId], round.Therapists);
        Assert.Equal([new NewsItem(viewer.RunnerId!.Value, "Robin", NewsKind.Answer, round.Newest)], await board.ReadAsync(letIn, before, Ct));
        Assert.Empty(await board.ReadAsync(stranger, 0, Ct));
    }

    [Fact]
    public async Task A_therapist_whose_consent_was_taken_back_is_woken_once_more_and_told_nothing()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, _) = await database.ReadyRunnerAsync();
        var therapist = await TherapistAsync(database, await database.ClinicAsync());
        var board = database.Get<NewsBoard>();
        await AppendAsync(database, viewer, new TherapistConsented { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), Therapist = therapist.UserId });
        var before = await board.NewestAsync(Ct);

        await AppendAsync(database, viewer, new TherapistConsentWithdrawn { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), Therapist = therapist.UserId });

        Assert.Equal([therapist.UserId], (await board.SinceAsync(before, Ct)).Therapists);
        Assert.Empty(await board.ReadAsync(therapist, before, Ct));
    }

    [Fact]
    public async Task Ten_runners_who_log_at_once_get_ten_numbers()
    {
        await using var database = await TestDatabase.StartAsync();
        List<Viewer> runners = [];
        for (var i = 0; i < 10; i++) runners.Add((await database.RunnerAsync(zone: "Etc/UTC")).Viewer);
        var day = database.Today();

        await Task.WhenAll(runners.Select(viewer => Task.Run(() => AppendAsync(database, viewer, Diaries.Morning(day)), Ct)));

        await using var db = database.Open();
        Assert.Equal(Enumerable.Range(1, 10).Select(static number => (long)number), await db.AllNews.Select(static news => news.Number).Order().ToListAsync(Ct));
    }

    [Fact]
    public async Task News_without_a_change_that_stands_in_the_audit_is_refused()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync();
        await using (var db = database.Open())
        {
            NewsNumbers.Tell(db, runner.Id, NewsKind.Message);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        }

        await using (var db = database.Open())
        {
            NewsNumbers.Tell(db, runner.Id, NewsKind.Message);
            db.AllAudit.Add(AuditRow.By(viewer, database.Clock.Now, AuditEvents.InviteMade, runner.Id));
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(1, await database.Get<NewsBoard>().NewestAsync(Ct));
    }

    [Fact]
    public async Task The_line_of_a_list_holds_the_runs_of_the_last_four_weeks()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var day = view.Plan.Days[0];
        database.GoTo(day.Date);
        await AppendAsync(database, viewer, Diaries.Run(day.Date, day.Run!.Session, worst: 2));

        await using var db = database.Open();
        var status = await db.Statuses(viewer).SingleAsync(Ct);

        var run = Assert.Single(RunLately.Read(status.Lately));
        Assert.Equal((day.Date, (int)Math.Ceiling(day.Run.Session.Running.TotalMinutes), 2), (run.Day, run.Minutes, run.Worst));
        Assert.Empty(RunLately.Read(""));
    }

    private static async Task<Viewer> TherapistAsync(TestDatabase database, Clinics.ClinicRow clinic) =>
        (await database.Get<Viewers>().FindAsync((await database.UserAsync(Role.Therapist, clinic)).Id, Ct))!;

    private static async Task AppendAsync(TestDatabase database, Viewer viewer, Fact fact) =>
        Assert.IsType<AppendResult.Saved>(await database.Get<PlanLedger>().AppendAsync(viewer, viewer.RunnerId!.Value, [fact], AppendOptions.None, Ct));
}
