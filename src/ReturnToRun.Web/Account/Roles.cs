using System.Diagnostics;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Web.Account;

/// <summary>The roles as [Authorize] names them, and where each one's day begins.</summary>
public static class Roles
{
    public const string Runner = nameof(Role.Runner);
    public const string Therapist = nameof(Role.Therapist);
    public const string ClinicAdmin = nameof(Role.ClinicAdmin);

    public static string FirstPage(Role role) => role switch
    {
        Role.Runner => "/today",
        Role.Therapist => "/caseload",
        Role.ClinicAdmin => "/library",
        _ => throw new UnreachableException(),
    };
}
