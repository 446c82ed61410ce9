using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The E and U items on one page, as ticked: every week, and when something changed.</summary>
public sealed class WarningSignsForm
{
    public string? Key { get; set; }
    public string? BasedOn { get; set; }

    /// <summary>The items that were ticked.</summary>
    public List<string> Yes { get; set => field = value ?? []; } = [];

    /// <summary>Whether "none of these" was ticked.</summary>
    public string? None { get; set; }

    /// <summary>The check, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="kind">Weekly or something changed.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="errors">Takes the words.</param>
    public ClearanceChecked? Parse(string name, CheckKind kind, DateOnly today, FormErrors errors)
    {
        if (Yes.Any(static id => !ClearanceItems.Weekly.Any(item => item.Id == id))) errors.Add($"{name}.{nameof(Yes)}", "Choose from the list.");
        if (Yes.Count > 0 && None == "true") errors.Add($"{name}.{nameof(None)}", "You ticked a sign and also “none of these”. Untick the one that is wrong.");
        if (Yes.Count == 0 && None != "true") errors.Add($"{name}.{nameof(None)}", "Tick what applies to you. If nothing does, tick “none of these”.");
        return errors.Any ? null : new()
        {
            Sequence = 0, Day = today, RecordedOn = default, Kind = kind,
            Yes = [.. ClearanceItems.Weekly.Where(item => Yes.Contains(item.Id)).Select(static item => item.Id)],
        };
    }
}
