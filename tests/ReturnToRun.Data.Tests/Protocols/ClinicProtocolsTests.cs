using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Data.Tests.Protocols;

public sealed class ClinicProtocolsTests
{
    [Fact]
    public async Task A_changed_file_of_the_same_id_is_the_next_version_and_the_same_file_is_none()
    {
        await using var database = await StartAsync();
        var admin = await AdminAsync(database, await database.ClinicAsync());
        var store = database.Get<ClinicProtocols>();

        var first = await store.AddAsync(admin, [File("ours", 1), File("theirs", 1)]);
        var again = await store.AddAsync(admin, [File("ours", 1), File("theirs", 2)]);

        Assert.Equal((2, 0), (first.Added.Count, first.Known.Count));
        Assert.Equal([first.Added[0]], again.Known);
        Assert.Equal(["ours 1 Draft", "theirs 2 Draft", "theirs 1 Draft"], await ListedAsync(database, admin));
    }

    [Fact]
    public async Task An_id_of_the_program_s_own_is_taken_and_nothing_is_stored()
    {
        await using var database = await StartAsync();
        var admin = await AdminAsync(database, await database.ClinicAsync());

        var added = await database.Get<ClinicProtocols>().AddAsync(admin, [File("ours", 1), File("Gentle", 1)]);

        Assert.Equal("Gentle", added.Taken);
        Assert.Empty(await ListedAsync(database, admin));
    }

    [Fact]
    public async Task Publishing_a_version_archives_the_one_before_and_each_change_is_in_the_audit()
    {
        await using var database = await StartAsync();
        var clinic = await database.ClinicAsync();
        var admin = await AdminAsync(database, clinic);
        var store = database.Get<ClinicProtocols>();
        var one = await AddedAsync(database, admin, "ours", 1);
        var two = await AddedAsync(database, admin, "ours", 2);

        Assert.True(await store.PublishAsync(admin, one));
        Assert.True(await store.PublishAsync(admin, two));
        Assert.Equal(["ours 2 Published", "ours 1 Archived"], await ListedAsync(database, admin));
        Assert.True(await store.ArchiveAsync(admin, two));
        Assert.Equal(["ours 2 Archived", "ours 1 Archived"], await ListedAsync(database, admin));

        await using var db = database.Open();
        Assert.Equal(
            [("protocol-uploaded", one), ("protocol-uploaded", two), ("protocol-published", one), ("protocol-published", two), ("protocol-archived", two)],
            (await db.Audit(admin).OrderBy(static row => row.Number).ToListAsync()).Select(static row => (row.What, row.Subject!.Value)));
    }

    [Fact]
    public async Task Of_two_admins_who_publish_two_versions_at_once_one_version_is_published()
    {
        await using var database = await StartAsync();
        var clinic = await database.ClinicAsync();
        var admin = await AdminAsync(database, clinic);
        var versions = new List<Guid>();
        for (var version = 1; version <= 4; version++) versions.Add(await AddedAsync(database, admin, "ours", version));

        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(versions.Select(version => Task.Run(() => database.Get<ClinicProtocols>().PublishAsync(admin, version))));
            Assert.Single(await ListedAsync(database, admin), static listed => listed.EndsWith("Published", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Therapists_read_what_was_published_runners_nothing_and_nobody_reads_another_clinic_s()
    {
        await using var database = await StartAsync();
        var clinic = await database.ClinicAsync();
        var admin = await AdminAsync(database, clinic);
        var store = database.Get<ClinicProtocols>();
        var published = await AddedAsync(database, admin, "ours", 1);
        await store.PublishAsync(admin, published);
        var draft = await AddedAsync(database, admin, "ours", 2);
        var therapist = await ViewerAsync(database, Role.Therapist, clinic);
        var (_, runner) = await database.RunnerAsync(clinic);
        var elsewhere = await AdminAsync(database, await database.ClinicAsync("Elsewhere"));

        Assert.Equal(["ours 1 Published"], await ListedAsync(database, therapist));
        Assert.NotNull(await store.FindAsync(therapist, published));
        Assert.Null(await store.FindAsync(therapist, draft));
        Assert.Single(await store.ReadAsync(therapist, [draft, published]));
        Assert.False(await store.PublishAsync(therapist, draft));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => store.AddAsync(therapist, [File("ours", 3)]));
        foreach (var stranger in (Viewer[])[runner, elsewhere])
        {
            Assert.Empty(await ListedAsync(database, stranger));
            Assert.Null(await store.FindAsync(stranger, published));
            Assert.Empty(await store.ReadAsync(stranger, [published]));
            Assert.False(await store.ArchiveAsync(stranger, published));
        }
    }

    [Fact]
    public async Task A_runner_is_given_what_their_clinic_publishes_and_keeps_that_version_whatever_it_publishes_later()
    {
        await using var database = await StartAsync();
        var clinic = await database.ClinicAsync();
        var admin = await AdminAsync(database, clinic);
        var (therapist, runner) = await PatientAsync(database, clinic);
        var (ledger, store) = (database.Get<PlanLedger>(), database.Get<ClinicProtocols>());
        var one = await AddedAsync(database, admin, "ours", 1);
        Assert.DoesNotContain((await ledger.ReadAsync(therapist, runner))!.Assignable, protocol => protocol.Version == one);
        Assert.IsType<AppendResult.Refused>(await ledger.AppendAsync(therapist, runner, [Assigned(database, therapist, one)], AppendOptions.None));

        await store.PublishAsync(admin, one);
        var given = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(therapist, runner, [Assigned(database, therapist, one)], new() { Note = "Fits them better." }));
        Assert.Equal(("ours", one), (given.View.Plan.Protocol!.Id, given.View.Plan.Protocol.Version));
        Assert.Equal(1, (await store.FindAsync(admin, one))!.Given);

        var two = await AddedAsync(database, admin, "ours", 2);
        await store.PublishAsync(admin, two);
        var after = (await ledger.ReadAsync(therapist, runner))!;
        Assert.Equal(one, after.Plan.Protocol!.Version);
        Assert.Equal([two], after.Assignable.Select(static protocol => protocol.Version).OfType<Guid>());
        Assert.Equal(given.View.Plan.Days.Select(static day => day.Run?.Level), after.Plan.Days.Select(static day => day.Run?.Level));

        await store.ArchiveAsync(admin, two);
        Assert.Equal(Refusal.Unknown, Assert.IsType<AppendResult.Refused>(await ledger.AppendAsync(therapist, runner, [Assigned(database, therapist, two)], AppendOptions.None)).Reason);
        Assert.Equal(one, (await ledger.ReadAsync(therapist, runner))!.Plan.Protocol!.Version);
    }

    [Fact]
    public async Task A_protocol_of_another_clinic_is_given_to_nobody_here()
    {
        await using var database = await StartAsync();
        var elsewhere = await AdminAsync(database, await database.ClinicAsync("Elsewhere"));
        var theirs = await AddedAsync(database, elsewhere, "ours", 1);
        await database.Get<ClinicProtocols>().PublishAsync(elsewhere, theirs);
        var (therapist, runner) = await PatientAsync(database, await database.ClinicAsync());

        Assert.Equal(Refusal.Unknown, Assert.IsType<AppendResult.Refused>(await database.Get<PlanLedger>().AppendAsync(therapist, runner, [Assigned(database, therapist, theirs)], AppendOptions.None)).Reason);
    }

    // A file is its id and what tells its versions apart: as many levels of the project's own ladder.
    private static NewProtocol File(string key, int version) => new(key, key, $"{key} {version}");

    private static ProtocolFormat Format { get; } = new([BuiltIn.Gentle, BuiltIn.Standard()], static content =>
    {
        var (key, levels) = (content.Split(' ')[0], int.Parse(content.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        return BuiltIn.Standard() with { Id = key, Title = key, Levels = [.. BuiltIn.Standard().Levels.Take(levels + 2)] };
    });

    private static Task<TestDatabase> StartAsync() => TestDatabase.StartAsync(static services => services.AddSingleton(Format));

    private static ProtocolAssigned Assigned(TestDatabase database, Viewer therapist, Guid version) =>
        new() { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), ProtocolId = "ours", Version = version, By = therapist.UserId };

    private static async Task<Guid> AddedAsync(TestDatabase database, Viewer admin, string key, int version) =>
        (await database.Get<ClinicProtocols>().AddAsync(admin, [File(key, version)])).Added.Single();

    private static async Task<IEnumerable<string>> ListedAsync(TestDatabase database, Viewer viewer) =>
        (await database.Get<ClinicProtocols>().ListAsync(viewer)).Select(static version => $"{version.Key} {version.Number} {version.Status}");

    private static Task<Viewer> AdminAsync(TestDatabase database, ClinicRow clinic) => ViewerAsync(database, Role.ClinicAdmin, clinic);

    private static async Task<Viewer> ViewerAsync(TestDatabase database, Role role, ClinicRow clinic) =>
        (await database.Get<Viewers>().FindAsync((await database.UserAsync(role, clinic)).Id))!;

    // A runner on the day of their first run, and their therapist.
    private static async Task<(Viewer Therapist, Guid Runner)> PatientAsync(TestDatabase database, ClinicRow clinic)
    {
        var (row, viewer) = await database.RunnerAsync(clinic, "Etc/UTC");
        var therapist = await ViewerAsync(database, Role.Therapist, clinic);
        var view = await database.TellAsync(viewer, new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri));
        await database.SaveAsync(new ConsentRow { RunnerId = row.Id, GivenBy = view.FactsVersion, TherapistId = therapist.UserId, GivenOn = view.Today });
        return (therapist, row.Id);
    }
}
