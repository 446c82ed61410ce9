using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Policies;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>How many next sessions a draft would change, looked at while one waits, and stopped when one leaves.</summary>
public sealed partial class EffectCard : IDisposable
{
    private CancellationTokenSource? _looking;

    [Inject] private PolicyService Service { get; set; } = null!;

    [Parameter, EditorRequired] public PolicyDraft Draft { get; set; } = null!;
    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>Whether it is a therapist, who sees runners of theirs by name.</summary>
    [Parameter, EditorRequired] public bool Own { get; set; }

    private string? From { get; set; }

    private string? Error { get; set; }

    private PolicyProgress Step { get; set; }

    private PolicyEffects? Effects { get; set; }

    private string? Summary { get; set; }

    private bool Looking => _looking is not null;

    protected override void OnInitialized() => From = PolicyDates.Typed(Today);

    private async Task LookAsync()
    {
        if (Looking) return;
        Error = PolicyDates.Parse(From) is null ? "Choose a day." : null;
        if (PolicyDates.Parse(From) is not { } from) return;
        using var looking = _looking = new();
        (Step, Effects, Summary) = (default, null, null);
        try
        {
            Effects = await Service.EffectAsync(Draft.Numbers, from, Show, looking.Token);
            Summary = Effects is null ? "You no longer work at this clinic." : PolicyWords.Summary(Effects, Own);
        }
        catch (OperationCanceledException)
        {
            Summary = "Stopped. Nothing was counted.";
        }
        finally
        {
            _looking = null;
        }
    }

    private void Show(PolicyProgress step)
    {
        Step = step;
        _ = InvokeAsync(StateHasChanged);
    }

    private void Stop() => _looking?.Cancel();

    public void Dispose() => _looking?.Cancel();
}
