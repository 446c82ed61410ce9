namespace ReturnToRun.Data.Library;

/// <summary>Easier and harder neighbours seen as one thing: "this is easier than that". An exercise is never easier than itself, by whatever way round.</summary>
public static class Neighbours
{
    /// <returns>The keys of a way that leads back to its beginning, easier and easier; null where there is none.</returns>
    public static IReadOnlyList<string>? FindCircle(IEnumerable<Neighbour> exercises)
    {
        var easier = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var exercise in exercises)
        {
            if (exercise.Easier is { } below) Of(exercise.Key).Add(below);
            if (exercise.Harder is { } above) Of(above).Add(exercise.Key);
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        var way = new List<string>();
        foreach (var key in easier.Keys.Order(StringComparer.Ordinal))
        {
            if (Follow(key) is { } circle) return circle;
        }

        return null;

        SortedSet<string> Of(string key) => easier.TryGetValue(key, out var known) ? known : easier[key] = new(StringComparer.Ordinal);

        IReadOnlyList<string>? Follow(string key)
        {
            if (done.Contains(key)) return null;
            if (way.IndexOf(key) is >= 0 and var begin) return [.. way[begin..], key];
            way.Add(key);
            if (easier.TryGetValue(key, out var below))
            {
                foreach (var next in below)
                {
                    if (Follow(next) is { } circle) return circle;
                }
            }

            way.RemoveAt(way.Count - 1);
            done.Add(key);
            return null;
        }
    }
}

/// <summary>An exercise as its neighbours know it.</summary>
public sealed record Neighbour(string Key, string Name, string? Easier, string? Harder)
{
    public static Neighbour Of(Exercise exercise) => new(exercise.Key, exercise.Name, exercise.Easier, exercise.Harder);
}
