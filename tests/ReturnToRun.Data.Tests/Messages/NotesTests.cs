using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Tests.Messages;

public sealed class NotesTests
{
    [Fact]
    public async Task The_therapists_of_the_clinic_whom_the_runner_let_in_read_a_note_and_nobody_else_does()
    {
        await using var clinic = await Clinic.OpenAsync();
        var notes = clinic.Database.Get<Notes>();
        Assert.Equal(Written.Done, await notes.WriteAsync(clinic.Therapist, clinic.Id, "Fears bending.", null, null));
        var colleague = await clinic.AnotherAsync();
        Assert.Empty(await notes.ReadAsync(colleague, clinic.Id));
        await clinic.ConsentAsync(colleague);
        Assert.Equal(("Therapist", "Fears bending."), (await notes.ReadAsync(colleague, clinic.Id)).Select(static note => (note.Author, note.Text)).Single());

        foreach (var viewer in (Viewer[])[clinic.Runner, await clinic.AnotherAsync(Role.ClinicAdmin), await clinic.AnotherAsync(of: await clinic.Database.ClinicAsync("Elsewhere"))])
        {
            Assert.Empty(await notes.ReadAsync(viewer, clinic.Id));
            Assert.Equal(Written.NotFound, await notes.WriteAsync(viewer, clinic.Id, "Me too.", null, null));
        }

        await clinic.WithdrawAsync(clinic.Therapist);
        Assert.Empty(await notes.ReadAsync(clinic.Therapist, clinic.Id));
        Assert.Equal(Written.NotFound, await notes.WriteAsync(clinic.Therapist, clinic.Id, "Once more.", null, null));
    }

    [Fact]
    public async Task A_note_does_not_go_along_to_another_clinic_and_one_written_without_a_clinic_is_its_author_s_alone()
    {
        await using var clinic = await Clinic.OpenAsync();
        var notes = clinic.Database.Get<Notes>();
        var (_, runner) = await clinic.Database.RunnerAsync();
        var ours = await clinic.AnotherAsync();
        var theirs = await clinic.AnotherAsync(of: await clinic.Database.ClinicAsync("Elsewhere"));
        var (alone, other) = (await FreelanceAsync(clinic), await FreelanceAsync(clinic));
        foreach (var (therapist, sequence) in new[] { (ours, 91), (theirs, 92), (alone, 93), (other, 94) })
            await clinic.Database.SaveAsync(new ConsentRow { RunnerId = runner.RunnerId!.Value, GivenBy = sequence, TherapistId = therapist.UserId, GivenOn = clinic.Database.Today() });

        await notes.WriteAsync(ours, runner.RunnerId!.Value, "Ours.", null, null);
        await notes.WriteAsync(alone, runner.RunnerId.Value, "Mine.", null, null);

        Assert.Equal(["Ours."], (await notes.ReadAsync(ours, runner.RunnerId.Value)).Select(static note => note.Text));
        Assert.Empty(await notes.ReadAsync(theirs, runner.RunnerId.Value));
        Assert.Equal(["Mine."], (await notes.ReadAsync(alone, runner.RunnerId.Value)).Select(static note => note.Text));
        Assert.Empty(await notes.ReadAsync(other, runner.RunnerId.Value));
    }

    [Fact]
    public async Task A_note_is_corrected_once_by_another_that_takes_its_place_and_keeps_what_it_said()
    {
        await using var clinic = await Clinic.OpenAsync();
        var notes = clinic.Database.Get<Notes>();
        await notes.WriteAsync(clinic.Therapist, clinic.Id, "Left hip weak.", null, null);
        var first = (await notes.ReadAsync(clinic.Therapist, clinic.Id)).Single();
        Assert.Equal(Written.Done, await notes.WriteAsync(clinic.Therapist, clinic.Id, "Right hip weak.", first.Id, null));
        Assert.Equal(Written.NothingThere, await notes.WriteAsync(clinic.Therapist, clinic.Id, "No, both.", first.Id, null));
        var second = (await notes.ReadAsync(clinic.Therapist, clinic.Id)).Single();
        Assert.Equal(Written.Done, await notes.WriteAsync(clinic.Therapist, clinic.Id, "Both hips weak.", second.Id, null));

        var held = (await notes.ReadAsync(clinic.Therapist, clinic.Id)).Single();
        Assert.Equal("Both hips weak.", held.Text);
        Assert.Equal(["Right hip weak.", "Left hip weak."], held.Earlier.Select(static note => note.Text));
        await using var db = clinic.Database.Open();
        Assert.Equal(3, await db.AllAudit.CountAsync(static entry => entry.What == AuditEvents.NoteWritten));
        Assert.Equal(1, await db.AllAudit.CountAsync(static entry => entry.What == "refused:note-written"));
    }

    [Fact]
    public async Task A_note_sent_twice_is_stored_once_and_one_of_4001_characters_not_at_all()
    {
        await using var clinic = await Clinic.OpenAsync();
        var notes = clinic.Database.Get<Notes>();
        var key = clinic.Database.NewId();
        Assert.Equal([Written.Done, Written.Done], await Task.WhenAll(notes.WriteAsync(clinic.Therapist, clinic.Id, "Once.", null, key), notes.WriteAsync(clinic.Therapist, clinic.Id, "Once.", null, key)));
        Assert.Equal(Written.Text, await notes.WriteAsync(clinic.Therapist, clinic.Id, new('x', NoteRow.TextLength + 1), null, null));
        Assert.Single(await notes.ReadAsync(clinic.Therapist, clinic.Id));
    }

    private static async Task<Viewer> FreelanceAsync(Clinic clinic) =>
        (await clinic.Database.Get<Viewers>().FindAsync((await clinic.Database.UserAsync(Role.Therapist)).Id))!;
}
