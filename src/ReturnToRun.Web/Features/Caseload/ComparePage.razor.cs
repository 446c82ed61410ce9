using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>A runner's plan beside a protocol: as published, and as it would be followed within the limits.</summary>
public sealed partial class ComparePage
{
    [Inject] private DeskService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "protocol")] private string? Key { get; set; }

    private Desk? Desk { get; set; }

    private ComparedPlan? View { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Desk = await Service.ReadAsync(Id, MessagesCard.Few, HttpContext.RequestAborted);
        if (Desk is null) Navigation.NotFound();
        else if (Desk.View.Assignable.FirstOrDefault(protocol => string.Equals(protocol.Key, Key, StringComparison.Ordinal)) is { } protocol) View = ComparedPlan.Of(Desk, protocol);
    }
}
