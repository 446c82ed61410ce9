using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>A run as typed.</summary>
public sealed class LogForm
{
    public const string AsPlanned = "planned", StoppedEarly = "part", EachInterval = "each", InAll = "total";
    public const string NoPain = "none", SomePain = "some";

    public const int NoteLength = 1000;

    private const int MostIntervals = 30;
    private const decimal MostDistance = 100;

    /// <summary>Made when the page was drawn: sent twice, it is one log.</summary>
    public string? Key { get; set; }

    /// <summary>The version of the facts that the page was drawn from.</summary>
    public string? BasedOn { get; set; }

    /// <summary>The sequence of the log that this one corrects.</summary>
    public string? Corrects { get; set; }

    /// <summary>The day whose plan the page showed.</summary>
    public string? ShownFor { get; set; }

    /// <summary>Whether the page showed a plan for it.</summary>
    public string? PlanShown { get; set; }

    // What a form did not send, the binder sets to null, here and in every form with parts or lists.
    public StartForm Start { get; set => field = value ?? new(); } = new();

    /// <summary>As planned, stopped early, interval by interval, or minutes in all.</summary>
    public string? Done { get; set; }

    /// <summary>Stopped early: whole intervals done.</summary>
    public string? Finished { get; set; }

    /// <summary>Stopped early: how much of the next one.</summary>
    public LengthForm LastPart { get; set => field = value ?? new(); } = new();

    /// <summary>Interval by interval.</summary>
    public List<IntervalForm> Intervals { get; set => field = value ?? []; } = [];

    /// <summary>Minutes in all.</summary>
    public LengthForm Total { get; set => field = value ?? new(); } = new();

    /// <summary>Whether there is anything to tell about pain, limp or weakness.</summary>
    public string? Felt { get; set; }

    public PainForm Before { get; set => field = value ?? new(); } = new();
    public PainForm Worst { get; set => field = value ?? new(); } = new();
    public string? Course { get; set; }
    public string? Limp { get; set; }
    public string? Weakness { get; set; }
    public string? Effort { get; set; }
    public string? Distance { get; set; }
    public string? Note { get; set; }

    public long? CorrectedSequence => long.TryParse(Corrects, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;

    public string? NoteOrNull => string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();

    /// <summary>The run, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="around">What is known about the runner.</param>
    /// <param name="errors">Takes the words.</param>
    public RunLogged? Parse(string name, LogContext around, FormErrors errors)
    {
        var start = Start.Parse($"{name}.{nameof(Start)}", around.Format.Zone, around.Now, errors);
        var planned = start is { } began ? around.PlannedOn(began.Day) : null;
        var done = start is null && Done == AsPlanned ? null : ParseDone(name, planned, errors);
        var felt = ParseFelt(name, errors);
        if (!int.TryParse(Effort, NumberStyles.None, CultureInfo.InvariantCulture, out var effort) || effort > 10)
            errors.Add($"{name}.{nameof(Effort)}", "Say how hard it was, from 0 to 10.");
        var measured = ParseDistance(name, around.Format.Unit, done, errors);
        if (Note is { Length: > NoteLength }) errors.Add($"{name}.{nameof(Note)}", $"The note is too long: at most {NoteLength} characters.");
        if (errors.Any || start is null || done is null || felt is null) return null;
        return new()
        {
            Sequence = 0, Day = start.Value.Day, RecordedOn = default, StartedAt = start.Value.At, Planned = planned,
            RunsDone = done.Runs, RecoveriesDone = done.Between, Jogged = done.Jogged,
            Before = felt.Before, Worst = felt.Worst, Course = felt.Course, Limp = felt.Limp, WeaknessOrNumbness = felt.Weakness,
            Effort = Engine.Units.Effort.Of(effort), MeasuredRunning = measured,
            Supersedes = CorrectedSequence,
        };
    }

    private DoneParts? ParseDone(string name, PlannedSession? planned, FormErrors errors)
    {
        switch (Done)
        {
            case AsPlanned when planned is not null:
                return new(planned.Runs, planned.Recoveries, planned.Jogging);
            case AsPlanned:
                errors.Add($"{name}.{nameof(Done)}", "No run was planned for that day. Write down the running minutes in all.");
                return null;
            case StoppedEarly when planned is { Runs.Length: > 0 }:
                return ParseStoppedEarly(name, planned, errors);
            case EachInterval:
                return ParseIntervals(name, planned, errors);
            case InAll:
                if (Total.Parse($"{name}.{nameof(Total)}", errors) is not { } total) return null;
                return new(total == TimeSpan.Zero ? [] : [total], [], TimeSpan.Zero);
            default:
                errors.Add($"{name}.{nameof(Done)}", "Say how much of the run you did.");
                return null;
        }
    }

    private DoneParts? ParseStoppedEarly(string name, PlannedSession planned, FormErrors errors)
    {
        var most = planned.Runs.Length - 1;
        var finished = Numbers.Whole(Finished, most);
        if (finished is null) errors.Add($"{name}.{nameof(Finished)}", $"Whole intervals: a number from 0 to {most}. If you did all of them, choose “all of it, as planned”.");
        if (LastPart.Parse($"{name}.{nameof(LastPart)}", errors) is not { } part || finished is not { } whole) return null;
        if (part >= planned.Runs[whole])
        {
            errors.Add($"{name}.{nameof(LastPart)}.{nameof(LengthForm.Minutes)}", "That is the whole interval or more. Count it as a whole one, or write down each interval.");
            return null;
        }
        ImmutableArray<TimeSpan> runs = part > TimeSpan.Zero ? [.. planned.Runs[..whole], part] : planned.Runs[..whole];
        var between = planned.Recoveries[..Math.Min(Math.Max(runs.Length - 1, 0), planned.Recoveries.Length)];
        return new(runs, between, planned.Jogging * whole / planned.Runs.Length);
    }

    private DoneParts? ParseIntervals(string name, PlannedSession? planned, FormErrors errors)
    {
        if (Intervals.Count > MostIntervals)
        {
            errors.Add($"{name}.{nameof(Done)}", $"At most {MostIntervals} intervals can be written down. Give the minutes in all instead.");
            return null;
        }
        List<TimeSpan> runs = [], between = [];
        for (var i = 0; i < Intervals.Count; i++)
        {
            var row = $"{name}.{nameof(Intervals)}[{i}]";
            if (Intervals[i].Run.Parse($"{row}.{nameof(IntervalForm.Run)}", errors) is not { } run
                || Intervals[i].Between.Parse($"{row}.{nameof(IntervalForm.Between)}", errors) is not { } rest) return null;
            // A row without running is one that was left out: what was walked there belongs to the walk before it.
            if (run > TimeSpan.Zero)
            {
                runs.Add(run);
                between.Add(rest);
            }
            else if (between.Count > 0)
            {
                between[^1] += rest;
            }
        }
        var all = TimeSpan.FromTicks(between.Sum(static rest => rest.Ticks));
        var jogged = planned is { Jogging: var jogging } && jogging < all ? jogging : planned is null ? TimeSpan.Zero : all;
        return new([.. runs], [.. between.Take(Math.Max(runs.Count - 1, 0))], planned is { Jogging.Ticks: > 0 } ? jogged : TimeSpan.Zero);
    }

    private FeltParts? ParseFelt(string name, FormErrors errors)
    {
        switch (Felt)
        {
            case NoPain when Before.Any || Worst.Any || Limp == "true" || Weakness == "true":
                errors.Add($"{name}.{nameof(Felt)}", "You chose “nothing to report”, but there is an answer below that says otherwise. Which is right?");
                return null;
            case NoPain:
                return new(PainBySite.None, PainBySite.None, PainCourse.Eased, false, false);
            case SomePain:
                break;
            default:
                errors.Add($"{name}.{nameof(Felt)}", "Say whether there was any pain, limp or weakness.");
                return null;
        }
        var before = Before.Parse($"{name}.{nameof(Before)}", errors);
        var worst = Worst.Parse($"{name}.{nameof(Worst)}", errors);
        var course = PainCourse.Eased;
        if (Worst.Any && (!Enum.TryParse(Course, out course) || !Enum.IsDefined(course))) errors.Add($"{name}.{nameof(Course)}", "Say how the pain behaved.");
        var limp = YesNoAnswer.Parse(Limp);
        if (limp is null) errors.Add($"{name}.{nameof(Limp)}", "Say yes or no: did you limp, or run differently?");
        var weakness = YesNoAnswer.Parse(Weakness);
        if (weakness is null) errors.Add($"{name}.{nameof(Weakness)}", "Say yes or no: new weakness or numbness in a leg?");
        return before is null || worst is null || limp is null || weakness is null ? null : new(before.Value, worst.Value, course, limp.Value, weakness.Value);
    }

    private Distance? ParseDistance(string name, DistanceUnit unit, DoneParts? done, FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(Distance)) return null;
        if (Numbers.Fraction(Distance, MostDistance) is not { } typed || typed == 0)
        {
            errors.Add($"{name}.{nameof(Distance)}", $"The distance you ran: a number above 0 and up to {MostDistance}, for example 2.4.");
            return null;
        }
        var distance = unit == DistanceUnit.Miles ? Engine.Units.Distance.FromMiles(typed) : Engine.Units.Distance.FromKilometres(typed);
        if (done is { Running: var running } && !LogContext.IsPlausible(distance, running))
            errors.Add($"{name}.{nameof(Distance)}", "That distance does not go with the running time. Leave out what you walked, or leave the field empty.");
        return distance;
    }

    private sealed record DoneParts(ImmutableArray<TimeSpan> Runs, ImmutableArray<TimeSpan> Between, TimeSpan Jogged)
    {
        public TimeSpan Running => TimeSpan.FromTicks(Runs.Sum(static run => run.Ticks)) + Jogged;
    }

    private sealed record FeltParts(PainBySite Before, PainBySite Worst, PainCourse Course, bool Limp, bool Weakness);
}
