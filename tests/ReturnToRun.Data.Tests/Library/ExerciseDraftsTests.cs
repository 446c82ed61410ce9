using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Library;

namespace ReturnToRun.Data.Tests.Library;

public sealed class ExerciseDraftsTests
{
    [Fact]
    public async Task Two_admins_of_a_clinic_share_a_draft_and_the_second_hears_what_the_first_saved()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (one, two) = (await AdminAsync(database, clinic), await AdminAsync(database, clinic));
        var drafts = database.Get<ExerciseDrafts>();

        Assert.Equal(1, Assert.IsType<DraftOutcome.Saved>(await drafts.SaveAsync(one, "squat", """{"name":"one"}""", 0, 0)).Revision);
        var changed = Assert.IsType<DraftOutcome.Changed>(await drafts.SaveAsync(two, "squat", """{"name":"two"}""", 0, 0));

        Assert.Equal(("""{"name":"one"}""", 1, "ClinicAdmin"), (changed.Now!.Content, changed.Now.Revision, changed.Now.By));
        Assert.Equal(2, Assert.IsType<DraftOutcome.Saved>(await drafts.SaveAsync(two, "squat", """{"name":"two"}""", 0, 1)).Revision);
    }

    [Fact]
    public async Task Of_twenty_saves_at_the_same_moment_one_holds()
    {
        await using var database = await TestDatabase.StartAsync();
        var admin = await AdminAsync(database, await database.ClinicAsync());
        var drafts = database.Get<ExerciseDrafts>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => drafts.SaveAsync(admin, "squat", "{}", 0, 0))));

        Assert.Single(outcomes.OfType<DraftOutcome.Saved>());
        Assert.Equal(19, outcomes.OfType<DraftOutcome.Changed>().Count());
    }

    [Fact]
    public async Task A_draft_of_another_clinic_is_neither_read_nor_thrown_away_and_does_not_stand_in_the_way()
    {
        await using var database = await TestDatabase.StartAsync();
        var (mine, others) = (await AdminAsync(database, await database.ClinicAsync()), await AdminAsync(database, await database.ClinicAsync()));
        var drafts = database.Get<ExerciseDrafts>();
        await drafts.SaveAsync(mine, "squat", "{}", 0, 0);

        Assert.Null(await drafts.FindAsync(others, "squat"));
        Assert.False(await drafts.DiscardAsync(others, "squat", 1));
        Assert.IsType<DraftOutcome.Saved>(await drafts.SaveAsync(others, "squat", "{}", 0, 0));
    }

    [Fact]
    public async Task A_draft_that_changed_meanwhile_is_not_thrown_away()
    {
        await using var database = await TestDatabase.StartAsync();
        var admin = await AdminAsync(database, await database.ClinicAsync());
        var drafts = database.Get<ExerciseDrafts>();
        await drafts.SaveAsync(admin, "squat", "{}", 0, 0);
        await drafts.SaveAsync(admin, "squat", "{}", 0, 1);

        Assert.False(await drafts.DiscardAsync(admin, "squat", 1));
        Assert.True(await drafts.DiscardAsync(admin, "squat", 2));
        Assert.Null(await drafts.FindAsync(admin, "squat"));
    }

    private static async Task<Viewer> AdminAsync(TestDatabase database, Clinics.ClinicRow clinic) =>
        (await database.Get<Viewers>().FindAsync((await database.UserAsync(Role.ClinicAdmin, clinic)).Id))!;
}
