using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Library;

namespace ReturnToRun.Web.Tests.Features.Library;

/// <summary>Somebody of the made-up clinic at a page with a circuit, on the program's own database.</summary>
internal sealed class AdminAtDesk(TestApp app, DemoPerson person) : AuthenticationStateProvider
{
    public LibraryService Library => new(Get<ExerciseCatalogue>(), Get<ExerciseDrafts>(), Get<ExercisePublishing>(), Get<ClinicPictures>(), Get<VideoHosts>(), Current);

    public LibraryImportService Import => new(Get<ExerciseCatalogue>(), Get<ExercisePublishing>(), Get<ClinicPictures>(), Get<VideoHosts>(), Get<AuditTrail>(), Current);

    private CurrentViewer Current => new(new HttpContextAccessor(), this, Get<Viewers>(), Get<IOptions<IdentityOptions>>());

    /// <summary>What the pages of the library ask for.</summary>
    public void Serve(BunitContext pages)
    {
        pages.Services.AddSingleton(Library);
        pages.Services.AddSingleton(Import);
        pages.Services.AddSingleton(Get<VideoHosts>());
    }

    public override async Task<AuthenticationState> GetAuthenticationStateAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(person.Email);
        return new(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user!.Id.ToString()), new Claim(Get<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!)], "test")));
    }

    private T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();
}
