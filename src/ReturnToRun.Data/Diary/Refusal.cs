namespace ReturnToRun.Data.Diary;

/// <summary>Why the ledger refused a fact, as codes. The words are in the web application.</summary>
public static class Refusal
{
    /// <summary>Not for somebody in the viewer's role to record.</summary>
    public const string NotYours = "not-yours";

    /// <summary>About a day, or a moment, that has not come yet where the runner is.</summary>
    public const string InFuture = "in-future";

    /// <summary>The day is not the one on which it says that it began.</summary>
    public const string OtherDay = "other-day";

    /// <summary>A log of a day before the injury.</summary>
    public const string BeforeInjury = "before-injury";

    /// <summary>A number, a length of time or a list that cannot be.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A text longer than its field, or missing where there must be one.</summary>
    public const string Text = "text";

    /// <summary>A therapist goes beyond the recommended band and gives no reason.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>A clearance item, rule or limit that there is not, or that may not be set aside.</summary>
    public const string Unknown = "unknown";

    /// <summary>Nothing there to correct, to lift or to undo.</summary>
    public const string NothingThere = "nothing-there";

    /// <summary>No such therapist, or one of another clinic.</summary>
    public const string Therapist = "therapist";

    /// <summary>The plan it would give breaks a limit that nothing sets aside.</summary>
    public const string Limit = "limit";

    /// <summary>A therapist's choice that the plan would not follow: it goes beyond what its exceptions reach, or beyond what any may.</summary>
    public const string Band = "band";

    /// <summary>The exercise gave low-back pain and stands still until a therapist brings it back (X1).</summary>
    public const string Stopped = "exercise-stopped";

    /// <summary>The exercise is in the routine already.</summary>
    public const string Twice = "exercise-twice";

    /// <summary>Every code, so that a test can ask for the words of each.</summary>
    public static IReadOnlyList<string> All { get; } =
        [NotYours, InFuture, OtherDay, BeforeInjury, OutOfRange, Text, ReasonMissing, Unknown, NothingThere, Therapist, Limit, Band, Stopped, Twice];
}
