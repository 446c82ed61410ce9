using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>A card on a therapist's desk with a form of its own.</summary>
public abstract class DeskCard : ComponentBase
{
    [Inject] private DeskService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext HttpContext { get; set; } = null!;

    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    protected FormErrors Errors { get; } = new();

    protected DateOnly Today => Desk.View.Today;

    /// <summary>Shows the page anew, saying what was done.</summary>
    /// <param name="at">The card to show it at.</param>
    protected void GoOn(string done, string? at = null) => Navigation.NavigateTo($"/runners/{Desk.View.Runner}?done={done}{(at is null ? "" : $"#{at}")}");

    /// <summary>The runner is not this therapist's to see any more.</summary>
    protected void NotFound() => Navigation.NotFound();

    /// <summary>What would follow from something recorded today, in a sentence or two: the same question as every "what if?".</summary>
    protected string Follows(Fact fact)
    {
        var answer = WhatIf.Of(Desk.View.History, Today, new() { Steering = [fact] });
        var missing = answer.Then.Clearance.Findings.Where(static finding => finding.State != FindingState.Met).Select(static finding => finding.Rule).ToList();
        return $"{WhatIfWords.Summary(answer, Desk.Format)}{(missing.Count > 0 ? $" Still open: {string.Join(", ", missing)}." : "")}";
    }

    /// <summary>Stores the facts and shows the page anew; where that fails, says why under <paramref name="field"/>.</summary>
    /// <param name="done">What the page says then, as <see cref="DeskDone"/> knows it.</param>
    protected async Task SendAsync(DeskForm form, string done, string field, params Fact[] facts)
    {
        if (form.Reason is { Length: > DeskForm.ReasonLength })
        {
            Errors.Add(field, $"Keep the reason under {DeskForm.ReasonLength} characters.");
            return;
        }

        switch (await Service.AppendAsync(Desk, form, facts, HttpContext.RequestAborted))
        {
            case AppendResult.Saved or AppendResult.AlreadyThere:
                GoOn(done);
                break;
            case AppendResult.Stale:
                Errors.Add(field, "Something changed since this page was opened, so nothing was stored. Look at the page as it is now, then decide again.");
                break;
            case AppendResult.Refused refused:
                Errors.Add(field, RefusalWords.Of(refused.Reason));
                break;
            case AppendResult.NotFound:
                Navigation.NotFound();
                break;
        }
    }
}
