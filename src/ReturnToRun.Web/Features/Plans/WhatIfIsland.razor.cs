using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>
/// The one part of the plan page with a circuit. What is made up lives in the circuit and nowhere else; without script, or
/// once the circuit is gone, the same form is sent to <see cref="WhatIfPage"/>.
/// </summary>
public sealed partial class WhatIfIsland
{
    [Inject] private WhatIfService Service { get; set; } = null!;

    [Parameter, EditorRequired] public WhatIfStart Start { get; set; } = null!;

    private WhatIfForm Form { get; set; } = new();

    private FormErrors Errors { get; set; } = new();

    private WhatIfView? View { get; set; }

    private string? Summary { get; set; }

    protected override void OnInitialized() => Form = WhatIfForm.From(Start);

    private async Task AskAsync()
    {
        Errors = new();
        View = await Service.AskAsync(Form, Errors, CancellationToken.None);
        Summary = View is { } view ? WhatIfWords.Summary(view.Answer, view.Format)
            : Errors.Any ? string.Join(" ", Errors.All.Select(static error => error.Words))
            : "Your plan has changed meanwhile. Load this page again.";
    }

    private void Clear() => (Form, View, Errors, Summary) = (WhatIfForm.From(Start), null, new(), "Everything is as it stands.");
}
