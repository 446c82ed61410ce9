using System.Globalization;
using System.Text.Json;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Tests.Kit.Figures;

public sealed class FigureTests
{
    private const string Standing = """{"name":"Stand","pelvis":[0,89],"spine":[90],"facing":[0],"near":{"hand":[4,84],"foot":[0,4.4],"toes":[-5]},"far":{"hand":[4,84],"foot":[0,4.4],"toes":[-5]}}""";

    [Fact]
    public void Every_exercise_of_the_library_is_drawn_in_two_or_three_named_poses_with_a_text() => Assert.All(BodyPart.Library.Values, figure =>
    {
        Assert.InRange(figure.Poses.Length, 2, 3);
        Assert.InRange(figure.Text.Length, 40, 300);
        Assert.All(figure.Poses, pose => Assert.InRange(pose.Name.Length, 2, 16));
        Assert.Contains(figure.Scene, prop => prop.Kind == PropKind.Mat);
    });

    [Fact]
    public void The_poses_of_a_figure_differ_enough_to_be_seen() => Assert.All(BodyPart.Library, figure =>
    {
        var bodies = figure.Value.Poses.Select(pose => BodyPart.Of(Skeleton.Of(pose)).ToList()).ToList();
        foreach (var (before, after) in bodies.Zip(bodies.Skip(1)))
            Assert.True(before.Zip(after).Max(part => (part.First.At - part.Second.At).Length()) > 8, figure.Key);
    });

    [Fact]
    public void A_drawing_is_3_to_5_wide_to_2_high_and_holds_all_of_every_pose() => Assert.All(BodyPart.Library, figure =>
    {
        var drawing = FigureDrawing.Of(figure.Value);
        var frame = drawing.ViewBox.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();

        Assert.InRange(frame[2] / (double)frame[3], 1.45, 2.55);
        Assert.All(drawing.Poses.SelectMany(pose => pose).Concat(drawing.Scene), shape =>
        {
            var start = shape.Path[1..shape.Path.IndexOfAny(['L', 'a', 'Z'])].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            Assert.InRange(start[0], frame[0], frame[0] + frame[2]);
            Assert.InRange(start[1], frame[1], frame[1] + frame[3]);
        });
    });

    [Fact]
    public void Near_limbs_are_drawn_over_the_trunk_and_far_limbs_under_it()
    {
        var order = FigureDrawing.Of(BodyPart.Library["forearm-plank"]).Poses[1].Select(shape => shape.Class).ToList();

        Assert.True(order.IndexOf("leg far") < order.IndexOf("trunk"));
        Assert.True(order.IndexOf("arm near") > order.IndexOf("trunk"));
    }

    [Fact]
    public void A_drawing_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var here = FigureDrawing.Of(BodyPart.Library["squat"]).Poses[0].Select(shape => shape.ToString()).ToList();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(here, FigureDrawing.Of(BodyPart.Library["squat"]).Poses[0].Select(shape => shape.ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_figure_with_the_least_it_needs_is_read() => Assert.Equal("Stand", Figure.Parse($$"""{"text":"Standing.","poses":[{{Standing}}]}""").Poses.Single().Name);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"text":"No pose.","poses":[]}""")]
    [InlineData("""{"text":"A word too much.","colour":"red","poses":[STAND]}""")]
    [InlineData("""{"text":"Too many.","poses":[STAND,STAND,STAND,STAND]}""")]
    [InlineData("""{"text":"No point.","scene":[{"kind":"ball","from":[1]}],"poses":[STAND]}""")]
    [InlineData("""{"text":"Too far.","scene":[{"kind":"ball","from":[1,100000]}],"poses":[STAND]}""")]
    [InlineData("""{"text":"No such thing.","scene":[{"kind":"horse","from":[1,1]}],"poses":[STAND]}""")]
    public void What_is_no_figure_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Figure.Parse(json.Replace("STAND", Standing, StringComparison.Ordinal)));
}
