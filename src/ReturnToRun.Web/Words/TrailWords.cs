using System.Globalization;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Web.Words;

/// <summary>The entries of a clinic's audit in words.</summary>
public static class TrailWords
{
    /// <summary>Everything that may be recorded, as a reader would look for it: facts, and what is not one.</summary>
    public static string What(string what) => what.StartsWith(AuditEvents.RefusedPrefix, StringComparison.Ordinal)
        ? $"Refused: {Fact(what[AuditEvents.RefusedPrefix.Length..])}"
        : Known(what) ?? Fact(what);

    public static string Role(Role? role) => role switch
    {
        Data.Accounts.Role.Runner => "runner",
        Data.Accounts.Role.Therapist => "therapist",
        Data.Accounts.Role.ClinicAdmin => "admin",
        null => "operator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    public static string Fault(ChainFault fault) => fault.Kind switch
    {
        ChainFaultKind.Changed => $"{Entry(fault)} was changed or moved.",
        ChainFaultKind.Missing when fault.From == fault.To => $"{Entry(fault)} is missing.",
        ChainFaultKind.Missing => $"{Entry(fault)} are missing.",
        ChainFaultKind.Inserted => $"{Entry(fault)} is there more than once.",
        ChainFaultKind.Head => $"The end that was noted is not entry {Number(fault.From)}, with which the audit ends.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "Unknown fault."),
    };

    private static string Entry(ChainFault fault) => fault.From == fault.To ? $"Entry {Number(fault.From)}" : $"Entries {Number(fault.From)} to {Number(fault.To)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A fact's kind is words with hyphens: "run-logged".
    private static string Fact(string kind) => $"{char.ToUpperInvariant(kind[0])}{kind[1..].Replace('-', ' ')}";

    private static string? Known(string what) => what switch
    {
        AuditEvents.SignedIn => "Signed in",
        AuditEvents.SignInRefused => "Sign-in refused",
        AuditEvents.SignedOut => "Signed out",
        AuditEvents.PasswordChanged => "Password changed",
        AuditEvents.PasswordReset => "Password set anew with a code or link",
        AuditEvents.SignedOutElsewhere => "Signed out everywhere else",
        AuditEvents.AuthenticatorOn => "Authenticator switched on",
        AuditEvents.AuthenticatorOff => "Authenticator switched off",
        AuditEvents.PasskeyAdded => "Passkey added",
        AuditEvents.PasskeyRemoved => "Passkey removed",
        AuditEvents.ResetLinkMade => "Link for a new password made",
        AuditEvents.AccountMade => "Account made",
        AuditEvents.RoleChanged => "Role changed",
        AuditEvents.Suspended => "Account suspended",
        AuditEvents.LetInAgain => "Account let in again",
        AuditEvents.SignedOutByAdmin => "Signed out everywhere by an admin",
        AuditEvents.SecondStepReset => "Second step of signing in switched off by an admin",
        AuditEvents.ProtocolUploaded => "Protocol uploaded",
        AuditEvents.ProtocolPublished => "Protocol published",
        AuditEvents.ProtocolArchived => "Protocol archived",
        AuditEvents.PolicyDrafted => "Draft of the policy changed",
        AuditEvents.PolicyDraftDropped => "Draft of the policy thrown away",
        AuditEvents.PolicyPublished => "Policy published",
        AuditEvents.InviteMade => "Code for an invitation made",
        AuditEvents.InviteAccepted => "Invitation accepted",
        AuditEvents.InviteEnded => "Invitation ended",
        AuditEvents.Erased => "Account and diary erased",
        AuditEvents.Viewed => "Looked at a runner's data",
        AuditEvents.CaseloadViewed => "Looked at the caseload",
        AuditEvents.NotShown => "Asked for a runner who is not shown to them",
        AuditEvents.MessageSent => "Wrote a message",
        AuditEvents.NoteWritten => "Wrote a private note",
        AuditEvents.BundleExported => "Took a runner's plan and measures along as FHIR",
        AuditEvents.AuditExported => "Audit exported",
        AuditEvents.AuditProved => "Audit proved",
        AuditEvents.ExerciseDrafted => "Draft of an exercise saved",
        AuditEvents.ExerciseDraftDiscarded => "Draft of an exercise thrown away",
        AuditEvents.ExercisePublished => "Exercise published",
        AuditEvents.ExerciseImported => "Exercise published from a file",
        AuditEvents.ExerciseArchived => "Exercise archived",
        AuditEvents.ExerciseTakenBack => "Archived exercise offered again",
        AuditEvents.PictureAdded => "Picture added to the library",
        AuditEvents.LibraryExported => "Exercise library exported",
        AuditEvents.RoutineDraftSaved => "Draft of a routine saved",
        AuditEvents.RoutineDraftDiscarded => "Draft of a routine thrown away",
        AuditEvents.RoutinePublished => "Routine published",
        AuditEvents.RoutineArchived => "Routine archived",
        AuditEvents.RoutineBroughtBack => "Routine brought back",
        _ => null,
    };
}
