using System.Globalization;
using ReturnToRun.Engine.Clearance;

namespace ReturnToRun.Web.Words;

/// <summary>A finding of a runner's check as their therapist reads it: about the runner, in one line.</summary>
public static class FindingWordsForTherapist
{
    /// <param name="name">The runner's.</param>
    /// <param name="injuryKnown">Whether the runner has said when the injury began: only then can a clearance count.</param>
    public static string Of(Finding finding, string name, bool injuryKnown = true) => finding.Rule switch
    {
        "R1" => finding.State switch
        {
            FindingState.Met => Since(finding, "Cleared on {0}.", "Cleared."),
            FindingState.Expired => Since(finding, "The clearance of {0} is too old to begin running on.", "The clearance is too old to begin running on."),
            FindingState.NotValid when !injuryKnown => $"The clearance counts once {name} has said when the injury began.",
            FindingState.NotValid => Since(finding, "The clearance dated {0} does not count: it is from before the injury, or in the future.", "The clearance does not count: it is from before the injury, or in the future."),
            FindingState.Withdrawn => Since(finding, "The clearance was withdrawn on {0}.", "The clearance was withdrawn."),
            FindingState.Failed => $"The clinician did not clear {name}.",
            _ => $"No clinician has cleared {name} for running yet.",
        },
        "R2" => finding.State switch
        {
            FindingState.Met => Since(finding, "Walk test passed on {0}.", "Walk test passed."),
            FindingState.Expired => Since(finding, "The walk test of {0} is older than 28 days.", "The walk test is too old."),
            FindingState.Failed or FindingState.NotValid => Since(finding, "The walk test of {0} was not passed.", "The walk test was not passed."),
            FindingState.AwaitingMorning => "The walk test was walked; the answer of the next morning is missing.",
            _ => "The walk test is still to be done.",
        },
        "R3" => finding.State switch
        {
            FindingState.Met => "Daily activities at 2/10 or less.",
            FindingState.Failed or FindingState.Present or FindingState.NotValid => "Daily activities hurt too much for running.",
            FindingState.Expired => "The answer about daily activities is too old.",
            _ => "Daily activities: not answered yet.",
        },
        "R4" => finding.State switch
        {
            FindingState.Met => "The routine was done without low-back pain.",
            FindingState.Failed or FindingState.Present or FindingState.NotValid => "The routine gives low-back pain.",
            FindingState.Expired => "The answer about the routine is too old.",
            _ => "The routine has not been done yet.",
        },
        _ => ClearanceFindingWords.Title(finding.Rule) + finding.State switch
        {
            FindingState.Met => ": a clinician knows of it and cleared it.",
            FindingState.Present when finding.Rule == "C1" => $": {name}'s answers fit it.",
            FindingState.Present => Since(finding, $": {name} said yes on {{0}}.", $": {name} said yes."),
            _ => ": not answered yet.",
        },
    };

    private static string Since(Finding finding, string with, string without) =>
        finding.Since is { } since ? with.Replace("{0}", since.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal) : without;
}
