using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Runners;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

/// <summary>The four questions about where somebody runs, at sign-up and in the settings.</summary>
public sealed partial class PlaceFields
{
    private static readonly Option[] s_units = [new(nameof(Units.Metric), "Kilometres"), new(nameof(Units.Imperial), "Miles")];
    private static readonly Option[] s_clocks = [new(nameof(Clock.Hours24), "18:30"), new(nameof(Clock.Hours12), "6:30 pm")];

    [Parameter, EditorRequired] public PlaceForm Place { get; set; } = new();

    /// <summary>The name of the form's property that this is.</summary>
    [Parameter, EditorRequired] public string Prefix { get; set; } = "";

    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();

    // A zone that is known by another name than the list's stays chosen.
    private IReadOnlyList<Option> Zones => Place.Zone is { Length: > 0 } zone && Places.IsZone(zone) && Places.Zones.All(option => option.Value != zone)
        ? [new(zone, zone.Replace('_', ' ')), .. Places.Zones]
        : Places.Zones;
}
