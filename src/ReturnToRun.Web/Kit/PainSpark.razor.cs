using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>A run as a small picture draws it.</summary>
/// <param name="Worst">Pain, 0 to 10.</param>
public sealed record SparkRun(DateOnly Day, int Minutes, int Worst);

/// <summary>The running of a few weeks as bars, with the pain of each run as a line over it: small enough for a line of a table.</summary>
public sealed partial class PainSpark
{
    private const int Width = 150;
    private const int Height = 36;
    private const int Bar = 4;
    private const int MostPain = 10;
    private const double Edge = 4;

    [Parameter, EditorRequired] public IReadOnlyList<SparkRun> Runs { get; set; } = [];

    /// <summary>The first day that is drawn.</summary>
    [Parameter, EditorRequired] public DateOnly First { get; set; }

    [Parameter, EditorRequired] public int Days { get; set; }

    /// <summary>The same in words.</summary>
    [Parameter, EditorRequired] public string Says { get; set; } = "";

    private int Most => Math.Max(1, Runs.Max(static run => run.Minutes));

    private string Points => string.Join(' ', Runs.Select(run => $"{Number(X(run.Day))},{Number(Y(run.Worst))}"));

    private double X(DateOnly day) => Edge + ((Width - (2 * Edge)) * (day.DayNumber - First.DayNumber) / (Days - 1));

    private static double Y(int pain) => Height - Edge - ((Height - (2 * Edge)) * pain / MostPain);

    // The longest run stands as high as the picture; even the shortest is seen.
    private double Tall(SparkRun run) => Math.Max(2, (Height - 2d) * run.Minutes / Most);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
