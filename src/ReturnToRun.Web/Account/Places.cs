using System.Globalization;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

/// <summary>The time zones and countries there are to choose from.</summary>
public static class Places
{
    private const int LongestZone = 100;

    /// <summary>IANA names with a place in them ("Europe/London"), in order.</summary>
    public static IReadOnlyList<Option> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id)
            .Where(static id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Append("UTC")
            .Order(StringComparer.Ordinal)
            .Select(static id => new Option(id, id.Replace('_', ' ')))];

    /// <summary>ISO 3166 alpha-2 codes with English names, in the order of the names.</summary>
    public static IReadOnlyList<Option> Countries { get; } =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(static culture => culture.Name.Length > 0)
            .Select(static culture => new RegionInfo(culture.Name))
            .Where(static region => region.TwoLetterISORegionName is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            .DistinctBy(static region => region.TwoLetterISORegionName, StringComparer.Ordinal)
            .OrderBy(static region => region.EnglishName, StringComparer.InvariantCulture)
            .Select(static region => new Option(region.TwoLetterISORegionName, region.EnglishName))];

    /// <remarks>Not only the names on the list: a browser may know its zone by an older name ("Asia/Calcutta").</remarks>
    public static bool IsZone(string? id) => id is { Length: > 0 and <= LongestZone }
        && (id.Contains('/', StringComparison.Ordinal) || id == "UTC")
        && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId;

    public static bool IsCountry(string? code) => Countries.Any(country => string.Equals(country.Value, code, StringComparison.Ordinal));
}
