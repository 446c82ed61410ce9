using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Tests.Exports;

public sealed class ExportsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static NewActivity Outing(DateTimeOffset startedAt, string hash = "A") => new(hash, startedAt, 2400, 2300, 4000, 900, 2300);

    private static CalendarEntry Run(DateOnly day, int hour = 17, EntryStatus status = EntryStatus.Confirmed) =>
        new(EntryKind.Run, day, status, new(day.ToDateTime(new(hour, 0)), TimeSpan.Zero), new(day.ToDateTime(new(hour, 40)), TimeSpan.Zero), "Run, 40 min", "");

    [Fact]
    public async Task A_secret_opens_one_calendar_until_a_new_one_is_made_or_it_is_switched_off()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var feeds = database.Get<CalendarFeeds>();
        var first = await feeds.MakeAsync(viewer, Cancelled);
        Assert.Equal(viewer, await feeds.FindAsync(first, Cancelled));
        var second = await feeds.MakeAsync(viewer, Cancelled);
        Assert.Null(await feeds.FindAsync(first, Cancelled));
        Assert.Equal(viewer, await feeds.FindAsync(second, Cancelled));
        await feeds.RevokeAsync(viewer, Cancelled);
        Assert.Null(await feeds.FindAsync(second, Cancelled));
        Assert.Null(await feeds.MadeAtAsync(viewer, Cancelled));
    }

    [Fact]
    public async Task The_secret_is_stored_nowhere()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var secret = await database.Get<CalendarFeeds>().MakeAsync(viewer, Cancelled);
        Assert.Equal(43, secret.Length);
        await using var db = database.Open();
        Assert.DoesNotContain(secret, (await db.AllCalendarFeeds.SingleAsync(Cancelled)).SecretHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_account_has_no_calendar()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var secret = await database.Get<CalendarFeeds>().MakeAsync(viewer, Cancelled);
        await using var db = database.Open();
        await db.AllUsers.Where(user => user.Id == viewer.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.Suspended, true), Cancelled);
        Assert.Null(await database.Get<CalendarFeeds>().FindAsync(secret, Cancelled));
    }

    [Fact]
    public async Task An_entry_keeps_its_id_is_numbered_anew_when_it_changes_and_is_taken_back_when_it_goes()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var feeds = database.Get<CalendarFeeds>();
        var (today, friday) = (database.Today(), database.Today().AddDays(2));
        var told = Assert.Single(await feeds.KeepAsync(viewer, [Run(friday)], today, Cancelled));
        var same = Assert.Single(await feeds.KeepAsync(viewer, [Run(friday)], today, Cancelled));
        Assert.Equal((told.Id, 0), (same.Id, same.Revision));
        var later = Assert.Single(await feeds.KeepAsync(viewer, [Run(friday, 19)], today, Cancelled));
        Assert.Equal((told.Id, 1, EntryStatus.Confirmed), (later.Id, later.Revision, later.Status));
        var gone = Assert.Single(await feeds.KeepAsync(viewer, [], today, Cancelled));
        Assert.Equal((told.Id, 2, EntryStatus.Cancelled), (gone.Id, gone.Revision, gone.Status));
        Assert.Equal(2, Assert.Single(await feeds.KeepAsync(viewer, [], today, Cancelled)).Revision);
        var back = Assert.Single(await feeds.KeepAsync(viewer, [Run(friday, 19)], today, Cancelled));
        Assert.Equal((told.Id, 3, EntryStatus.Confirmed), (back.Id, back.Revision, back.Status));
    }

    [Fact]
    public async Task What_lies_behind_stays_as_it_was_told_for_four_weeks()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var feeds = database.Get<CalendarFeeds>();
        var day = database.Today();
        await feeds.KeepAsync(viewer, [Run(day)], day, Cancelled);
        Assert.Equal((0, EntryStatus.Confirmed), Assert.Single(await feeds.KeepAsync(viewer, [], day.AddDays(28), Cancelled)) is var row ? (row.Revision, row.Status) : default);
        Assert.Empty(await feeds.KeepAsync(viewer, [], day.AddDays(29), Cancelled));
    }

    [Fact]
    public async Task An_outing_is_taken_over_once_whichever_file_it_comes_in()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var activities = database.Get<ImportedActivities>();
        var start = database.Clock.Now.AddHours(-2);
        Assert.Single((await activities.AddAsync(viewer, [Outing(start), Outing(start, "B")], Cancelled))!);
        Assert.Empty((await activities.AddAsync(viewer, [Outing(start, "C")], Cancelled))!);
        Assert.Single((await activities.AddAsync(viewer, [Outing(start), Outing(start.AddDays(-1))], Cancelled))!);
        Assert.Equal(2, (await activities.ListAsync(viewer, Cancelled)).Length);
    }

    [Fact]
    public async Task Nobody_sees_removes_or_reads_the_outings_of_somebody_else()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var (_, stranger) = await database.RunnerAsync();
        var activities = database.Get<ImportedActivities>();
        await activities.AddAsync(viewer, [Outing(database.Clock.Now)], Cancelled);
        var id = Assert.Single(await activities.ListAsync(viewer, Cancelled)).Id;
        Assert.Null(await activities.FindAsync(stranger, id, Cancelled));
        await activities.RemoveAsync(stranger, id, Cancelled);
        Assert.Empty(await activities.ListAsync(stranger, Cancelled));
        Assert.NotNull(await activities.FindAsync(viewer, id, Cancelled));
    }

    [Fact]
    public async Task A_reminder_of_a_kind_is_taken_once_a_day_and_only_where_it_was_asked_for()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync();
        var reminders = database.Get<Reminders>();
        var today = database.Today();
        await reminders.SaveAsync(viewer, new(Morning: true, Session: false), Cancelled);
        Assert.True(await reminders.TakeAsync(runner.Id, ReminderKind.Morning, today, Cancelled));
        Assert.False(await reminders.TakeAsync(runner.Id, ReminderKind.Morning, today, Cancelled));
        Assert.False(await reminders.TakeAsync(runner.Id, ReminderKind.Session, today, Cancelled));
        Assert.True(await reminders.TakeAsync(runner.Id, ReminderKind.Morning, today.AddDays(1), Cancelled));
    }

    [Fact]
    public async Task The_link_of_an_e_mail_ends_them_and_an_old_one_does_not()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync();
        var reminders = database.Get<Reminders>();
        await reminders.SaveAsync(viewer, new(true, true), Cancelled);
        var old = Assert.Single(await reminders.AllAsync(Cancelled)).Stamp;
        database.Clock.Advance(TimeSpan.FromDays(1));
        await reminders.SaveAsync(viewer, new(true, true), Cancelled);
        await reminders.StopAsync(runner.Id, old, Cancelled);
        Assert.Equal(new(true, true), await reminders.ReadAsync(viewer, Cancelled));
        await reminders.StopAsync(runner.Id, Assert.Single(await reminders.AllAsync(Cancelled)).Stamp, Cancelled);
        Assert.Equal(new(false, false), await reminders.ReadAsync(viewer, Cancelled));
        Assert.Empty(await reminders.AllAsync(Cancelled));
    }

    [Fact]
    public async Task Erasing_a_runner_takes_calendar_outings_and_reminders_along()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        await database.Get<CalendarFeeds>().MakeAsync(viewer, Cancelled);
        await database.Get<CalendarFeeds>().KeepAsync(viewer, [Run(database.Today())], database.Today(), Cancelled);
        await database.Get<ImportedActivities>().AddAsync(viewer, [Outing(database.Clock.Now)], Cancelled);
        await database.Get<Reminders>().SaveAsync(viewer, new(true, true), Cancelled);
        Assert.True(await database.Get<Erasure>().EraseAsync(viewer, Cancelled));
        await using var db = database.Open();
        Assert.Equal(0, await db.AllCalendarFeeds.CountAsync(Cancelled) + await db.AllCalendarEntries.CountAsync(Cancelled) + await db.AllImportedActivities.CountAsync(Cancelled) + await db.AllReminders.CountAsync(Cancelled));
    }
}
