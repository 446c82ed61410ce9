using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Routine;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Features.Routine;

public sealed class RoutineFormTests
{
    private static readonly RoutineItem s_plank = new("forearm-plank", null, AfterRun: false, new Dose(10, 3, 1, 7), Placement.EveryDay);
    private static readonly RoutineItem s_stretch = new("stretch", null, AfterRun: false, new Dose(10, 3, 1, 7), Placement.EveryDay);
    private static readonly RoutineItem s_squat = new("squat", null, AfterRun: true, new Dose(8, 2, 1, 2), Placement.HeavyStrength);

    private readonly FormErrors _errors = new();

    [Fact]
    public void All_done_is_every_exercise_that_is_owed_at_its_dose()
    {
        var done = Parse(new() { How = RoutineForm.AllWell }, s_plank, s_squat);

        Assert.Equal([new ExerciseDone("forearm-plank", null, 3, 10, false)], done!.Value);
    }

    [Fact]
    public void An_exercise_with_sides_is_logged_by_side_and_hurts_on_the_side_said()
    {
        var done = Parse(new() { How = RoutineForm.Details, Answers = { ["stretch"] = RoutineForm.HurtLeft } }, s_stretch);

        Assert.Equal([new ExerciseDone("stretch", Side.Left, 0, 0, true), new ExerciseDone("stretch", Side.Right, 3, 10, false)], done!.Value);
    }

    [Fact]
    public void Fewer_repetitions_on_one_side_are_logged_on_that_side()
    {
        var done = Parse(new() { How = RoutineForm.AllWell, Left = { ["stretch"] = "6" } }, s_stretch);

        Assert.Equal([new ExerciseDone("stretch", Side.Left, 3, 6, false), new ExerciseDone("stretch", Side.Right, 3, 10, false)], done!.Value);
    }

    [Fact]
    public void Repetitions_that_are_no_number_are_said_under_their_field()
    {
        Assert.Null(Parse(new() { How = RoutineForm.AllWell, Both = { ["forearm-plank"] = "some" } }, s_plank));
        Assert.NotNull(_errors["Form.Both[forearm-plank]"]);
    }

    [Fact]
    public void Leg_strength_counts_where_it_was_said()
    {
        var done = Parse(new() { How = RoutineForm.AllWell, Answers = { ["squat"] = RoutineForm.Done } }, s_plank, s_squat);

        Assert.Contains(new("squat", null, 2, 8, false), done!.Value);
    }

    [Fact]
    public void What_was_left_out_is_not_logged() =>
        Assert.Empty(Parse(new() { How = RoutineForm.Details, Answers = { ["forearm-plank"] = RoutineForm.LeftOut } }, s_plank)!.Value);

    [Fact]
    public void All_done_and_a_hurting_back_contradict_each_other()
    {
        Assert.Null(Parse(new() { How = RoutineForm.AllWell, Answers = { ["forearm-plank"] = RoutineForm.Hurt } }, s_plank));
        Assert.NotNull(_errors["Form.How"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public void An_exercise_without_an_answer_is_asked_for(string? answer)
    {
        Assert.Null(Parse(new() { How = RoutineForm.Details, Answers = { ["forearm-plank"] = answer } }, s_plank));
        Assert.Equal("Say whether you did it.", _errors["Form.Answers[forearm-plank]"]);
    }

    [Fact]
    public void A_page_that_showed_another_routine_is_not_taken_for_this_one()
    {
        Assert.Null(new RoutineForm { How = RoutineForm.AllWell, Shown = "forearm-plank" }.Parse("Form", [s_stretch], static _ => false, _errors));
        Assert.NotNull(_errors["Form.How"]);
    }

    private System.Collections.Immutable.ImmutableArray<ExerciseDone>? Parse(RoutineForm form, params RoutineItem[] routine)
    {
        form.Shown = RoutineForm.Keys(routine);
        return form.Parse("Form", routine, static key => key == "stretch", _errors);
    }
}
