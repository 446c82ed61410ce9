using ReturnToRun.Data.Accounts;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Diary;

/// <summary>
/// Who may record which fact about a runner they may see. Runners say what happened; therapists lift, loosen and set.
/// A runner can never lift their own lock, whatever is posted.
/// </summary>
internal static class MayRecord
{
    public static bool Says(Fact fact, Role role, Guid userId) => fact switch
    {
        ClearanceChecked or WalkTestWalked or BeforeRunAnswered or RunLogged or MorningAnswered or RoutineDone or CrossTrained or WeekAnswered or ChangesRead
            or TherapistConsented or TherapistConsentWithdrawn => role == Role.Runner,
        ClearanceWithdrawn or ReadinessTestRecorded or PersonalPainLimitSet or QuickApproved or OverrideUndone or LevelSet or LevelHeld or LevelRepeated or LevelLowered or RunDaySkipped or ChoiceUndone
            or LadderChosen or ProtocolUndone or RowingAllowed or ExerciseRestored => role == Role.Therapist,
        ProtocolAssigned assigned => role == Role.Therapist && assigned.By == userId,
        RoutineAssigned assigned => role == Role.Therapist && assigned.By == userId,
        RoutineItemChanged changed => role == Role.Therapist && changed.By == userId,
        RoutineUndone undone => role == Role.Therapist && undone.By == userId,
        OverrideGiven given => role == Role.Therapist && given.By == userId,
        MeasureRecorded measured => role == Role.Therapist && measured.By == userId,
        GaitAssessed assessed => role == Role.Therapist && assessed.By == userId,
        SideFound found => role == Role.Therapist && found.By == userId,
        SideBalanced balanced => role == Role.Therapist && balanced.By == userId,
        RestraintLifted lifted => role is Role.Therapist or Role.ClinicAdmin && IsBy(lifted.By, role),
        ClearanceGiven given => role != Role.ClinicAdmin && IsBy(given.By, role),
        ProfileChosen chosen => role != Role.ClinicAdmin && IsBy(chosen.By, role),
        PaceChosen chosen => role != Role.ClinicAdmin && IsBy(chosen.By, role) && (chosen.Pace != Pace.Brisk || role == Role.Therapist),
        HarderTerrainChosen chosen => role != Role.ClinicAdmin && IsBy(chosen.By, role),
        // The ledger writes it, where a clinic has published other numbers or the runner has joined or left one.
        PolicyFollowed => false,
        RunnerDescribed or DaysChosen or CurrencyChosen => role is Role.Runner or Role.Therapist,
        _ => throw new NotSupportedException($"Nobody has said who may record {fact.GetType().Name}."),
    };

    private static bool IsBy(Author author, Role role) => author == role switch
    {
        Role.Runner => Author.Runner,
        Role.Therapist => Author.Therapist,
        Role.ClinicAdmin => Author.ClinicAdmin,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };
}
