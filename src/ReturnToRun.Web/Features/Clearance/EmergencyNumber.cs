using System.Collections.Immutable;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The number to call, by the country a runner set: 112 where nothing else is known.</summary>
public static class EmergencyNumber
{
    private const string Default = "112";

    private static readonly ImmutableDictionary<string, string> s_byCountry =
        new (string Number, string[] Countries)[]
        {
            ("999", ["GB", "IE", "HK"]),
            ("911", ["US", "CA", "MX"]),
            ("000", ["AU"]),
            ("111", ["NZ"]),
            ("119", ["JP", "KR", "TW"]),
            ("995", ["SG"]),
            ("120", ["CN"]),
            ("192", ["BR"]),
            ("101", ["IL"]),
        }
        .SelectMany(static pair => pair.Countries.Select(country => KeyValuePair.Create(country, pair.Number)))
        .ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a country (ISO 3166 alpha-2).</summary>
    public static string For(string? country) => country is not null && s_byCountry.TryGetValue(country, out var number) ? number : Default;

    /// <summary>Where one of those that are always shown works.</summary>
    public static string Where(string number) => number switch
    {
        Default => "in Europe, and from most mobile phones",
        "911" => "in North America",
        "999" => "in the United Kingdom and Ireland",
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "Not one of those that are always shown."),
    };

    /// <summary>The others that are shown beside it, in case the country is wrong or the runner is abroad.</summary>
    public static ImmutableArray<string> Others(string? country) => [.. new[] { Default, "911", "999" }.Where(number => number != For(country))];
}
