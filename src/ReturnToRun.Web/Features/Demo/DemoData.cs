using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Routines;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>Fills an empty development database with a clinic and the people of <see cref="DemoPeople"/>.</summary>
public sealed class DemoData(DemoPeople people, DemoHistory history, DemoTalk talk, DemoProtocols protocols, DemoLibrary library, RoutineEditor routines, UserManager<UserRow> users, Viewers viewers, AppDb db, TimeProvider clock)
{
    private const string Zone = "Europe/London";

    /// <summary>Does nothing outside development, and nothing where anybody has an account already.</summary>
    public async Task CreateAsync()
    {
        if (!people.On || users.Users.Any()) return;
        var clinic = new ClinicRow { Id = NewId(), Name = "Demo clinic", CreatedAt = clock.GetUtcNow() };
        db.Add(clinic);
        foreach (var person in people.Offered) await CreateAsync(person, clinic.Id);
        if (!people.HaveHistory) return;
        await PublishRoutineAsync(await ViewerAsync(DemoPeople.Admin));
        var (runner, therapist) = (await ViewerAsync(DemoPeople.Runner), await ViewerAsync(DemoPeople.Therapist));
        await history.WriteAsync(runner, therapist, Zone);
        await talk.WriteAsync(runner, therapist, Zone);
        await protocols.WriteAsync(await ViewerAsync(DemoPeople.Admin));
        await library.WriteAsync(await ViewerAsync(DemoPeople.Admin));
        if (!people.HaveCaseload) return;
        foreach (var (name, life) in DemoCaseload.Runners) await history.WriteAsync(life, await MakeAsync(name, clinic.Id), therapist, Zone);
    }

    // Somebody who is in the list and never signs in: without a password, which takes longer to make than all the rest.
    private async Task<Viewer> MakeAsync(string name, Guid clinic)
    {
        var email = $"{name.Split(' ')[0].ToLowerInvariant()}@demo.test";
        var user = new UserRow(NewId()) { UserName = email, Email = email, DisplayName = name, Role = Role.Runner };
        db.Add(Runner(user, clinic));
        await users.CreateAsync(user);
        return await viewers.FindAsync(user.Id) ?? throw new InvalidOperationException($"{name} is not there.");
    }

    private async Task PublishRoutineAsync(Viewer admin)
    {
        PlannedRoutine routine = new("Hips and trunk, ten minutes", "For days with little time.", "To begin with.",
        [
            new("half-kneeling-hip-flexor-stretch", new(10, 1, 1, 7, TimeSpan.FromSeconds(5)), RoutineDays.Any), new("bird-dog", new(10, 2, 1, 7), RoutineDays.Any),
            new("childs-pose", new(3, 1, 1, 7, TimeSpan.FromSeconds(20)), RoutineDays.RunDays), new("squat", new(Amount.Between(8, 12), 2, 1, 2), RoutineDays.Any),
        ]);
        if (await routines.BeginAsync(admin, new(routine.Title, null, null, [])) is RoutineEdit.Done begun) await routines.PublishAsync(admin, begun.Id, routine, 1);
    }

    private async Task<Viewer> ViewerAsync(DemoPerson person) =>
        await viewers.FindAsync((await users.FindByEmailAsync(person.Email))!.Id) ?? throw new InvalidOperationException($"{person.Name} is not there.");

    private async Task CreateAsync(DemoPerson person, Guid clinic)
    {
        var user = new UserRow(NewId())
        {
            UserName = person.Email,
            Email = person.Email,
            DisplayName = person.Name,
            Role = person.Role,
            ClinicId = person.Role == Role.Runner ? null : clinic,
        };
        if (person.Role == Role.Runner) db.Add(Runner(user, person == DemoPeople.Runner ? clinic : null));

        await users.CreateAsync(user, DemoPeople.Password);
        // Somebody made up keeps no recovery codes, and is not asked at each sign-in whether they have.
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 1);
    }

    private RunnerRow Runner(UserRow user, Guid? clinic) => new()
    {
        Id = NewId(),
        UserId = user.Id,
        ClinicId = clinic,
        Name = user.DisplayName,
        Zone = Zone,
        Country = "GB",
        Units = Units.Metric,
        Clock = Clock.Hours24,
        CreatedAt = clock.GetUtcNow(),
    };

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
