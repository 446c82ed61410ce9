using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Diary;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Tests.Diary;

public sealed class MayRecordTests
{
    private static readonly Guid s_user = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    // Who may record a fact that says it is by them. "RT": runner and therapist.
    private static readonly Dictionary<Type, string> s_who = new()
    {
        [typeof(ClearanceChecked)] = "R", [typeof(WalkTestWalked)] = "R", [typeof(BeforeRunAnswered)] = "R", [typeof(RunLogged)] = "R", [typeof(MorningAnswered)] = "R",
        [typeof(RoutineDone)] = "R", [typeof(CrossTrained)] = "R", [typeof(WeekAnswered)] = "R", [typeof(ChangesRead)] = "R", [typeof(TherapistConsented)] = "R", [typeof(TherapistConsentWithdrawn)] = "R",
        [typeof(ClearanceWithdrawn)] = "T", [typeof(ReadinessTestRecorded)] = "T", [typeof(PersonalPainLimitSet)] = "T", [typeof(QuickApproved)] = "T", [typeof(OverrideGiven)] = "T",
        [typeof(OverrideUndone)] = "T", [typeof(LevelSet)] = "T", [typeof(LevelHeld)] = "T", [typeof(LevelRepeated)] = "T", [typeof(LevelLowered)] = "T", [typeof(RunDaySkipped)] = "T", [typeof(ChoiceUndone)] = "T", [typeof(LadderChosen)] = "T", [typeof(ProtocolAssigned)] = "T", [typeof(ProtocolUndone)] = "T",
        [typeof(RoutineAssigned)] = "T", [typeof(RoutineItemChanged)] = "T", [typeof(RoutineUndone)] = "T",
        [typeof(RowingAllowed)] = "T", [typeof(ExerciseRestored)] = "T",
        [typeof(MeasureRecorded)] = "T", [typeof(GaitAssessed)] = "T", [typeof(SideFound)] = "T", [typeof(SideBalanced)] = "T",
        [typeof(RestraintLifted)] = "TA",
        [typeof(PolicyFollowed)] = "",
        [typeof(ClearanceGiven)] = "RT", [typeof(ProfileChosen)] = "RT", [typeof(PaceChosen)] = "RT", [typeof(HarderTerrainChosen)] = "RT",
        [typeof(RunnerDescribed)] = "RT", [typeof(DaysChosen)] = "RT", [typeof(CurrencyChosen)] = "RT",
    };

    public static IEnumerable<TheoryDataRow<Type>> Kinds => FactKinds.All.Values.Select(static type => new TheoryDataRow<Type>(type));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_fact_is_recorded_by_the_roles_that_may_and_under_their_own_name(Type type)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var may = s_who[type].Contains(role switch { Role.Runner => 'R', Role.Therapist => 'T', _ => 'A' }, StringComparison.Ordinal);
            Assert.Equal(may, MayRecord.Says(By(type, role), role, s_user));
        }
    }

    [Theory]
    [InlineData(typeof(ClearanceGiven))]
    [InlineData(typeof(ProfileChosen))]
    [InlineData(typeof(PaceChosen))]
    [InlineData(typeof(HarderTerrainChosen))]
    [InlineData(typeof(RestraintLifted))]
    public void Nobody_records_under_another_role_s_name(Type type)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var other in Enum.GetValues<Role>().Where(other => other != role)) Assert.False(MayRecord.Says(By(type, other), role, s_user));
        }
    }

    [Fact]
    public void Brisk_is_a_therapist_s_to_choose_and_an_override_or_a_protocol_is_signed_by_who_gives_it()
    {
        var brisk = (PaceChosen)By(typeof(PaceChosen), Role.Runner) with { Pace = Pace.Brisk };
        Assert.False(MayRecord.Says(brisk, Role.Runner, s_user));
        Assert.True(MayRecord.Says(brisk with { By = Author.Therapist }, Role.Therapist, s_user));
        Assert.False(MayRecord.Says((OverrideGiven)By(typeof(OverrideGiven), Role.Therapist) with { By = Guid.Empty }, Role.Therapist, s_user));
        Assert.False(MayRecord.Says((ProtocolAssigned)By(typeof(ProtocolAssigned), Role.Therapist) with { By = Guid.Empty }, Role.Therapist, s_user));
        Assert.False(MayRecord.Says((MeasureRecorded)By(typeof(MeasureRecorded), Role.Therapist) with { By = Guid.Empty }, Role.Therapist, s_user));
        Assert.False(MayRecord.Says((GaitAssessed)By(typeof(GaitAssessed), Role.Therapist) with { By = Guid.Empty }, Role.Therapist, s_user));
    }

    private static Fact By(Type type, Role role)
    {
        var fact = (Fact)Filled.Make(type, 1);
        var author = Enum.Parse<Author>(role.ToString());
        return fact switch
        {
            ClearanceGiven given => given with { By = author },
            ProfileChosen chosen => chosen with { By = author },
            PaceChosen chosen => chosen with { By = author, Pace = Pace.Steady },
            HarderTerrainChosen chosen => chosen with { By = author },
            RestraintLifted lifted => lifted with { By = author },
            OverrideGiven given => given with { By = s_user },
            ProtocolAssigned assigned => assigned with { By = s_user },
            MeasureRecorded measured => measured with { By = s_user },
            GaitAssessed assessed => assessed with { By = s_user },
            SideFound found => found with { By = s_user },
            SideBalanced balanced => balanced with { By = s_user },
            RoutineAssigned assigned => assigned with { By = s_user },
            RoutineItemChanged changed => changed with { By = s_user },
            RoutineUndone undone => undone with { By = s_user },
            _ => fact,
        };
    }
}
