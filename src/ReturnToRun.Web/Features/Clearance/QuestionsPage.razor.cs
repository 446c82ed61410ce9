using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The full check, one question a screen.</summary>
public sealed partial class QuestionsPage
{
    private static readonly Option[] s_routine =
    [
        new(ClearanceCheckup.Yes, "Yes, without low-back pain"),
        new(ClearanceCheckup.No, "It gave me low-back pain"),
        new(ClearanceCheckup.NotTried, "Not done yet"),
    ];

    [Inject] private ClearanceService Service { get; set; } = null!;

    /// <summary>The number of a screen to go back to.</summary>
    [SupplyParameterFromQuery(Name = "n")] private int? Asked { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] private AnswerForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private ClearanceCheckup Check { get; set; } = ClearanceCheckup.Of([], ImmutableDictionary<string, string>.Empty);

    private ClearanceStep Step { get; set; } = ClearanceStep.ClearedBy;

    private int Number => Check.NumberOf(Step);

    private int? Points => int.TryParse(Form!.Answer, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null;

    private (string Reason, string? IfYes, string Source) Why => Step.Kind switch
    {
        StepKind.Item => (ClearanceWords.Of(Step.Id).Why, $"{ClearanceWords.Of(Step.Id).IfYes} {ClearanceWords.Of(Step.Item!.Tier)}.", ClearanceWords.Of(Step.Item.Source)),
        StepKind.AnythingNew => ("These do not go away, so we do not ask them in full again. But one of them may be new.", null, "From published lists and general medical knowledge; each is marked where it is asked in full."),
        _ => (Readiness(Step.Id), null, ClearanceFindingWords.Of(new(Step.Id, FindingState.Missing, null)).Source),
    };

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override async Task LoadAsync(RunnerNow now)
    {
        Check = await Service.CheckupAsync(now, Cancelled);
        var last = Check.NumberOf(Check.Next);
        Step = Form?.Step is { } answered && Check.Steps.FirstOrDefault(step => step.Id == answered) is { } step ? step
            : Check.Steps[Math.Clamp(Asked ?? last, 1, last) - 1];
        if (Step.Kind == StepKind.ClearedBy) Navigation.NavigateTo("/clearance/finish");
        Form ??= AnswerForm.From(Step, Check.AnswerTo(Step.Id));
    }

    private async Task AnswerAsync()
    {
        if (Now is null) return;
        if (Form!.For(Step) is not { } answer || !Check.Takes(Step, answer))
        {
            Errors.Add(Step.Kind == StepKind.AnythingNew ? "Form.None" : "Form.Answer",
                Step.Kind == StepKind.AnythingNew ? "Tick what is new. If nothing is, tick “none of these” alone." : "Choose an answer.");
            return;
        }
        var alarm = await Service.AnswerAsync(Now, Check, Step, answer, Cancelled);
        Navigation.NavigateTo(alarm == Tier.Emergency ? "/clearance" : NextPage());
    }

    // Somebody who went back to mend an answer goes on from there, screen by screen.
    private string NextPage() => Step == Check.Next || Number >= Check.NumberOf(Check.Next) - 1 ? "/clearance/questions" : $"/clearance/questions?n={Number + 1}";

    private static string Readiness(string rule) => rule == "R3"
        ? "Running loads the back several times more than walking. When daily life hurts, it is too early."
        : "The routine trains what holds your back while you run. When it hurts, the back is not ready.";
}
