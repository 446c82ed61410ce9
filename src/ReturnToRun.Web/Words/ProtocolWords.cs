using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Words;

/// <summary>The protocols of a clinic in words, for its admins and therapists.</summary>
public static class ProtocolWords
{
    public static string Of(ProtocolStatus status) => status switch
    {
        ProtocolStatus.Draft => "not published",
        ProtocolStatus.Published => "published",
        ProtocolStatus.Archived => "archived",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>The look of a status, which its word says as well.</summary>
    public static string Tag(ProtocolStatus status) => status switch
    {
        ProtocolStatus.Published => "tag good",
        ProtocolStatus.Draft => "tag care",
        _ => "tag",
    };

    public static string? Done(string? done) => done switch
    {
        "published" => "Published. The clinic's therapists can give it to runners now.",
        "archived" => "Archived. It can no longer be given; whoever follows it goes on.",
        _ => null,
    };

    /// <summary>What happened to a version last.</summary>
    public static string Last(StoredVersion version) => History(version)[^1];

    /// <summary>What happened to a version, in order.</summary>
    public static IReadOnlyList<string> History(StoredVersion version) =>
    [
        .. from one in (IEnumerable<(string What, DoneBy? Done)>)[("Uploaded", version.Uploaded), ("Published", version.Published), ("Archived", version.Archived)]
           where one.Done is not null
           orderby one.Done.At
           select $"{one.What} on {one.Done.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}{(one.Done.Name is { } name ? $" by {name}" : "")}.",
    ];

    public static string Given(int runners) => runners switch
    {
        0 => "No runner of the clinic was given this version yet.",
        1 => "One runner of the clinic was given this version.",
        _ => $"{Number(runners)} runners of the clinic were given this version.",
    };

    public static string Levels(Protocol protocol) => protocol.Levels.Length == 1 ? "one level" : $"{Number(protocol.Levels.Length)} levels";

    public static string Flags(int findings) => findings switch
    {
        0 => "no step beyond a limit",
        1 => "one flag",
        _ => $"{Number(findings)} flags",
    };

    public static string Audited(ImmutableArray<Finding> findings) => findings.IsEmpty
        ? "No step goes beyond a limit of the plan."
        : $"{(findings.Length == 1 ? "One flag" : $"{Number(findings.Length)} flags")} for whoever gives it to a runner; they are no mistakes of the file. In a runner's plan each of these steps is reached by smaller ones, unless a therapist makes an exception with a reason.";

    /// <summary>The id of a rule; in words where it is none.</summary>
    public static string Rule(string rule) => rule == Audit.OpenCount ? "open number" : rule;

    /// <summary>"9 weeks".</summary>
    public static string InWeeks(Protocol protocol)
    {
        var weeks = ProtocolWeeks.Of(protocol, Policy.Default).Length;
        return weeks == 1 ? "1 week" : $"{Number(weeks)} weeks{(weeks == ProtocolWeeks.Most ? " and more" : "")}";
    }

    /// <summary>When a level is left, and how its runs lie.</summary>
    public static string MovingOn(Level level, Protocol protocol)
    {
        var after = level.Advance switch
        {
            { Weeks: 1 } => "after a week",
            { Weeks: { } weeks } => $"after {Number(weeks)} weeks",
            { Successes: 1 } => "after one success",
            { Successes: { } successes } => $"after {Number(successes)} successes",
            _ => "at the plan's own pace",
        };
        var apart = level.RestDays switch { null => "", 0 => ", also on days in a row", 1 => ", a day between runs", { } days => $", {Number(days)} days between runs" };
        return $"{char.ToUpperInvariant(after[0])}{after[1..]}{((level.SessionsPerWeek ?? protocol.Limits.SessionsPerWeek) is { } sessions ? $", {Number(sessions)} a week" : "")}{apart}";
    }

    /// <summary>What the file says of the whole, in sentences.</summary>
    public static IReadOnlyList<string> Rest(Protocol protocol)
    {
        var says = new List<string>();
        if (protocol.Entry is { } entry) says.Add($"Before it begins: {string.Join(", ", (string?[])[entry.Walk is { } walk ? $"a walk of {Length(walk)}" : null, entry.Note])}.".Replace(": , ", ": ", StringComparison.Ordinal).Replace(", .", ".", StringComparison.Ordinal));
        if (protocol.Limits.RisesPer7Days is { } rises) says.Add($"At most {Number(rises)} {(rises == 1 ? "step" : "steps")} up in seven days.");
        switch (protocol.Start)
        {
            case ProtocolStart.ByClinician: says.Add("The clinician chooses where it begins."); break;
            case ProtocolStart.ByTest test: says.Add($"Where it begins is told by a test: {test.Words}"); break;
            case ProtocolStart.ByTimeOff: says.Add("Where it begins is told by the time without running."); break;
        }

        if (protocol.OnSymptoms is { } symptoms)
            foreach (var (what, step) in (IEnumerable<(string, SymptomStep?)>)[("a stop", symptoms.Stop), ("a step back", symptoms.StepBack), ("a repeat", symptoms.Repeat)])
                if (step is not null) says.Add($"After {what}: {Number(step.LevelsDown)} {(step.LevelsDown == 1 ? "level" : "levels")} down, {Number(step.DaysOff)} {(step.DaysOff == 1 ? "day" : "days")} off, where the plan's own rule is not stricter.");
        if (protocol.After is { } after) says.Add(After(after));
        return says;
    }

    private static string After(AfterLast after)
    {
        var parts = new List<string>();
        if (after.PercentPerWeek is { } percent) parts.Add(percent.Lower == percent.Upper ? $"{Number(percent.Upper)} % more a week" : $"{Number(percent.Lower)} to {Number(percent.Upper)} % more a week");
        if (after.PerWeek is { } aWeek) parts.Add($"{Length(aWeek)} more a week");
        if (after.PerSession is { } aSession) parts.Add($"{Length(aSession)} more a session");
        if (after.To is { } to) parts.Add($"up to {Length(to)}");
        if (!after.Rotation.IsEmpty) parts.Add($"the runs in turn at {string.Join(", ", after.Rotation.Select(static share => $"{Number(share)} %"))} of the long one");
        if (after.EasierWeekEvery is { } every) parts.Add($"every {Number(every)}th week easier");
        return $"After the last level: {string.Join(", ", parts)}.";
    }

    /// <summary>"Oxford from 15 min to 30 min in 6 weeks; Couch to 5K from …".</summary>
    public static string FromTo(IEnumerable<TrendSeries> series, string unit) => string.Join("; ",
        from one in series
        let values = one.Values.OfType<decimal>().ToList()
        where values.Count > 0
        let flagged = one.Flags.Count(static flag => flag is not null)
        select $"{one.Name}: {Tenth(values[0])}{unit} to {Tenth(values.Max())}{unit} in {(values.Count == 1 ? "1 week" : $"{Number(values.Count)} weeks")}{(flagged == 0 ? "" : $", {Number(flagged)} flagged")}");

    private static string Length(Quantity quantity) => quantity.IsTime
        ? RunnerFormat.Default.Minutes(TimeSpan.FromSeconds((double)quantity.Seconds))
        : RunnerFormat.Default.Distance(Engine.Units.Distance.FromMetres(quantity.Metres));

    private static string Tenth(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
