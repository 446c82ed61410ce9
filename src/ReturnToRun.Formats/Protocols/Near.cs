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

    /// <summary>How many letters to add, leave out, change or swap with their neighbour, capitals aside.</summary>
    private static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }
                var change = steps[i - 1, j - 1] + (Same(i, j) ? 0 : 1);
                steps[i, j] = Math.Min(change, 1 + Math.Min(steps[i - 1, j], steps[i, j - 1]));
                if (i > 1 && j > 1 && Same(i, j - 1) && Same(i - 1, j)) steps[i, j] = Math.Min(steps[i, j], 1 + steps[i - 2, j - 2]);
            }
        }
        return steps[a.Length, b.Length];

        bool Same(int i, int j) => char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
    }
}
