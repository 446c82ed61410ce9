namespace ReturnToRun.Web.Kit;

/// <summary>Ids of elements, made from the names of fields and the words of titles, so that the same page has the same ids each time.</summary>
public static class KitId
{
    public static string From(string name) =>
        string.Create(name.Length, name, static (id, from) =>
        {
            for (var i = 0; i < id.Length; i++) id[i] = char.IsAsciiLetterOrDigit(from[i]) ? char.ToLowerInvariant(from[i]) : '-';
        }).Trim('-');

    /// <summary>The value of <c>aria-describedby</c>: the ids that exist, or null where none does.</summary>
    public static string? Describing(string id, bool help, bool error) => (help, error) switch
    {
        (true, true) => $"{id}-help {id}-error",
        (true, false) => $"{id}-help",
        (false, true) => $"{id}-error",
        (false, false) => null,
    };
}
