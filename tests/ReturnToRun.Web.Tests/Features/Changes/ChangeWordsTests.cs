using System.Collections.Immutable;
using ReturnToRun.Data.Diary;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Changes;

public sealed class ChangeWordsTests
{
    private static readonly DateOnly s_day = new(2026, 9, 7);

    private static readonly Fact[] s_changes =
    [
        new ClearanceGiven { Sequence = 1, Day = s_day, RecordedOn = s_day, By = Author.Therapist, ClinicianName = "Ada Lim", ClinicianRole = "physical therapist", GivenOn = s_day, ClearedRules = [] },
        new ClearanceWithdrawn { Sequence = 1, Day = s_day, RecordedOn = s_day },
        new RestraintLifted { Sequence = 1, Day = s_day, RecordedOn = s_day, By = Author.Therapist },
        new PersonalPainLimitSet { Sequence = 1, Day = s_day, RecordedOn = s_day, Limit = Pain.Of(3) },
        new ExerciseRestored { Sequence = 1, Day = s_day, RecordedOn = s_day, Exercise = "bird-dog" },
        new RunnerDescribed { Sequence = 1, Day = s_day, RecordedOn = s_day, InjuryBegan = s_day, LastRun = s_day },
        new DaysChosen { Sequence = 1, Day = s_day, RecordedOn = s_day, Weekdays = [DayOfWeek.Sunday, DayOfWeek.Tuesday], RunsPerWeek = 2 },
        new ProfileChosen { Sequence = 1, Day = s_day, RecordedOn = s_day, Profile = Profile.Gentle, By = Author.Therapist },
        new QuickApproved { Sequence = 1, Day = s_day, RecordedOn = s_day },
        new PaceChosen { Sequence = 1, Day = s_day, RecordedOn = s_day, Pace = Pace.Steady, By = Author.Therapist },
        new OverrideGiven { Sequence = 1, Day = s_day, RecordedOn = s_day, Limits = ["I3", "I4"], Expires = s_day, By = Guid.Empty },
        new OverrideUndone { Sequence = 1, Day = s_day, RecordedOn = s_day, Override = 1 },
        new LevelSet { Sequence = 1, Day = s_day, RecordedOn = s_day, Level = "3" },
        new LevelHeld { Sequence = 1, Day = s_day, RecordedOn = s_day, Until = s_day },
        new LevelRepeated { Sequence = 1, Day = s_day, RecordedOn = s_day },
        new LevelLowered { Sequence = 1, Day = s_day, RecordedOn = s_day, Levels = 2 },
        new RunDaySkipped { Sequence = 1, Day = s_day, RecordedOn = s_day },
        new ChoiceUndone { Sequence = 1, Day = s_day, RecordedOn = s_day, Choice = 1 },
        new CurrencyChosen { Sequence = 1, Day = s_day, RecordedOn = s_day, Currency = Currency.Distance },
        new LadderChosen { Sequence = 1, Day = s_day, RecordedOn = s_day, Variants = LadderVariants.FiveRepeats | LadderVariants.TenA },
        new ProtocolAssigned { Sequence = 1, Day = s_day, RecordedOn = s_day, ProtocolId = "standard" },
        new ProtocolUndone { Sequence = 1, Day = s_day, RecordedOn = s_day, Assignment = 1 },
        new RoutineAssigned { Sequence = 1, Day = s_day, RecordedOn = s_day, Template = RoutineTemplate.Default, By = Guid.Empty },
        new RoutineItemChanged { Sequence = 1, Day = s_day, RecordedOn = s_day, Exercise = "squat", Instead = RoutineTemplate.Default.Items[0], By = Guid.Empty },
        new RoutineUndone { Sequence = 1, Day = s_day, RecordedOn = s_day, Change = 1, By = Guid.Empty },
        new RowingAllowed { Sequence = 1, Day = s_day, RecordedOn = s_day, Allowed = true },
        new HarderTerrainChosen { Sequence = 1, Day = s_day, RecordedOn = s_day, Control = HarderControl.Hills, By = Author.Therapist },
    ];

    [Fact]
    public void Every_kind_of_fact_that_others_may_record_has_words_for_the_runner_of_its_own()
    {
        var told = s_changes.Select(static fact => fact.GetType()).ToHashSet();
        foreach (var type in FactKinds.All.Values)
        {
            var blank = (Fact)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            Assert.True(ChangeWords.IsChange(blank) == told.Contains(type), $"Say how {type.Name} is told, or that it is no change.");
        }
        Assert.All(s_changes, static fact =>
        {
            Assert.NotEqual("A change to your plan", ChangeWords.Title(fact, RunnerFormat.Default, []));
            Assert.NotEqual("Your plan shows what follows.", ChangeWords.Says(fact, RunnerFormat.Default));
        });
    }

    [Fact]
    public void Names_days_and_limits_are_said_in_words()
    {
        Assert.Equal("Programme: Standard", Title<ProtocolAssigned>([BuiltIn.Standard()]));
        Assert.Equal("Days: Tuesday, Sunday; two runs a week", Title<DaysChosen>([]));
        Assert.Equal("Steps: up to five repeats, a step before level 10", Title<LadderChosen>([]));
        Assert.Contains("interval length, running in a session", ChangeWords.Says(s_changes.OfType<OverrideGiven>().Single(), RunnerFormat.Default), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4", "Level 4", "level 4")]
    [InlineData("10a", "Level 10a", "level 10a")]
    [InlineData("G2", "Level G2", "level G2")]
    [InlineData("0", "The walk", "the walk")]
    [InlineData("Week 2", "Week 2", "Week 2")]
    [InlineData("Week 2 (added 3)", "Step 3 towards Week 2", "step 3 towards Week 2")]
    [InlineData("Week 6 in one run", "Week 6 in one run", "Week 6 in one run")]
    public void A_level_is_named_as_its_programme_names_it_and_an_added_step_as_one(string label, string name, string inSentence)
    {
        Assert.Equal(name, LevelWords.Name(label));
        Assert.Equal(inSentence, LevelWords.InSentence(label));
    }

    private static string Title<TFact>(ImmutableArray<Protocol> library) where TFact : Fact => ChangeWords.Title(s_changes.OfType<TFact>().Single(), RunnerFormat.Default, library);
}
