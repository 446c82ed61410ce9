using System.Globalization;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>The audit's findings about a protocol in words.</summary>
public static class AuditWords
{
    private const int SecondsPerMinute = 60;

    /// <summary>What the protocol asks for: "4 min", "4400 m", "interval length, recovery".</summary>
    public static string Value(Finding finding) => finding.Rule switch
    {
        "I2" => string.Join(", ", finding.Raised.Select(Name)),
        "I7" when finding.Value.Unit == MeasureUnit.Count => $"{Measured(finding.Value)} a week",
        Audit.OpenCount => "open",
        _ => Measured(finding.Value),
    };

    /// <summary>What the limit allows: "3 min", "4000 m", "1 control".</summary>
    public static string Limit(Finding finding) => finding.Rule switch
    {
        "I2" => "1 control",
        "I7" when finding.Limit.Unit == MeasureUnit.Count => $"{Measured(finding.Limit)} a week",
        Audit.OpenCount => "a number",
        _ => Measured(finding.Limit),
    };

    /// <summary>One sentence that says what exceeds what.</summary>
    public static string Text(Finding finding) => finding.Rule switch
    {
        "I2" => $"This step raises {Together(finding)} at once; one at a time is the limit.",
        "I3" => $"The longest interval is {Value(finding)}; after the level before, {Limit(finding)} is the limit.",
        "I4" => $"The session runs {Value(finding)}; after the level before, {Limit(finding)} is the limit.",
        "I5" => $"A week of this level runs {Value(finding)}; after the level before, {Limit(finding)} is the limit.",
        "I6" => $"The session covers {Value(finding)}, warm-up and cool-down included; after the level before, {Limit(finding)} is the limit.",
        "I7" when finding.Value.Unit == MeasureUnit.Count => $"{Value(finding)} cannot be 48 h apart; {Limit(finding)} is the limit.",
        "I7" => $"This run comes {Value(finding)} after the one before; {Limit(finding)} is the least.",
        Audit.OpenCount => "A number of repeats is left for the clinician and counted as one here; fill it in before the protocol is assigned.",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Rule, "Unknown rule of the audit."),
    };

    private static string Together(Finding finding) =>
        $"{string.Join(", ", finding.Raised.SkipLast(1).Select(Name))} and {Name(finding.Raised[^1])}";

    private static string Measured(Measure measure) => measure.Unit switch
    {
        MeasureUnit.Seconds => Time(measure.Value),
        MeasureUnit.Metres => string.Create(CultureInfo.InvariantCulture, $"{measure.Value} m"),
        MeasureUnit.Count => string.Create(CultureInfo.InvariantCulture, $"{measure.Value} runs"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Unit, "Not a unit of the audit."),
    };

    private static string Time(long seconds)
    {
        var (minutes, rest) = (seconds / SecondsPerMinute, seconds % SecondsPerMinute);
        if (rest == 0 && minutes % SecondsPerMinute == 0 && minutes >= 24 * SecondsPerMinute) return string.Create(CultureInfo.InvariantCulture, $"{minutes / SecondsPerMinute} h");
        if (rest == 0 && minutes > 0) return string.Create(CultureInfo.InvariantCulture, $"{minutes} min");
        return minutes == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{rest} s")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes} min {rest} s");
    }

    private static string Name(Control control) => control switch
    {
        Control.IntervalLength => "interval length",
        Control.Repeats => "repeats",
        Control.Recovery => "recovery",
        Control.SessionLength => "session length",
        Control.SessionsPerWeek => "sessions a week",
        Control.Pace => "pace",
        Control.Terrain => "terrain",
        _ => throw new ArgumentOutOfRangeException(nameof(control), control, "Unknown control."),
    };
}
