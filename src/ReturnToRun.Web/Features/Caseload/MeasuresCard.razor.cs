using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Measures;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What the runner scored week by week, and totals that a therapist types in.</summary>
public sealed partial class MeasuresCard
{
    private const int MostWeeks = 26;
    private const string DayFormat = "yyyy-MM-dd";

    [SupplyParameterFromForm(FormName = "measure")] private MeasureForm? Measure { get; set; }

    /// <summary>The sequence of the total that is to be corrected.</summary>
    [SupplyParameterFromQuery(Name = "measure")] private long? Chosen { get; set; }

    private Assessments Shown { get; set; } = null!;

    private IReadOnlyList<WeekAnswered> Weeks { get; set; } = [];

    private MeasureRecorded? Corrected { get; set; }

    private IReadOnlyList<TrendSeries> Scores =>
    [
        new("Confidence", [.. Weeks.Select(static week => (decimal?)week.Confidence?.Value)]),
        .. Weeks.LastOrDefault(static week => !week.Activities.IsEmpty)?.Activities
            .Select(one => new TrendSeries(one.Activity, [.. Weeks.Select(week => (decimal?)week.Activities.FirstOrDefault(other => other.Activity == one.Activity)?.Score.Value)])) ?? [],
    ];

    protected override void OnInitialized()
    {
        Shown = Assessments.Of(Desk.Facts);
        Weeks = [.. Desk.Facts.OfType<WeekAnswered>().OrderBy(static week => week.Day).TakeLast(MostWeeks)];
        var sent = long.TryParse(Measure?.Supersedes, NumberStyles.None, CultureInfo.InvariantCulture, out var old) ? old : Chosen;
        Corrected = Shown.Totals.FirstOrDefault(total => total.Sequence == sent);
        Measure ??= Corrected is { } total
            ? new() { Supersedes = Text(total.Sequence), Instrument = total.Instrument.ToString(), Day = total.Day.ToString(DayFormat, CultureInfo.InvariantCulture), Total = Text(total.Total), Distress = total.Distress is { } distress ? Text(distress) : null }
            : new() { Day = Today.ToString(DayFormat, CultureInfo.InvariantCulture) };
    }

    private async Task RecordAsync()
    {
        if (Parse(Measure!) is { } measured) await SendAsync(Measure!, DeskDone.Measured, "Measure.Instrument", measured);
    }

    private MeasureRecorded? Parse(MeasureForm form)
    {
        if (!Enum.TryParse<Instrument>(form.Instrument, out var instrument) || !Enum.IsDefined(instrument) || int.TryParse(form.Instrument, out _))
        {
            Errors.Add("Measure.Instrument", "Choose a questionnaire.");
            return null;
        }
        if (!DateOnly.TryParseExact(form.Day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > Today) Errors.Add("Measure.Day", "Give the day it was filled in, today or before.");
        if (Number(form.Total) is not { } total || total > MeasureRecorded.Most(instrument)) Errors.Add("Measure.Total", $"Write a whole number, {AssessmentWords.Range(instrument)}.");
        else if (Distress(form, instrument, total) is var distress && !Errors.Any)
            return new() { Sequence = 0, Day = day, RecordedOn = default, Instrument = instrument, Total = total, Distress = distress, By = Desk.Viewer.UserId, Supersedes = Number(form.Supersedes) };
        return null;
    }

    private int? Distress(MeasureForm form, Instrument instrument, int total)
    {
        if (string.IsNullOrWhiteSpace(form.Distress)) return null;
        if (instrument != Instrument.StartBack) Errors.Add("Measure.Distress", "Only STarT Back has one. Leave it empty.");
        else if (Number(form.Distress) is not { } distress || distress > MeasureRecorded.MostDistress) Errors.Add("Measure.Distress", "Write a whole number, 0 to 5.");
        else if (distress > total) Errors.Add("Measure.Distress", "It is part of the total, so it cannot be more.");
        else return distress;
        return null;
    }

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class MeasureForm : DeskForm
    {
        public string? Instrument { get; set; }

        public string? Day { get; set; }

        public string? Total { get; set; }

        public string? Distress { get; set; }

        public string? Supersedes { get; set; }
    }
}
