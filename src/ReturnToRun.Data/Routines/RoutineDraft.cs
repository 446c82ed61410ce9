using System.Collections.Immutable;
using System.Text.Json;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Routines;

/// <summary>A routine as it is being written: what was typed, whether or not it makes sense yet.</summary>
public sealed record RoutineDraft(string? Title, string? About, string? Note, ImmutableArray<DraftItem> Items)
{
    internal static RoutineDraft Read(string content) => JsonSerializer.Deserialize<RoutineDraft>(content, Json.Options)!;

    internal string Write() => JsonSerializer.Serialize(this, Json.Options);
}

/// <summary>An exercise of a draft, each number as it was typed.</summary>
public sealed record DraftItem(string? Exercise, string? Repetitions, string? Sets, string? TimesADay, string? DaysAWeek, string? Hold, string? Days);

/// <summary>An exercise as it is to be published.</summary>
public sealed record PlannedItem(string Exercise, Dose Dose, RoutineDays Days);

/// <summary>A routine as it is to be published.</summary>
public sealed record PlannedRoutine(string Title, string? About, string? Note, ImmutableArray<PlannedItem> Items);
