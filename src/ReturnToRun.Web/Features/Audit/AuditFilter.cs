using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ReturnToRun.Web.Features.Audit;

/// <summary>Which entries: what stands in the page's address.</summary>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, in UTC.</param>
public sealed record AuditFilter(string? What, Guid? Who, Guid? Whose, DateOnly? From, DateOnly? To)
{
    public bool Any => this != new AuditFilter(null, null, null, null, null);

    /// <summary>The address of a page of these entries.</summary>
    public string Href(int page) => QueryHelpers.AddQueryString("/audit", (KeyValuePair<string, string?>[])
    [
        new("what", What), new("who", Who?.ToString()), new("whose", Whose?.ToString()), new("from", Day(From)), new("to", Day(To)),
        new("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)),
    ]);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
