using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Policies;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>Makes the draft a version that plans follow.</summary>
public sealed partial class PublishCard
{
    [Inject] private PolicyService Service { get; set; } = null!;

    [Parameter, EditorRequired] public PolicyDraft Draft { get; set; } = null!;
    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>The number the version will have.</summary>
    [Parameter, EditorRequired] public int Next { get; set; }

    /// <summary>Published, with its name in words.</summary>
    [Parameter] public EventCallback<string> Published { get; set; }

    private string? From { get; set; }

    private string? Note { get; set; }

    private FormErrors Errors { get; set; } = new();

    private bool Working { get; set; }

    private PolicyProgress Step { get; set; }

    protected override void OnInitialized() => From = PolicyDates.Typed(Today);

    private async Task PublishAsync()
    {
        if (Working) return;
        Errors = new();
        if (PolicyDates.Parse(From) is not { } from)
        {
            Errors.Add("Publish.From", PolicyWords.Of(PolicyAnswer.OtherDay));
            return;
        }

        var answer = await Service.PublishAsync(Draft.Revision, from, Note ?? "");
        if (answer != PolicyAnswer.Done)
        {
            Errors.Add(answer == PolicyAnswer.ReasonMissing ? "Publish.Note" : "Publish.From", PolicyWords.Of(answer));
            return;
        }

        Working = true;
        await Service.FollowAsync(Show);
        Working = false;
        await Published.InvokeAsync($"Version {MeasureWords.Number(Next)}");
    }

    private void Show(PolicyProgress step)
    {
        Step = step;
        _ = InvokeAsync(StateHasChanged);
    }
}
