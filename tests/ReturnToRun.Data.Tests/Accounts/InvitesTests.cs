using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Tests.Accounts;

public sealed class InvitesTests
{
    [Fact]
    public async Task A_runner_who_accepts_a_therapist_s_code_consents_and_joins_the_clinic()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync("Harbour Physio");
        var therapist = await TherapistAsync(database, clinic);
        var (runner, viewer) = await database.RunnerAsync();
        var invites = database.Get<Invites>();
        var made = await invites.MakeAsync(therapist);

        var offer = (await invites.FindAsync(made))!;
        Assert.Equal((false, "Therapist", "Harbour Physio"), (offer.FromRunner, offer.Name, offer.Clinic));
        Assert.Equal(new AcceptResult.Accepted(runner.Id), await invites.AcceptAsync(viewer, made.ToLowerInvariant().Replace('-', ' ')));

        var seen = (await database.Get<PlanLedger>().ReadAsync(therapist, runner.Id))!;
        Assert.Equal(therapist.UserId, Assert.Single(seen.History.Facts.OfType<TherapistConsented>()).Therapist);
        Assert.Equal(clinic.Id, (await database.Get<Viewers>().FindAsync(viewer.UserId))!.ClinicId);
    }

    [Fact]
    public async Task A_therapist_who_accepts_a_runner_s_code_sees_them_and_the_consent_is_the_runner_s()
    {
        await using var database = await TestDatabase.StartAsync();
        var therapist = await TherapistAsync(database, await database.ClinicAsync());
        var (runner, viewer) = await database.RunnerAsync();
        var invites = database.Get<Invites>();
        var made = await invites.MakeAsync(viewer);

        var offer = (await invites.FindAsync(made))!;
        Assert.Equal((true, "Robin", null), (offer.FromRunner, offer.Name, offer.Clinic));
        Assert.Equal(new AcceptResult.Accepted(runner.Id), await invites.AcceptAsync(therapist, made));
        await using var db = database.Open();
        Assert.Equal(viewer.UserId, (await db.Facts(therapist).SingleAsync()).AuthorId);
        Assert.Null((await database.Get<Viewers>().FindAsync(viewer.UserId))!.ClinicId);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var therapist = await TherapistAsync(database, clinic);
        var invites = database.Get<Invites>();
        var made = await invites.MakeAsync(therapist);
        var runners = new[] { await database.RunnerAsync(), await database.RunnerAsync(), await database.RunnerAsync() };

        var results = await Task.WhenAll(runners.Select(runner => invites.AcceptAsync(runner.Viewer, made)));
        Assert.Single(results.OfType<AcceptResult.Accepted>());
        Assert.Equal(2, results.OfType<AcceptResult.NoSuchCode>().Count());
        Assert.Null(await invites.FindAsync(made));
    }

    [Fact]
    public async Task A_code_runs_out_after_14_days()
    {
        await using var database = await TestDatabase.StartAsync();
        var therapist = await TherapistAsync(database, await database.ClinicAsync());
        var (_, viewer) = await database.RunnerAsync();
        var invites = database.Get<Invites>();
        var made = await invites.MakeAsync(therapist);
        database.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Null(await invites.FindAsync(made));
        Assert.IsType<AcceptResult.NoSuchCode>(await invites.AcceptAsync(viewer, made));
    }

    [Fact]
    public async Task A_code_ends_when_its_maker_says_so()
    {
        await using var database = await TestDatabase.StartAsync();
        var (therapist, other) = (await TherapistAsync(database, null), await TherapistAsync(database, null));
        var invites = database.Get<Invites>();
        var made = await invites.MakeAsync(therapist);
        var invite = (await invites.FindAsync(made))!;
        await invites.RevokeAsync(other, invite.Id);
        Assert.NotNull(await invites.FindAsync(made));
        await invites.RevokeAsync(therapist, invite.Id);
        Assert.Null(await invites.FindAsync(made));
    }

    [Fact]
    public async Task A_code_is_kept_hashed()
    {
        await using var database = await TestDatabase.StartAsync();
        var made = await database.Get<Invites>().MakeAsync(await TherapistAsync(database, null));
        await using var db = database.Open();
        var kept = await db.AllInvites.SingleAsync();
        Assert.Equal(64, kept.CodeHash.Length);
        Assert.DoesNotContain(made.Replace("-", "", StringComparison.Ordinal), kept.CodeHash, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BBBBB-BBBBB")]
    [InlineData("' OR 1=1 --")]
    [InlineData("ÄÖÜ-ÄÖÜ-ÄÖÜ-ÄÖÜ")]
    public async Task Another_text_is_no_code(string typed)
    {
        await using var database = await TestDatabase.StartAsync();
        await database.Get<Invites>().MakeAsync(await TherapistAsync(database, null));
        Assert.Null(await database.Get<Invites>().FindAsync(typed));
        Assert.Null(await database.Get<Invites>().FindAsync(new string('A', 100_000)));
    }

    [Fact]
    public async Task A_runner_of_a_clinic_is_not_taken_over_by_another()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync(await database.ClinicAsync("One"));
        var elsewhere = await TherapistAsync(database, await database.ClinicAsync("Two"));
        var invites = database.Get<Invites>();
        Assert.IsType<AcceptResult.OtherClinic>(await invites.AcceptAsync(viewer, await invites.MakeAsync(elsewhere)));
        Assert.IsType<AcceptResult.OtherClinic>(await invites.AcceptAsync(elsewhere, await invites.MakeAsync(viewer)));
    }

    [Fact]
    public async Task Runners_do_not_accept_runners_nor_therapists_therapists()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, one) = await database.RunnerAsync();
        var (_, other) = await database.RunnerAsync();
        var therapist = await TherapistAsync(database, null);
        var invites = database.Get<Invites>();
        Assert.IsType<AcceptResult.OtherRole>(await invites.AcceptAsync(other, await invites.MakeAsync(one)));
        Assert.IsType<AcceptResult.OtherRole>(await invites.AcceptAsync(await TherapistAsync(database, null), await invites.MakeAsync(therapist)));
    }

    [Fact]
    public async Task A_withdrawn_consent_ends_what_the_therapist_sees_and_may_be_given_anew()
    {
        await using var database = await TestDatabase.StartAsync();
        var therapist = await TherapistAsync(database, null);
        var (runner, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var (invites, ledger) = (database.Get<Invites>(), database.Get<PlanLedger>());
        await invites.AcceptAsync(viewer, await invites.MakeAsync(therapist));
        var withdraw = new TherapistConsentWithdrawn { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), Therapist = therapist.UserId };

        Assert.IsType<AppendResult.Refused>(await ledger.AppendAsync(therapist, runner.Id, [withdraw], AppendOptions.None));
        Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, runner.Id, [withdraw], AppendOptions.None));
        Assert.Null(await ledger.ReadAsync(therapist, runner.Id));
        Assert.IsType<AppendResult.AlreadyThere>(await ledger.AppendAsync(viewer, runner.Id, [withdraw], AppendOptions.None));

        Assert.IsType<AcceptResult.Accepted>(await invites.AcceptAsync(viewer, await invites.MakeAsync(therapist)));
        Assert.NotNull(await ledger.ReadAsync(therapist, runner.Id));
    }

    [Fact]
    public async Task Taking_back_the_last_consent_leaves_the_clinic_and_the_first_of_two_does_not()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync("One");
        Viewer[] therapists = [await TherapistAsync(database, clinic), await TherapistAsync(database, clinic)];
        var (runner, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var (invites, ledger, viewers) = (database.Get<Invites>(), database.Get<PlanLedger>(), database.Get<Viewers>());
        foreach (var therapist in therapists) Assert.IsType<AcceptResult.Accepted>(await invites.AcceptAsync(viewer, await invites.MakeAsync(therapist)));

        foreach (var (therapist, stays) in ((Viewer, Guid?)[])[(therapists[0], clinic.Id), (therapists[1], null)])
        {
            Assert.Equal(clinic.Id, (await viewers.FindAsync(viewer.UserId))!.ClinicId);
            var withdraw = new TherapistConsentWithdrawn { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), Therapist = therapist.UserId };
            Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, runner.Id, [withdraw], AppendOptions.None));
            Assert.Equal(stays, (await viewers.FindAsync(viewer.UserId))!.ClinicId);
        }

        var elsewhere = await TherapistAsync(database, await database.ClinicAsync("Two"));
        Assert.IsType<AcceptResult.Accepted>(await invites.AcceptAsync(viewer, await invites.MakeAsync(elsewhere)));
    }

    [Fact]
    public async Task Consent_is_given_to_therapists_only_and_not_across_clinics()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync(await database.ClinicAsync("One"), zone: "Etc/UTC");
        var (_, friend) = await database.RunnerAsync();
        var elsewhere = await TherapistAsync(database, await database.ClinicAsync("Two"));
        foreach (var nobody in new[] { friend.UserId, elsewhere.UserId, database.NewId() })
        {
            var consent = new TherapistConsented { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), Therapist = nobody };
            Assert.Equal(Refusal.Therapist, Assert.IsType<AppendResult.Refused>(await database.Get<PlanLedger>().AppendAsync(viewer, runner.Id, [consent], AppendOptions.None)).Reason);
        }
    }

    private static async Task<Viewer> TherapistAsync(TestDatabase database, ClinicRow? clinic) =>
        (await database.Get<Viewers>().FindAsync((await database.UserAsync(Role.Therapist, clinic)).Id))!;
}
