using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using ReturnToRun.Web.Features.Library.Drawing;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Tests.Features.Library;

public sealed class PoseEditorTests : BunitContext
{
    private string? _json;

    public PoseEditorTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void An_exercise_is_drawn_by_keyboard_from_a_position_to_two_poses_with_names_and_words()
    {
        var editor = Render();
        editor.Button("On hands and knees").Click();
        editor.Labelled("Joint").Change(nameof(Joint.NearHand));
        var before = Posing.At(Pose(0), Joint.NearHand);
        Stage(editor).KeyDown(new KeyboardEventArgs { Key = "ArrowUp" });
        Assert.Equal(before.Y + 1, Posing.At(Pose(0), Joint.NearHand).Y, 1);
        editor.Button("Copy this pose").Click();
        Stage(editor).KeyDown(new KeyboardEventArgs { Key = "ArrowUp", ShiftKey = true });
        Assert.Equal(before.Y + 6, Posing.At(Pose(1), Joint.NearHand).Y, 1);
        Assert.Equal(before.Y + 1, Posing.At(Pose(0), Joint.NearHand).Y, 1);
        editor.Labelled("Name of this pose").Change("Hand up");
        editor.Labelled("What the poses show").Change("On hands and knees. Then one hand is lifted.");

        var figure = Figure.Parse(_json!);
        Assert.Equal(["Start", "Hand up"], figure.Poses.Select(pose => pose.Name));
        Assert.Equal("On hands and knees. Then one hand is lifted.", figure.Text);
        Assert.StartsWith("Near hand:", editor.Find("[role=status]").Words(), StringComparison.Ordinal);
        Assert.Equal("On hands and knees. Then one hand is lifted.", editor.Find(".preview [role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_drawing_that_has_only_begun_has_the_keys_at_once_and_a_name_for_everything_in_it()
    {
        var editor = Render();
        editor.Button("Standing").Click();

        Assert.Contains(JSInterop.Invocations, static call => call.Identifier.EndsWith("domWrapper.focus", StringComparison.Ordinal));
        Assert.Empty(editor.FindAll(".error"));
        Assert.Equal("Start", editor.Find(".preview [role=img]").GetAttribute("aria-label"));
        Assert.All(editor.FindAll(".pad button").Where(static button => button.Words().Any(char.IsLetter)), static button => Assert.Contains(button.Words(), button.GetAttribute("aria-label"), StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_that_move_nothing_change_nothing_and_undo_goes_back_step_by_step()
    {
        var editor = Render();
        editor.Button("Standing").Click();
        var first = _json;
        Stage(editor).KeyDown(new KeyboardEventArgs { Key = "Tab" });
        Assert.Equal(first, _json);
        editor.Find("button[aria-label=Left]").Click();
        var second = _json;
        editor.Find("button[aria-label=Left]").Click();
        Assert.NotEqual(second, _json);
        editor.Button("Undo").Click();
        Assert.Equal(second, _json);
        editor.Button("Undo").Click();
        Assert.Equal(first, _json);
        Assert.True(editor.Button("Undo").HasAttribute("disabled"));
    }

    [Fact]
    public void A_joint_is_chosen_by_clicking_it_and_dragging_is_one_step_back()
    {
        var editor = Render();
        editor.Button("Standing").Click();
        var start = _json;
        editor.Find("circle[data-joint=FarKnee]").Click();
        Assert.Equal("Far knee", editor.Labelled("Joint").QuerySelector("[selected]")!.Words());
        editor.InvokeAsync(() => editor.Instance.Grip("Head"));
        editor.InvokeAsync(() => editor.Instance.Drag(3, 0));
        editor.InvokeAsync(() => editor.Instance.Drag(3, 0));
        editor.InvokeAsync(() => editor.Instance.Drop());
        Assert.NotEqual(start, _json);
        editor.Button("Undo").Click();
        Assert.Equal(start, _json);
    }

    [Fact]
    public void Three_poses_are_the_most_and_one_the_least()
    {
        var editor = Render();
        editor.Button("On the back").Click();
        Assert.True(editor.Button("Remove this pose").HasAttribute("disabled"));
        editor.Button("Copy this pose").Click();
        editor.Button("Copy this pose").Click();
        Assert.True(editor.Button("Copy this pose").HasAttribute("disabled"));
        editor.Button("Remove this pose").Click();
        Assert.Equal(2, Figure.Parse(_json!).Poses.Length);
    }

    [Fact]
    public void A_figure_of_the_library_comes_back_as_it_was_and_what_is_none_says_so()
    {
        foreach (var figure in ReturnToRun.Web.Tests.Kit.Figures.BodyPart.Library.Values)
        {
            var again = Figure.Parse(figure.Write());
            Assert.Equal(figure.Write(), again.Write());
            Assert.Equal(figure.Poses.Select(pose => Skeleton.Of(pose)), again.Poses.Select(pose => Skeleton.Of(pose)));
        }

        _json = "{\"poses\":[]}";
        Assert.Contains("no drawing this editor can read", Render().Words(), StringComparison.Ordinal);
    }

    private Pose Pose(int at) => Figure.Parse(_json!).Poses[at];

    private static IElement Stage(IRenderedComponent<PoseEditor> editor) => editor.Find("[role=application]");

    private IRenderedComponent<PoseEditor> Render() => Render<PoseEditor>(p => p.Add(e => e.Json, _json).Add(e => e.JsonChanged, json => _json = json));
}
