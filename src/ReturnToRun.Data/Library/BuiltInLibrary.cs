using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReturnToRun.Data.Library;

/// <summary>The exercises that come with the program: exercises.json says what they are, figures.json how they are drawn.</summary>
public static class BuiltInLibrary
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter<ExercisePurpose>(), new DoseConverter() },
    };

    private static readonly Lazy<ImmutableArray<Exercise>> s_exercises = new(Read);

    /// <summary>All of them, easier before harder, in the order of the file.</summary>
    public static ImmutableArray<Exercise> Exercises => s_exercises.Value;

    private static ImmutableArray<Exercise> Read()
    {
        using var texts = Open("exercises.json");
        using var drawings = Open("figures.json");
        var figures = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(drawings, s_options)!;
        return [.. JsonSerializer.Deserialize<List<Exercise>>(texts, s_options)!.Select(exercise => exercise with { Figure = Figure(exercise.Key, figures) })];
    }

    /// <summary>A figure without the file's white space. A text in its place names the exercise that is drawn alike.</summary>
    private static string? Figure(string key, Dictionary<string, JsonElement> figures) =>
        !figures.TryGetValue(key, out var figure) ? null
        : figure.ValueKind == JsonValueKind.String ? Figure(figure.GetString()!, figures)
        : JsonSerializer.Serialize(figure, s_options);

    private static Stream Open(string name) =>
        typeof(BuiltInLibrary).Assembly.GetManifestResourceStream($"{typeof(BuiltInLibrary).Namespace}.{name}")
        ?? throw new InvalidOperationException($"{name} is not in the program.");
}
