using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Words;

/// <summary>What somebody else changed in a plan, in the runner's words: what it is called, and what it means.</summary>
public static class ChangeWords
{
    /// <summary>Whether a fact changes something about the plan that the runner should hear of.</summary>
    public static bool IsChange(Fact fact) => fact is not (ReadinessTestRecorded or MeasureRecorded or GaitAssessed or SideFound or SideBalanced or TherapistConsented or TherapistConsentWithdrawn or ChangesRead or PolicyFollowed
        or ClearanceChecked or WalkTestWalked or BeforeRunAnswered or RunLogged or MorningAnswered or RoutineDone or CrossTrained or WeekAnswered);

    /// <summary>A few words, for a heading and a list.</summary>
    /// <param name="library">The protocols, for their titles.</param>
    public static string Title(Fact fact, RunnerFormat format, ImmutableArray<Protocol> library) => fact switch
    {
        ClearanceGiven => "Cleared for running",
        ClearanceWithdrawn => "Clearance taken back",
        RestraintLifted => "The plan goes on",
        PersonalPainLimitSet limit => $"Up to {limit.Limit} counts as quiet",
        ProfileChosen profile => StageWords.Of(profile.Profile),
        QuickApproved => "Quick entry approved",
        PaceChosen pace => $"Pace: {Pace(pace.Pace)}",
        DaysChosen days => $"Days: {Days(days)}",
        CurrencyChosen currency => currency.Currency == Currency.Minutes ? "Counted in minutes" : "Counted in distance",
        LadderChosen ladder => $"Steps: {Ladder(ladder.Variants)}",
        LevelSet set => $"Set to {LevelWords.InSentence(set.Level)}",
        LevelHeld held => $"Held until {format.Day(held.Until)}",
        LevelRepeated => "The last level once more",
        LevelLowered lowered => lowered.Levels == 1 ? "One level down" : "Two levels down",
        RunDaySkipped skipped => $"No run on {format.Day(skipped.Day)}",
        ChoiceUndone or OverrideUndone or ProtocolUndone => "An earlier change taken back",
        OverrideGiven given => $"An exception until {format.Day(given.Expires)}",
        ProtocolAssigned assigned => $"Programme: {TitleOf(assigned, library)}",
        RowingAllowed rowing => rowing.Allowed ? "Rowing allowed" : "No rowing",
        HarderTerrainChosen harder => Harder(harder.Control),
        RoutineAssigned assigned => $"Routine: {RoutineWords.TitleAndVersion(assigned.Template)}",
        RoutineItemChanged changed => changed.Exercise == changed.Instead.Exercise ? "Another dose of an exercise" : "Another exercise in your routine",
        RoutineUndone => "An earlier change of your routine taken back",
        ExerciseRestored => "An exercise is back",
        RunnerDescribed => "Details about you",
        _ => "A change to your plan",
    };

    /// <summary>What it means for the runner, in a sentence or two.</summary>
    public static string Says(Fact fact, RunnerFormat format) => fact switch
    {
        ClearanceGiven given => $"{given.ClinicianName}, {given.ClinicianRole}, cleared you on {format.Day(given.GivenOn)}. What else running needs is under your clearance.",
        ClearanceWithdrawn => "No run is released until you are cleared again. Everything you logged is kept.",
        RestraintLifted => "It begins at least one level lower, and takes it from there.",
        PersonalPainLimitSet => "Pain up to there before and during a run counts as usual for you.",
        ProfileChosen => "This is how your plan enters running, if nothing asks for a gentler way.",
        QuickApproved => "You may enter more quickly, if the rest of what it needs is there.",
        PaceChosen pace => $"{StageWords.Of(pace.Pace)}.",
        DaysChosen => "Your runs fall on these days from now on, as far apart as they allow.",
        CurrencyChosen => "Once you run without breaks, your runs grow in this.",
        LadderChosen => "The levels ahead of you are made a little differently.",
        LevelSet => "Your plan goes on from there.",
        LevelHeld => "Until then you stay at your level, however good your answers are.",
        LevelRepeated => "Your next run is like your last one, and good runs are counted from there.",
        LevelLowered => "Your plan goes on from there, and up again as before.",
        RunDaySkipped => "It is left out and not caught up.",
        ChoiceUndone or OverrideUndone or ProtocolUndone => "It no longer holds.",
        OverrideGiven given => $"For now your plan may go beyond: {string.Join(", ", given.Limits.Select(static limit => RuleWords.Of(limit).Title.ToLowerInvariant()))}. Your answers decide as before, and some limits always hold.",
        ProtocolAssigned => "Your runs follow it from now on. Your answers decide as before.",
        RowingAllowed rowing => rowing.Allowed ? "Rowing is among your low-impact training." : "Rowing is no longer among your low-impact training.",
        HarderTerrainChosen { Control: HarderControl.None } => "Easy running on even ground, as planned.",
        HarderTerrainChosen => "One of them at a time, while your running stays as long as it is for a week.",
        RoutineAssigned => "Your routine is made of it from now on. Your runs stay as they are.",
        RoutineItemChanged => "It is in your routine from now on. Your runs stay as they are.",
        RoutineUndone => "Your routine is as it was before that.",
        ExerciseRestored => "It is in your routine again. Stop it if your low back hurts.",
        RunnerDescribed => "What you told us about yourself was corrected. Look it through under About you.",
        _ => "Your plan shows what follows.",
    };

    /// <summary>What it means for the next run.</summary>
    public static string Next(PlanDay? now, PlanDay? without, DateOnly today, RunnerFormat format)
    {
        if (now?.Run is not { } run) return without?.Run is null ? "No run is planned for now." : $"No run is planned for now. {Capital(Without(without, today, format))} was.";
        var next = $"{format.Near(now.Date, today)}, {Run(run, format)}";
        return without?.Run is not { } other ? $"Your next run: {next}."
            : without.Date == now.Date && other.Level == run.Level && other.Timeline.Running == run.Timeline.Running ? $"Your next run stays as it was: {next}."
            : $"Your next run: {next}, instead of {Without(without, today, format)}.";
    }

    public static string Pace(Pace pace) => pace switch
    {
        Engine.Facts.Pace.Steady => "steady",
        Engine.Facts.Pace.Even => "even",
        Engine.Facts.Pace.Brisk => "brisk",
        _ => throw new ArgumentOutOfRangeException(nameof(pace), pace, "Unknown pace."),
    };

    public static string Days(DaysChosen days) =>
        $"{string.Join(", ", days.Weekdays.OrderBy(static day => ((int)day + 6) % 7).Select(static day => day.ToString()))}; {LevelWords.Number(days.RunsPerWeek)} runs a week";

    /// <summary>"up to five repeats, a step before level 10".</summary>
    public static string Ladder(LadderVariants variants)
    {
        List<string> says = [];
        if (variants.HasFlag(LadderVariants.FiveRepeats)) says.Add("up to five repeats");
        if (variants.HasFlag(LadderVariants.TenA)) says.Add("a step before level 10");
        if (variants.HasFlag(LadderVariants.ElevenSteps)) says.Add("level 11 in three steps");
        return says.Count == 0 ? "three repeats" : string.Join(", ", says);
    }

    public static string Harder(HarderControl control) => control switch
    {
        HarderControl.None => "No speed and no hills",
        HarderControl.Speed => "Speed may begin",
        HarderControl.Hills => "Hills may begin",
        _ => throw new ArgumentOutOfRangeException(nameof(control), control, "Unknown control."),
    };

    // Its id where it is no longer in the library.
    private static string TitleOf(ProtocolAssigned assigned, ImmutableArray<Protocol> library) =>
        library.FirstOrDefault(other => string.Equals(other.Id, assigned.ProtocolId, StringComparison.Ordinal) && other.Version == assigned.Version)?.Title ?? assigned.ProtocolId;

    private static string Without(PlanDay day, DateOnly today, RunnerFormat format) => $"{format.Near(day.Date, today)}, {Run(day.Run!, format)}";

    private static string Run(PlannedRun run, RunnerFormat format) => $"{LevelWords.InSentence(run.Level)} with {format.Minutes(run.Timeline.Running)} of running";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
