using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Tests.Messages;

/// <summary>A runner of a clinic, a therapist they let in, and those who must stay outside.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    private Clinic(TestDatabase database, ClinicRow row, Viewer runner, Viewer therapist) => (Database, Row, Runner, Therapist) = (database, row, runner, therapist);

    public TestDatabase Database { get; }

    public ClinicRow Row { get; }

    public Viewer Runner { get; }

    public Viewer Therapist { get; }

    public Guid Id => Runner.RunnerId!.Value;

    public static async Task<Clinic> OpenAsync()
    {
        var database = await TestDatabase.StartAsync();
        var row = await database.ClinicAsync();
        var (_, runner) = await database.RunnerAsync(row, zone: "Etc/UTC");
        var clinic = new Clinic(database, row, runner, await ViewerAsync(database, await database.UserAsync(Role.Therapist, row)));
        await clinic.ConsentAsync(clinic.Therapist);
        return clinic;
    }

    public async Task<Viewer> AnotherAsync(Role role = Role.Therapist, ClinicRow? of = null) => await ViewerAsync(Database, await Database.UserAsync(role, of ?? Row));

    public Task ConsentAsync(Viewer therapist) => SayAsync(new TherapistConsented { Sequence = 0, Day = Database.Today(), RecordedOn = default, Therapist = therapist.UserId });

    public Task WithdrawAsync(Viewer therapist) => SayAsync(new TherapistConsentWithdrawn { Sequence = 0, Day = Database.Today(), RecordedOn = default, Therapist = therapist.UserId });

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task SayAsync(Fact fact) => Assert.IsType<AppendResult.Saved>(await Database.Get<PlanLedger>().AppendAsync(Runner, Id, [fact], AppendOptions.None));

    private static async Task<Viewer> ViewerAsync(TestDatabase database, UserRow user) => (await database.Get<Viewers>().FindAsync(user.Id))!;
}
