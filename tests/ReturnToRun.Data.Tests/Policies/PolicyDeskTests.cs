using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Data.Tests.Policies;

public sealed class PolicyDeskTests
{
    private static readonly ImmutableArray<NumberSet> s_stopAtFour = [new("StopPain", 3)];

    [Fact]
    public async Task Every_number_is_kept_at_both_ends_of_its_range_and_refused_one_beyond_them()
    {
        await using var at = await AtAClinic.StartAsync();
        long revision = 0;
        foreach (var number in PolicyNumbers.All.Where(static number => number.IsSettable))
        {
            foreach (var end in (long[])[number.Lowest.Value, number.Highest.Value])
            {
                Assert.Equal(PolicyAnswer.Done, await at.Desk.SaveDraftAsync(at.Admin, revision++, [new(number.Name, end)]));
                var draft = (await at.Desk.ReadAsync(at.Admin))!.Draft!;
                Assert.Equal(end, number.In(PolicyNumbers.With(Policy.Default, draft.Numbers)).Value);
            }

            Assert.Equal(PolicyAnswer.OutOfRange, await at.Desk.SaveDraftAsync(at.Admin, revision, [new(number.Name, number.Lowest.Value - 1)]));
            Assert.Equal(PolicyAnswer.OutOfRange, await at.Desk.SaveDraftAsync(at.Admin, revision, [new(number.Name, number.Highest.Value + 1)]));
        }

        foreach (var fixedOne in PolicyNumbers.All.Where(static number => !number.IsSettable))
            Assert.Equal(PolicyAnswer.OutOfRange, await at.Desk.SaveDraftAsync(at.Admin, revision, [new(fixedOne.Name, fixedOne.Default.Value)]));
        Assert.Equal(PolicyAnswer.OutOfRange, await at.Desk.SaveDraftAsync(at.Admin, revision, [new("Moon", 1)]));
        Assert.Equal(PolicyAnswer.OutOfRange, await at.Desk.SaveDraftAsync(at.Admin, revision, [new("StopPain", 3), new("StopPain", 4)]));
    }

    [Fact]
    public async Task Of_two_admins_the_second_is_told_that_the_draft_has_changed_and_overwrites_nothing()
    {
        await using var at = await AtAClinic.StartAsync();
        var other = new Viewer((await at.Database.UserAsync(Role.ClinicAdmin, at.Clinic)).Id, at.Clinic.Id, Role.ClinicAdmin);
        Assert.Equal(PolicyAnswer.Done, await at.Desk.SaveDraftAsync(at.Admin, 0, s_stopAtFour));

        Assert.Equal(PolicyAnswer.Stale, await at.Desk.SaveDraftAsync(other, 0, [new("StopPain", 4)]));
        Assert.Equal(PolicyAnswer.Stale, await at.Desk.PublishAsync(other, 0, AtAClinic.Start, "Because"));
        Assert.Equal(PolicyAnswer.Stale, await at.Desk.DropDraftAsync(other, 0));
        Assert.Equal(3, Assert.Single((await at.Desk.ReadAsync(other))!.Draft!.Numbers).Value);
    }

    [Fact]
    public async Task What_is_published_is_numbered_named_after_the_clinic_and_told_with_who_when_and_why()
    {
        await using var at = await AtAClinic.StartAsync();
        await at.PublishAsync(AtAClinic.Start, s_stopAtFour);
        await at.PublishAsync(AtAClinic.Start.AddDays(4), [.. s_stopAtFour, new("EvenRises", 1)]);

        var room = (await at.Desk.ReadAsync(at.Admin))!;

        Assert.Null(room.Draft);
        Assert.Equal(["riverside-physio/2", "riverside-physio/1"], room.Published.Select(static version => version.Version));
        Assert.Equal("riverside-physio/1", room.InForce!.Version);
        Assert.Equal(("ClinicAdmin", "Talked about on Monday."), (room.Published[0].By, room.Published[0].Note));
        await using var db = at.Database.Open();
        Assert.Equal(["policy-drafted", "policy-published", "policy-drafted", "policy-published"], await db.AllAudit.OrderBy(static row => row.Number).Select(static row => row.What).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_version_needs_a_reason_a_day_that_is_not_over_and_something_that_differs()
    {
        await using var at = await AtAClinic.StartAsync();
        await at.Desk.SaveDraftAsync(at.Admin, 0, s_stopAtFour);

        Assert.Equal(PolicyAnswer.ReasonMissing, await at.Desk.PublishAsync(at.Admin, 1, AtAClinic.Start, " "));
        Assert.Equal(PolicyAnswer.ReasonMissing, await at.Desk.PublishAsync(at.Admin, 1, AtAClinic.Start, new('x', 501)));
        Assert.Equal(PolicyAnswer.OtherDay, await at.Desk.PublishAsync(at.Admin, 1, AtAClinic.Start.AddDays(-1), "Because"));
        Assert.Equal(PolicyAnswer.OtherDay, await at.Desk.PublishAsync(at.Admin, 1, AtAClinic.Start.AddDays(366), "Because"));
        Assert.Equal(PolicyAnswer.Done, await at.Desk.PublishAsync(at.Admin, 1, AtAClinic.Start, "Because"));
        await at.Desk.SaveDraftAsync(at.Admin, 0, s_stopAtFour);
        Assert.Equal(PolicyAnswer.NothingChanged, await at.Desk.PublishAsync(at.Admin, 1, AtAClinic.Start, "Because"));
    }

    [Fact]
    public async Task A_therapist_reads_and_changes_nothing_and_a_runner_and_another_clinic_see_nothing_of_it()
    {
        await using var at = await AtAClinic.StartAsync();
        await at.Desk.SaveDraftAsync(at.Admin, 0, s_stopAtFour);
        var therapist = new Viewer((await at.Database.UserAsync(Role.Therapist, at.Clinic)).Id, at.Clinic.Id, Role.Therapist);
        var (_, runner) = await at.Database.RunnerAsync(at.Clinic);
        var elsewhere = await at.Database.ClinicAsync("Elsewhere");
        var stranger = new Viewer((await at.Database.UserAsync(Role.ClinicAdmin, elsewhere)).Id, elsewhere.Id, Role.ClinicAdmin);

        Assert.NotNull((await at.Desk.ReadAsync(therapist))!.Draft);
        Assert.Equal(PolicyAnswer.NotFound, await at.Desk.SaveDraftAsync(therapist, 1, []));
        Assert.Equal(PolicyAnswer.NotFound, await at.Desk.PublishAsync(therapist, 1, AtAClinic.Start, "Because"));
        Assert.Equal(PolicyAnswer.NotFound, await at.Desk.DropDraftAsync(therapist, 1));
        Assert.Null(await at.Desk.ReadAsync(runner));
        Assert.Equal(PolicyAnswer.NotFound, await at.Desk.SaveDraftAsync(runner, 1, []));
        Assert.Null((await at.Desk.ReadAsync(stranger))!.Draft);
        Assert.Null(await at.Database.Get<PolicyEffect>().OfAsync(runner, s_stopAtFour, AtAClinic.Start));
    }
}
