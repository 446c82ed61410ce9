using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>Programmes and plans beside each other, week by week: running and length and distance of a session, and the running of a week.</summary>
public sealed partial class LoadCharts
{
    [Parameter, EditorRequired] public IReadOnlyList<LoadSeries> Series { get; set; } = [];

    private IReadOnlyList<string> Labels => [.. Enumerable.Range(1, Math.Max(1, Series.Max(static one => one.Weeks.Length))).Select(static week => week.ToString(CultureInfo.InvariantCulture))];

    private IEnumerable<Measure> Measures =>
    [
        Of("Running in a session", " min", static week => Minutes(week.Running)),
        Of("Length of a session", " min", static week => Minutes(week.Length)),
        Of("Distance of a session", " km", static week => week.Distance.Kilometres),
        Of("Running in a week", " min", static week => Minutes(week.WeekRunning)),
    ];

    private Measure Of(string title, string unit, Func<ProgrammeWeek, decimal> value)
    {
        var weeks = Labels.Count;
        TrendSeries[] series =
        [
            .. Series.Select(one => new TrendSeries(one.Name, [.. Enumerable.Range(0, weeks).Select(week => week < one.Weeks.Length ? value(one.Weeks[week]) : (decimal?)null)])
            {
                Flags = [.. Enumerable.Range(0, weeks).Select(week => week < one.Weeks.Length && !one.Weeks[week].Flags.IsEmpty ? string.Join(", ", one.Weeks[week].Flags.Select(ProtocolWords.Rule)) : null)],
            }),
        ];
        return new(title, unit, ProtocolWords.FromTo(series, unit), series);
    }

    private static decimal Minutes(TimeSpan time) => (decimal)time.Ticks / TimeSpan.TicksPerMinute;

    private sealed record Measure(string Title, string Unit, string Says, IReadOnlyList<TrendSeries> Series);
}
