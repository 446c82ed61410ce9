using ReturnToRun.Engine.Clearance;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>What a screen of the check asks.</summary>
public enum StepKind
{
    /// <summary>One item.</summary>
    Item,

    /// <summary>Whether anything is new among the items that were asked in full before.</summary>
    AnythingNew,

    /// <summary>R3.</summary>
    DailyActivities,

    /// <summary>R4.</summary>
    Routine,

    /// <summary>R1; sending it ends the check.</summary>
    ClearedBy,
}

/// <summary>One screen of the check.</summary>
/// <param name="Id">The item's id, or the name of the question.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Item">The item, where it asks one.</param>
public sealed record ClearanceStep(string Id, StepKind Kind, ClearanceItem? Item = null)
{
    public static ClearanceStep AnythingNew { get; } = new("new", StepKind.AnythingNew);
    public static ClearanceStep DailyActivities { get; } = new("R3", StepKind.DailyActivities);
    public static ClearanceStep Routine { get; } = new("R4", StepKind.Routine);
    public static ClearanceStep ClearedBy { get; } = new("R1", StepKind.ClearedBy);

    public static ClearanceStep Of(ClearanceItem item) => new(item.Id, StepKind.Item, item);
}
