using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace ReturnToRun.Web.Kit.Figures;

/// <summary>A stroke or a face of the picture: a path, or a circle about its only point.</summary>
/// <param name="Class">The fixed class that colours it.</param>
/// <param name="Width">The width of its line, as an attribute; 0 for a face.</param>
/// <param name="Path">The SVG path.</param>
public sealed record Shape(string Class, string Width, string Path);

/// <summary>A figure on paper: each pose as shapes from back to front, in one frame that holds all of them, 3 to 5 wide to 2 high.</summary>
public sealed class FigureDrawing
{
    private const float Margin = 7;
    private const float LeastTurn = .3f;
    private readonly Vector2 _turn;
    private readonly Vector2 _tilt;
    private Vector2 _least = new(float.MaxValue);
    private Vector2 _most = new(float.MinValue);

    private FigureDrawing(Figure figure)
    {
        _turn = Sides(figure.Turn);
        _tilt = Sides(figure.Tilt);
        Scene = [.. figure.Scene.SelectMany(Draw)];
        Poses = [.. figure.Poses.Select(Draw)];
        ViewBox = Frame();
    }

    /// <summary>What stands there in every pose.</summary>
    public ImmutableArray<Shape> Scene { get; }

    public ImmutableArray<ImmutableArray<Shape>> Poses { get; }

    /// <summary>The frame, as the attribute of an SVG.</summary>
    public string ViewBox { get; }

    public static FigureDrawing Of(Figure figure) => new(figure);

    /// <summary>Where a place of the body is on paper.</summary>
    public Vector2 OnPaper(Vector3 place) => Project(place);

    /// <summary>What a step on paper is in the picture's plane, without a step towards the reader.</summary>
    public Vector3 FromPaper(Vector2 step)
    {
        // Seen nearly from the side a step to the right would be endless.
        var x = step.X / (MathF.Abs(_turn.X) < LeastTurn ? MathF.CopySign(LeastTurn, _turn.X) : _turn.X);
        return new(x, -(step.Y + (x * _turn.Y * _tilt.Y)) / MathF.Max(LeastTurn, _tilt.X), 0);
    }

    private ImmutableArray<Shape> Draw(Pose pose)
    {
        var body = Skeleton.Of(pose);
        List<(float Depth, IEnumerable<Shape> Shapes)> parts =
        [
            Leg(body.Far, "far"), Arm(body.Far, "far"), Trunk(body), Head(body), Leg(body.Near, "near"), Arm(body.Near, "near"),
            .. pose.Props.Select(prop => (prop.Kind == PropKind.Arrow ? float.MaxValue : Depth(prop), Draw(prop))),
        ];
        return [.. parts.OrderBy(part => part.Depth).SelectMany(part => part.Shapes)];
    }

    private (float Depth, IEnumerable<Shape> Shapes) Leg(LimbJoints limb, string side) =>
        (Depth(limb.Knee, limb.Foot), [.. Haloed($"leg {side}", Body.LegRadius, limb.Hip, limb.Knee, limb.Foot), .. Line($"foot {side}", Body.FootRadius, limb.Foot, limb.Toes)]);

    private (float Depth, IEnumerable<Shape> Shapes) Arm(LimbJoints limb, string side) =>
        (Depth(limb.Elbow, limb.Hand), Haloed($"arm {side}", Body.ArmRadius, limb.Shoulder, limb.Elbow, limb.Hand));

    private (float Depth, IEnumerable<Shape> Shapes) Trunk(Skeleton body)
    {
        var waist = (body.Near.Hip - body.Far.Hip) * .45f;
        return (Depth(body.Pelvis, body.Neck), Line("trunk", Body.TrunkRadius,
            body.Near.Shoulder, body.Waist + waist, body.Near.Hip, body.Far.Hip, body.Waist - waist, body.Far.Shoulder, body.Near.Shoulder));
    }

    private (float Depth, IEnumerable<Shape> Shapes) Head(Skeleton body) =>
        (Depth(body.Head), [.. Line("neck", Body.ArmRadius, body.Neck, body.Head), .. Line("nose", 2, body.Head, body.Nose), .. Disc("head", Body.HeadRadius, body.Head)]);

    private IEnumerable<Shape> Draw(Prop prop)
    {
        var from = prop.From.At(0);
        var to = prop.To.At(0);
        return prop.Kind switch
        {
            PropKind.Mat => Face("mat", new(from.X, from.Y, from.Z), new(to.X, from.Y, from.Z), new(to.X, from.Y, to.Z), new(from.X, from.Y, to.Z)),
            PropKind.Box => Box(from, to),
            PropKind.Ball => Disc("ball", prop.Radius, from),
            PropKind.Bar => Line("bar", 2.5f, from, to),
            PropKind.Arrow => Arrow(from, to),
            _ => throw new ArgumentOutOfRangeException(nameof(prop), prop.Kind, "Unknown kind of thing."),
        };
    }

    /// <summary>The top, the front and the side that the reader sees.</summary>
    private IEnumerable<Shape> Box(Vector3 a, Vector3 b)
    {
        var (low, high) = (Vector3.Min(a, b), Vector3.Max(a, b));
        var side = _turn.Y > 0 ? high.X : low.X;
        return
        [
            .. Face("box top", new(low.X, high.Y, low.Z), new(high.X, high.Y, low.Z), high, new(low.X, high.Y, high.Z)),
            .. Face("box front", new(low.X, low.Y, high.Z), new(high.X, low.Y, high.Z), high, new(low.X, high.Y, high.Z)),
            .. Face("box side", new(side, low.Y, low.Z), new(side, low.Y, high.Z), new(side, high.Y, high.Z), new(side, high.Y, low.Z)),
        ];
    }

    private IEnumerable<Shape> Arrow(Vector3 from, Vector3 to)
    {
        var (start, tip) = (Project(from), Project(to));
        var back = Vector2.Normalize(start - tip) * 8;
        var across = new Vector2(-back.Y, back.X) * .7f;
        Grow(start, 2);
        Grow(tip, 2);
        return [new("arrow", "3.5", Path([start, tip]) + Path([tip + back + across, tip, tip + back - across]))];
    }

    private IEnumerable<Shape> Haloed(string name, float radius, params Vector3[] points)
    {
        var line = Line(name, radius, points);
        return [line[0] with { Class = "halo", Width = Wide((2 * radius) + 5) }, .. line];
    }

    private Shape[] Line(string name, float radius, params Vector3[] points)
    {
        var projected = Array.ConvertAll(points, Project);
        foreach (var point in projected) Grow(point, radius);
        return [new(name, Wide(2 * radius), Path(projected))];
    }

    private Shape[] Face(string name, params Vector3[] points)
    {
        var line = Line(name, 0, points);
        return [new(name, "0", line[0].Path + "Z")];
    }

    private Shape[] Disc(string name, float radius, Vector3 centre)
    {
        var at = Project(centre);
        Grow(at, radius);
        return [new(name, "0", string.Create(CultureInfo.InvariantCulture, $"M{at.X - radius:0.#} {at.Y:0.#}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z"))];
    }

    private Vector2 Project(Vector3 point) =>
        new((point.X * _turn.X) + (point.Z * _turn.Y), -((point.Y * _tilt.X) - (Near(point) * _tilt.Y)));

    private float Near(Vector3 point) => (point.Z * _turn.X) - (point.X * _turn.Y);

    private float Depth(params ReadOnlySpan<Vector3> points)
    {
        float sum = 0;
        foreach (var point in points) sum += (Near(point) * _tilt.X) + (point.Y * _tilt.Y);
        return sum / points.Length;
    }

    private float Depth(Prop prop) => prop.Kind == PropKind.Bar ? Depth(prop.From.At(0), prop.To.At(0)) : Depth(prop.From.At(0));

    private void Grow(Vector2 point, float radius)
    {
        _least = Vector2.Min(_least, point - new Vector2(radius));
        _most = Vector2.Max(_most, point + new Vector2(radius));
    }

    private string Frame()
    {
        var size = _most - _least + new Vector2(2 * Margin);
        var frame = Vector2.Max(size, new Vector2(size.Y * 1.5f, size.X / 2.5f));
        var corner = ((_least + _most) / 2) - (frame / 2);
        return string.Create(CultureInfo.InvariantCulture, $"{corner.X:0} {corner.Y:0} {frame.X:0} {frame.Y:0}");
    }

    private static string Path(ReadOnlySpan<Vector2> points)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Length; i++)
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{points[i].X:0.#} {points[i].Y:0.#}");
        return path.ToString();
    }

    private static string Wide(float width) => width.ToString("0.#", CultureInfo.InvariantCulture);

    private static Vector2 Sides(float degrees) => new(MathF.Cos(float.DegreesToRadians(degrees)), MathF.Sin(float.DegreesToRadians(degrees)));
}
