using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Tests.Messages;

public sealed class MessageThreadTests
{
    [Fact]
    public async Task A_runner_and_a_therapist_they_let_in_read_one_thread_and_each_knows_what_is_new_to_them()
    {
        await using var clinic = await Clinic.OpenAsync();
        var thread = clinic.Database.Get<MessageThread>();
        Assert.Equal(Written.Done, await thread.SendAsync(clinic.Runner, clinic.Id, "  It pulls\r\nafter stairs. ", null));
        Assert.Equal(Written.Done, await thread.SendAsync(clinic.Runner, clinic.Id, "Only on the left.", null));

        var seen = (await thread.ReadAsync(clinic.Therapist, clinic.Id))!;
        Assert.Equal([(2L, "Only on the left.", true), (1L, "It pulls\nafter stairs.", true)], seen.Messages.Select(static one => (one.Number, one.Text, one.IsNew)));
        Assert.Equal(2, seen.New);
        Assert.Equal(0, (await thread.ReadAsync(clinic.Runner, clinic.Id))!.New);

        Assert.True(await thread.ReadToAsync(clinic.Therapist, clinic.Id, 1));
        Assert.Equal(1, (await thread.ReadAsync(clinic.Therapist, clinic.Id))!.New);
        Assert.Equal(("Therapist", 1L), (await thread.ReadAsync(clinic.Runner, clinic.Id))!.Read.Select(static one => (one.Name, one.Number)).Single());
        Assert.Equal(Written.Done, await thread.SendAsync(clinic.Therapist, clinic.Id, "Take them slowly.", null));
        Assert.Equal(0, (await thread.ReadAsync(clinic.Therapist, clinic.Id))!.New);
        Assert.Equal(1, await thread.NewAsync(clinic.Runner.UserId));
    }

    [Fact]
    public async Task Reading_never_goes_back_and_never_beyond_the_last_message()
    {
        await using var clinic = await Clinic.OpenAsync();
        var thread = clinic.Database.Get<MessageThread>();
        foreach (var text in (string[])["one", "two"]) await thread.SendAsync(clinic.Therapist, clinic.Id, text, null);
        await thread.ReadToAsync(clinic.Runner, clinic.Id, 99);
        await thread.ReadToAsync(clinic.Runner, clinic.Id, 1);
        Assert.Equal(0, await thread.NewAsync(clinic.Runner.UserId));
        await thread.SendAsync(clinic.Therapist, clinic.Id, "three", null);
        Assert.Equal(1, await thread.NewAsync(clinic.Runner.UserId));
    }

    [Fact]
    public async Task A_withdrawn_consent_ends_reading_and_writing_at_once_and_a_suspension_reading_by_anybody()
    {
        await using var clinic = await Clinic.OpenAsync();
        var thread = clinic.Database.Get<MessageThread>();
        await thread.SendAsync(clinic.Therapist, clinic.Id, "Hello", null);
        await clinic.WithdrawAsync(clinic.Therapist);

        Assert.Null(await thread.ReadAsync(clinic.Therapist, clinic.Id));
        Assert.Equal(Written.NotFound, await thread.SendAsync(clinic.Therapist, clinic.Id, "Still there?", null));
        Assert.False(await thread.ReadToAsync(clinic.Therapist, clinic.Id, 1));
        Assert.Equal(Written.NobodyReads, await thread.SendAsync(clinic.Runner, clinic.Id, "Anybody?", null));
        var own = (await thread.ReadAsync(clinic.Runner, clinic.Id))!;
        Assert.Equal(["Hello"], own.Messages.Select(static one => one.Text));
        Assert.Empty(own.Readers);
    }

    [Fact]
    public async Task A_runner_writes_to_nobody_who_is_suspended()
    {
        await using var clinic = await Clinic.OpenAsync();
        await using (var db = clinic.Database.Open()) await db.AllUsers.Where(user => user.Id == clinic.Therapist.UserId).ExecuteUpdateAsync(static set => set.SetProperty(static user => user.Suspended, true));
        Assert.Equal(Written.NobodyReads, await clinic.Database.Get<MessageThread>().SendAsync(clinic.Runner, clinic.Id, "Hello?", null));
        Assert.Empty((await clinic.Database.Get<MessageThread>().ReadAsync(clinic.Runner, clinic.Id))!.Readers);
    }

    [Fact]
    public async Task Colleagues_who_were_not_let_in_other_clinics_admins_and_other_runners_find_no_thread()
    {
        await using var clinic = await Clinic.OpenAsync();
        var thread = clinic.Database.Get<MessageThread>();
        await thread.SendAsync(clinic.Runner, clinic.Id, "Between us.", null);
        var elsewhere = await clinic.AnotherAsync(of: await clinic.Database.ClinicAsync("Elsewhere"));
        await clinic.Database.SaveAsync(new ConsentRow { RunnerId = clinic.Id, GivenBy = 99, TherapistId = elsewhere.UserId, GivenOn = clinic.Database.Today() });
        var (_, other) = await clinic.Database.RunnerAsync();

        foreach (var viewer in (Viewer[])[await clinic.AnotherAsync(), elsewhere, await clinic.AnotherAsync(Role.ClinicAdmin), other])
        {
            Assert.Null(await thread.ReadAsync(viewer, clinic.Id));
            Assert.Equal(Written.NotFound, await thread.SendAsync(viewer, clinic.Id, "Let me in.", null));
            Assert.False(await thread.ReadToAsync(viewer, clinic.Id, 1));
            await using var db = clinic.Database.Open();
            Assert.Empty(await db.Messages(viewer).ToListAsync());
            Assert.Empty(await db.NewMessages(viewer).ToListAsync());
            Assert.Empty(await db.MessageMarks(viewer).ToListAsync());
            Assert.Empty(await db.Authors(viewer, clinic.Id).ToListAsync());
        }
        Assert.Single((await thread.ReadAsync(clinic.Runner, clinic.Id))!.Messages);
    }

    [Fact]
    public async Task A_message_sent_twice_is_stored_once_and_twenty_at_once_each_have_a_place_of_their_own()
    {
        await using var clinic = await Clinic.OpenAsync();
        var thread = clinic.Database.Get<MessageThread>();
        var key = clinic.Database.NewId();
        Assert.Equal([Written.Done, Written.Done], await Task.WhenAll(thread.SendAsync(clinic.Runner, clinic.Id, "Once.", key), thread.SendAsync(clinic.Runner, clinic.Id, "Once.", key)));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => thread.SendAsync(clinic.Runner, clinic.Id, "More.", null)));

        await using var db = clinic.Database.Open();
        Assert.Equal(Enumerable.Range(1, 21).Select(static number => (long)number), await db.AllMessages.Select(static row => row.Number).Order().ToListAsync());
        Assert.Equal(21, await db.AllAudit.CountAsync(static entry => entry.What == AuditEvents.MessageSent));
    }

    [Theory]
    [InlineData(null), InlineData(" \r\n "), InlineData("too long")]
    public async Task A_message_has_1_to_2000_characters_with_a_line_break_counted_as_one(string? text)
    {
        await using var clinic = await Clinic.OpenAsync();
        var thread = clinic.Database.Get<MessageThread>();
        Assert.Equal(Written.Text, await thread.SendAsync(clinic.Runner, clinic.Id, text == "too long" ? new string('x', MessageRow.TextLength + 1) : text, null));
        Assert.Equal(Written.Done, await thread.SendAsync(clinic.Runner, clinic.Id, string.Concat(Enumerable.Repeat("x\r\n", MessageRow.TextLength / 2)), null));
    }

    [Fact]
    public void Signs_that_nobody_sees_are_left_out() => Assert.Equal("a\nb\tc", PlainText.Of("a\r\nb\tc\0\u001b"));

    [Fact]
    public async Task Erasing_a_runner_removes_their_thread_marks_and_the_notes_about_them()
    {
        await using var clinic = await Clinic.OpenAsync();
        await clinic.Database.Get<MessageThread>().SendAsync(clinic.Runner, clinic.Id, "Hello", null);
        await clinic.Database.Get<MessageThread>().ReadToAsync(clinic.Therapist, clinic.Id, 1);
        await clinic.Database.Get<Notes>().WriteAsync(clinic.Therapist, clinic.Id, "Careful.", null, null);
        Assert.True(await clinic.Database.Get<Erasure>().EraseAsync(clinic.Runner));
        await using var db = clinic.Database.Open();
        Assert.Equal((0, 0, 0), (await db.AllMessages.CountAsync(), await db.AllMessageMarks.CountAsync(), await db.AllNotes.CountAsync()));
    }
}
