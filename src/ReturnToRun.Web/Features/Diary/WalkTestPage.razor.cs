using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>R2: what the walk test is, and how it went.</summary>
public sealed partial class WalkTestPage
{
    private static readonly Option[] s_felt = [new(WalkTestForm.NoPain, "None"), new(WalkTestForm.SomePain, "Some")];

    private static readonly Timeline s_walk = Timeline.Of([Walk(5)], [Walk(30)], [Walk(5)], NominalSpeeds.Default);

    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "walk-test")] private WalkTestForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private bool Stale { get; set; }

    /// <summary>Why it is not walked now; null where it may be.</summary>
    private string? Closed { get; set; }

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        Form ??= new() { Key = PageKey.New(Clock), Start = StartForm.From(now.Now, now.Format.Zone) };
        var test = now.Plan.Clearance.Findings.FirstOrDefault(static finding => finding.Rule == "R2");
        Closed = now.Plan.Stage is PlanStage.Paused or PlanStage.Waiting ? "Not before a clinician has seen you"
            : now.Plan.Clearance.FullCheckOwed ? "The safety check comes first"
            : test is { State: FindingState.Failed, Until: { } until } && until > now.Today ? $"Try again from {now.Format.Day(until)}, once you feel as usual"
            : null;
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Closed is not null || Form!.Parse("Form", Now.Format.Zone, Now.Now, Errors) is not { } walk) return;
        switch (await Service.RecordAsync(Now, walk, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Stale stale:
                (Stale, Form.Key) = (true, PageKey.New(Clock));
                Drawn(stale.View);
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.Start.Date", RefusalWords.Of(refused.Reason));
                break;
            default:
                Navigation.NavigateTo("/clearance");
                break;
        }
    }

    private static Segment Walk(int minutes) => new(SegmentKind.Walk, Quantity.FromMinutes(minutes));
}
