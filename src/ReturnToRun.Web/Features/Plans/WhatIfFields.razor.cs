using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>What can be made up. Without a circuit the form is sent; with one each choice is heard at once.</summary>
public sealed partial class WhatIfFields
{
    private static readonly Option[] s_ratings = [.. Enumerable.Range(1, 10).Select(static points => new Option(points.ToString(CultureInfo.InvariantCulture), $"{points.ToString(CultureInfo.InvariantCulture)}/10"))];
    private static readonly Option[] s_sites = [.. PainBySite.Sites.ToArray().Select(static site => new Option(site.ToString(), DiaryWords.Of(site)))];
    private static readonly Option[] s_courses = [.. Enum.GetValues<PainCourse>().Select(static course => new Option(course.ToString(), DiaryWords.Of(course)))];
    private static readonly Option[] s_missed = [new("3", "three days"), new("7", "a week"), new("10", "ten days"), new("14", "two weeks"), new("28", "four weeks")];
    private static readonly Option[] s_runs = [new("2", "two"), new("3", "three"), new("4", "four, once you run without breaks")];
    private static readonly Option[] s_profiles = [.. Enum.GetValues<Profile>().Select(static profile => new Option(profile.ToString(), StageWords.Of(profile)))];
    private static readonly Option[] s_levels = [new(WhatIfForm.Down, "one lower"), new(WhatIfForm.Up, "one higher"), new(WhatIfForm.Hold, "held for two weeks")];

    private static readonly Option[] s_ladders =
    [
        new(nameof(LadderVariants.FiveRepeats), "up to five repeats"), new(nameof(LadderVariants.TenA), "a step before level 10"), new(nameof(LadderVariants.ElevenSteps), "level 11 in three steps"),
    ];

    private static readonly Option[] s_days =
    [
        .. Enumerable.Range(1, 7).Select(static day => (DayOfWeek)(day % 7)).Select(static day => new Option(day.ToString(), day.ToString())),
    ];

    [Parameter, EditorRequired] public WhatIfForm Form { get; set; } = null!;
    [Parameter, EditorRequired] public WhatIfStart Start { get; set; } = null!;
    [Parameter] public FormErrors Errors { get; set; } = new();

    /// <summary>Something was chosen.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private static Option[] Paces { get; } =
    [
        new(nameof(Pace.Steady), "steady"), new(nameof(Pace.Even), "even"), new(nameof(Pace.Brisk), "brisk, if my therapist set it"),
    ];

    private Task SetBeyondAsync(bool beyond) => SetAsync(() => Form.Beyond = beyond ? "true" : null);

    private Task SetAsync(Action set)
    {
        set();
        return Changed.InvokeAsync();
    }
}
