using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Formats.Csv;
using ReturnToRun.Web.Features.Measures;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>What therapists measured and saw, as tables for a spreadsheet.</summary>
internal static class AssessmentTables
{
    private const string Day = "yyyy-MM-dd";

    public static byte[] Measures(LedgerView view, IReadOnlyDictionary<Guid, string> names)
    {
        var table = new CsvWriter("day", "questionnaire", "total", "most", "distress", "by");
        foreach (var total in Assessments.Of(view.History.Facts).Totals)
        {
            table.Value(total.Day, Day).Text(total.Instrument.ToString().ToLowerInvariant()).Value(total.Total).Value(MeasureRecorded.Most(total.Instrument))
                .Value(total.Distress, "0").Text(names.GetValueOrDefault(total.By)).EndRow();
        }
        return table.ToBytes();
    }

    public static byte[] Gait(LedgerView view, IReadOnlyDictionary<Guid, string> names)
    {
        var table = new CsvWriter("day", "cue", "cadence", "cadence_to_keep", "foot_strike", "stride", "by");
        foreach (var gait in Assessments.Of(view.History.Facts).Gaits)
        {
            table.Value(gait.Day, Day).Text(gait.Cue).Value(gait.Cadence, "0").Value(gait.CadenceToKeep, "0").Text(gait.FootStrike?.ToString().ToLowerInvariant())
                .Text(gait.Stride?.ToString().ToLowerInvariant()).Text(names.GetValueOrDefault(gait.By)).EndRow();
        }
        return table.ToBytes();
    }

    public static byte[] Sides(LedgerView view, IReadOnlyDictionary<Guid, string> names)
    {
        var table = new CsvWriter("day", "finding", "side", "where", "balanced", "by");
        var ended = view.History.Facts.OfType<SideBalanced>().ToDictionary(static one => one.Found, static one => one.Day);
        foreach (var found in view.History.Facts.OfType<SideFound>())
        {
            table.Value(found.Day, Day).Text(found.Finding.ToString().ToLowerInvariant()).Text(found.Side.ToString().ToLowerInvariant()).Text(found.Where)
                .Text(ended.TryGetValue(found.Sequence, out var day) ? day.ToString(Day, System.Globalization.CultureInfo.InvariantCulture) : null).Text(names.GetValueOrDefault(found.By)).EndRow();
        }
        return table.ToBytes();
    }
}
