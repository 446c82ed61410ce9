using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Account;
using ProtocolAudit = ReturnToRun.Engine.Protocols.Audit;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>Two protocols or more on one chart.</summary>
public sealed partial class ComparePage
{
    public const int Most = 4;

    [Inject] private ProtocolService Service { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "p")] private string[]? Keys { get; set; }

    private IReadOnlyList<(string Key, Protocol Protocol, int Flags)> Compared { get; set; } = [];

    private IReadOnlyList<LoadSeries> Series { get; set; } = [];

    private bool TooMany { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var keys = (Keys ?? []).Where(static key => !string.IsNullOrEmpty(key)).Distinct(StringComparer.Ordinal).ToList();
        TooMany = keys.Count > Most;
        var found = await Service.SeveralAsync(await Current.RequireAsync(HttpContext.RequestAborted), [.. keys.Take(Most)], HttpContext.RequestAborted);
        Compared = [.. found.Select(static one => (one.Key, one.Protocol, ProtocolAudit.Findings(one.Protocol, Policy.Default).Length))];
        Series = [.. LoadSeries.Named(found.Select(static one => (one.Protocol.Title, ProtocolWeeks.Of(one.Protocol, Policy.Default))))];
    }
}
