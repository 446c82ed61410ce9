using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>A day with a run, a morning's answer, or both.</summary>
/// <param name="Minutes">Of running; null without a run.</param>
/// <param name="Worst">Pain in the run, 0 to 10.</param>
/// <param name="Morning">Pain on the morning, 0 to 10.</param>
public sealed record LoadPoint(DateOnly Day, decimal? Minutes, int? Worst, int? Morning);

/// <summary>
/// Pain over running on one axis of time, and the same figures as a table. Like <see cref="TrendChart"/>, widths are
/// percentages and heights rems; the kinds are told apart by shape as well as by colour.
/// </summary>
public sealed partial class LoadChart
{
    private const decimal PainTop = 1.8m;
    private const decimal PainFloor = 6.6m;
    private const decimal LoadTop = 9m;
    private const decimal LoadFloor = 12.8m;
    private const decimal Height = 14.4m;
    private const decimal Left = 9;
    private const decimal Right = 98;
    private const int MostPain = 10;

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The same in a sentence, for those who cannot see it.</summary>
    [Parameter, EditorRequired] public string Says { get; set; } = "";

    [Parameter, EditorRequired] public DateOnly First { get; set; }

    [Parameter, EditorRequired] public DateOnly Last { get; set; }

    /// <summary>In order of their days.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<LoadPoint> Points { get; set; } = [];

    /// <summary>How a day is written.</summary>
    [Parameter, EditorRequired] public Func<DateOnly, string> Day { get; set; } = static day => day.ToString("d MMM", CultureInfo.InvariantCulture);

    private decimal Most => Math.Max(1, Points.Max(static point => point.Minutes) ?? 1);

    private int Days => Math.Max(1, Last.DayNumber - First.DayNumber);

    private decimal Width => Math.Clamp((Right - Left) / Days * .8m, .25m, 2m);

    private IEnumerable<(LoadPoint From, LoadPoint To)> Joined
    {
        get
        {
            var runs = Points.Where(static point => point.Worst is not null).ToList();
            return runs.Zip(runs.Skip(1));
        }
    }

    private decimal X(DateOnly day) => Left + (Width / 2) + ((Right - Left - Width) * (day.DayNumber - First.DayNumber) / Days);

    private static decimal PainAt(int pain) => PainFloor - ((PainFloor - PainTop) * pain / MostPain);

    private decimal LoadAt(decimal minutes) => LoadFloor - ((LoadFloor - LoadTop) * minutes / Most);

    private static string Percent(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");

    private static string Rem(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}rem");

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
