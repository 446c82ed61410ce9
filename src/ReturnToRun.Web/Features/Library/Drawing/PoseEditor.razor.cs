using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Features.Library.Drawing;

/// <summary>
/// Draws an exercise by moving a body joint by joint, with keys, buttons or a pointer. What it makes is the JSON of a
/// <see cref="Figure"/>. For a page with a circuit.
/// </summary>
public sealed partial class PoseEditor : IAsyncDisposable
{
    private const float LeastWidth = 250, LeastHeight = 210;

    private static readonly ImmutableArray<Joint> s_joints = [.. Enum.GetValues<Joint>().Where(static joint => joint != Joint.Body)];
    private static readonly Option[] s_options = [.. Enum.GetValues<Joint>().Select(static joint => new Option(joint.ToString(), PoseWords.Of(joint)))];

    private static readonly (string Key, string Words, string Label)[] s_pad =
    [
        ("ArrowLeft", "←", "Left"), ("ArrowRight", "→", "Right"), ("ArrowUp", "↑", "Up"), ("ArrowDown", "↓", "Down"), ("PageUp", "Away", "Away from you"), ("PageDown", "Towards", "Towards you"),
    ];

    private ElementReference _stage;
    private FigureDrawing? _drawing;
    private IJSObjectReference? _module;
    private IJSObjectReference? _grip;
    private DotNetObjectReference<PoseEditor>? _self;
    private string? _known;
    private bool _attached;
    private bool _begun;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    /// <summary>The figure; null or empty to begin one.</summary>
    [Parameter] public string? Json { get; set; }

    [Parameter] public EventCallback<string?> JsonChanged { get; set; }

    private PoseSheet? Sheet { get; set { field = value; _drawing = value is null ? null : FigureDrawing.Of(value.Figure); } }

    private string Said { get; set; } = "";

    // Wide enough that the picture stands still while a joint moves.
    private string Frame
    {
        get
        {
            var frame = Array.ConvertAll(_drawing!.ViewBox.Split(' '), static part => float.Parse(part, CultureInfo.InvariantCulture));
            var (width, height) = (MathF.Max(LeastWidth, Stepped(frame[2])), MathF.Max(LeastHeight, Stepped(frame[3])));
            var (middle, bottom) = (MathF.Round((frame[0] + (frame[2] / 2)) / 40) * 40, MathF.Max(25, Stepped(frame[1] + frame[3])));
            return string.Join(' ', Text(middle - (width / 2)), Text(bottom - height), Text(width), Text(height));
        }
    }

    protected override void OnParametersSet()
    {
        if (Json == _known) return;
        _known = Json;
        Sheet = Read(Json) is { } figure ? Sheet is { } sheet && sheet.At < figure.Poses.Length ? sheet with { Figure = figure } : PoseSheet.Of(figure) : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Sheet is null) return;
        // The button that began it is gone, and the keyboard would stand at the top of the page.
        if (_begun) await _stage.FocusAsync();
        _begun = false;
        if (_attached) return;
        _attached = true;
        _module = await Script.InvokeAsync<IJSObjectReference>("import", $"/{Assets["Features/Library/Drawing/PoseEditor.razor.js"]}");
        _self = DotNetObjectReference.Create(this);
        _grip = await _module.InvokeAsync<IJSObjectReference>("attach", _stage, _self);
    }

    /// <summary>A pointer took hold of a joint.</summary>
    [JSInvokable]
    public void Grip(string joint)
    {
        if (Sheet is null || !Enum.TryParse<Joint>(joint, out var held)) return;
        Sheet = (Sheet with { Joint = held }).Keep();
        StateHasChanged();
    }

    /// <summary>It moved on paper, in the picture's own units.</summary>
    [JSInvokable]
    public void Drag(float x, float y)
    {
        if (Sheet is null || _drawing is null || !float.IsFinite(x) || !float.IsFinite(y)) return;
        Sheet = Sheet.Drag(_drawing.FromPaper(new(x, y)));
        StateHasChanged();
    }

    /// <summary>It let go.</summary>
    [JSInvokable]
    public Task Drop() => Sheet is null ? Task.CompletedTask : SetAsync(Sheet);

    private Task BeginAsync(string start)
    {
        if (PoseSheet.From(start) is not { } sheet) return Task.CompletedTask;
        _begun = true;
        return SetAsync(sheet);
    }

    private void Choose(string? joint)
    {
        if (Enum.TryParse<Joint>(joint, out var chosen)) Sheet = Sheet! with { Joint = chosen };
    }

    private Task PressAsync(KeyboardEventArgs key) => NudgeAsync(key.Key, key.ShiftKey);

    private Task NudgeAsync(string key, bool large)
    {
        Vector3? way = key switch
        {
            "ArrowLeft" => -Vector3.UnitX,
            "ArrowRight" => Vector3.UnitX,
            "ArrowUp" => Vector3.UnitY,
            "ArrowDown" => -Vector3.UnitY,
            "PageUp" => -Vector3.UnitZ,
            "PageDown" => Vector3.UnitZ,
            _ => null,
        };
        return way is { } step ? SetAsync(Sheet!.Move(step * (large ? PoseSheet.LargeStep : PoseSheet.Step))) : Task.CompletedTask;
    }

    private Task LookAsync(ChangeEventArgs change, float was, bool turn)
    {
        if (!float.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var degrees)) degrees = was;
        return SetAsync(Sheet!.Look(turn ? degrees : Sheet.Figure.Turn, turn ? Sheet.Figure.Tilt : degrees));
    }

    private Task SetAsync(PoseSheet sheet)
    {
        Sheet = sheet;
        var at = Posing.At(sheet.Pose, sheet.Joint);
        Said = string.Create(CultureInfo.InvariantCulture, $"{PoseWords.Of(sheet.Joint)}: {at.X:0} across, {at.Y:0} up, {at.Z:0} towards you");
        _known = sheet.Figure.Write();
        return JsonChanged.InvokeAsync(_known);
    }

    private static Figure? Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return null;
        try
        {
            return Figure.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static float Stepped(float size) => MathF.Ceiling(size / 40) * 40;

    private static string Text(float number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_grip is not null) await _grip.InvokeVoidAsync("detach");
            if (_grip is not null) await _grip.DisposeAsync();
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and what it held with it.
        }
    }
}
