using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>
/// Chooses, looks, decides. The runner is read anew at each look, so a lock, a run or another therapist's choice is seen at
/// once; what others steered since the page was opened has to be taken note of before anything is decided.
/// </summary>
public sealed partial class DecideIsland
{
    [Inject] private DecideService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired] public Guid Runner { get; set; }

    private DecideForm Form { get; set; } = new();

    private FormErrors Errors { get; set; } = new();

    private DecideView? View { get; set; }

    private DecideAnswer? Answer { get; set; }

    private IReadOnlyList<Change> Since { get; set; } = [];

    private bool Gone { get; set; }

    private string? Summary { get; set; }

    private string? Problem { get; set; }

    private string? Done { get; set; }

    private Guid Key { get; set; }

    // The facts' version up to which the therapist has seen what others did.
    private long Seen { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!await ReadAsync()) return;
        (Form, Seen, Key) = (DecideForm.From(View!), View!.View.FactsVersion, NewKey());
    }

    private Task SetAsync(Action set)
    {
        set();
        return LookAsync();
    }

    private async Task LookAsync()
    {
        (Problem, Done) = (null, null);
        if (!await ReadAsync()) return;
        Draw();
    }

    private void Draw()
    {
        Errors = new();
        Answer = DecideService.Look(View!, Form, Errors);
        Summary = Answer is { } answer ? answer.Choice.Band == Band.Absolute ? $"Refused. {DecideWords.Of(answer.Choice).Says}" : WhatIfWords.Summary(answer.Choice.Answer, View!.Format)
            : Errors.Any ? string.Join(" ", Errors.All.Select(static error => error.Words))
            : "Nothing is chosen: the plan goes on as it is.";
    }

    private async Task DecideAsync()
    {
        await LookAsync();
        if (Gone || Errors.Any || Since.Count > 0) return;
        if (Answer is not { Choice.Band: not Band.Absolute } answer)
        {
            Problem = Answer is null ? "Nothing is chosen yet." : "This is refused, and nothing was stored.";
            return;
        }
        Form.Check(View!, answer.NeedsEnd, answer.NeedsReason, Errors);
        if (Errors.Any) return;
        switch (await Service.DecideAsync(View!, Form, answer, Key, CancellationToken.None))
        {
            case AppendResult.Saved or AppendResult.AlreadyThere:
                await ReadAsync();
                (Form, Seen, Key, Answer, Summary) = (DecideForm.From(View!), View!.View.FactsVersion, NewKey(), null, null);
                (Since, Done) = ([], "Decided.");
                break;
            case AppendResult.Refused refused: Problem = RefusalWords.Of(refused.Reason); break;
            case AppendResult.NotFound: Gone = true; break;
            default:
                await LookAsync();
                Problem = "Something changed while you looked, so nothing was stored. Look at it as it is now, then decide again.";
                break;
        }
    }

    private async Task<bool> ReadAsync()
    {
        View = await Service.ReadAsync(Runner, CancellationToken.None);
        if (Gone = View is null) return false;
        Since = Seen == 0 ? [] : [.. View!.Changes.Where(change => change.Last > Seen && change.ById != View.Viewer.UserId)];
        return true;
    }

    private void TakeNote()
    {
        (Seen, Since) = (View!.View.FactsVersion, []);
        Draw();
    }

    private void Clear() => (Form, Answer, Errors, Problem, Done, Summary) = (DecideForm.From(View!), null, new(), null, null, "Everything is as it stands.");

    private Guid NewKey() => Guid.CreateVersion7(Clock.GetUtcNow());
}
