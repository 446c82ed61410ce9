using System.Globalization;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>Numbers as people type them.</summary>
public static class Numbers
{
    /// <summary>A whole number from 0 to <paramref name="most"/>; empty is 0; null where it is something else.</summary>
    public static int? Whole(string? typed, int most) =>
        string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
        : null;

    /// <summary>A number of 0 or more with a point or a comma before its decimals; null where it is something else.</summary>
    public static decimal? Fraction(string? typed, decimal most) =>
        decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    public static string Typed(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Typed(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
