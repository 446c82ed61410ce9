using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;

namespace ReturnToRun.Web.Words;

/// <summary>The words of an outcome: what it is called, what it means, and what to do next, in order.</summary>
public sealed record OutcomeWords(string Title, string Summary, ImmutableArray<string> Next);

/// <summary>The words of the five outcomes of the clearance check.</summary>
public static class ClearanceOutcomeWords
{
    /// <summary>The words of an outcome; the foundation phase may be open or closed before a clinician's visit.</summary>
    public static OutcomeWords Of(Outcome outcome, bool foundationOpen) => outcome switch
    {
        Outcome.Emergency => new(
            "Get emergency help now",
            "What you told us can be a sign of something that has to be treated within hours. It may turn out to be harmless. Do not wait to find out.",
            [
                "Call the emergency number, or let someone take you to an emergency department. Do not drive yourself.",
                "Say that you have back pain, and tell them what you told us. You can show them this page.",
                "Do not run, and do no exercises. Your plan is locked.",
                "After you have been seen, your therapist can unlock the plan. Answering differently here does not.",
            ]),
        Outcome.Urgent => new(
            "See a clinician today, or within 48 hours",
            "What you told us should be looked at soon. Most often it turns out well, but it should not wait.",
            [
                "Call your doctor, physical therapist or an urgent-care line today. Show them this page.",
                "Until then no running and no routine. Walk as far as is comfortable.",
                "If it gets worse, or one of the emergency signs appears, call the emergency number.",
                "Your plan goes on when a therapist lifts the pause, or after a full check with a new clearance.",
            ]),
        Outcome.ClinicianFirst => new(
            "See a clinician before you run",
            "This is no alarm. But someone should look at it before you load your back by running.",
            [
                "Make an appointment with a doctor or physical therapist. Take this page with you.",
                foundationOpen
                    ? "Until then low-impact training and the routine may go on."
                    : "Until then no running and no routine. Walk as far as is comfortable.",
                "When they clear you, write down who it was, when, and what they know of.",
            ]),
        Outcome.Foundation => new(
            "Build up first",
            "Nothing worrying came up. Before the first run a few things are still missing. Until then you train without running.",
            [
                "Low-impact training on 3 to 5 days a week, 20 to 45 minutes, and the routine.",
                "Complete the points below. The day the last one is met, your walks and runs begin.",
            ]),
        Outcome.ReadyToRun => new(
            "You are ready to run",
            "Nothing worrying came up, and everything that running needs is there.",
            ["Your plan is ready. It begins gently, and takes a step only after you have answered how the last one felt."]),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Unknown outcome."),
    };
}
