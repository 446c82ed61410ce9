namespace ReturnToRun.Web.Words;

public static partial class ClearanceWords
{
    private static KeyValuePair<string, ClearanceItemWords>[] Urgent =>
    [
        new("U1", new(
            "Do you have a fever together with your back pain?",
            "A fever together with back pain",
            "A fever can mean that an infection is behind the pain.",
            "An infection may be behind the pain. A clinician should look at it today.")),
        new("U2", new(
            "Have you lost weight without trying to?",
            "Weight loss without trying",
            "Losing weight for no reason can be a sign of an illness that also causes back pain.",
            "A clinician should find out why you are losing weight.")),
        new("U3", new(
            "Is there a lump on your back, or has your back newly changed its shape?",
            "A lump on the back, or a new change of its shape",
            "A lump or a new shape can mean a swelling, an infection or a broken bone.",
            "A clinician should see and feel your back soon.")),
        new("U4", new(
            "Does the pain stay the same however you rest, or get much worse at night?",
            "Pain that no rest eases, or that gets much worse at night",
            "Most sore backs have a position that helps. Pain that nothing eases needs a closer look.",
            "A clinician should look for the reason soon.")),
        new("U5", new(
            "Is there pain between your shoulder blades?",
            "Pain between the shoulder blades",
            "This plan is for the low back. Pain higher up has other causes more often.",
            "A clinician should find out where this pain comes from.")),
        new("U6", new(
            "Has one leg become weaker?",
            "One leg has become weaker",
            "New weakness can mean that a nerve in the back is being pressed.",
            "A clinician should test the strength of your leg today.",
            "We mean weakness that is new. If it is severe or quickly getting worse, that is an emergency.")),
        new("U7a", new(
            "Have you ever had cancer?",
            "Cancer, now or in the past",
            "Cancer can come back in the bones of the spine. A clinician who knows of it can rule that out.",
            "A clinician should know of it and look at your back before you go on.")),
        new("U7b", new(
            "Is your immune system weak?",
            "A weak immune system",
            "With a weak immune system an infection in the spine is more likely and less easy to notice.",
            "A clinician should know of it and look at your back before you go on.",
            "For example through an illness, a transplant, or a medicine that holds it down.")),
        new("U7c", new(
            "Have you ever had tuberculosis (TB)?",
            "Tuberculosis (TB), now or in the past",
            "Tuberculosis can settle in the bones of the spine, also years later.",
            "A clinician should know of it and look at your back before you go on.")),
        new("U7d", new(
            "Have you ever injected drugs?",
            "Injected drugs, now or in the past",
            "Injecting can carry germs into the blood and from there to the spine. Nobody judges you here.",
            "A clinician should know of it and look at your back before you go on.",
            "A medicine that was prescribed to you, such as insulin, is not meant.")),
        new("U7e", new(
            "Have you had a serious infection lately?",
            "A serious infection lately",
            "Germs from an infection elsewhere can reach the spine through the blood.",
            "A clinician should know of it and look at your back before you go on.",
            "For example one that needed hospital, a drip or a long course of antibiotics.")),
        new("U8a", new(
            "Have you taken steroid tablets for a long time?",
            "Steroid tablets for a long time",
            "Steroids taken for long can thin the bones, so that they break more easily.",
            "A clinician should look at your bones before you go on.",
            "For example prednisolone, for months.")),
        new("U8b", new(
            "Do you have osteoporosis (thin bones)?",
            "Osteoporosis (thin bones)",
            "Thin bones can break without a fall. Running loads the spine.",
            "A clinician should look at your bones before you go on.")),
        new("U8c", new(
            "Are you 65 or older, and did the pain begin after a fall, even a small one?",
            "65 or older, with a fall before the pain, even a small one",
            "From 65 on, even a small fall can break a bone in the spine.",
            "A clinician should make sure that no bone is broken.")),
        new("U9", new(
            "Do you faint, get chest trouble when active, or lose your breath for no clear reason?",
            "Fainting, chest trouble when active, or breathlessness without a clear reason",
            "These can come from the heart or lungs. Running would load both.",
            "A clinician should check your heart and lungs before you load them.")),
        new("U10", new(
            "Does the pain get worse when you cough, sneeze or strain?",
            "Pain that gets worse on coughing, sneezing or straining",
            "These raise the pressure inside the spine for a moment. Pain from that can mean that a nerve is being pressed.",
            "A clinician should look at the nerves of your back soon.")),
    ];
}
