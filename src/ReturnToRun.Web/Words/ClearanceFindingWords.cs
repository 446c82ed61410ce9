using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Clearance;

namespace ReturnToRun.Web.Words;

/// <summary>The words of one finding of the clearance check.</summary>
/// <param name="Says">What was found.</param>
/// <param name="ToChange">What would have to change; null where nothing has to.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record FindingWords(string Says, string? ToChange, string Source);

/// <summary>The words of every finding, by rule and state.</summary>
public static class ClearanceFindingWords
{
    private const string Therapist = "A clinician has to see you first. Your therapist can then lift the pause here. "
        + "If you have no therapist in this app, go through the whole check again with a clearance given after that visit.";

    /// <summary>The words of a finding.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="injuryKnown">Whether it is known when the injury began: only then can a clearance count.</param>
    public static FindingWords Of(Finding finding, bool injuryKnown = true) => finding.Rule switch
    {
        "R1" when !injuryKnown && finding.State == FindingState.NotValid => new(
            "Your clearance counts as soon as we know when your injury began.", "Fill in “About you”.", "Rule SRC-1: it has to come after the injury."),
        "R1" => new(R1(finding), R1ToChange(finding), "Three of the articles this plan is built on ask for it (rule SRC-1)."),
        "R2" => new(R2(finding), R2ToChange(finding), "This project’s own test: 40 minutes of walking, just as long as your first sessions."),
        "R3" => new(R3(finding), R3ToChange(finding), "This project’s own criterion."),
        "R4" => new(R4(finding), R4ToChange(finding), "From the routine’s own article: none of it should hurt your low back (rule SRC-5)."),
        _ => OfItems(finding),
    };

    /// <summary>A rule in a few words, for lists: its one item, or what its items have in common.</summary>
    public static string Title(string rule) => rule switch
    {
        "U7" => "Cancer, a weak immune system, tuberculosis, injected drugs or a serious infection",
        "U8" => "Bones that may break more easily",
        "C1" => "A pattern of long-lasting back pain that can come from inflammation",
        "C2" => "Signs that a bone may be overloaded",
        "C4" => "An operation on the spine, a pregnancy or birth, or a leg injury",
        "R1" => "A clinician’s clearance",
        "R2" => "The walk test",
        "R3" => "Daily activities",
        "R4" => "The routine without low-back pain",
        _ => ClearanceWords.Of(rule).Statement,
    };

    private static FindingWords OfItems(Finding finding)
    {
        var items = ClearanceItems.All.Where(item => item.Rule == finding.Rule).ToImmutableArray();
        var source = ClearanceWords.Of(items[0].Source);
        if (finding.State == FindingState.Met) return new($"{Title(finding.Rule)}: a clinician knows of it and cleared it.", null, source);
        var says = finding is { Rule: "C1", State: FindingState.Present }
            ? $"{Title(finding.Rule)}{Since(finding, ": your answers of {0} fit it.", ": your answers fit it.")}"
            : finding.State == FindingState.Present
            ? $"{Title(finding.Rule)}{Since(finding, ": you said yes on {0}.", ": you said yes.")}"
            : $"{Title(finding.Rule)}: not answered yet.";
        var change = finding.State != FindingState.Present ? "Go through the check." : items[0].Tier switch
        {
            Tier.Emergency => "Nothing that you answer here undoes it. Get help first. After that your therapist unlocks the plan, or the clinic’s admin with a reason and a clearance given after today.",
            Tier.Urgent => Therapist,
            _ => "See a clinician. When they know of it and clear you, write down their clearance and tick this point.",
        };
        return new(says, change, source);
    }

    private static string R1(Finding finding) => finding.State switch
    {
        FindingState.Met => Since(finding, "A clinician cleared you on {0}.", "A clinician cleared you."),
        FindingState.Expired => Since(finding, "Your clearance of {0} is too old to begin running on.", "Your clearance is too old to begin running on."),
        FindingState.NotValid => Since(finding, "The clearance dated {0} does not count: it is from before the injury, or in the future.", "The clearance does not count: it is from before the injury, or in the future."),
        FindingState.Withdrawn => Since(finding, "Your therapist withdrew the clearance on {0}.", "Your therapist withdrew the clearance."),
        FindingState.Failed => "The clinician did not clear you.",
        _ => "No clinician has cleared you for running yet.",
    };

    private static string? R1ToChange(Finding finding) => finding.State switch
    {
        FindingState.Met => null,
        FindingState.Withdrawn => "Speak with your therapist. Running goes on only after a new clearance.",
        FindingState.NotValid => "Write down a clearance that was given after the injury began, and not later than today.",
        _ => "Ask a doctor or physical therapist whether you may run. Then write down who cleared you, and when.",
    };

    private static string R2(Finding finding) => finding.State switch
    {
        FindingState.Met => Since(finding, "You passed the walk test on {0}.", "You passed the walk test."),
        FindingState.Expired => Since(finding, "Your walk test of {0} is too old. It counts for 28 days.", "Your walk test is too old."),
        FindingState.Failed or FindingState.NotValid => Since(finding, "The walk test of {0} was not passed.", "The walk test was not passed."),
        FindingState.AwaitingMorning => "You walked the test. What is missing is how you feel the morning after.",
        _ => "The walk test is still to be done.",
    };

    private static string? R2ToChange(Finding finding) => finding.State switch
    {
        FindingState.Met => null,
        FindingState.AwaitingMorning => "Answer the morning questions on the day after the walk. Then the test is complete.",
        FindingState.Failed or FindingState.NotValid => finding.Until is { } until
            ? $"Try again from {Day(until)}, once you feel as usual."
            : "Try again after 48 hours, once you feel as usual.",
        _ => "Walk 40 minutes: 5 easy, 30 brisk, 5 easy. Pain stays at 2/10 or less, and the next morning you feel as usual.",
    };

    private static string R3(Finding finding) => finding.State switch
    {
        FindingState.Met => "Daily activities are at 2/10 or less.",
        FindingState.Failed or FindingState.Present or FindingState.NotValid => "Daily activities still hurt too much for running.",
        FindingState.Expired => "Your answer about daily activities is too old.",
        _ => "We do not know yet how daily activities feel.",
    };

    private static string? R3ToChange(Finding finding) =>
        finding.State == FindingState.Met ? null : "Standing, sitting, lifting and stairs at 2/10 or less. Once they are, go through the check again.";

    private static string R4(Finding finding) => finding.State switch
    {
        FindingState.Met => "You did the routine without low-back pain.",
        FindingState.Failed or FindingState.Present or FindingState.NotValid => "The routine still gives you low-back pain.",
        FindingState.Expired => "Your answer about the routine is too old.",
        _ => "The routine has not been done yet.",
    };

    private static string? R4ToChange(Finding finding) => finding.State switch
    {
        FindingState.Met => null,
        FindingState.Failed => "Take the easier form of the exercise that hurts. Do the whole routine once without pain in your low back.",
        _ => "Do the routine once, without pain in your low back.",
    };

    private static string Since(Finding finding, string with, string without) =>
        finding.Since is { } since ? string.Format(CultureInfo.InvariantCulture, with, Day(since)) : without;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
