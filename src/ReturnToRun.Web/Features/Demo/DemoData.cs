using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>Fills an empty development database with a clinic and the people of <see cref="DemoPeople"/>.</summary>
public sealed class DemoData(DemoPeople people, DemoHistory history, DemoTalk talk, DemoProtocols protocols, UserManager<UserRow> users, Viewers viewers, AppDb db, TimeProvider clock)
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
        var (runner, therapist) = (await ViewerAsync(DemoPeople.Runner), await ViewerAsync(DemoPeople.Therapist));
        await history.WriteAsync(runner, therapist, Zone);
        await talk.WriteAsync(runner, therapist, Zone);
        await protocols.WriteAsync(await ViewerAsync(DemoPeople.Admin));
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
        if (person.Role == Role.Runner)
        {
            db.Add(new RunnerRow
            {
                Id = NewId(),
                UserId = user.Id,
                ClinicId = person == DemoPeople.Runner ? clinic : null,
                Name = person.Name,
                Zone = Zone,
                Country = "GB",
                Units = Units.Metric,
                Clock = Clock.Hours24,
                CreatedAt = clock.GetUtcNow(),
            });
        }

        await users.CreateAsync(user, DemoPeople.Password);
        // Somebody made up keeps no recovery codes, and is not asked at each sign-in whether they have.
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 1);
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
