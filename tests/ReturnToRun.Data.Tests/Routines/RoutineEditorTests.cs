using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Tests.Routines;

public sealed class RoutineEditorTests
{
    [Fact]
    public async Task A_routine_is_drafted_published_drafted_again_and_published_as_version_2_while_version_1_stays()
    {
        await using var database = await RoutineStories.StartAsync();
        var admin = await database.StaffAsync(Role.ClinicAdmin, await database.ClinicAsync());
        var (editor, shelf) = (database.Get<RoutineEditor>(), database.Get<RoutineShelf>());
        var id = await database.PublishedAsync(admin, RoutineStories.Planned("Hips first", "bird-dog"));
        Assert.IsType<RoutineEdit.Done>(await editor.SaveAsync(admin, id, RoutineStories.Draft("Hips later"), 0));
        Assert.Equal(2, Assert.IsType<RoutineEdit.Done>(await editor.PublishAsync(admin, id, RoutineStories.Planned("Hips later", "curl-up"), 1)).Version);

        var found = (await shelf.FindAsync(admin, id))!;
        Assert.Equal([(2, "Hips later", "curl-up"), (1, "Hips first", "bird-dog")], found.Versions.Select(version => (version.Template.Version, version.Template.Title!, version.Template.Items[0].Exercise)));
        Assert.Null(found.Draft);
        await using var db = database.Open();
        Assert.Equal(
            [AuditEvents.RoutineDraftSaved, AuditEvents.RoutinePublished, AuditEvents.RoutineDraftSaved, AuditEvents.RoutinePublished],
            await db.AllAudit.Where(row => row.Subject == Guid.Parse(id)).OrderBy(row => row.Number).Select(row => row.What).ToListAsync());
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync("UPDATE RoutineVersions SET Title = 'another'"));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM RoutineVersions"));
    }

    [Fact]
    public async Task A_published_exercise_carries_its_version_its_easier_neighbours_past_those_of_a_therapist_alone_and_strength_its_track()
    {
        await using var database = await RoutineStories.StartAsync();
        var admin = await database.StaffAsync(Role.ClinicAdmin, await database.ClinicAsync());
        var planned = new PlannedRoutine("All kinds", null, null, [new("dead-bug-swiss-ball", RoutineStories.TenTwice, RoutineDays.Any), new("split-squat", new(10, 2, 1, 3), RoutineDays.RunDays)]);
        var template = (await database.Get<RoutineShelf>().FindAsync(admin, await database.PublishedAsync(admin, planned)))!.Versions[0].Template;
        Assert.Equal(["dead-bug", "heel-taps"], template.Items[0].Easier);
        Assert.Equal(["step-up", "squat", "glute-bridge"], template.Items[1].Easier);
        Assert.Equal([false, true], template.Items.Select(item => item.HeavyStrength));
        Assert.Equal(7, template.Pins.Length);
        Assert.All(template.Pins, pin => Assert.Equal(1, pin.Version));
    }

    [Fact]
    public async Task What_cannot_be_published_is_said_by_its_place_and_nothing_is_stored()
    {
        await using var database = await RoutineStories.StartAsync();
        var admin = await database.StaffAsync(Role.ClinicAdmin, await database.ClinicAsync());
        var editor = database.Get<RoutineEditor>();
        var begun = Assert.IsType<RoutineEdit.Done>(await editor.BeginAsync(admin, RoutineStories.Draft("New")));
        Assert.Equal([1], Assert.IsType<RoutineEdit.Wrong>(await editor.PublishAsync(admin, begun.Id, RoutineStories.Planned("New", "bird-dog", "moon-walk"), 1)).Missing);
        Assert.Equal([(1, RoutineProblem.Twice)], Assert.IsType<RoutineEdit.Wrong>(await editor.PublishAsync(admin, begun.Id, RoutineStories.Planned("New", "bird-dog", "bird-dog"), 1)).Problems);
        Assert.Equal([(0, RoutineProblem.HeavyTooOften)], Assert.IsType<RoutineEdit.Wrong>(await editor.PublishAsync(admin, begun.Id, RoutineStories.Planned("New", "squat"), 1)).Problems);
        Assert.Empty((await database.Get<RoutineShelf>().FindAsync(admin, begun.Id))!.Versions);
    }

    [Fact]
    public async Task The_second_of_two_admins_who_save_the_same_draft_is_told()
    {
        await using var database = await RoutineStories.StartAsync();
        var clinic = await database.ClinicAsync();
        var (one, two) = (await database.StaffAsync(Role.ClinicAdmin, clinic), await database.StaffAsync(Role.ClinicAdmin, clinic));
        var editor = database.Get<RoutineEditor>();
        var id = Assert.IsType<RoutineEdit.Done>(await editor.BeginAsync(one, RoutineStories.Draft("New"))).Id;
        Assert.IsType<RoutineEdit.Done>(await editor.SaveAsync(one, id, RoutineStories.Draft("Newer"), 1));
        Assert.IsType<RoutineEdit.Stale>(await editor.SaveAsync(two, id, RoutineStories.Draft("Mine"), 1));
        Assert.IsType<RoutineEdit.Stale>(await editor.PublishAsync(two, id, RoutineStories.Planned("Mine", "bird-dog"), 1));
        Assert.Equal("Newer", (await database.Get<RoutineShelf>().FindAsync(two, id))!.Draft!.Draft.Title);
    }

    [Fact]
    public async Task Only_an_admin_of_the_clinic_writes_a_routine_and_a_therapist_sees_what_is_published()
    {
        await using var database = await RoutineStories.StartAsync();
        var clinic = await database.ClinicAsync();
        var admin = await database.StaffAsync(Role.ClinicAdmin, clinic);
        var therapist = await database.StaffAsync(Role.Therapist, clinic);
        var elsewhere = await database.StaffAsync(Role.ClinicAdmin, await database.ClinicAsync("Other"));
        var (_, runner) = await database.RunnerAsync(clinic);
        var (editor, shelf) = (database.Get<RoutineEditor>(), database.Get<RoutineShelf>());
        var id = await database.PublishedAsync(admin, RoutineStories.Planned("Ours", "bird-dog"));
        Assert.IsType<RoutineEdit.Done>(await editor.SaveAsync(admin, id, RoutineStories.Draft("Next"), 0));

        foreach (var other in new[] { therapist, elsewhere, runner })
        {
            Assert.IsType<RoutineEdit.NotFound>(await editor.BeginAsync(other with { ClinicId = other == elsewhere ? null : other.ClinicId }, RoutineStories.Draft("Theirs")));
            Assert.IsType<RoutineEdit.NotFound>(await editor.SaveAsync(other, id, RoutineStories.Draft("Theirs"), 1));
            Assert.IsType<RoutineEdit.NotFound>(await editor.PublishAsync(other, id, RoutineStories.Planned("Theirs", "curl-up"), 1));
            Assert.IsType<RoutineEdit.NotFound>(await editor.ArchiveAsync(other, id, true));
            Assert.IsType<RoutineEdit.NotFound>(await editor.DiscardAsync(other, id, 1));
        }

        Assert.Equal("Ours", (await shelf.FindAsync(therapist, id))!.Versions[0].Template.Title);
        Assert.Null((await shelf.FindAsync(therapist, id))!.Draft);
        Assert.NotNull((await shelf.FindAsync(admin, id))!.Draft);
        Assert.Null(await shelf.FindAsync(elsewhere, id));
        Assert.Null(await shelf.FindAsync(runner, id));
        Assert.Null(await shelf.FindAsync(runner, RoutineTemplate.Default.Id));
        Assert.Equal([RoutineTemplate.Default.Id], (await shelf.ListAsync(elsewhere)).Select(entry => entry.Id));
    }

    [Fact]
    public async Task An_archived_routine_is_offered_to_nobody_new_until_it_is_brought_back_and_a_draft_alone_goes_without_a_trace()
    {
        await using var database = await RoutineStories.StartAsync();
        var admin = await database.StaffAsync(Role.ClinicAdmin, await database.ClinicAsync());
        var (editor, shelf) = (database.Get<RoutineEditor>(), database.Get<RoutineShelf>());
        var id = await database.PublishedAsync(admin, RoutineStories.Planned("Ours", "bird-dog"));
        var library = await database.Get<ReturnToRun.Data.Library.ExerciseShelf>().ReadAsync(admin);
        Assert.Equal(2, (await shelf.GiveableAsync(admin, library)).Count);
        Assert.IsType<RoutineEdit.Done>(await editor.ArchiveAsync(admin, id, true));
        Assert.Single(await shelf.GiveableAsync(admin, library));
        Assert.IsType<RoutineEdit.Done>(await editor.ArchiveAsync(admin, id, false));
        Assert.Equal(2, (await shelf.GiveableAsync(admin, library)).Count);

        var begun = Assert.IsType<RoutineEdit.Done>(await editor.BeginAsync(admin, RoutineStories.Draft("Never"))).Id;
        Assert.IsType<RoutineEdit.Done>(await editor.DiscardAsync(admin, begun, 1));
        Assert.Null(await shelf.FindAsync(admin, begun));
    }
}
