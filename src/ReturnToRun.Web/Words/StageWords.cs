using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Web.Words;

/// <summary>The words of where a runner is: stage, entry, pace, and why everything stands still.</summary>
public static class StageWords
{
    public static string Title(PlanStage stage) => stage switch
    {
        PlanStage.Locked => "Your plan is locked",
        PlanStage.Paused => "Your plan is paused",
        PlanStage.Waiting => "A clinician first",
        PlanStage.Foundation => "Building up before you run",
        PlanStage.WalkRun => "Walking and running in turns",
        PlanStage.Continuous => "Running without breaks",
        PlanStage.Complete => "You are back",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };

    public static string Says(PlanStage stage) => stage switch
    {
        PlanStage.Locked => "One of your answers needs help now. Nothing else matters until someone has looked at you.",
        PlanStage.Paused => "No running and no routine for now. Walk as far as is comfortable. Your level and everything you logged are kept.",
        PlanStage.Waiting => "This is no alarm. A clinician should know of what you told us before you load your back. Walk as far as is comfortable.",
        PlanStage.Foundation => "Low-impact training, the routine and the walk test. The day the last point below is met, your walks and runs begin.",
        PlanStage.WalkRun => "Half an hour on your feet in which running slowly takes the place of walking.",
        PlanStage.Continuous => "One run without a break, a little longer from week to week, with an easier week now and then.",
        PlanStage.Complete => "You reached what you set out for. From here the running is yours.",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };

    /// <summary>Who can lift a lock or a pause, and how.</summary>
    public static string Of(LiftedBy liftedBy) => liftedBy switch
    {
        LiftedBy.Therapist => "Your therapist lifts it here once they have seen you. Answering differently does not.",
        LiftedBy.FullCheckWithClearance => "Once a clinician has seen you and cleared you, go through the whole check again and write down that clearance. Answering differently alone does not lift it.",
        LiftedBy.TherapistOrAdmin => "After you have been seen, your therapist unlocks the plan, or a clinic's admin with a reason and a clearance given after this day. Answering differently does not.",
        _ => throw new ArgumentOutOfRangeException(nameof(liftedBy), liftedBy, "Unknown way to lift."),
    };

    /// <summary>What a paused runner is told while they go through the check: a warning sign led to it, or a run.</summary>
    public static string BeforeTheCheck(string rule) => rule[0] == 'U'
        ? $"{ClearanceFindingWords.Title(rule)}: have this looked at today, or within 48 hours."
        : "Have your back looked at first. A clearance from after that visit, together with this check, lifts the pause.";

    public static string Of(Profile profile) => profile switch
    {
        Profile.Gentle => "Gentle entry",
        Profile.Standard => "Standard entry",
        Profile.Quick => "Quick entry",
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "Unknown profile."),
    };

    public static string Of(Pace pace) => pace switch
    {
        Pace.Steady => "Steady: at most one step up in seven days",
        Pace.Even => "Even: at most two steps up in seven days",
        Pace.Brisk => "Brisk: a step up every two to three days, set by your therapist",
        _ => throw new ArgumentOutOfRangeException(nameof(pace), pace, "Unknown pace."),
    };

    /// <summary>A decision in a word or two, as a tag.</summary>
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Lock => "Locked",
        DecisionKind.Pause => "Paused",
        DecisionKind.Stop => "Stopped",
        DecisionKind.StepBack => "Stepped back",
        DecisionKind.Repeat => "Repeat",
        DecisionKind.Progress => "Moved up",
        DecisionKind.Hold => "Held",
        DecisionKind.CallOff => "Called off",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown decision."),
    };

    public static string Of(CrossTraining activity) => activity switch
    {
        CrossTraining.Cycling => "cycling",
        CrossTraining.Swimming => "swimming",
        CrossTraining.Elliptical => "the elliptical",
        CrossTraining.Walking => "walking",
        CrossTraining.Rowing => "rowing",
        _ => throw new ArgumentOutOfRangeException(nameof(activity), activity, "Unknown activity."),
    };
}
