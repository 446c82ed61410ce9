using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The text that was on the screen with the questions, kept with the answers: words change, and an answer is to what was asked.</summary>
public static class ClearanceShown
{
    /// <summary>The warning signs as lines to tick.</summary>
    public static string Signs { get; } = string.Join('\n', ClearanceItems.Weekly.Select(static item => $"{item.Id} {ClearanceWords.Of(item.Id).Statement}"));

    /// <summary>Single questions.</summary>
    public static string Items(IEnumerable<string> ids) => string.Join('\n', ids.Select(Question));

    /// <summary>The questions of a full check.</summary>
    public static string Of(ClearanceCheckup check) => string.Join('\n',
        check.Steps.SelectMany(step => step.Kind switch
        {
            StepKind.Item => [Question(step.Id)],
            StepKind.AnythingNew => check.NewItems.Select(static item => $"{item.Id} {ClearanceWords.Of(item.Id).Statement}").Prepend(ClearanceWords.AnythingNew),
            StepKind.DailyActivities => [$"R3 {ClearanceWords.DailyActivities}"],
            StepKind.Routine => [$"R4 {ClearanceWords.Routine}"],
            StepKind.ClearedBy => [$"R1 {ClearanceWords.ClearedBy}"],
            _ => throw new ArgumentOutOfRangeException(nameof(check), step.Kind, "Unknown kind of step."),
        }));

    private static string Question(string id)
    {
        var words = ClearanceWords.Of(id);
        return words.Note is null ? $"{id} {words.Question}" : $"{id} {words.Question} {words.Note}";
    }
}
