namespace ReturnToRun.Web.Words;

/// <summary>One of the articles the plan is built on.</summary>
/// <param name="Id">S0 to S4.</param>
/// <param name="Citation">Who wrote it and what it is called.</param>
public sealed record Article(string Id, string Citation);

public static partial class RuleWords
{
    private const string Associates = "Therapeutic Associates, \"Returning to Running After a Low Back Injury\"";
    private const string Injury = "\"Back Pain and Running: The Lowdown\", a UK running-injury site on a Runner's World article, 2013";
    private const string Performance = "\"Tips to Avoid Back Pain While Running\", by a performance physical therapist";
    private const string Shatto = "an article on running after a back injury that quotes Ben Shatto";

    /// <summary>The articles, oldest version first.</summary>
    public static IReadOnlyList<Article> Articles { get; } =
    [
        new("S0", $"{Associates}, earlier version."),
        new("S1", $"{Associates}, later version."),
        new("S2", $"{Injury}."),
        new("S3", $"{Performance}."),
        new("S4", $"{char.ToUpperInvariant(Shatto[0])}{Shatto[1..]}."),
    ];

    /// <summary>The research and guidance that rules name.</summary>
    public static IReadOnlyList<string> Research { get; } =
    [
        "NHS guidance on back pain and on cauda equina syndrome; the IFOMPT framework for red flags of the spine (Finucane and others, JOSPT 2020, 50:350).",
        "ASAS expert criteria for inflammatory back pain, 2009.",
        "Silbernagel and others, AJSM 2007: the pain-monitoring model with its zones.",
        "Neason and others, BJSM 2024 (the ASTEROID trial), doi 10.1136/bjsports-2024-108245: the first stage of the gentle entry, and why the site of pain is asked.",
        "Frandsen and others, BJSM 2025, 59:1203: sessions longer than the longest of 30 days.",
        "Cai and others, MSSE 2017, 49:2374: leg strength in runners with chronic low-back pain.",
        "Owen and others, BJSM 2020, 54:1279: which exercise helps in chronic low-back pain.",
    ];

    private static IEnumerable<KeyValuePair<string, RuleText>> Sources =>
    [
        Rule("SRC-1", "Clearance first", "A doctor or physical therapist clears you before any running.", $"{Associates}; {Performance}."),
        Rule("SRC-2", "Low-impact first", "While you recover: cycling, swimming or the elliptical, for about a month before running.", $"{Associates}; the month from {Injury}."),
        Rule("SRC-3", "Rowing only with your therapist", "One source recommends rowing, another warns that it can aggravate a back. So it stays off until your therapist turns it on.", $"{Associates}; {Injury}."),
        Rule("SRC-4", "Hips, trunk and balance", "Exercises for hip mobility, trunk stability and balance go along with the running.", $"{Associates}."),
        Rule("SRC-5", "No back pain in the routine", "The exercises should give no low-back pain. If one does, take another, and your therapist is told.", $"{Associates}."),
        Rule("SRC-6", "Walk and run in turns", "Begin with one minute walking and one minute running, three to five times.", $"{Associates}."),
        Rule("SRC-7", "A minute more", "After a few sessions the running interval grows by a minute every two to three days, as symptoms allow.", $"{Associates}."),
        Rule("SRC-8", "Light jogs for walks", "At ten comfortable minutes of running the walks between become light jogs.", $"{Associates}."),
        Rule("SRC-9", "The quick start", "Another start: two minutes walking, two minutes jogging, for about two miles.", $"From {Shatto}."),
        Rule("SRC-10", "One thing at a time", "Only one of distance, duration, speed and terrain rises at a time.", $"{Associates}; {Shatto}."),
        Rule("SRC-11", "Ten percent a week", "No more than 10 % more in a week.", $"From {Shatto}."),
        Rule("SRC-12", "48 hours to see", "Two days after the first run show whether your back reacts.", $"{Injury}."),
        Rule("SRC-13", "Half of what you used to run", "First sessions are 50 to 75 % of the distance before the injury.", $"From {Shatto}."),
        Rule("SRC-14", "The time it needs", "Walking and running in turns may take two or three weeks, or longer.", $"{Injury}."),
        Rule("SRC-15", "Running days and other days", "Running days alternate with low-impact training. Not every day is a run.", $"{Associates}; {Performance}."),
        Rule("SRC-16", "Less first", "Less volume first, and more as strength and endurance return.", $"{Performance}."),
        Rule("SRC-17", "Running form", "Stride, foot strike and cadence are for a professional's gait assessment.", $"{Performance}."),
        Rule("SRC-18", "Recovery", "Rest, sleep, food and fluids are part of training.", $"{Performance}."),
        Rule("SRC-19", "A gentle stretch after", "After the run, once cooled down, a gentle stretch for the low back.", $"From {Shatto}."),
        Rule("SRC-20", "Both sides", "Weakness or tightness on one side is found and balanced.", $"{Performance}; {Shatto}."),
    ];
}
