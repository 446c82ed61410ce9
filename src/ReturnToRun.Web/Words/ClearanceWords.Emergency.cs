namespace ReturnToRun.Web.Words;

public static partial class ClearanceWords
{
    private static KeyValuePair<string, ClearanceItemWords>[] Emergency =>
    [
        new("E1", new(
            "Is there numbness or a changed feeling around your genitals, buttocks, inner thighs or back passage?",
            "Numbness or a changed feeling around the genitals, buttocks, inner thighs or back passage",
            "The nerves to this area leave the spine at its lowest end. Losing feeling here can mean that they are being pressed. Then hours count.",
            "The nerves at the base of your spine may be under pressure. A hospital has to check this now.")),
        new("E2", new(
            "Has your bladder changed: hard to start or stop, no feeling of being full, or a new leak?",
            "Bladder: hard to start or stop, no feeling of being full, or a new leak",
            "The nerves that steer the bladder run through the low back. A sudden change can mean that they are being pressed.",
            "The nerves to your bladder may be under pressure. A hospital has to check this now.")),
        new("E3", new(
            "Do you have a new leak from your bowel, or can you no longer feel a bowel movement?",
            "Bowel: a new leak, or no feeling of a bowel movement",
            "The nerves that steer the bowel run through the low back. A sudden change can mean that they are being pressed.",
            "The nerves to your bowel may be under pressure. A hospital has to check this now.")),
        new("E4", new(
            "Is there a new loss of feeling in your genitals, or of sexual function?",
            "A new loss of feeling in the genitals, or of sexual function",
            "It is a private question, and an important one. The same low nerves serve this too, and few people mention it unasked.",
            "The nerves at the base of your spine may be under pressure. A hospital has to check this now.",
            "For example no feeling during sex, or no erection or orgasm, where there was before.")),
        new("E5", new(
            "Does pain, tingling, weakness or numbness spread from your back into both legs?",
            "Pain, tingling, weakness or numbness that spreads from the back into both legs",
            "One leg is common with a sore back. Both legs at once can mean that something presses on the middle of the spine.",
            "Something may be pressing on the nerves of both legs. A hospital has to check this now.",
            "We mean a feeling that comes from your back. Sore leg muscles after exercise are not meant.")),
        new("E6", new(
            "Is a leg very weak, or getting weaker quickly?",
            "A leg that is very weak, or getting weaker quickly",
            "Strength that goes quickly can mean that a nerve is being harmed. The sooner it is freed, the better it recovers.",
            "A nerve may be in danger. A hospital has to check this now.",
            "For example: your foot drags, you cannot stand on your toes or heels, or the leg gives way.")),
        new("E7", new(
            "Did your back pain start with a serious accident, such as a road crash or a fall from a height?",
            "It started with a serious accident: a road crash, a fall from a height",
            "A hard blow can break a bone in the spine, even when you can still walk.",
            "A bone in your spine may be broken. A hospital has to check this before you do anything else.")),
        new("E8", new(
            "Do you have chest pain, a collapse or a tearing pain together with the back pain?",
            "Chest pain, a collapse or a tearing pain together with the back pain",
            "Sometimes pain in the back comes from the heart or a large blood vessel. That cannot wait.",
            "This may come from your heart or a large blood vessel. Call now, and do not drive yourself.")),
        new("E9", new(
            "Do you have a fever together with new weakness or numbness?",
            "A fever together with new weakness or numbness",
            "Fever and nerve signs together can mean an infection near the spine.",
            "There may be an infection near your spine. A hospital has to check this now.")),
    ];
}
