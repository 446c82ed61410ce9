using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>
/// A therapist's runners, sorted by who needs them. Drawn once by the request; the circuit takes over what was read, and then
/// shows what is new by itself (docs/adr/0050-caseload.md).
/// </summary>
public sealed partial class CaseloadPage : IDisposable
{
    private static readonly (CaseloadPart Part, string Words)[] s_parts =
        [(CaseloadPart.NeedsYou, "Needs you"), (CaseloadPart.Clearance, "Waiting for clearance"), (CaseloadPart.OnTrack, "On track"), (CaseloadPart.All, "All")];

    private readonly CancellationTokenSource _closed = new();
    private IDisposable? _watch;
    private int _asked;

    [Inject] private CaseloadService Service { get; set; } = null!;
    [Inject] private NewsWatchers Watchers { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] private string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private string? Page { get; set; }

    /// <summary>What the request read: the circuit does not read it again.</summary>
    [PersistentState] public CaseloadView? View { get; set; }

    private CaseloadQuestion Question => CaseloadQuestion.Read(Show, Sort, Page) with { Name = Name };

    private string Name { get; set; } = "";

    private string? Told { get; set; }

    /// <summary>The runners with something new since the page was opened.</summary>
    private HashSet<Guid> Fresh { get; } = [];

    protected override async Task OnInitializedAsync()
    {
        View ??= await Service.ReadAsync(Question, _closed.Token);
        if (View is null) Navigation.NotFound();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && View is not null) _watch = Watchers.Add(View.Therapist, View.Seen, () => InvokeAsync(RungAsync));
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _closed.Cancel();
        _closed.Dispose();
    }

    private Task LookForAsync(ChangeEventArgs change)
    {
        Name = change.Value as string is { } typed ? typed[..Math.Min(typed.Length, CaseloadQuestion.NameLength)] : "";
        return SearchAsync();
    }

    private async Task SearchAsync()
    {
        var asked = ++_asked;
        var view = await Service.ReadAsync(Question, _closed.Token);
        // An answer to fewer letters that comes late says nothing any more.
        if (asked == _asked) Take(view);
    }

    private async Task RungAsync()
    {
        if (View is not { } before || _closed.IsCancellationRequested) return;
        var asked = _asked;
        if (await Service.SinceAsync(before, Question, _closed.Token) is not var (view, news))
        {
            Take(null);
            return;
        }

        if (asked != _asked) return;
        Fresh.UnionWith(news.Select(static item => item.Runner));
        if (CaseloadWords.Told(news) is { Length: > 0 } told) Told = told;
        Take(view);
        StateHasChanged();
    }

    // Where nothing may be seen any more, nothing stays on the screen: the server answers as it answers everybody else.
    private void Take(CaseloadView? view)
    {
        if (view is null) Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        else View = view;
    }
}
