using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The E and U items as lines to tick, on one page, and "none of these".</summary>
public sealed partial class WarningSigns
{
    private static readonly (string Legend, Tier Tier)[] s_groups = [("Emergency signs", Tier.Emergency), ("Signs to have looked at soon", Tier.Urgent)];

    /// <summary>The name of the form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public WarningSignsForm Form { get; set; } = new();
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();

    /// <summary>What cannot change and was answered with yes before.</summary>
    [Parameter] public ImmutableHashSet<string> Known { get; set; } = [];
}
