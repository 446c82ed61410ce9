using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Routines;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Puts another exercise, or another dose, in one place of a runner's routine.</summary>
public sealed partial class RoutineChange
{
    private const int WeeksDays = 28;
    private const string Keep = "";

    private static readonly Option[] s_days =
        [new(Keep, "As it is"), new(nameof(RoutineDays.Any), "Any day"), new(nameof(RoutineDays.RunDays), "Days with a run, after it"), new(nameof(RoutineDays.RestDays), "Days without a run")];

    [SupplyParameterFromForm(FormName = "routine-change")] private ChangeForm? Change { get; set; }
    [SupplyParameterFromQuery(Name = "place")] private string? Place { get; set; }

    [Parameter, EditorRequired] public RoutineDesk Routine { get; set; } = null!;

    /// <summary>What it would change, a row an exercise; null where nobody asked.</summary>
    private IReadOnlyList<(string Name, string Now, string Then)>? Look { get; set; }

    private IReadOnlyList<Option> Places => [.. Routine.Places.Select(one => new Option(one.Place, Routine.NameOf(one.Item.Exercise)))];

    /// <summary>Its neighbours first, then everything by name.</summary>
    private IReadOnlyList<Option> Exercises
    {
        get
        {
            var at = Routine.Places.FirstOrDefault(one => one.Place == (Change!.Place ?? Place)).Item?.Exercise;
            var here = at is null ? null : Routine.Library.GetValueOrDefault(at) ?? Routine.Followed.GetValueOrDefault(at);
            Option? Neighbour(string? key, string what) => key is not null && Routine.Library.TryGetValue(key, out var exercise) ? new(key, $"{what}: {exercise.Name}") : null;
            Option?[] near = [Neighbour(here?.Easier, "Easier"), Neighbour(here?.Harder, "Harder")];
            return
            [
                .. near.OfType<Option>(),
                .. Routine.Library.Values.Where(exercise => exercise.Key != at && exercise.Key != here?.Easier && exercise.Key != here?.Harder)
                    .OrderBy(static exercise => exercise.Name, StringComparer.Ordinal).Select(static exercise => new Option(exercise.Key, $"{exercise.Name}{(exercise.TherapistOnly ? " (therapist only)" : "")}")),
            ];
        }
    }

    protected override void OnInitialized() => Change ??= new();

    private async Task ChangeAsync()
    {
        if (Parse() is not { } fact) return;
        if (Change!.Do == "look")
        {
            Look = Compared(Desk.Plan, Questions.WhatIf(Desk.View.History, [fact], Today, Today));
            return;
        }

        if (string.IsNullOrWhiteSpace(Change.Reason)) Errors.Add("Change.Reason", "Write why. The runner reads it.");
        else await SendAsync(Change, DeskDone.Routine, "Change.Exercise", fact);
    }

    private RoutineItemChanged? Parse()
    {
        var now = Routine.Places.FirstOrDefault(one => one.Place == Change!.Place);
        if (now.Item is null)
        {
            Errors.Add("Change.Place", "Choose an exercise of the routine.");
            return null;
        }

        Exercise? other = null;
        var swaps = !string.IsNullOrEmpty(Change!.Exercise) && Change.Exercise != now.Item.Exercise;
        if (swaps && !Routine.Library.TryGetValue(Change.Exercise!, out other)) Errors.Add("Change.Exercise", "Choose an exercise of the library.");
        var dose = Change.Dose.Parse("Change.Dose", Errors, other?.Dose ?? now.Item.Dose);
        var days = now.Item.Days;
        if (!string.IsNullOrEmpty(Change.Days) && !RoutineDraftForm.TryDays(Change.Days, out days)) Errors.Add("Change.Days", "Choose the days.");
        if (dose is null || Errors.Any) return null;
        var (item, pins) = other is not null ? RoutineShelf.Item(Routine.Library, other.Key, dose, days)!.Value : (now.Item with { Dose = dose, Days = days }, now.Change?.Pins ?? []);
        if (item.HeavyStrength && dose.DaysAWeek.Most > RoutineCheck.MostHeavyDays) Errors.Add("Change.Dose.DaysAWeek", RoutineWords.Problem(RoutineProblem.HeavyTooOften));
        else if (other is null && item.Dose == now.Item.Dose && item.Days == now.Item.Days) Errors.Add("Change.Exercise", "Nothing is different. Choose another exercise, or write another dose.");
        return Errors.Any ? null : new() { Sequence = 0, Day = Today, RecordedOn = default, Exercise = now.Place, Instead = item, Pins = pins, By = Desk.Viewer.UserId };
    }

    private ImmutableArray<(string, string, string)> Compared(Plan now, Plan then)
    {
        var (before, after) = (Days(now), Days(then));
        return [.. before.Keys.Union(after.Keys).Select(key => (Routine.NameOf(key), before.GetValueOrDefault(key, "–"), after.GetValueOrDefault(key, "–"))).OrderBy(static row => row.Item2 == row.Item3)];
    }

    private Dictionary<string, string> Days(Plan plan) => plan.Days.Take(WeeksDays).SelectMany(static day => day.Routine).GroupBy(static item => item.Exercise)
        .ToDictionary(static same => same.Key, same => $"{same.Count()} {(same.Count() == 1 ? "day" : "days")}, {RoutineWords.Dose(same.First().Dose, Routine.IsSided(same.Key))}", StringComparer.Ordinal);

    private sealed class ChangeForm : DeskForm
    {
        public string? Do { get; set; }

        public string? Place { get; set; }

        public string? Exercise { get; set; }

        public string? Days { get; set; }

        public DoseForm Dose { get; set => field = value ?? new(); } = new();
    }
}
