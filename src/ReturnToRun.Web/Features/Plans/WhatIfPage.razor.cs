using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>"What if?" without script: the same questions and the same answer. Posted, because pain stands in no address.</summary>
public sealed partial class WhatIfPage
{
    public const string FormName = "what-if";

    [SupplyParameterFromForm(FormName = FormName)] private WhatIfForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private WhatIfStart? Start { get; set; }

    private WhatIfView? View { get; set; }

    // Nothing to ask about while everything stands still, least of all while it is locked.
    protected override string? ElsewhereFor(RunnerNow now) => WhatIfStart.Of(now.Plan, now.View.History, now.View.Assignable) is null ? "/plan" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        Start = WhatIfStart.Of(now.Plan, now.View.History, now.View.Assignable);
        Form ??= WhatIfForm.From(Start!);
        return Task.CompletedTask;
    }

    private void Ask() => View = Now is { } now ? WhatIfService.Ask(now, Form!, Errors) : null;
}
