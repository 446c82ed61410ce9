using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ReturnToRun.Data.Library;
using ReturnToRun.Formats;

namespace ReturnToRun.Web.Features.Library;

/// <summary>The library as JSON: the fields of the table, the drawing as it is, and a picture by its id in the clinic.</summary>
internal static class JsonLibrary
{
    private const string Exercises = "exercises", Id = "id", Text = "text";
    private static readonly string[] s_booleans = ["sided", "therapist_only"];

    public static byte[] Write(IEnumerable<Exercise> exercises)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray(Exercises);
            foreach (var exercise in exercises) Write(json, exercise);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return file.ToArray();
    }

    public static FileReading Read(ReadOnlyMemory<byte> file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(file, new() { MaxDepth = 32 });
        }
        catch (JsonException broken)
        {
            return FileReading.Refused(string.Create(CultureInfo.InvariantCulture, $"line {(broken.LineNumber ?? 0) + 1}"), "Expected JSON, found something else: the file is damaged, or was written by hand.");
        }

        using (document)
        {
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty(Exercises, out var list) || list.ValueKind != JsonValueKind.Array)
                return FileReading.Refused("file", $"Expected an object with a list called “{Exercises}”.");
            if (list.GetArrayLength() > LibraryFile.MostRows) return FileReading.Refused("file", $"Expected at most {LibraryFile.MostRows} exercises, found more.");
            var mistakes = ImmutableArray.CreateBuilder<Mistake>();
            var rows = list.EnumerateArray().Select((one, index) => Row(one, string.Create(CultureInfo.InvariantCulture, $"{Exercises}[{index}]"), mistakes)).OfType<FileRow>().ToImmutableArray();
            return new(rows, mistakes.ToImmutable());
        }
    }

    private static void Write(Utf8JsonWriter json, Exercise exercise)
    {
        var form = ExerciseForm.From(exercise);
        json.WriteStartObject();
        json.WriteString(LibraryFile.Key, exercise.Key);
        foreach (var field in ExerciseFields.Texts)
        {
            var value = field.Get(form);
            if (s_booleans.Contains(field.Name, StringComparer.Ordinal)) json.WriteBoolean(field.Name, value == ExerciseForm.Yes);
            else if (value is not null) json.WriteString(field.Name, value);
        }

        if (exercise.Figure is { } figure)
        {
            json.WritePropertyName(ExerciseFields.Figure.Name);
            json.WriteRawValue(figure);
        }

        if (exercise.Picture is { } picture)
        {
            json.WriteStartObject(ExerciseFields.Picture.Name);
            json.WriteString(Id, picture.Id);
            json.WriteString(Text, picture.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static FileRow? Row(JsonElement exercise, string place, ImmutableArray<Mistake>.Builder mistakes)
    {
        if (exercise.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add(new(place, "Expected an exercise between braces."));
            return null;
        }

        var cells = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var key = "";
        foreach (var property in exercise.EnumerateObject())
        {
            if (property.Name == ExerciseFields.Figure.Name) Figure(property.Value, cells);
            else if (property.Name == ExerciseFields.Picture.Name) Picture(property.Value, place, cells, mistakes);
            else if (!LibraryFile.Names.Contains(property.Name, StringComparer.Ordinal)) mistakes.Add(new(place, LibraryFile.Unknown(property.Name)));
            else if (Scalar(property.Value) is not { } text) mistakes.Add(new($"{place}, {property.Name}", "Expected a text, a number, true or false."));
            else if (property.Name == LibraryFile.Key) key = text.Trim();
            else cells[property.Name] = text;
        }

        if (LibraryFile.WrongKey(key) is { } wrong) mistakes.Add(new($"{place}, {LibraryFile.Key}", wrong));
        return new(key.Length == 0 ? place : $"{place} ({key})", key, cells.ToImmutable());
    }

    private static void Figure(JsonElement figure, ImmutableDictionary<string, string>.Builder cells)
    {
        if (figure.ValueKind == JsonValueKind.Null)
        {
            cells[ExerciseFields.Look.Name] = ExerciseForm.NoLook;
            return;
        }

        cells[ExerciseFields.Look.Name] = ExerciseForm.Drawing;
        cells[ExerciseFields.Figure.Name] = JsonSerializer.Serialize(figure);
    }

    private static void Picture(JsonElement picture, string place, ImmutableDictionary<string, string>.Builder cells, ImmutableArray<Mistake>.Builder mistakes)
    {
        if (picture.ValueKind == JsonValueKind.Null)
        {
            cells[ExerciseFields.Look.Name] = ExerciseForm.NoLook;
            return;
        }

        if (picture.ValueKind != JsonValueKind.Object || !picture.TryGetProperty(Id, out var id) || !picture.TryGetProperty(Text, out var text) || Scalar(id) is not { } name || Scalar(text) is not { } words)
        {
            mistakes.Add(new($"{place}, {ExerciseFields.Picture.Name}", "Expected an object with the id of a picture of this clinic and a text."));
            return;
        }

        cells[ExerciseFields.Look.Name] = ExerciseForm.OwnPicture;
        cells[ExerciseFields.Picture.Name] = name;
        cells[ExerciseFields.PictureText.Name] = words;
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => ExerciseForm.Yes,
        JsonValueKind.False => ExerciseForm.No,
        JsonValueKind.Null => "",
        _ => null,
    };
}
