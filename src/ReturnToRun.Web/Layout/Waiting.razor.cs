using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Layout;

/// <summary>Runs that wait on this device to be sent. Empty and unseen until the script finds some.</summary>
public sealed partial class Waiting
{
    /// <summary>It is what the page is about: once everything is sent, today's page is next.</summary>
    [Parameter] public bool Alone { get; set; }
}
