using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReturnToRun.Engine.Clearance;

/// <summary>How serious a yes is, most serious first.</summary>
public enum Tier { Emergency, Urgent, ClinicianFirst }

/// <summary>One yes/no item of the clearance check: one idea.</summary>
/// <param name="Id">The item's own id, for example <c>U7a</c>.</param>
/// <param name="Rule">The rule it belongs to, for example <c>U7</c>.</param>
/// <param name="Tier">What a yes means.</param>
/// <param name="CanChange">Whether a later answer may differ; where not, it is asked in full once and then "anything new?".</param>
/// <param name="Source">Where the item comes from.</param>
public sealed record ClearanceItem(string Id, string Rule, Tier Tier, bool CanChange, ItemSource Source);

/// <summary>Where an item comes from, so that the app can show it.</summary>
public enum ItemSource
{
    /// <summary>Published red-flag lists: NHS back pain and cauda equina guidance, IFOMPT framework (Finucane 2020, JOSPT 50:350).</summary>
    PublishedRedFlags,

    /// <summary>ASAS inflammatory back pain criteria (2009).</summary>
    Asas2009,

    /// <summary>Background knowledge without a source in the contract: U7, U8, E9.</summary>
    BackgroundKnowledge,

    /// <summary>This project's own caution.</summary>
    Project,
}

/// <summary>Every item of the clearance check (clinical rules, section 2), in the order in which it is asked.</summary>
public static class ClearanceItems
{
    /// <summary>All items, most serious tier first.</summary>
    public static ImmutableArray<ClearanceItem> All { get; } =
    [
        Emergency("E1"), Emergency("E2"), Emergency("E3"), Emergency("E4"), Emergency("E5"), Emergency("E6"), Emergency("E7"), Emergency("E8"),
        Emergency("E9", ItemSource.BackgroundKnowledge),
        Urgent("U1"), Urgent("U2"), Urgent("U3"), Urgent("U4"), Urgent("U5"), Urgent("U6"),
        Fixed("U7a", "U7", Tier.Urgent), Fixed("U7b", "U7", Tier.Urgent), Fixed("U7c", "U7", Tier.Urgent), Fixed("U7d", "U7", Tier.Urgent), Fixed("U7e", "U7", Tier.Urgent),
        Fixed("U8a", "U8", Tier.Urgent), Fixed("U8b", "U8", Tier.Urgent), Fixed("U8c", "U8", Tier.Urgent),
        Urgent("U9"), Urgent("U10"),
        Asas("C1a"), Asas("C1b"), Asas("C1c"), Asas("C1d"), Asas("C1e"), Asas("C1f"),
        Clinician("C2a", "C2"), Clinician("C2b", "C2"), Clinician("C2c", "C2"),
        Clinician("C3", "C3"),
        Fixed("C4a", "C4", Tier.ClinicianFirst, ItemSource.Project), Fixed("C4b", "C4", Tier.ClinicianFirst, ItemSource.Project), Fixed("C4c", "C4", Tier.ClinicianFirst, ItemSource.Project),
        Clinician("C5", "C5"),
    ];

    /// <summary>The items asked again every 7 days and by "something changed": E and U.</summary>
    public static ImmutableArray<ClearanceItem> Weekly { get; } = [.. All.Where(item => item.Tier is Tier.Emergency or Tier.Urgent)];

    /// <summary>The C1 item that must be yes (more than three months of pain); four of the other five make the rule.</summary>
    public const string ThreeMonths = "C1a";

    private static readonly FrozenDictionary<string, ClearanceItem> ById = All.ToFrozenDictionary(item => item.Id, StringComparer.Ordinal);

    /// <summary>The item of an id, or null where there is none.</summary>
    public static ClearanceItem? Find(string id) => ById.GetValueOrDefault(id);

    private static ClearanceItem Emergency(string id, ItemSource source = ItemSource.PublishedRedFlags) => new(id, id, Tier.Emergency, true, source);

    private static ClearanceItem Urgent(string id) => new(id, id, Tier.Urgent, true, ItemSource.PublishedRedFlags);

    private static ClearanceItem Fixed(string id, string rule, Tier tier, ItemSource source = ItemSource.BackgroundKnowledge) => new(id, rule, tier, false, source);

    private static ClearanceItem Asas(string id) => new(id, "C1", Tier.ClinicianFirst, false, ItemSource.Asas2009);

    private static ClearanceItem Clinician(string id, string rule) => new(id, rule, Tier.ClinicianFirst, true, ItemSource.Project);
}
