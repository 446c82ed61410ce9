using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.AboutYou;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>What is made up, as it was chosen. Empty means: as things stand. None of it is ever stored.</summary>
public sealed class WhatIfForm
{
    public const string Hold = "hold", Up = "up", Down = "down";

    private const int HoldDays = 13;
    private const int BeyondDays = 27;

    private static readonly ImmutableArray<string> s_beyond = ["I2", "I3", "I4", "I5", "I6", "I8"];

    /// <summary>Where it hurts, in the engine's own word.</summary>
    public string? Site { get; set; } = nameof(Engine.Units.Site.LowBack);

    public string? Before { get; set; }
    public string? Worst { get; set; }
    public string? Course { get; set; }
    public string? NextMorning { get; set; }
    public string? SecondMorning { get; set; }

    /// <summary>For how many days nothing is run.</summary>
    public string? Missed { get; set; }

    public List<string> Days { get; set => field = value ?? []; } = [];
    public string? RunsPerWeek { get; set; }
    public string? Pace { get; set; }

    /// <summary>The therapist's choices.</summary>
    public string? Profile { get; set; }
    public string? Level { get; set; }
    public string? Ladder { get; set; }

    /// <summary>A protocol of the library, by its key.</summary>
    public string? Protocol { get; set; }
    public string? Beyond { get; set; }

    /// <summary>The days and the runs a week as they are chosen now.</summary>
    public static WhatIfForm From(WhatIfStart start) => new() { Days = [.. start.Days], RunsPerWeek = start.RunsPerWeek };

    /// <summary>Whether something is made up that only a therapist can choose.</summary>
    public bool AsksTherapist => Pace == nameof(Engine.Facts.Pace.Brisk) || Given(Profile) || Given(Level) || Given(Ladder) || Given(Protocol) || Beyond == "true";

    /// <summary>What was made up, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="known">What is known.</param>
    /// <param name="assignable">The protocols that a therapist could give.</param>
    /// <param name="errors">Takes the words.</param>
    public Supposition? Parse(string name, Plan plan, History known, ImmutableArray<Protocol> assignable, FormErrors errors)
    {
        var run = Run(name, errors);
        var missed = Numbers.Whole(Missed, Supposition.MostDaysMissed);
        if (missed is null) errors.Add($"{name}.{nameof(Missed)}", "Choose from the list.");
        var steering = ImmutableArray.CreateBuilder<Fact>();
        AddDays(name, plan.Today, known, steering, errors);
        AddPace(name, plan.Today, steering, errors);
        AddProtocol(name, plan.Today, assignable, steering, errors);
        AddTherapist(name, plan, known, steering, errors);
        return errors.Any ? null : new() { NextRun = run, DaysMissed = missed ?? 0, Steering = steering.ToImmutable() };
    }

    private SupposedRun? Run(string name, FormErrors errors)
    {
        if (!Given(Before) && !Given(Worst) && !Given(Course) && !Given(NextMorning) && !Given(SecondMorning)) return null;
        if (!Enum.TryParse<Site>(Site, out var site) || !Enum.IsDefined(site)) errors.Add($"{name}.{nameof(Site)}", "Choose from the list.");
        var course = PainCourse.Eased;
        if (Given(Course) && (!Enum.TryParse(Course, out course) || !Enum.IsDefined(course))) errors.Add($"{name}.{nameof(Course)}", "Choose from the list.");
        return new()
        {
            Before = Rating(nameof(Before), Before), Worst = Rating(nameof(Worst), Worst), Course = course,
            NextMorning = Rating(nameof(NextMorning), NextMorning), SecondMorning = Rating(nameof(SecondMorning), SecondMorning),
        };

        PainBySite Rating(string field, string? typed)
        {
            if (Numbers.Whole(typed, Pain.Worst.Value) is { } points) return PainBySite.None.With(site, Pain.Of(points));
            errors.Add($"{name}.{field}", "Choose a number from 0 to 10.");
            return PainBySite.None;
        }
    }

    private void AddDays(string name, DateOnly today, History known, ImmutableArray<Fact>.Builder steering, FormErrors errors)
    {
        var weekdays = ImmutableArray.CreateBuilder<DayOfWeek>();
        foreach (var day in Days.Distinct(StringComparer.Ordinal))
            if (Enum.TryParse<DayOfWeek>(day, out var weekday) && Enum.IsDefined(weekday)) weekdays.Add(weekday);
            else errors.Add($"{name}.{nameof(Days)}", "Choose from the list.");
        if (Numbers.Whole(RunsPerWeek, 4) is not (>= 2 and var runs))
        {
            errors.Add($"{name}.{nameof(RunsPerWeek)}", "Choose 2, 3 or 4 runs a week.");
            return;
        }
        if (weekdays.Count < 2) errors.Add($"{name}.{nameof(Days)}", "Choose at least two days.");
        if (errors.Any) return;
        weekdays.Sort();
        var chosen = new DaysChosen { Sequence = 0, Day = today, RecordedOn = today, Weekdays = weekdays.ToImmutable(), RunsPerWeek = runs };
        if (known.Facts.OfType<DaysChosen>().LastOrDefault() is { } before && before.RunsPerWeek == runs && before.Weekdays.Order().SequenceEqual(chosen.Weekdays)) return;
        if (RunSpread.Refusal(chosen) is { } tooClose) errors.Add($"{name}.{nameof(Days)}", tooClose);
        steering.Add(chosen);
    }

    private void AddPace(string name, DateOnly today, ImmutableArray<Fact>.Builder steering, FormErrors errors)
    {
        if (!Given(Pace)) return;
        if (!Enum.TryParse<Pace>(Pace, out var pace) || !Enum.IsDefined(pace))
        {
            errors.Add($"{name}.{nameof(Pace)}", "Choose from the list.");
            return;
        }
        var brisk = pace == Engine.Facts.Pace.Brisk;
        steering.Add(new PaceChosen { Sequence = 0, Day = today, RecordedOn = today, Pace = pace, By = brisk ? Author.Therapist : Author.Runner });
        if (brisk) steering.Add(Override(today, ["I5"]));
    }

    // Given without a level and without numbers: where it begins by itself.
    private void AddProtocol(string name, DateOnly today, ImmutableArray<Protocol> assignable, ImmutableArray<Fact>.Builder steering, FormErrors errors)
    {
        if (!Given(Protocol)) return;
        if (assignable.FirstOrDefault(one => string.Equals(one.Key, Protocol, StringComparison.Ordinal) && WhatIfStart.IsWhole(one)) is { } chosen)
            steering.Add(new ProtocolAssigned { Sequence = 0, Day = today, RecordedOn = today, ProtocolId = chosen.Id, Version = chosen.Version, By = Guid.Empty });
        else errors.Add($"{name}.{nameof(Protocol)}", "Choose from the list.");
    }

    private void AddTherapist(string name, Plan plan, History known, ImmutableArray<Fact>.Builder steering, FormErrors errors)
    {
        var today = plan.Today;
        if (Given(Profile))
        {
            if (Enum.TryParse<Profile>(Profile, out var profile) && Enum.IsDefined(profile)) steering.Add(new ProfileChosen { Sequence = 0, Day = today, RecordedOn = today, Profile = profile, By = Author.Therapist });
            else errors.Add($"{name}.{nameof(Profile)}", "Choose from the list.");
            if (Profile == nameof(Engine.Facts.Profile.Quick)) steering.Add(new QuickApproved { Sequence = 0, Day = today, RecordedOn = today });
        }
        if (Given(Ladder))
        {
            if (Enum.TryParse<LadderVariants>(Ladder, out var variants) && Enum.IsDefined(variants)) steering.Add(new LadderChosen { Sequence = 0, Day = today, RecordedOn = today, Variants = variants });
            else errors.Add($"{name}.{nameof(Ladder)}", "Choose from the list.");
        }
        // What is set aside is set aside before a level is set.
        if (Beyond == "true") steering.Add(Override(today, s_beyond));
        if (!Given(Level)) return;
        if (Level == Hold) steering.Add(new LevelHeld { Sequence = 0, Day = today, RecordedOn = today, Until = today.AddDays(HoldDays) });
        else if (Level is Up or Down && Neighbour(plan, known, Level == Up) is { } label) steering.Add(new LevelSet { Sequence = 0, Day = today, RecordedOn = today, Level = label });
        else errors.Add($"{name}.{nameof(Level)}", "There is no such level.");
    }

    private static string? Neighbour(Plan plan, History known, bool up)
    {
        var steps = LadderSteps.Of(plan, known);
        var here = -1;
        for (var i = 0; i < steps.Length; i++)
            if (steps[i].Label == plan.Position?.Level) here = i;
        var there = up ? here + 1 : here - 1;
        return here >= 0 && there >= 0 && there < steps.Length ? steps[there].Label : null;
    }

    private static OverrideGiven Override(DateOnly today, ImmutableArray<string> limits) =>
        new() { Sequence = 0, Day = today, RecordedOn = today, Limits = limits, Expires = today.AddDays(BeyondDays), By = Guid.Empty };

    private static bool Given(string? value) => !string.IsNullOrEmpty(value);
}

/// <summary>What the questions begin with. It crosses to the circuit with the page, so it holds nothing about health.</summary>
/// <param name="Days">The days chosen now.</param>
/// <param name="RunsPerWeek">The runs a week chosen now.</param>
/// <param name="BeforeEntry">Whether the first run is still to come, so that the entry can still be chosen.</param>
/// <param name="Protocols">The programmes that can be asked about.</param>
public sealed record WhatIfStart(string[] Days, string RunsPerWeek, bool BeforeEntry, Option[] Protocols)
{
    /// <summary>Null where there is nothing to ask: no runs to come, or everything stands still.</summary>
    public static WhatIfStart? Of(Plan plan, History known, ImmutableArray<Protocol> assignable) =>
        plan.Stage is not (PlanStage.WalkRun or PlanStage.Continuous) || known.Facts.OfType<DaysChosen>().LastOrDefault() is not { } days ? null
            : new([.. days.Weekdays.Select(static day => day.ToString())], Numbers.Typed(days.RunsPerWeek), plan.Position?.EntryStarted is null,
                [.. assignable.Where(one => IsWhole(one) && !IsFollowed(one, plan)).Select(static one => new Option(one.Key, one.Title))]);

    /// <summary>Whether a protocol can be followed as it is: no number is left for a therapist to fill in.</summary>
    public static bool IsWhole(Protocol protocol) => OpenCounts.Fill(protocol, []) is not null;

    private static bool IsFollowed(Protocol protocol, Plan plan) => plan.Protocol is { } followed && followed.Id == protocol.Id && followed.Version == protocol.Version;
}
