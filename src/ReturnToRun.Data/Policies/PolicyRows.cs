using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Policies;

/// <summary>Reads a clinic's published numbers.</summary>
internal static class PolicyRows
{
    public static async Task<List<PublishedPolicy>> PublishedAsync(this AppDb db, Guid clinic, CancellationToken ct)
    {
        var rows = await (
            from row in db.AllClinicPolicies
            where row.ClinicId == clinic
            join user in db.AllUsers on row.PublishedBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby row.Number
            select new { row, By = user!.DisplayName }).AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(static found => new PublishedPolicy(found.row.Number, found.row.Version, found.row.From, NumbersJson.Read(found.row.Numbers)) { Note = found.row.Note, Author = found.row.PublishedBy, By = found.By, At = found.row.PublishedAt })];
    }
}
