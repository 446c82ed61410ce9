using ReturnToRun.Data.Diary;

namespace ReturnToRun.Web.Words;

/// <summary>The words of what the ledger would not store.</summary>
public static class RefusalWords
{
    public static string Of(string reason) => reason switch
    {
        Refusal.NotYours => "This is not for you to record. Ask your therapist.",
        Refusal.InFuture => "That day or time has not come yet where you are. Check the date.",
        Refusal.OtherDay => "The day and the time do not go together. Check both.",
        Refusal.BeforeInjury => "That day is before the day your injury began. Check the date, or the injury’s date under “About you”.",
        Refusal.OutOfRange => "One of the numbers cannot be right. Check them once more.",
        Refusal.Text => "A text is missing or too long.",
        Refusal.ReasonMissing => "A reason is needed.",
        Refusal.Unknown => "Something was sent that this page does not know. Load it again.",
        Refusal.NothingThere => "What this is about is no longer there. Load the page again.",
        Refusal.Therapist => "There is no such therapist here.",
        Refusal.Limit => "The plan that would follow breaks a limit that nothing sets aside, so it was not stored.",
        Refusal.Band => "The plan would not follow this: it goes further than its exceptions reach, or than any exception may. Nothing was stored.",
        Refusal.Stopped => "This exercise gave the runner low-back pain and stands still. Bring it back first, or choose another.",
        Refusal.Twice => "The routine has this exercise already. Choose another.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown refusal."),
    };
}
