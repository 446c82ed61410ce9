using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Library;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>The routine of a day as a device needs it to lead through it without a network.</summary>
/// <param name="Key">Whose routine of which day it is: another one is begun anew.</param>
/// <param name="Until">The end of its day, in milliseconds.</param>
public sealed record TimerRoutine(string Key, long Until, ImmutableArray<RoutineStep> Steps, ImmutableArray<TimerExercise> Exercises)
{
    /// <summary>Whether there is a routine today that may be done.</summary>
    public static bool IsThere(RunnerNow now) => now.Plan.Stage is not PlanStage.Locked && !now.Plan.Days[0].Routine.IsEmpty;

    public static TimerRoutine Of(RunnerNow now, PlanView view)
    {
        var items = view.Today.Routine;
        return new(
            FormattableString.Invariant($"{now.View.Runner} {now.Today:yyyy-MM-dd} {string.Join(' ', items.Select(static item => item.Exercise))}"),
            TimerSessions.EndOf(now.Today, now.Format.Zone).UnixSeconds * 1000,
            RoutineSteps.Of(items, key => view.Exercises.GetValueOrDefault(key)?.Sided ?? false),
            [.. items.Select(item => new TimerExercise(item.Exercise, view.NameOf(item.Exercise)))]);
    }

    /// <summary>The same with what each exercise looks like, as the page has it, for a device that is to draw it by itself.</summary>
    public async Task<TimerRoutine> DrawnAsync(PlanView view, IServiceProvider services, ILoggerFactory log)
    {
        await using HtmlRenderer renderer = new(services, log);
        var drawn = ImmutableArray.CreateBuilder<TimerExercise>(Exercises.Length);
        foreach (var exercise in Exercises)
        {
            if (view.Exercises.GetValueOrDefault(exercise.Exercise) is not { } found)
            {
                drawn.Add(exercise with { Look = "" });
                continue;
            }
            var asked = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ExerciseLook.Figure)] = found.Figure,
                [nameof(ExerciseLook.Picture)] = found.Picture,
                [nameof(ExerciseLook.Still)] = true,
            });
            drawn.Add(exercise with { Look = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ExerciseLook>(asked)).ToHtmlString()) });
        }
        return this with { Exercises = drawn.DrainToImmutable() };
    }
}

/// <param name="Look">Its drawing as HTML; null where the page itself holds it.</param>
public sealed record TimerExercise([property: JsonIgnore] string Exercise, string Name, string? Look = null);
