namespace ReturnToRun.Formats.Protocols;

/// <summary>Finds the known word that an unknown one was probably meant to be.</summary>
internal static class Near
{
    private const int LongestWord = 40;

    /// <summary>", did you mean …?" or nothing.</summary>
    public static string Hint(string given, IReadOnlyCollection<string> known) =>
        To(given, known) is { } near ? $" Did you mean \"{near}\"?" : "";

    private static string? To(string given, IReadOnlyCollection<string> known)
    {
        if (given.Length is 0 or > LongestWord) return null;
        var nearest = known.MinBy(word => Distance(given, word));
        if (nearest is not null && Distance(given, nearest) <= Math.Max(1, Math.Max(given.Length, nearest.Length) / 3)) return nearest;
        return known.Where(word => given.StartsWith(word, StringComparison.OrdinalIgnoreCase)).MaxBy(static word => word.Length);
    }

    /// <summary>How many letters to add, leave out or change, capitals aside.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                var changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
