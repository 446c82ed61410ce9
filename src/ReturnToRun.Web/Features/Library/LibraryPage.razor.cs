using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Every published exercise that the clinic's runners may meet.</summary>
public sealed partial class LibraryPage
{
    [Inject] private ExerciseShelf Shelf { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    private ImmutableDictionary<string, Exercise> ByKey { get; set; } = ImmutableDictionary<string, Exercise>.Empty;

    private IReadOnlyList<Exercise> Exercises => [.. ByKey.Values.OrderBy(static exercise => exercise.Name, StringComparer.Ordinal)];

    protected override async Task OnInitializedAsync() =>
        ByKey = await Shelf.ReadAsync(await Current.RequireAsync(HttpContext.RequestAborted), ct: HttpContext.RequestAborted);

    private string Neighbour(string which, string? key) => key is not null && ByKey.TryGetValue(key, out var exercise) ? $"{which}: {exercise.Name}." : "";
}
