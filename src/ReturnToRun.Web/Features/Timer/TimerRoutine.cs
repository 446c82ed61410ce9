using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Library;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Features.Routine;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>The routine of a day as a device needs it to lead through it, and to log it, without a network.</summary>
public sealed record TimerRoutine
{
    /// <summary>Whose routine of which day it is: another one is begun anew.</summary>
    public required string Key { get; init; }

    /// <summary>Whose it is, as a random id: the log goes back under it.</summary>
    public required Guid Account { get; init; }

    /// <summary>As 2026-11-18.</summary>
    public required string Day { get; init; }

    /// <summary>The end of its day, in milliseconds.</summary>
    public required long Until { get; init; }

    /// <summary>The version of the facts that it follows from: the log is about the routine that the runner was shown.</summary>
    public required long Version { get; init; }

    public required ImmutableArray<RoutineStep> Steps { get; init; }

    public required ImmutableArray<TimerExercise> Exercises { get; init; }

    /// <summary>Whether there is a routine today that may be done.</summary>
    public static bool IsThere(RunnerNow now) => now.Plan.Stage is not PlanStage.Locked && !now.Plan.Days[0].Routine.IsEmpty;

    public static TimerRoutine Of(RunnerNow now, PlanView view)
    {
        var items = view.Today.Routine;
        var day = now.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new()
        {
            Key = $"{now.View.Runner} {day} {RoutineForm.Keys(items)}",
            Account = now.View.Runner,
            Day = day,
            Until = TimerSessions.EndOf(now.Today, now.Format.Zone).UnixSeconds * 1000,
            Version = now.View.FactsVersion,
            Steps = RoutineSteps.Of(items, IsSided),
            Exercises = [.. items.Select(item => new TimerExercise(item.Exercise, view.NameOf(item.Exercise), IsSided(item.Exercise)))],
        };

        bool IsSided(string exercise) => view.Exercises.GetValueOrDefault(exercise)?.Sided ?? false;
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

/// <summary>One exercise of the routine.</summary>
/// <param name="Exercise">Its key in the library.</param>
/// <param name="Sided">Whether it is done one side at a time.</param>
/// <param name="Look">Its drawing as HTML; null where the page itself holds it.</param>
public sealed record TimerExercise(string Exercise, string Name, bool Sided, string? Look = null);
