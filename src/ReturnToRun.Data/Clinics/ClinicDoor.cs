using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Clinics;

/// <summary>Where a clinic comes from. For the operator's command line, which looks at no clinic's data.</summary>
public sealed class ClinicDoor(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    /// <returns>The id of the clinic that was made first, or of a new one where there is none.</returns>
    public async Task<Guid> FirstOrNewAsync(string name, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.AllClinics.OrderBy(static clinic => clinic.CreatedAt).FirstOrDefaultAsync(ct) is { } first) return first.Id;
        var now = clock.GetUtcNow();
        var clinic = new ClinicRow { Id = Guid.CreateVersion7(now), Name = name, CreatedAt = now };
        db.AllClinics.Add(clinic);
        await db.SaveChangesAsync(ct);
        return clinic.Id;
    }
}
