using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>One line or row of bars.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">One value a label; null where there is none.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<decimal?> Values)
{
    /// <summary>What is said about a value that stands out, one a label, null where nothing is; without any, none does.</summary>
    public IReadOnlyList<string?> Flags { get; init; } = [];
}

/// <summary>
/// Figures over time as lines or bars, and the same figures as a table. Widths are percentages and heights rems, so that the
/// words keep their size on every screen; lines are told apart by their dashes as well as by colour.
/// </summary>
public sealed partial class TrendChart
{
    private const decimal Top = .6m;
    private const decimal Floor = 7.4m;
    private const decimal Height = 9m;
    private const decimal Left = 9;
    private const decimal Right = 97;

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The same in a sentence, for those who cannot see it.</summary>
    [Parameter, EditorRequired] public string Says { get; set; } = "";

    /// <summary>What lies along the bottom, in order; at least one.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<string> Labels { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyList<TrendSeries> Series { get; set; } = [];

    /// <summary>What the labels are, as the head of their column.</summary>
    [Parameter] public string LabelsAre { get; set; } = "Week of";

    /// <summary>The top of the scale; where it is not given, the largest value.</summary>
    [Parameter] public decimal? Most { get; set; }

    /// <summary>Written after each figure, with a space where it needs one.</summary>
    [Parameter] public string Unit { get; set; } = "";

    /// <summary>What a value that stands out is, for the key.</summary>
    [Parameter] public string? FlagsAre { get; set; }

    [Parameter] public bool Bars { get; set; }

    private IEnumerable<(TrendSeries Series, int Index)> Drawn => Series.Select(static (series, index) => (series, index % 4));

    private decimal Scale => Math.Max(1, Most ?? Even(Series.SelectMany(static series => series.Values).Max() ?? 1));

    // A long word for the first begins at the edge: on a narrow screen it would run into that for the last.
    private string First => Labels[0].Length > 6 ? "0" : Percent(Left);

    private IEnumerable<decimal> Levels => [0, Scale / 2, Scale];

    private decimal Width => Math.Min(6, (Right - Left) / Labels.Count * .7m);

    private decimal X(int at) => Labels.Count == 1 ? (Left + Right) / 2 : Left + (Width / 2) + ((Right - Left - Width) * at / (Labels.Count - 1));

    private decimal Y(decimal value) => Floor - ((Floor - Top) * Math.Min(value, Scale) / Scale);

    private static IEnumerable<(int At, decimal Value)> Points(TrendSeries series)
    {
        for (var i = 0; i < series.Values.Count; i++)
            if (series.Values[i] is { } value) yield return (i, value);
    }

    private static IEnumerable<((int At, decimal Value) From, (int At, decimal Value) To)> Joined(TrendSeries series)
    {
        (int At, decimal Value)? before = null;
        foreach (var point in Points(series))
        {
            if (before is { } from) yield return (from, point);
            before = point;
        }
    }

    private bool HasFlags => FlagsAre is not null && Series.Any(static series => series.Flags.Any(static flag => flag is not null));

    private static string? Flag(TrendSeries series, int at) => at < series.Flags.Count ? series.Flags[at] : null;

    // So that the line half-way up has a short number as well.
    private static decimal Even(decimal most) => most <= 10 ? most : Math.Ceiling(most / 2) * 2;

    private static string Percent(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");

    private static string Rem(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}rem");

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
