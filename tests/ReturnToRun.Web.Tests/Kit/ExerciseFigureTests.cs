using Bunit;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Kit.Figures;
using ReturnToRun.Web.Tests.Kit.Figures;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Kit;

public sealed class ExerciseFigureTests : BunitContext
{
    [Fact]
    public void A_figure_is_a_picture_with_its_poses_in_words()
    {
        var stage = Draw("forearm-plank").Find("[role=img]");

        Assert.Equal(BodyPart.Library["forearm-plank"].Text, stage.GetAttribute("aria-label"));
        Assert.Equal(["1. Down", "2. Straight"], stage.QuerySelectorAll(".name").Select(name => name.TextContent));
    }

    [Theory]
    [InlineData("forearm-plank", "two", 2)]
    [InlineData("dead-bug-swiss-ball", "three", 3)]
    public void Poses_move_by_fixed_classes_and_can_be_held_still(string exercise, string count, int poses)
    {
        var figure = Draw(exercise);

        Assert.Equal(poses, figure.FindAll("svg").Count);
        Assert.Contains(count, figure.Find(".figure").ClassList);
        Assert.Equal(RoutineWords.HoldStill, figure.Find("label").TextContent.Trim());
        Assert.NotNull(figure.Find("label > input[type=checkbox]"));
    }

    [Fact]
    public void A_still_figure_shows_its_poses_side_by_side_with_nothing_to_press()
    {
        var figure = Draw("forearm-plank", still: true);

        Assert.Equal(2, figure.FindAll("svg").Count);
        Assert.Empty(figure.FindAll("input"));
        Assert.DoesNotContain("moving", figure.Find(".figure").ClassList);
    }

    [Fact]
    public void A_small_figure_is_72_by_48_and_silent_because_its_name_stands_beside_it()
    {
        var svg = Render<ExerciseFigure>(parameters => parameters.Add(figure => figure.Figure, BodyPart.Library["squat"]).Add(figure => figure.Small, true)).Find("svg");

        Assert.Equal(("72", "48", "true"), (svg.GetAttribute("width"), svg.GetAttribute("height"), svg.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void No_figure_weighs_more_than_8_kilobytes() => Assert.All(BodyPart.Library.Keys, exercise => Assert.InRange(Draw(exercise).Markup.Length, 1000, 8 * 1024));

    [Fact]
    public void Every_class_that_is_drawn_is_coloured_by_the_style_sheet()
    {
        var style = Repository.Read("src", "ReturnToRun.Web", "Kit", "ExerciseFigure.razor.css");
        var shapes = BodyPart.Library.Values.Select(FigureDrawing.Of).SelectMany(drawing => drawing.Poses.SelectMany(pose => pose).Concat(drawing.Scene));

        Assert.All(shapes.Select(shape => shape.Class).Distinct(), name => Assert.Contains(name.Split(' '), word => style.Contains($".{word} ", StringComparison.Ordinal) || style.Contains($".{word},", StringComparison.Ordinal)));
    }

    private IRenderedComponent<ExerciseFigure> Draw(string exercise, bool still = false) =>
        Render<ExerciseFigure>(parameters => parameters.Add(figure => figure.Figure, BodyPart.Library[exercise]).Add(figure => figure.Still, still));
}
