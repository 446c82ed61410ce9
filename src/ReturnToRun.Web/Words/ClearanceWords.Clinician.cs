namespace ReturnToRun.Web.Words;

public static partial class ClearanceWords
{
    private const string InflammatoryYes = "On its own this means little. Together with most of the next answers, it means that a clinician should look for inflammation of the spine.";
    private const string InflammatoryWhy = "Back pain from inflammation follows a pattern of its own. This is one of five signs of it.";

    private static KeyValuePair<string, ClearanceItemWords>[] Clinician =>
    [
        new("C1a", new(
            "Have you had back pain for more than 3 months?",
            "Back pain for more than 3 months",
            "If it has lasted this long, we ask five short questions about a pattern that a clinician can treat.",
            InflammatoryYes)),
        new("C1b", new("Did the back pain begin before you were 40?", "It began before the age of 40", InflammatoryWhy, InflammatoryYes)),
        new("C1c", new("Did the back pain come on slowly?", "It came on slowly", InflammatoryWhy, InflammatoryYes)),
        new("C1d", new("Does moving make the back pain better?", "Better with movement", InflammatoryWhy, InflammatoryYes)),
        new("C1e", new("Does the back pain stay, or get worse, when you rest?", "Not better with rest", InflammatoryWhy, InflammatoryYes)),
        new("C1f", new("Does your back hurt at night, and ease when you get up?", "Pain at night that eases on getting up", InflammatoryWhy, InflammatoryYes)),
        new("C2a", new(
            "Is there a pain like in the bone, at one spot on one side, since you ran much more than before?",
            "Pain like in the bone, at one spot on one side, after a jump in running",
            "A bone that is loaded faster than it can adapt may crack a little. Running on it makes it worse.",
            "A clinician should rule out a stress fracture. No running and no routine until then.")),
        new("C2b", new(
            "Have you ever had a stress fracture?",
            "A stress fracture in the past",
            "Who has had one is more likely to get another.",
            "A clinician should know of it before you load your bones again.",
            "A stress fracture is a crack in a bone from repeated load, not from one blow.")),
        new("C2c", new(
            "Have you missed periods?",
            "Missed periods",
            "Missed periods can mean too little energy for the training, and that weakens bones.",
            "A clinician should find the reason before you load your bones.",
            "If you have never had periods, or have them no longer because of your age, answer no.")),
        new("C3", new(
            "Does the pain reach from your back to below the knee, even if it stays the same?",
            "Pain from the back to below the knee",
            "Pain that reaches this far often comes from a nerve. A clinician should test it before you run.",
            "A clinician should test the nerve. Low-impact training and the routine may go on.")),
        new("C4a", new(
            "Have you ever had an operation on your spine?",
            "An operation on the spine, ever",
            "After an operation on the spine the right load depends on what was done.",
            "A clinician who knows of the operation should clear you first.")),
        new("C4b", new(
            "Are you pregnant, or did you give birth less than a year ago?",
            "Pregnant, or gave birth less than a year ago",
            "Pregnancy and birth change how the back and pelvis carry load. That calls for a plan made with a clinician.",
            "A clinician should clear you first.")),
        new("C4c", new(
            "Have you injured a leg in the last 6 weeks?",
            "A leg injury in the last 6 weeks",
            "Running on a leg that is still healing shifts load to the back.",
            "A clinician should clear the leg first.")),
        new("C5", new(
            "Has your back been sore for 6 weeks or more without getting better?",
            "No better after 6 weeks",
            "Most sore backs are clearly better after 6 weeks. If yours is not, someone should look at it.",
            "A clinician should look at it before you run. Low-impact training and the routine may go on.")),
    ];
}
