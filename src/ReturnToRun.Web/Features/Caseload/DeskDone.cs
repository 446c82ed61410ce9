namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What was just stored, in the address of the page that shows it, and its words.</summary>
public static class DeskDone
{
    public const string Lifted = "lifted", Cleared = "cleared", Withdrawn = "withdrawn", Tested = "tested", Quick = "quick", Limit = "limit",
        Sent = "sent", Read = "read", Noted = "noted", Measured = "measured", Gait = "gait", Side = "side", Balanced = "balanced", Routine = "routine", Restored = "restored";

    public static string? Words(string? done) => done switch
    {
        Lifted => "The plan goes on, at least one level lower.",
        Cleared => "Your clearance is recorded.",
        Withdrawn => "The clearance is withdrawn. No run is released until there is a new one.",
        Tested => "The test is recorded.",
        Quick => "The quick entry is approved. Whether it holds depends on the rest: the plan says so.",
        Limit => "The personal limit is set. The runner sees it.",
        Sent => "Your message is sent.",
        Read => "Noted as read. The runner sees that you have.",
        Noted => "The note is kept.",
        Measured => "The total is recorded. The runner sees it under Progress.",
        Gait => "The gait assessment is recorded. Its cue, where it has one, is what the runner sees before a run.",
        Side => "The finding is recorded. The runner sees it under Progress.",
        Balanced => "The finding no longer holds.",
        Routine => "The routine is changed. The runner sees it, and why.",
        Restored => "The exercise is back from today on.",
        _ => null,
    };
}
