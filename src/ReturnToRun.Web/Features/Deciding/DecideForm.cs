using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Features.AboutYou;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>What a therapist chooses for a runner, as it stands on the screen. What is empty stays as it is.</summary>
public sealed class DecideForm
{
    public const int ReasonLength = 1000;
    public const string Hold = "hold", Repeat = "repeat", Down = "down-1", DownTwo = "down-2", SetTo = "to:", Standard = "none";
    private const int LongestExceptionDays = 182;

    public string? Profile { get; set; }

    /// <summary>The first session of the quick entry may reach three quarters of the usual run.</summary>
    public bool ThreeQuarters { get; set; }

    public string? Pace { get; set; }
    public List<string> Days { get; set; } = [];
    public string? RunsPerWeek { get; set; }

    /// <summary>The ladder's variants; null as they are.</summary>
    public List<string> Ladder { get; set; } = [];

    /// <summary>The next step: hold, repeat, down, or <see cref="SetTo"/> with a level.</summary>
    public string? Step { get; set; }

    public string? HeldUntil { get; set; }

    /// <summary>The run days to leave out.</summary>
    public List<string> Skipped { get; set; } = [];

    /// <summary>The key of a protocol that may be given.</summary>
    public string? Protocol { get; set; }

    public string? StartLevel { get; set; }

    /// <summary>How often, for each count that the protocol leaves open.</summary>
    public List<string?> Counts { get; set; } = [];

    /// <summary>As it is published, as far as an exception reaches, instead of with added steps.</summary>
    public bool AsPublished { get; set; }

    public string? Rowing { get; set; }
    public string? Harder { get; set; }

    /// <summary>The limits to set aside.</summary>
    public List<string> Beyond { get; set; } = [];

    /// <summary>The sequence of a change to take back.</summary>
    public string? TakeBack { get; set; }

    public string? Expires { get; set; }
    public string? Reason { get; set; }

    /// <summary>The last day of an exception; four weeks where nothing was typed yet.</summary>
    public DateOnly ExpiresOn(DateOnly today) => Parsed(Expires) ?? today.AddDays(28);

    public static DecideForm From(DecideView view)
    {
        var days = view.Facts.OfType<DaysChosen>().LastOrDefault();
        return new()
        {
            Days = [.. days?.Weekdays.Select(static day => day.ToString()) ?? []],
            RunsPerWeek = days is null ? null : Numbers.Typed(days.RunsPerWeek),
            Ladder = [.. Enum.GetValues<LadderVariants>().Where(one => one != LadderVariants.None && view.Variants.HasFlag(one)).Select(static one => one.ToString())],
            Expires = view.Today.AddDays(28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What was chosen, in the order in which it is recorded; null with words about what is wrong. Reason and end are looked at when it is decided.</summary>
    public ImmutableArray<Fact>? Parse(DecideView view, FormErrors errors)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var today = view.Today;
        if (Given(TakeBack)) AddTakenBack(view, facts, errors);
        if (Beyond.Count > 0)
        {
            if (Beyond.Exists(static limit => !OverrideGiven.MayBeSetAside.Contains(limit))) errors.Add(nameof(Beyond), "Choose from the list.");
            else facts.Add(Override(view, [.. OverrideGiven.MayBeSetAside.Where(Beyond.Contains)]));
        }
        if (Given(Profile)) AddProfile(view, facts, errors);
        AddDays(view, facts, errors);
        var variants = Ladder.Aggregate(LadderVariants.None, static (all, one) => Enum.TryParse<LadderVariants>(one, out var variant) ? all | variant : all);
        if (variants != view.Variants) facts.Add(new LadderChosen { Sequence = 0, Day = today, RecordedOn = today, Variants = variants });
        if (Given(Protocol)) AddProtocol(view, facts, errors);
        if (Given(Pace))
        {
            if (Enum.TryParse<Pace>(Pace, out var pace) && Enum.IsDefined(pace)) facts.Add(new PaceChosen { Sequence = 0, Day = today, RecordedOn = today, Pace = pace, By = Author.Therapist });
            else errors.Add(nameof(Pace), "Choose from the list.");
        }
        if (Given(Step)) AddStep(view, facts, errors);
        foreach (var typed in Skipped)
        {
            if (Parsed(typed) is { } day) facts.Add(new RunDaySkipped { Sequence = 0, Day = day, RecordedOn = today });
            else errors.Add(nameof(Skipped), "Choose from the list.");
        }
        if (Given(Rowing)) facts.Add(new RowingAllowed { Sequence = 0, Day = today, RecordedOn = today, Allowed = Rowing == "true" });
        if (Given(Harder))
        {
            if (Enum.TryParse<HarderControl>(Harder, out var control) && Enum.IsDefined(control)) facts.Add(new HarderTerrainChosen { Sequence = 0, Day = today, RecordedOn = today, Control = control, By = Author.Therapist });
            else errors.Add(nameof(Harder), "Choose from the list.");
        }
        return errors.Any ? null : facts.ToImmutable();
    }

    /// <summary>The reason and the end, where they are needed.</summary>
    public void Check(DecideView view, bool isException, bool needsReason, FormErrors errors)
    {
        if (needsReason && string.IsNullOrWhiteSpace(Reason)) errors.Add(nameof(Reason), "Write why. The runner reads it, and it is kept.");
        if (Reason is { Length: > ReasonLength }) errors.Add(nameof(Reason), $"Keep the reason under {ReasonLength} characters.");
        if (!isException) return;
        if (Parsed(Expires) is not { } last) errors.Add(nameof(Expires), "Give the last day of the exception.");
        else if (last < view.Today) errors.Add(nameof(Expires), "That day is over. Give a day from today on.");
        else if (last > view.Today.AddDays(LongestExceptionDays)) errors.Add(nameof(Expires), "An exception ends within half a year. Give an earlier day.");
    }

    private OverrideGiven Override(DecideView view, ImmutableArray<string> limits) =>
        new() { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Limits = limits, Expires = ExpiresOn(view.Today), By = view.Viewer.UserId };

    private void AddTakenBack(DecideView view, ImmutableArray<Fact>.Builder facts, FormErrors errors)
    {
        var back = view.TakeBacks.FirstOrDefault(one => Numbers.Typed(one.Change.Sequence) == TakeBack);
        if (back is null) errors.Add(nameof(TakeBack), "That was taken back already, or was run under since.");
        else facts.AddRange(back.Facts);
    }

    private void AddProfile(DecideView view, ImmutableArray<Fact>.Builder facts, FormErrors errors)
    {
        if (!Enum.TryParse<Profile>(Profile, out var profile) || !Enum.IsDefined(profile))
        {
            errors.Add(nameof(Profile), "Choose from the list.");
            return;
        }
        facts.Add(new ProfileChosen { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Profile = profile, By = Author.Therapist });
        if (profile == Engine.Facts.Profile.Quick) facts.Add(new QuickApproved { Sequence = 0, Day = view.Today, RecordedOn = view.Today, ThreeQuarters = ThreeQuarters });
    }

    private void AddDays(DecideView view, ImmutableArray<Fact>.Builder facts, FormErrors errors)
    {
        if (Days.Count == 0 && !Given(RunsPerWeek)) return;
        var weekdays = Days.Select(static day => Enum.TryParse<DayOfWeek>(day, out var weekday) ? weekday : (DayOfWeek?)null).OfType<DayOfWeek>().Distinct().Order().ToImmutableArray();
        if (weekdays.Length < 2) errors.Add(nameof(Days), "Choose at least two days.");
        if (Numbers.Whole(RunsPerWeek, 4) is not (>= 2 and var runs))
        {
            errors.Add(nameof(RunsPerWeek), "Choose 2, 3 or 4 runs a week.");
            return;
        }
        if (errors.Any || (view.Facts.OfType<DaysChosen>().LastOrDefault() is { } before && before.RunsPerWeek == runs && before.Weekdays.Order().SequenceEqual(weekdays))) return;
        var chosen = new DaysChosen { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Weekdays = weekdays, RunsPerWeek = runs };
        if (RunSpread.Refusal(chosen) is { } tooClose) errors.Add(nameof(Days), tooClose);
        facts.Add(chosen);
    }

    private void AddProtocol(DecideView view, ImmutableArray<Fact>.Builder facts, FormErrors errors)
    {
        if (view.FindProtocol(Protocol) is not { } protocol)
        {
            errors.Add(nameof(Protocol), "Choose from the list.");
            return;
        }
        var counts = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < OpenCounts.Of(protocol); i++)
        {
            if (Numbers.Whole(Counts.ElementAtOrDefault(i), 100) is >= 1 and var count) counts.Add(count);
            else errors.Add($"{nameof(Counts)}.{Numbers.Typed(i)}", "Write how often, from 1 to 100.");
        }
        if (errors.Any) return;
        if (AsPublished) facts.Add(Override(view, DecideView.LimitsOf(protocol, view.Policy)));
        facts.Add(new ProtocolAssigned
        {
            Sequence = 0, Day = view.Today, RecordedOn = view.Today, ProtocolId = protocol.Id, Version = protocol.Version, By = view.Viewer.UserId, StartLevel = Given(StartLevel) ? StartLevel : null, Counts = counts.ToImmutable(),
        });
    }

    private void AddStep(DecideView view, ImmutableArray<Fact>.Builder facts, FormErrors errors)
    {
        var today = view.Today;
        switch (Step)
        {
            case Hold when Parsed(HeldUntil) is { } until && until >= today && until <= today.AddDays(LongestExceptionDays):
                facts.Add(new LevelHeld { Sequence = 0, Day = today, RecordedOn = today, Until = until });
                break;
            case Hold: errors.Add(nameof(HeldUntil), "Give the last day of the hold, within half a year."); break;
            case Repeat: facts.Add(new LevelRepeated { Sequence = 0, Day = today, RecordedOn = today }); break;
            case Down or DownTwo: facts.Add(new LevelLowered { Sequence = 0, Day = today, RecordedOn = today, Levels = Step == Down ? 1 : 2 }); break;
            case not null when Step.StartsWith(SetTo, StringComparison.Ordinal) && view.Levels.Any(level => level.Label == Step[SetTo.Length..]):
                facts.Add(new LevelSet { Sequence = 0, Day = today, RecordedOn = today, Level = Step[SetTo.Length..] });
                break;
            default: errors.Add(nameof(Step), "Choose from the list."); break;
        }
    }

    private static DateOnly? Parsed(string? day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;

    private static bool Given(string? value) => !string.IsNullOrEmpty(value);
}
