using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>
/// The part of the patient page that stays awake: says what is new about the runner, and takes the page off the screen once the
/// therapist may no longer see it.
/// </summary>
public sealed partial class DeskWatch : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IDisposable? _watch;

    [Inject] private DeskService Service { get; set; } = null!;
    [Inject] private NewsWatchers Watchers { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired] public Guid Runner { get; set; }

    [Parameter, EditorRequired] public Guid Therapist { get; set; }

    /// <summary>The number that the page was drawn at.</summary>
    [Parameter, EditorRequired] public long Seen { get; set; }

    private string? Told { get; set; }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _watch = Watchers.Add(Therapist, Seen, () => InvokeAsync(RungAsync));
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task RungAsync()
    {
        if (_closed.IsCancellationRequested) return;
        if (await Service.NewsAsync(Runner, Seen, _closed.Token) is not { } news)
        {
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
            return;
        }

        if (CaseloadWords.Told(news) is not { Length: > 0 } told || told == Told) return;
        Told = told;
        StateHasChanged();
    }
}
