using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Words;

/// <summary>The words of what a therapist measures and sees. The questions of the questionnaires are licensed: only their names are here.</summary>
public static class AssessmentWords
{
    public static IReadOnlyList<Option> Instruments { get; } =
        [.. Enum.GetValues<Instrument>().Select(static one => new Option(one.ToString(), $"{Name(one)}, {Range(one)}"))];

    public static IReadOnlyList<Option> Strikes { get; } = [.. Enum.GetValues<FootStrike>().Select(static one => new Option(one.ToString(), Of(one)))];

    public static IReadOnlyList<Option> Strides { get; } = [.. Enum.GetValues<Stride>().Select(static one => new Option(one.ToString(), Of(one)))];

    public static IReadOnlyList<Option> Findings { get; } = [.. Enum.GetValues<SideFinding>().Select(static one => new Option(one.ToString(), Of(one)))];

    public static string Name(Instrument instrument) => instrument switch
    {
        Instrument.Oswestry => "Oswestry",
        Instrument.RolandMorris => "Roland-Morris",
        Instrument.StartBack => "STarT Back",
        Instrument.Uwri => "UWRI",
        _ => throw new ArgumentOutOfRangeException(nameof(instrument), instrument, "Unknown instrument."),
    };

    /// <summary>"0 to 100 %".</summary>
    public static string Range(Instrument instrument) => $"0 to {Number(MeasureRecorded.Most(instrument))}{Unit(instrument)}";

    public static string Unit(Instrument instrument) => instrument == Instrument.Oswestry ? " %" : "";

    /// <summary>Which way is well, and what it asks about in three words.</summary>
    public static string Says(Instrument instrument) => instrument switch
    {
        Instrument.Oswestry => "How much the back limits daily life; lower is better.",
        Instrument.RolandMorris => "How many things of a day the back makes hard; lower is better.",
        Instrument.StartBack => "How likely back pain is to stay; lower is better.",
        Instrument.Uwri => "How far running has come back; higher is better.",
        _ => throw new ArgumentOutOfRangeException(nameof(instrument), instrument, "Unknown instrument."),
    };

    /// <summary>"42 %", "7, of which distress 3".</summary>
    public static string Total(MeasureRecorded measured) =>
        $"{Number(measured.Total)}{Unit(measured.Instrument)}{(measured.Distress is { } distress ? $", of which distress {Number(distress)}" : "")}";

    public static string Of(FootStrike strike) => strike switch
    {
        FootStrike.Rearfoot => "Heel first",
        FootStrike.Midfoot => "Midfoot",
        FootStrike.Forefoot => "Forefoot first",
        _ => throw new ArgumentOutOfRangeException(nameof(strike), strike, "Unknown strike."),
    };

    public static string Of(Stride stride) => stride switch
    {
        Stride.Short => "Short",
        Stride.Fitting => "As it fits",
        Stride.Long => "Long, ahead of the body",
        _ => throw new ArgumentOutOfRangeException(nameof(stride), stride, "Unknown stride."),
    };

    public static string Of(SideFinding finding) => finding switch
    {
        SideFinding.Tight => "Tight",
        SideFinding.Weak => "Weak",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "Unknown finding."),
    };

    /// <summary>"Left hip flexors: tight".</summary>
    public static string Of(SideFound found) => $"{(found.Side == Side.Left ? "Left" : "Right")} {found.Where}: {Of(found.Finding).ToLowerInvariant()}";

    /// <summary>"168 steps a minute; heel first; stride as it fits".</summary>
    public static string Seen(GaitAssessed gait)
    {
        List<string> seen = [];
        if (gait.Cadence is { } cadence) seen.Add($"{Number(cadence)} steps a minute");
        if (gait.FootStrike is { } strike) seen.Add(Of(strike).ToLowerInvariant());
        if (gait.Stride is { } stride) seen.Add($"stride {Of(stride).ToLowerInvariant()}");
        if (gait.CadenceToKeep is { } keep) seen.Add($"to run at {Number(keep)} steps a minute");
        return seen.Count == 0 ? gait.Cue is null ? "Nothing written down, which ended the cue before it" : "Nothing but the cue" : $"{char.ToUpperInvariant(seen[0][0])}{string.Join("; ", seen)[1..]}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
