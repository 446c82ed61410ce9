using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>A card of the patient page that can be reached at once.</summary>
/// <param name="Id">The card's id.</param>
/// <param name="Words">What the link says.</param>
public sealed record DeskSection(string Id, string Words);

/// <summary>Leads to the cards of the patient page. One line for each card; a test follows every one of them.</summary>
public sealed partial class DeskSections
{
    public const string Review = "review", Clearance = "clearance", Ladder = "ladder", Load = "load", Decide = "decide", Tests = "tests", Account = "account", Sessions = "sessions", Days = "days", Decisions = "decisions",
        Messages = "messages", Measures = "measures", Gait = "gait", Notes = "notes", Routine = "routine";

    /// <summary>In the order in which a therapist asks.</summary>
    public static IReadOnlyList<DeskSection> All { get; } =
    [
        new(Clearance, "Clearance"), new(Ladder, "Ladder"), new(Load, "Pain and load"), new(Sessions, "Planned and done"), new(Days, "Coming days"), new(Decisions, "Decisions"), new(Decide, "Decide"), new(Messages, "Messages"), new(Routine, "Routine"),
        new(Tests, "Tests"), new(Measures, "Measures"), new(Gait, "Gait and sides"), new(Notes, "Notes"), new(Account, "Sign-in"),
    ];

    [Inject] private NavigationManager Navigation { get; set; } = null!;
}
