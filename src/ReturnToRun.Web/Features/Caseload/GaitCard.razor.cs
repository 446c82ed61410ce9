using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Measures;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What a professional saw of the running form, the cue from it, and what differs between the sides (SRC-17, SRC-20).</summary>
public sealed partial class GaitCard
{
    private static readonly Option[] s_sides = [new(nameof(Engine.Facts.Side.Left), "Left"), new(nameof(Engine.Facts.Side.Right), "Right")];

    [SupplyParameterFromForm(FormName = "gait")] private GaitForm? Gait { get; set; }
    [SupplyParameterFromForm(FormName = "side")] private SideForm? Side { get; set; }
    [SupplyParameterFromForm(FormName = "balanced")] private BalancedForm? Balanced { get; set; }

    private Assessments Shown { get; set; } = null!;

    protected override void OnInitialized()
    {
        Shown = Assessments.Of(Desk.Facts);
        (Gait, Side, Balanced) = (Gait ?? new(), Side ?? new(), Balanced ?? new());
    }

    private async Task AssessAsync()
    {
        var (cadence, keep) = (Steps(Gait!.Cadence, "Gait.Cadence"), Steps(Gait.Keep, "Gait.Keep"));
        var (strike, stride) = (Named<FootStrike>(Gait.Strike, "Gait.Strike"), Named<Stride>(Gait.Stride, "Gait.Stride"));
        var cue = string.IsNullOrWhiteSpace(Gait.Cue) ? null : Gait.Cue.Trim();
        if (cue is { Length: > GaitAssessed.CueLength }) Errors.Add("Gait.Cue", $"Keep it under {GaitAssessed.CueLength} characters: one thing to think of.");
        if (cadence is null && keep is null && strike is null && stride is null && cue is null && Shown.Gait?.Cue is null) Errors.Add("Gait.Cue", "Write down at least one thing that you saw.");
        if (Errors.Any) return;
        await SendAsync(Gait, DeskDone.Gait, "Gait.Cue", new GaitAssessed { Sequence = 0, Day = Today, RecordedOn = default, Cadence = cadence, CadenceToKeep = keep, FootStrike = strike, Stride = stride, Cue = cue, By = Desk.Viewer.UserId });
    }

    private async Task FindAsync()
    {
        var (side, finding) = (Named<Side>(Side!.Which, "Side.Which"), Named<SideFinding>(Side.Finding, "Side.Finding"));
        if (side is null) Errors.Add("Side.Which", "Choose a side.");
        if (finding is null) Errors.Add("Side.Finding", "Choose what it is.");
        if (string.IsNullOrWhiteSpace(Side.Place)) Errors.Add("Side.Place", "Say where.");
        else if (Side.Place.Trim().Length > SideFound.WhereLength) Errors.Add("Side.Place", $"Keep it under {SideFound.WhereLength} characters.");
        if (Errors.Any) return;
        await SendAsync(Side, DeskDone.Side, "Side.Place", new SideFound { Sequence = 0, Day = Today, RecordedOn = default, Side = side!.Value, Finding = finding!.Value, Where = Side.Place!.Trim(), By = Desk.Viewer.UserId });
    }

    private async Task BalanceAsync()
    {
        if (!long.TryParse(Balanced!.Found, NumberStyles.None, CultureInfo.InvariantCulture, out var found)) Errors.Add("Balanced.Found", "Choose a finding.");
        else await SendAsync(Balanced, DeskDone.Balanced, "Balanced.Found", new SideBalanced { Sequence = 0, Day = Today, RecordedOn = default, Found = found, By = Desk.Viewer.UserId });
    }

    private int? Steps(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && steps is >= GaitAssessed.FewestSteps and <= GaitAssessed.MostSteps) return steps;
        Errors.Add(field, $"Write steps a minute of both feet, {GaitAssessed.FewestSteps} to {GaitAssessed.MostSteps}, or leave it empty.");
        return null;
    }

    private T? Named<T>(string? typed, string field) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(typed)) return null;
        if (Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(typed[0])) return value;
        Errors.Add(field, "Choose from the list.");
        return null;
    }

    private sealed class GaitForm : DeskForm
    {
        public string? Cadence { get; set; }

        public string? Keep { get; set; }

        public string? Strike { get; set; }

        public string? Stride { get; set; }

        public string? Cue { get; set; }
    }

    private sealed class SideForm : DeskForm
    {
        public string? Which { get; set; }

        public string? Place { get; set; }

        public string? Finding { get; set; }
    }

    private sealed class BalancedForm : DeskForm
    {
        public string? Found { get; set; }
    }
}
