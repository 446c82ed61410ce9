namespace ReturnToRun.Data.Audit;

/// <summary>What is recorded beside facts, which are recorded under their own kind.</summary>
public static class AuditEvents
{
    public const string SignedIn = "signed-in";
    public const string SignInRefused = "sign-in-refused";
    public const string SignedOut = "signed-out";
    public const string PasswordChanged = "password-changed";
    public const string PasswordReset = "password-reset";
    public const string SignedOutElsewhere = "signed-out-elsewhere";
    public const string AuthenticatorOn = "authenticator-on";
    public const string AuthenticatorOff = "authenticator-off";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";
    public const string ResetLinkMade = "reset-link-made";
    public const string AccountMade = "account-made";

    public const string RoleChanged = "role-changed";
    public const string Suspended = "suspended";
    public const string LetInAgain = "let-in-again";
    public const string SignedOutByAdmin = "signed-out-by-admin";
    public const string SecondStepReset = "second-step-reset";

    public const string InviteMade = "invite-made";
    public const string InviteAccepted = "invite-accepted";
    public const string InviteEnded = "invite-ended";
    public const string Erased = "erased";

    public const string RoutineDraftSaved = "routine-draft-saved";
    public const string RoutineDraftDiscarded = "routine-draft-discarded";
    public const string RoutinePublished = "routine-published";
    public const string RoutineArchived = "routine-archived";
    public const string RoutineBroughtBack = "routine-brought-back";

    /// <summary>Somebody other than the runner saw the runner's data.</summary>
    public const string Viewed = "viewed";

    /// <summary>A therapist saw the list of their runners.</summary>
    public const string CaseloadViewed = "caseload-viewed";

    /// <summary>Staff asked for a runner they may not see, or who does not exist; the subject is the id they asked for.</summary>
    public const string NotShown = "not-shown";

    public const string ProtocolUploaded = "protocol-uploaded";
    public const string ProtocolPublished = "protocol-published";
    public const string ProtocolArchived = "protocol-archived";

    /// <summary>Somebody wrote into a runner's thread; the subject is the message.</summary>
    public const string MessageSent = "message-sent";

    /// <summary>A therapist wrote a private note about a runner, or corrected one; the subject is the note.</summary>
    public const string NoteWritten = "note-written";

    /// <summary>A runner's plan and measures left as a FHIR bundle.</summary>
    public const string BundleExported = "bundle-exported";

    public const string ExerciseDrafted = "exercise-drafted";
    public const string ExerciseDraftDiscarded = "exercise-draft-discarded";
    public const string ExercisePublished = "exercise-published";
    public const string ExerciseImported = "exercise-imported";
    public const string ExerciseArchived = "exercise-archived";
    public const string ExerciseTakenBack = "exercise-taken-back";
    public const string PictureAdded = "picture-added";
    public const string LibraryExported = "library-exported";

    public const string AuditExported = "audit-exported";
    public const string AuditProved = "audit-proved";

    public const string PolicyDrafted = "policy-drafted";
    public const string PolicyDraftDropped = "policy-draft-dropped";
    public const string PolicyPublished = "policy-published";

    /// <summary>Before the kind of a fact that was refused.</summary>
    public const string RefusedPrefix = "refused:";

    /// <summary>Every event of its own; facts and refusals are known by their kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SignedIn, SignInRefused, SignedOut, PasswordChanged, PasswordReset, SignedOutElsewhere, AuthenticatorOn, AuthenticatorOff, PasskeyAdded, PasskeyRemoved,
        ResetLinkMade, AccountMade, RoleChanged, Suspended, LetInAgain, SignedOutByAdmin, SecondStepReset, InviteMade, InviteAccepted, InviteEnded, Erased, Viewed, CaseloadViewed, NotShown, ProtocolUploaded, ProtocolPublished, ProtocolArchived,
        MessageSent, NoteWritten, BundleExported, AuditExported, AuditProved,
        PolicyDrafted, PolicyDraftDropped, PolicyPublished,
        ExerciseDrafted, ExerciseDraftDiscarded, ExercisePublished, ExerciseImported, ExerciseArchived, ExerciseTakenBack, PictureAdded, LibraryExported,
        RoutineDraftSaved, RoutineDraftDiscarded, RoutinePublished, RoutineArchived, RoutineBroughtBack,
    ];
}
