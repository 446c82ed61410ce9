using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ReturnToRun.Formats.Protocols;

/// <summary>A value of a file together with its place, so that whatever is wrong with it can be said where it stands.</summary>
internal readonly record struct Spot(JsonElement Value, string Place, Trouble Trouble)
{
    /// <summary>More of anything that is counted (weeks, rest days, levels down) is a slip of the finger.</summary>
    public const int MostCount = 1000;

    private const int LongestShown = 40;

    public bool IsNull => Value.ValueKind == JsonValueKind.Null;
    public bool IsList => Value.ValueKind == JsonValueKind.Array;
    public bool IsObject => Value.ValueKind == JsonValueKind.Object;
    public bool IsText => Value.ValueKind == JsonValueKind.String;

    public void Wrong(string sentence) => Trouble.Mistakes.Add(new(Place, sentence));

    public void Expected(string what) => Wrong($"expected {what}, found {Found()}.");

    /// <summary>The object's properties by name, null where it is no object. Unknown, doubled and missing ones are reported.</summary>
    public Members? Object(string what, IReadOnlyCollection<string> known, params ReadOnlySpan<string> required)
    {
        if (!IsObject)
        {
            Expected(what);
            return null;
        }
        var members = new Dictionary<string, Spot>(StringComparer.Ordinal);
        foreach (var property in Value.EnumerateObject())
        {
            if (Name(property) is not { } name)
                Wrong("expected property names of whole characters, found half a character.");
            else if (!members.TryAdd(name, At(property.Value, name)))
                Trouble.Mistakes.Add(new(Inside(name), "expected this property once, found it again."));
            else if (!known.Contains(name, StringComparer.Ordinal))
                Trouble.Mistakes.Add(new(Inside(name), $"unknown property.{Near.Hint(name, known)} Expected one of {string.Join(", ", known)}."));
        }
        foreach (var name in required)
        {
            if (!members.ContainsKey(name)) Trouble.Mistakes.Add(new(Inside(name), "expected this property, it is missing."));
        }
        return new(members);
    }

    /// <summary>The names of an object's properties that are among those given.</summary>
    public ImmutableArray<string> Names(IReadOnlyCollection<string> among) =>
        [.. Value.EnumerateObject().Select(Name).OfType<string>().Where(name => among.Contains(name, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>The entries of a list, null where it is none or has not enough.</summary>
    public ImmutableArray<Spot>? List(string what, int least)
    {
        if (!IsList || Value.GetArrayLength() < least)
        {
            Expected(what);
            return null;
        }
        var spot = this;
        return [.. Value.EnumerateArray().Select((entry, i) => spot with { Value = entry, Place = string.Create(CultureInfo.InvariantCulture, $"{spot.Place}[{i}]") })];
    }

    /// <summary>Words: not blank, whole characters, none that steers a screen.</summary>
    public string? Text(string what)
    {
        if (!IsText || Raw() is not { } text || string.IsNullOrWhiteSpace(text))
        {
            Expected(what);
            return null;
        }
        if (!text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) return text;
        Expected($"{what} without control characters");
        return null;
    }

    /// <summary>A whole number, however it is written.</summary>
    public int? Whole(int least, int most)
    {
        if (Number() is { } number && number == decimal.Truncate(number) && number >= least && number <= most) return (int)number;
        Expected(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>A number; null where it is none or cannot be held.</summary>
    public decimal? Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDecimal(out var number) ? number : null;

    public string Found() => Value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => Value.GetArrayLength() == 0 ? "an empty list" : "a list",
        JsonValueKind.String => Raw() is { } text ? $"\"{Shown(text)}\"" : "half a character",
        JsonValueKind.Null => "null",
        _ => Shown(Value.GetRawText()),
    };

    /// <summary>The text of a string; null where it holds half of a surrogate pair.</summary>
    public string? Raw()
    {
        try
        {
            return Value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Text from the file, fit for one line of a terminal.</summary>
    private static string Shown(string text)
    {
        var start = text.Length <= LongestShown ? text : text[..LongestShown] + "…";
        return string.Concat(start.Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()));
    }

    private static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Spot At(JsonElement value, string name) => this with { Value = value, Place = Inside(name) };

    private string Inside(string name) => Place.Length == 0 ? Shown(name) : $"{Place}.{Shown(name)}";
}

/// <summary>The properties of an object.</summary>
internal sealed class Members(Dictionary<string, Spot> spots)
{
    /// <summary>The property; null where it is missing.</summary>
    public Spot? this[string name] => spots.TryGetValue(name, out var spot) ? spot : null;
}
