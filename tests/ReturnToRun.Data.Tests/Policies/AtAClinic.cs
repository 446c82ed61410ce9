using System.Collections.Immutable;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Policies;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Tests.Policies;

/// <summary>A clinic with an admin, in a database of its own.</summary>
internal sealed class AtAClinic : IAsyncDisposable
{
    public static readonly DateOnly Start = new(2026, 11, 2);

    private AtAClinic(TestDatabase database, ClinicRow clinic, Viewer admin) => (Database, Clinic, Admin) = (database, clinic, admin);

    public TestDatabase Database { get; }

    public ClinicRow Clinic { get; }

    public Viewer Admin { get; }

    public PolicyDesk Desk => Database.Get<PolicyDesk>();

    public PlanLedger Ledger => Database.Get<PlanLedger>();

    public static async Task<AtAClinic> StartAsync()
    {
        var database = await TestDatabase.StartAsync();
        database.GoTo(Start);
        var clinic = await database.ClinicAsync("Riverside Physio");
        var admin = await database.UserAsync(Role.ClinicAdmin, clinic);
        return new(database, clinic, new(admin.Id, clinic.Id, Role.ClinicAdmin));
    }

    /// <summary>A runner of the clinic whom a story has told of.</summary>
    public async Task<(Viewer Viewer, LedgerView View)> RunnerAsync(Story story, bool ofClinic = true)
    {
        var (_, viewer) = await Database.RunnerAsync(ofClinic ? Clinic : null, "Etc/UTC");
        return (viewer, await Database.TellAsync(viewer, story));
    }

    public async Task PublishAsync(DateOnly from, params ImmutableArray<NumberSet> numbers)
    {
        Assert.Equal(PolicyAnswer.Done, await Desk.SaveDraftAsync(Admin, 0, numbers));
        Assert.Equal(PolicyAnswer.Done, await Desk.PublishAsync(Admin, 1, from, "Talked about on Monday."));
    }

    public async Task<LedgerView> ReadAsync(Viewer runner) => (await Ledger.ReadAsync(runner, runner.RunnerId!.Value))!;

    public async Task SetClinicAsync(Viewer runner, Guid? clinic)
    {
        await using var db = Database.Open();
        (await db.AllRunners.FindAsync([runner.RunnerId!.Value], TestContext.Current.CancellationToken))!.ClinicId = clinic;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
