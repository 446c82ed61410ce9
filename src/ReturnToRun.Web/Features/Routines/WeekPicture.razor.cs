using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>On which days of a usual week the engine would put each exercise.</summary>
public sealed partial class WeekPicture
{
    private static readonly string[] s_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly DateOnly s_monday = new(2026, 1, 5);

    private RoutineSchedule? _week;

    [Parameter, EditorRequired] public ImmutableArray<TemplateItem> Items { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, Exercise> Library { get; set; } = null!;

    protected override void OnParametersSet() =>
        _week = RoutineSchedule.For(Items, [], s_monday, s_days.Length, static date => IsRun((date.DayNumber - s_monday.DayNumber + 70) % 7), static _ => true);

    private static bool IsRun(int day) => day is 0 or 2 or 4;
}
