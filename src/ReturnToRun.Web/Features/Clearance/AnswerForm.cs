namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The answer of one screen of the check, as sent.</summary>
public sealed class AnswerForm
{
    /// <summary>The id of the screen that was answered.</summary>
    public string? Step { get; set; }

    public string? Answer { get; set; }

    /// <summary>The items ticked under "anything new?".</summary>
    public List<string> Yes { get; set => field = value ?? []; } = [];

    public string? None { get; set; }

    /// <summary>The answer as the check keeps it; null where there is none, or two that do not go together.</summary>
    public string? For(ClearanceStep step) => step.Kind != StepKind.AnythingNew ? Answer
        : (Yes.Count, None) switch
        {
            (0, "true") => ClearanceCheckup.Nothing,
            ( > 0, null) => string.Join(',', Yes.Distinct(StringComparer.Ordinal)),
            _ => null,
        };

    /// <summary>What was answered before, as a form shows it.</summary>
    public static AnswerForm From(ClearanceStep step, string? answer) => new()
    {
        Step = step.Id,
        Answer = answer,
        Yes = step.Kind == StepKind.AnythingNew && answer is not (null or ClearanceCheckup.Nothing) ? [.. answer.Split(',')] : [],
        None = step.Kind == StepKind.AnythingNew && answer == ClearanceCheckup.Nothing ? "true" : null,
    };
}
