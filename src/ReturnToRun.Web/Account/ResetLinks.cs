using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Account;

/// <summary>A link that staff show to somebody who cannot sign in. The caller has made sure that they may; here it is written down that they did.</summary>
public sealed class ResetLinks(RecoveryService recovery, UserManager<UserRow> users, IDbContextFactory<AppDb> contexts, PublicAddress address, IHttpContextAccessor http, TimeProvider clock)
{
    /// <returns>Null where there is no such account.</returns>
    public async Task<string?> MakeAsync(Viewer by, Guid userId, CancellationToken ct)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { Suspended: false } user) return null;
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(AuditRow.By(by, now, AuditEvents.ResetLinkMade, subject: userId));
        await db.SaveChangesAsync(ct);
        return address.Link(http.HttpContext!.Request, await recovery.MakeLinkAsync(user));
    }
}
