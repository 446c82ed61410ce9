using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The answers as a page to show or print for a clinician.</summary>
public sealed partial class PrintPage
{
    private const int ChecksShown = 6;

    private OutcomeWords Words => ClearanceOutcomeWords.Of(Now!.Plan.Clearance.Outcome, Now.Plan.Clearance.FoundationOpen);

    private IEnumerable<ClearanceGiven> Given => Now!.Facts.OfType<ClearanceGiven>().Reverse();

    private IEnumerable<ClearanceChecked> Checks => Now!.Facts.OfType<ClearanceChecked>().Reverse().Take(ChecksShown);

    private string Heading(ClearanceChecked check) => check.Kind switch
    {
        CheckKind.Full => $"Full check of {Now!.Format.Date(check.Day)}",
        CheckKind.Weekly => $"Weekly questions of {Now!.Format.Date(check.Day)}",
        CheckKind.SomethingChanged => $"“Something changed” on {Now!.Format.Date(check.Day)}",
        _ => throw new ArgumentOutOfRangeException(nameof(check), check.Kind, "Unknown kind of check."),
    };
}
