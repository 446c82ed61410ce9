using System.Collections.Frozen;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Diary;

/// <summary>
/// The name under which each type of fact is stored. A name, once used, is never changed or given to another type: the
/// diary of somebody who runs on it would be read as something else.
/// </summary>
public static class FactKinds
{
    private static readonly FrozenDictionary<Type, string> s_names = new Dictionary<Type, string>
    {
        [typeof(ClearanceChecked)] = "clearance-checked",
        [typeof(ClearanceGiven)] = "clearance-given",
        [typeof(ClearanceWithdrawn)] = "clearance-withdrawn",
        [typeof(WalkTestWalked)] = "walk-test-walked",
        [typeof(ReadinessTestRecorded)] = "readiness-test-recorded",
        [typeof(RestraintLifted)] = "restraint-lifted",
        [typeof(PersonalPainLimitSet)] = "personal-pain-limit-set",
        [typeof(TherapistConsented)] = "therapist-consented",
        [typeof(TherapistConsentWithdrawn)] = "therapist-consent-withdrawn",
        [typeof(BeforeRunAnswered)] = "before-run-answered",
        [typeof(RunLogged)] = "run-logged",
        [typeof(MorningAnswered)] = "morning-answered",
        [typeof(RoutineDone)] = "routine-done",
        [typeof(ExerciseRestored)] = "exercise-restored",
        [typeof(CrossTrained)] = "cross-trained",
        [typeof(WeekAnswered)] = "week-answered",
        [typeof(MeasureRecorded)] = "measure-recorded",
        [typeof(GaitAssessed)] = "gait-assessed",
        [typeof(SideFound)] = "side-found",
        [typeof(SideBalanced)] = "side-balanced",
        [typeof(RunnerDescribed)] = "runner-described",
        [typeof(DaysChosen)] = "days-chosen",
        [typeof(ProfileChosen)] = "profile-chosen",
        [typeof(QuickApproved)] = "quick-approved",
        [typeof(PaceChosen)] = "pace-chosen",
        [typeof(OverrideGiven)] = "override-given",
        [typeof(OverrideUndone)] = "override-undone",
        [typeof(LevelSet)] = "level-set",
        [typeof(LevelHeld)] = "level-held",
        [typeof(LevelRepeated)] = "level-repeated",
        [typeof(LevelLowered)] = "level-lowered",
        [typeof(RunDaySkipped)] = "run-day-skipped",
        [typeof(ChoiceUndone)] = "choice-undone",
        [typeof(CurrencyChosen)] = "currency-chosen",
        [typeof(LadderChosen)] = "ladder-chosen",
        [typeof(ProtocolAssigned)] = "protocol-assigned",
        [typeof(ProtocolUndone)] = "protocol-undone",
        [typeof(PolicyFollowed)] = "policy-followed",
        [typeof(RoutineAssigned)] = "routine-assigned",
        [typeof(RoutineItemChanged)] = "routine-item-changed",
        [typeof(RoutineUndone)] = "routine-undone",
        [typeof(RowingAllowed)] = "rowing-allowed",
        [typeof(HarderTerrainChosen)] = "harder-terrain-chosen",
        [typeof(ChangesRead)] = "changes-read",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> s_types = s_names.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every kind with its type.</summary>
    public static IReadOnlyDictionary<string, Type> All => s_types;

    /// <exception cref="NotSupportedException">The type has no name yet: add it to the table above.</exception>
    public static string NameOf(Type fact) =>
        s_names.GetValueOrDefault(fact) ?? throw new NotSupportedException($"{fact.Name} cannot be stored: it has no kind.");

    /// <exception cref="NotSupportedException">A newer version of the program wrote it. To leave it out would give another plan.</exception>
    public static Type TypeOf(string kind) =>
        s_types.GetValueOrDefault(kind) ?? throw new NotSupportedException($"Facts of the kind {kind} are unknown to this version of the program.");
}
