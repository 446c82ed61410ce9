using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Words;

/// <summary>Who works at a clinic, in words.</summary>
public static class PeopleWords
{
    private const string Therapist = "therapist";
    private const string Admin = "admin";

    /// <summary>What somebody may be at a clinic.</summary>
    public static IReadOnlyList<Option> Roles { get; } =
    [
        new(Therapist, "Therapist", "Sees the runners who let them in, and steers their plans."),
        new(Admin, "Admin", "Looks after exercises, people and the audit. Sees no runner."),
    ];

    /// <returns>Null where it is none of the two.</returns>
    public static Role? RoleOf(string? value) => value switch
    {
        Therapist => Data.Accounts.Role.Therapist,
        Admin => Data.Accounts.Role.ClinicAdmin,
        _ => null,
    };

    public static string Value(Role role) => role == Data.Accounts.Role.ClinicAdmin ? Admin : Therapist;

    public static string Role(Role role) => role switch
    {
        Data.Accounts.Role.Therapist => "Therapist",
        Data.Accounts.Role.ClinicAdmin => "Admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody who works at a clinic."),
    };

    public static string SigningIn(StaffMember person) => person switch
    {
        { Suspended: true } => "Suspended",
        { HasWayIn: false } => "Has not set a password yet",
        { HasSecondStep: true } => "With the codes of an app",
        _ => "Without a second step",
    };

    public static string Refused(PeopleChange change) => change switch
    {
        PeopleChange.LastAdmin => "This is the last admin who can sign in. Make somebody else an admin first, and let them set a password.",
        PeopleChange.NotFound => "There is nobody of this clinic with this account any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Nothing was refused."),
    };
}
