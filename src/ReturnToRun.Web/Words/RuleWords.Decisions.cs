namespace ReturnToRun.Web.Words;

public static partial class RuleWords
{
    private const string Zones =
        "The zones 0 to 2, 3 to 5 and above 5 follow Silbernagel's pain-monitoring model (AJSM 2007), which was tested on Achilles tendons. The stricter lines for a back are this project's own.";

    private const string RedFlags = "Published lists of warning signs: NHS guidance, and the IFOMPT framework (Finucane and others, JOSPT 2020).";

    private const string Own = "This project's own rule.";

    private static IEnumerable<KeyValuePair<string, RuleText>> Decisions =>
    [
        Rule("D1", "An emergency sign", "A yes to an emergency item locks the plan until a therapist or an admin has unlocked it.",
            RedFlags),
        Rule("D2", "A clinician the same day", "An urgent item, or new or worse weakness or numbness in a leg, pauses the plan.",
            RedFlags),
        Rule("D3", "Stop",
            "Pain above 5, sharp pain, a limp or changed stride, or leg pain that reaches further from the spine: two full days off and back to your usual self, then one level down. Two of these within 14 days pause the plan for a review.",
            Zones),
        Rule("D4", "Step back",
            "Pain above your usual the next morning or the morning after that, new stiffness of more than 30 minutes, being woken by pain, or pain that rose through the run: at least 48 hours off and one level down.",
            Zones),
        Rule("D5", "Repeat",
            "Pain of 3 to 5 that had settled by morning, intervals left out, or more running than planned: the same level once more. The third in a row asks your therapist for a look.",
            Zones),
        Rule("D6", "The week as a whole",
            "When a week's usual worst pain is more than 1 point above that of the week before, the level is repeated and your therapist is asked for a look.",
            Own),
        Rule("D7", "One step up", "Enough good runs in a row, all answers in, and room within the limits: one thing rises by one step.",
            "Rules SRC-7, SRC-10 and SRC-11."),
        Rule("D8", "Hold", "In every other case the level stays as it is, also while an answer is missing.", Own),
        Rule("P1", "Before each run",
            "Pain above 2, or more than 1 above your usual, or a new limp: no run today, and the question again tomorrow. Three such days in a row pause the plan for a review.",
            Zones),
        Rule("L1", "After a break",
            "8 to 13 days since the last run: one level down. 14 to 27 days: two levels. 28 days or more: the whole check again, and a new entry.",
            Own),
        Rule("X1", "An exercise that hurts the back", "An exercise that gives low-back pain stops, an easier one takes its place, and your therapist is told.",
            "Rule SRC-5."),
        Rule("O1", "A therapist's override", "A therapist may go beyond the recommended band of a limit, with a reason and an end. Some limits can never be set aside.", Own),
    ];

    private static IEnumerable<KeyValuePair<string, RuleText>> Limits =>
    [
        Rule("I1", "No running without clearance", "There is no running before you are cleared, and none while the plan is locked or paused.", "Rule SRC-1."),
        Rule("I2", "One thing at a time", "A step raises one thing only: the interval, the repeats, the recovery, the session or the runs a week.", "Rule SRC-10."),
        Rule("I3", "Interval length", "A running interval grows by at most one minute, or by 10 % where that is more.", "Rules SRC-7 and SRC-11."),
        Rule("I4", "Running in a session", "A session's running grows by at most 5 minutes, or by 10 % where that is more.", "Rules SRC-7 and SRC-11."),
        Rule("I5", "Running in a week", "A week's running grows by at most 20 minutes over the most of the last four weeks, or by 10 % where that is more.", "Rules SRC-7 and SRC-11."),
        Rule("I6", "Distance of a session", "A session is at most 10 % longer than the longest of the last 30 days.",
            "Frandsen and others (BJSM 2025): runners whose session went 10 to 30 % beyond their longest of 30 days were injured more often."),
        Rule("I7", "Two days between runs", "There are 48 hours from the start of one run to the start of the next.", "Rule SRC-12."),
        Rule("I8", "How often a level rises", "A level rises at most as often in seven days as your pace allows.", "Rules SRC-7 and SRC-14."),
        Rule("I9", "No step without answers", "There is no step up before the answer of the next morning, and the one after 48 hours where it is due.", "Rule SRC-12."),
        Rule("I10", "Worse never means more", "A worse answer, or a missing one, never leads to more or earlier running.", Own),
        Rule("I11", "Nothing is caught up", "Days you missed are not made up for. Running beyond the plan counts in full, and allows nothing more.", Own),
        Rule("I12", "Speed and hills wait", "Speed and hills stay closed until you run 30 minutes in one go and half of your former week.", "Rule SRC-10."),
        Rule("I13", "The same answers give the same plan", "The plan follows from your answers and the rules alone.", Own),
        Rule("I14", "No heavy leg work before a step up", "Leg strength goes after a run, or on a day that no run follows.", Own),
        Rule("I15", "The first session", "The first session's running is at most half of the distance you used to run.", "Rule SRC-13, as a ceiling."),
    ];
}
