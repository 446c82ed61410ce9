using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Access;

/// <summary>Somebody at a browser.</summary>
/// <param name="User">Null for who is not, or no longer, let in.</param>
/// <param name="LetIn">The runner, or a therapist whom they let in: nobody else is to read their name.</param>
/// <param name="Here">Somebody of the runner's clinic.</param>
internal sealed record Person(Visitor Visitor, Role? User, bool LetIn = false, bool Here = true)
{
    public bool Gets(Who rule) => rule switch
    {
        Who.Anybody => true,
        Who.Everybody => User is not null,
        Who.Runner => User == Role.Runner,
        Who.Therapist => User == Role.Therapist,
        Who.TherapistLetIn => User == Role.Therapist && LetIn,
        Who.Staff => User is Role.Therapist or Role.ClinicAdmin,
        Who.Admin => User == Role.ClinicAdmin,
        Who.AdminOfThem => User == Role.ClinicAdmin && Here,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown rule."),
    };
}

/// <summary>A clinic with a runner, another clinic, and everybody whose rights differ, each signed in before their right changed.</summary>
public sealed class Everybody : IAsyncLifetime
{
    private readonly StoppedClock _clock = new();
    private readonly Dictionary<string, Person> _people = [];

    public Everybody() => App = new TestApp().With(_clock);

    public static IReadOnlyList<string> Names { get; } =
    [
        "nobody", "the runner", "another runner", "a suspended runner", "the therapist let in", "a therapist whose consent was withdrawn", "a therapist nobody let in", "a therapist of another clinic",
        "a suspended therapist", "a therapist who became an admin", "the admin", "an admin of another clinic", "a suspended admin", "a therapist signed out everywhere",
    ];

    public TestApp App { get; }

    /// <summary>The runner whom it is about.</summary>
    public Guid Runner { get; private set; }

    /// <summary>The account of the therapist whom they let in.</summary>
    public Guid Therapist { get; private set; }

    internal Person this[string name] => _people[name];

    public async ValueTask InitializeAsync()
    {
        var runner = await ViewerAsync(DemoPeople.Runner.Email);
        var (thea, ada) = (await ViewerAsync(DemoPeople.Therapist.Email), await ViewerAsync(DemoPeople.Admin.Email));
        (Runner, Therapist) = (runner.RunnerId!.Value, thea.UserId);
        var (here, elsewhere) = (thea.ClinicId!.Value, await ClinicAsync());

        _people["nobody"] = new(App.Visitor(), null);
        _people["the runner"] = new(await App.VisitorAsync(DemoPeople.Runner), Role.Runner, LetIn: true);
        _people["another runner"] = new(await App.VisitorAsync(DemoPeople.NewRunner), Role.Runner);
        _people["the therapist let in"] = new(await App.VisitorAsync(DemoPeople.Therapist), Role.Therapist, LetIn: true);
        _people["the admin"] = new(await App.VisitorAsync(DemoPeople.Admin), Role.ClinicAdmin);
        _people["a therapist whose consent was withdrawn"] = new(await StaffAsync("withdrawn", Role.Therapist, here), Role.Therapist);
        _people["a therapist nobody let in"] = new(await StaffAsync("stranger", Role.Therapist, here), Role.Therapist);
        _people["a therapist of another clinic"] = new(await StaffAsync("elsewhere", Role.Therapist, elsewhere), Role.Therapist, Here: false);
        _people["an admin of another clinic"] = new(await StaffAsync("olga", Role.ClinicAdmin, elsewhere), Role.ClinicAdmin, Here: false);
        _people["a suspended therapist"] = new(await StaffAsync("suspended", Role.Therapist, here), null);
        _people["a suspended admin"] = new(await StaffAsync("former", Role.ClinicAdmin, here), null);
        _people["a therapist who became an admin"] = new(await StaffAsync("promoted", Role.Therapist, here), null);
        _people["a therapist signed out everywhere"] = new(await StaffAsync("left", Role.Therapist, here), null);
        _people["a suspended runner"] = new(await SuspendedRunnerAsync(), null);

        foreach (var therapist in (Guid[])[thea.UserId, await IdAsync("withdrawn"), await IdAsync("suspended"), await IdAsync("promoted"), await IdAsync("left")])
            await SayAsync(runner, new TherapistConsented { Sequence = 0, Day = Today, RecordedOn = Today, Therapist = therapist });
        await SayAsync(runner, new TherapistConsentWithdrawn { Sequence = 0, Day = Today, RecordedOn = Today, Therapist = await IdAsync("withdrawn") });
        var people = App.Services.GetRequiredService<ClinicPeople>();
        Assert.Equal(PeopleChange.Done, await people.SetSuspendedAsync(ada, await IdAsync("suspended"), suspended: true));
        Assert.Equal(PeopleChange.Done, await people.SetSuspendedAsync(ada, await IdAsync("former"), suspended: true));
        Assert.Equal(PeopleChange.Done, await people.SetRoleAsync(ada, await IdAsync("promoted"), Role.ClinicAdmin));
        Assert.Equal(PeopleChange.Done, await people.SignOutAsync(ada, await IdAsync("left")));
        Assert.Equal(Names.Order(StringComparer.Ordinal), _people.Keys.Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values) person.Visitor.Dispose();
        await App.DisposeAsync();
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.Now.UtcDateTime);

    private static string Email(string name) => $"{name}@access.test";

    private async Task<Visitor> StaffAsync(string name, Role role, Guid clinic)
    {
        await MakeAsync(new(Guid.CreateVersion7(_clock.Now)) { UserName = Email(name), Email = Email(name), DisplayName = name, Role = role, ClinicId = clinic });
        var visitor = App.Visitor();
        await visitor.SignInAsync(Email(name), DemoPeople.Password);
        return visitor;
    }

    private async Task<Visitor> SuspendedRunnerAsync()
    {
        var user = new UserRow(Guid.CreateVersion7(_clock.Now)) { UserName = Email("runner"), Email = Email("runner"), DisplayName = "runner", Role = Role.Runner };
        await MakeAsync(user);
        var visitor = App.Visitor();
        await visitor.SignInAsync(Email("runner"), DemoPeople.Password);
        await using var scope = App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        var stored = (await users.FindByEmailAsync(Email("runner")))!;
        stored.Suspended = true;
        Assert.True((await users.UpdateAsync(stored)).Succeeded);
        return visitor;
    }

    private async Task MakeAsync(UserRow user)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        Assert.True((await users.CreateAsync(user, DemoPeople.Password)).Succeeded);
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 1);
    }

    private async Task<Guid> ClinicAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var clinic = new ClinicRow { Id = Guid.CreateVersion7(_clock.Now), Name = "Elsewhere", CreatedAt = _clock.Now };
        db.Add(clinic);
        await db.SaveChangesAsync();
        return clinic.Id;
    }

    private async Task<Guid> IdAsync(string name) => (await ViewerAsync(Email(name))).UserId;

    private async Task<Viewer> ViewerAsync(string email)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(email))!;
        return (await App.Services.GetRequiredService<Viewers>().FindAsync(user.Id))!;
    }

    private async Task SayAsync(Viewer viewer, Fact fact) =>
        Assert.IsType<AppendResult.Saved>(await App.Services.GetRequiredService<PlanLedger>().AppendAsync(viewer, viewer.RunnerId!.Value, [fact], AppendOptions.None));
}
