using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What was answered and who cleared, the latest first, with what was written to it.</summary>
public sealed partial class ClearanceHistory
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    private IReadOnlyList<(DateOnly Day, string Says, string? Note)> Lines { get; set; } = [];

    protected override void OnParametersSet() => Lines =
    [
        .. from fact in Desk.Facts.Reverse()
           let says = DeskWords.OfClearance(fact, Desk.Format)
           where says is not null
           select (fact.Day, says, Desk.View.Notes.GetValueOrDefault(fact.Sequence)),
    ];
}
