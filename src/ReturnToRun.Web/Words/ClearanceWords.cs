using System.Collections.Frozen;
using ReturnToRun.Engine.Clearance;

namespace ReturnToRun.Web.Words;

/// <summary>The words of one item of the clearance check.</summary>
/// <param name="Question">Answered with yes or no; one idea.</param>
/// <param name="Statement">The same as a line to tick in the weekly list.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="IfYes">What a yes means.</param>
/// <param name="Note">What is meant and what is not, where that is not plain.</param>
public sealed record ClearanceItemWords(string Question, string Statement, string Why, string IfYes, string? Note = null);

/// <summary>Every word of the clearance check, by item id. Findings and outcomes have their own file.</summary>
public static partial class ClearanceWords
{
    /// <summary>The question about what cannot change, once it was asked in full.</summary>
    public const string AnythingNew = "Is any of this new since you were last asked?";

    /// <summary>R3.</summary>
    public const string DailyActivities = "How much does your back hurt at its worst in daily activities?";

    /// <summary>R4.</summary>
    public const string Routine = "Have you done the exercise routine without pain in your low back?";

    /// <summary>R1.</summary>
    public const string ClearedBy = "Has a doctor or physical therapist said that you may run again?";

    private static readonly FrozenDictionary<string, ClearanceItemWords> Items =
        Emergency.Concat(Urgent).Concat(Clinician).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ids that have words, for the test that none is missing and none is left over.</summary>
    public static IEnumerable<string> Ids => Items.Keys;

    /// <summary>The words of an item.</summary>
    /// <exception cref="KeyNotFoundException">There is no such item.</exception>
    public static ClearanceItemWords Of(string id) => Items[id];

    /// <summary>Where an item comes from.</summary>
    public static string Of(ItemSource source) => source switch
    {
        ItemSource.PublishedRedFlags =>
            "From published lists of warning signs: NHS guidance on back pain and on cauda equina syndrome, and the IFOMPT framework for red flags (Finucane and others, JOSPT 2020).",
        ItemSource.Asas2009 => "From the ASAS expert criteria for inflammatory back pain (2009).",
        ItemSource.BackgroundKnowledge => "From general medical knowledge. We have no published list to point to for this one.",
        ItemSource.Project => "This project’s own caution, not from a published list.",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown source."),
    };

    /// <summary>What a yes leads to, by tier.</summary>
    public static string Of(Tier tier) => tier switch
    {
        Tier.Emergency => "Get emergency help now",
        Tier.Urgent => "See a clinician today, or within 48 hours",
        Tier.ClinicianFirst => "See a clinician before you run",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Unknown tier."),
    };
}
