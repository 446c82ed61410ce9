using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Tests.Messages;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Tests.Diary;

/// <summary>What a therapist measured and saw: kept in range, corrected by a later one, and without a say in the plan.</summary>
public sealed class AssessmentTests
{
    [Theory]
    [InlineData(Instrument.Oswestry, 100), InlineData(Instrument.RolandMorris, 24), InlineData(Instrument.StartBack, 9), InlineData(Instrument.Uwri, 36)]
    public async Task A_total_is_taken_from_0_to_its_most_and_refused_beyond(Instrument instrument, int most)
    {
        await using var clinic = await Clinic.OpenAsync();
        Assert.IsType<AppendResult.Saved>(await SayAsync(clinic, Measured(clinic, instrument, 0)));
        Assert.IsType<AppendResult.Saved>(await SayAsync(clinic, Measured(clinic, instrument, most)));
        Assert.Equal(Refusal.OutOfRange, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, Measured(clinic, instrument, most + 1))).Reason);
        Assert.Equal(Refusal.OutOfRange, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, Measured(clinic, instrument, -1))).Reason);
        Assert.Equal(Refusal.InFuture, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, Measured(clinic, instrument, 1) with { Day = clinic.Database.Today().AddDays(1) })).Reason);
    }

    [Theory]
    [InlineData(Instrument.StartBack, 7, 5, true), InlineData(Instrument.StartBack, 7, 6, false), InlineData(Instrument.StartBack, 3, 4, false), InlineData(Instrument.Uwri, 7, 3, false)]
    public void The_distress_subscore_is_STarT_Back_s_from_0_to_5_and_no_more_than_its_total(Instrument instrument, int total, int distress, bool possible) =>
        Assert.Equal(possible, new MeasureRecorded { Sequence = 0, Day = default, RecordedOn = default, Instrument = instrument, Total = total, Distress = distress, By = Guid.Empty }.IsPossible);

    [Fact]
    public async Task A_total_is_corrected_once_by_one_of_the_same_questionnaire()
    {
        await using var clinic = await Clinic.OpenAsync();
        var first = Assert.IsType<AppendResult.Saved>(await SayAsync(clinic, Measured(clinic, Instrument.Oswestry, 42))).View.FactsVersion;
        Assert.Equal(Refusal.NothingThere, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, Measured(clinic, Instrument.Uwri, 24) with { Supersedes = first })).Reason);
        Assert.IsType<AppendResult.Saved>(await SayAsync(clinic, Measured(clinic, Instrument.Oswestry, 24) with { Supersedes = first }));
        Assert.Equal(Refusal.NothingThere, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, Measured(clinic, Instrument.Oswestry, 25) with { Supersedes = first })).Reason);
    }

    [Theory]
    [InlineData(99, false), InlineData(100, true), InlineData(240, true), InlineData(241, false)]
    public async Task A_cadence_is_100_to_240_steps_a_minute(int cadence, bool taken)
    {
        await using var clinic = await Clinic.OpenAsync();
        foreach (var gait in (GaitAssessed[])[Gait(clinic) with { Cadence = cadence }, Gait(clinic) with { CadenceToKeep = cadence }])
            Assert.Equal(taken, await SayAsync(clinic, gait) is AppendResult.Saved);
    }

    [Theory]
    [InlineData(0), InlineData(121)]
    public async Task A_cue_has_1_to_120_characters(int length)
    {
        await using var clinic = await Clinic.OpenAsync();
        Assert.Equal(Refusal.Text, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, Gait(clinic) with { Cue = new('x', length) })).Reason);
        Assert.IsType<AppendResult.Saved>(await SayAsync(clinic, Gait(clinic) with { Cue = new('x', 120) }));
    }

    [Fact]
    public async Task A_side_is_found_and_balanced_once()
    {
        await using var clinic = await Clinic.OpenAsync();
        var found = Assert.IsType<AppendResult.Saved>(await SayAsync(clinic, new SideFound { Sequence = 0, Day = clinic.Database.Today(), RecordedOn = default, Finding = SideFinding.Tight, Side = Side.Left, Where = "hip flexors", By = clinic.Therapist.UserId })).View.FactsVersion;
        var balanced = new SideBalanced { Sequence = 0, Day = clinic.Database.Today(), RecordedOn = default, Found = found, By = clinic.Therapist.UserId };
        Assert.IsType<AppendResult.Saved>(await SayAsync(clinic, balanced));
        Assert.Equal(Refusal.NothingThere, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, balanced)).Reason);
        Assert.Equal(Refusal.NothingThere, Assert.IsType<AppendResult.Refused>(await SayAsync(clinic, balanced with { Found = 1 })).Reason);
    }

    [Fact]
    public async Task Nothing_of_it_changes_a_plan()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, before) = await database.ReadyRunnerAsync();
        var therapist = await database.UserAsync(Role.Therapist);
        var ledger = database.Get<PlanLedger>();
        await ledger.AppendAsync(runner, before.Runner, [new TherapistConsented { Sequence = 0, Day = before.Today, RecordedOn = default, Therapist = therapist.Id }], AppendOptions.None);
        var viewer = (await database.Get<Viewers>().FindAsync(therapist.Id))!;
        Fact[] facts =
        [
            new MeasureRecorded { Sequence = 0, Day = before.Today, RecordedOn = default, Instrument = Instrument.Oswestry, Total = 80, By = therapist.Id },
            new GaitAssessed { Sequence = 0, Day = before.Today, RecordedOn = default, Cadence = 150, FootStrike = FootStrike.Rearfoot, Stride = Stride.Long, Cue = "Softer steps", By = therapist.Id },
            new SideFound { Sequence = 0, Day = before.Today, RecordedOn = default, Finding = SideFinding.Weak, Side = Side.Right, Where = "calf", By = therapist.Id },
        ];
        var after = Assert.IsType<AppendResult.Saved>(await ledger.AppendAsync(viewer, before.Runner, facts, AppendOptions.None)).View;
        Assert.Equal(before.Plan.Days.Select(static day => (day.Date, day.Run?.Level, day.Run?.Release)), after.Plan.Days.Select(static day => (day.Date, day.Run?.Level, day.Run?.Release)));
        Assert.Equal(before.Plan.Decisions.Length, after.Plan.Decisions.Length);
    }

    private static MeasureRecorded Measured(Clinic clinic, Instrument instrument, int total) =>
        new() { Sequence = 0, Day = clinic.Database.Today(), RecordedOn = default, Instrument = instrument, Total = total, By = clinic.Therapist.UserId };

    private static GaitAssessed Gait(Clinic clinic) => new() { Sequence = 0, Day = clinic.Database.Today(), RecordedOn = default, By = clinic.Therapist.UserId };

    private static Task<AppendResult> SayAsync(Clinic clinic, Fact fact) => clinic.Database.Get<PlanLedger>().AppendAsync(clinic.Therapist, clinic.Id, [fact], AppendOptions.None);
}
