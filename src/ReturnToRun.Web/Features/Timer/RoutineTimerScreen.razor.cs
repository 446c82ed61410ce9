using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>The timer of a routine. Its script shows one of its views at a time.</summary>
public sealed partial class RoutineTimerScreen
{
    /// <summary>What is led through; null where the page is kept on a device and is nobody's.</summary>
    [Parameter] public TimerRoutine? Routine { get; set; }

    /// <summary>What its exercises look like, by key.</summary>
    [Parameter] public ImmutableDictionary<string, Exercise>? Exercises { get; set; }
}
