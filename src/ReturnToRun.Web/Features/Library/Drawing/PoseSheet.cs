using System.Collections.Immutable;
using System.Numerics;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Features.Library.Drawing;

/// <summary>A figure as it is being posed: which pose and joint are in hand, and what was before.</summary>
/// <param name="Figure">As it stands.</param>
/// <param name="At">The pose in hand, from 0.</param>
/// <param name="Joint">What moves.</param>
/// <param name="Before">What undo goes back to, the last first.</param>
public sealed record PoseSheet(Figure Figure, int At, Joint Joint, ImmutableStack<Figure> Before)
{
    public const int MostPoses = 3;

    /// <summary>How far a press of a key moves a joint, in centimetres; with Shift <see cref="LargeStep"/>.</summary>
    public const int Step = 1;

    public const int LargeStep = 5;

    private static readonly string[] s_starts = ["squat", "dead-bug", "bird-dog", "side-lying-clam"];

    public Pose Pose => Figure.Poses[At];

    public bool HasMat => Figure.Scene.Any(static prop => prop.Kind == PropKind.Mat);

    /// <summary>Positions to begin from: standing, on the back, on hands and knees, on the side.</summary>
    public static IReadOnlyList<(string Key, string Name)> Starts { get; } = [(s_starts[0], "Standing"), (s_starts[1], "On the back"), (s_starts[2], "On hands and knees"), (s_starts[3], "On the side")];

    public static PoseSheet Of(Figure figure) => new(figure, 0, Joint.NearHand, []);

    /// <summary>The first pose of an exercise that comes with the program; null where there is no such start.</summary>
    public static PoseSheet? From(string start)
    {
        if (!s_starts.Contains(start) || BuiltInLibrary.Exercises.FirstOrDefault(exercise => exercise.Key == start)?.Figure is not { } json) return null;
        var figure = Figure.Parse(json);
        return Of(figure with { Text = "", Poses = [figure.Poses[0] with { Name = "Start", Props = [] }] });
    }

    public PoseSheet Move(Vector3 by) => With(Figure with { Poses = Figure.Poses.SetItem(At, Posing.Move(Pose, Joint, by)) });

    /// <summary>Without a step back of its own: one drag is one step.</summary>
    public PoseSheet Drag(Vector3 by) => this with { Figure = Figure with { Poses = Figure.Poses.SetItem(At, Posing.Move(Pose, Joint, by)) } };

    public PoseSheet Keep() => this with { Before = Before.Push(Figure) };

    public PoseSheet Undo() => Before.IsEmpty ? this : this with { Figure = Before.Peek(), Before = Before.Pop(), At = Math.Min(At, Before.Peek().Poses.Length - 1) };

    /// <summary>Another pose after this one, like it.</summary>
    public PoseSheet Copy() => Figure.Poses.Length >= MostPoses ? this
        : With(Figure with { Poses = Figure.Poses.Insert(At + 1, Pose with { Name = Figure.Poses.Length == 1 ? "End" : $"Pose {Figure.Poses.Length + 1}" }) }) with { At = At + 1 };

    public PoseSheet Remove() => Figure.Poses.Length == 1 ? this : With(Figure with { Poses = Figure.Poses.RemoveAt(At) }) with { At = Math.Max(0, At - 1) };

    public PoseSheet Rename(string name) => With(Figure with { Poses = Figure.Poses.SetItem(At, Pose with { Name = name }) });

    public PoseSheet Say(string text) => With(Figure with { Text = text });

    public PoseSheet Look(float turn, float tilt) => With(Figure with { Turn = turn, Tilt = tilt });

    /// <summary>A mat under the body, or none.</summary>
    public PoseSheet Mat(bool there) => there == HasMat ? this
        : With(Figure with { Scene = there ? [new() { Kind = PropKind.Mat, From = new(-95, 0, -35), To = new(95, 0, 45) }, .. Figure.Scene] : [.. Figure.Scene.Where(static prop => prop.Kind != PropKind.Mat)] });

    private PoseSheet With(Figure figure) => this with { Figure = figure, Before = Before.Push(Figure) };
}
