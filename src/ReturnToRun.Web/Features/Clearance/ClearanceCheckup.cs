using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>A full check under way: which screens it has, what was answered, and what it says once it is done.</summary>
public sealed class ClearanceCheckup
{
    public const string Yes = "true", No = "false", NotTried = "untried", Nothing = "none";

    private readonly ImmutableDictionary<string, string> _answers;
    private readonly ImmutableHashSet<string> _knownYes;
    private readonly bool _askedBefore;

    private ClearanceCheckup(ImmutableDictionary<string, string> answers, ImmutableHashSet<string> knownYes, bool askedBefore)
    {
        (_answers, _knownYes, _askedBefore) = (answers, knownYes, askedBefore);
        NewItems = askedBefore ? [.. ClearanceItems.All.Where(item => !item.CanChange && !knownYes.Contains(item.Id))] : [];
        Steps = [.. AllSteps()];
    }

    /// <summary>The screens, in order. An answer may take some away: the pattern of C1 matters only after three months.</summary>
    public ImmutableArray<ClearanceStep> Steps { get; }

    /// <summary>The items of "anything new?": asked in full before, not answered with yes.</summary>
    public ImmutableArray<ClearanceItem> NewItems { get; }

    /// <summary>The first screen without an answer; the last one is answered by ending the check.</summary>
    public ClearanceStep Next => Steps.First(step => step.Kind == StepKind.ClearedBy || AnswerTo(step.Id) is null);

    /// <param name="facts">What is known about the runner.</param>
    /// <param name="answers">The answers so far, by the id of the step.</param>
    public static ClearanceCheckup Of(IEnumerable<Fact> facts, ImmutableDictionary<string, string> answers)
    {
        var all = facts.ToArray();
        return new(answers, KnownYes(all), all.Any(static fact => fact is ClearanceChecked { Kind: CheckKind.Full }));
    }

    /// <summary>The items that cannot change and were answered with yes at some time.</summary>
    public static ImmutableHashSet<string> KnownYes(IEnumerable<Fact> facts) =>
        facts.OfType<ClearanceChecked>().SelectMany(static check => check.Yes).Where(static id => ClearanceItems.Find(id) is { CanChange: false }).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>What was answered with yes in the last full check, as answers.</summary>
    public static ImmutableDictionary<string, string> LastAnswers(IEnumerable<Fact> facts) =>
        (facts.OfType<ClearanceChecked>().LastOrDefault(static check => check.Kind == CheckKind.Full)?.Yes ?? []).ToImmutableDictionary(static id => id, static _ => Yes, StringComparer.Ordinal);

    public bool HasAnswers => !_answers.IsEmpty;

    public string? AnswerTo(string step) => _answers.GetValueOrDefault(step);

    /// <summary>The place of a screen, from 1; 0 where the check has no such screen.</summary>
    public int NumberOf(ClearanceStep step) => Steps.IndexOf(step) + 1;

    /// <summary>Whether an answer is one that a screen can give.</summary>
    public bool Takes(ClearanceStep step, string answer) => step.Kind switch
    {
        StepKind.Item => answer is Yes or No,
        StepKind.AnythingNew => answer == Nothing || answer.Split(',').All(id => NewItems.Any(item => item.Id == id)),
        StepKind.DailyActivities => Rating(answer) is not null,
        StepKind.Routine => answer is Yes or No or NotTried,
        StepKind.ClearedBy => false,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Unknown kind of step."),
    };

    /// <summary>
    /// The items of an answer that are recorded the moment they are given, so that leaving the check cannot undo them: every E,
    /// and every U but one: in the first check the health history waits for the question who knows of it, because a history
    /// that a clinician has cleared is no alarm, and without a finished check there is no plan to stop.
    /// </summary>
    public ImmutableArray<string> RecordedAtOnce(ClearanceStep step, string answer) =>
        [.. YesOf(step, answer).Where(item => item.Tier == Tier.Emergency || (item.Tier == Tier.Urgent && (item.CanChange || _askedBefore))).Select(static item => item.Id)];

    /// <summary>The items answered with yes so far, in this check.</summary>
    public ImmutableArray<ClearanceItem> YesSoFar => [.. Steps.SelectMany(step => YesOf(step, AnswerTo(step.Id))).Distinct()];

    /// <summary>The rules a clinician may have cleared: a health history or a C rule, answered with yes now or before.</summary>
    public ImmutableArray<string> RulesToClear =>
    [
        .. ClearanceItems.All.Where(item => item.Tier != Tier.Emergency && (item.Tier == Tier.ClinicianFirst || !item.CanChange)).Where(IsYes)
            .Where(item => item.Rule != "C1" || HasInflammatoryPattern).Select(static item => item.Rule).Distinct(StringComparer.Ordinal),
    ];

    // One of its signs alone means nothing, so there is nothing to clear.
    private bool HasInflammatoryPattern =>
        IsYes(ClearanceItems.Find(ClearanceItems.ThreeMonths)!) && ClearanceItems.All.Count(item => item.Rule == "C1" && item.Id != ClearanceItems.ThreeMonths && IsYes(item)) >= 4;

    private bool IsYes(ClearanceItem item) => _knownYes.Contains(item.Id) || YesSoFar.Contains(item);

    /// <summary>The check as a fact; null while a question is open.</summary>
    /// <param name="day">The runner's day.</param>
    public ClearanceChecked? Finished(DateOnly day)
    {
        if (Next.Kind != StepKind.ClearedBy) return null;
        // What cannot change and led to a clinician is true still, though it was not asked again. A history in U was recorded
        // as an alarm when it was stated, and stands until it is lifted.
        var known = ClearanceItems.All.Where(item => item.Tier == Tier.ClinicianFirst && _knownYes.Contains(item.Id));
        return new()
        {
            Sequence = 0, Day = day, RecordedOn = default, Kind = CheckKind.Full,
            Yes = [.. YesSoFar.Concat(known).Distinct().OrderBy(ClearanceItems.All.IndexOf).Select(static item => item.Id)],
            DailyActivities = Rating(AnswerTo(ClearanceStep.DailyActivities.Id)),
            RoutineWithoutBackPain = AnswerTo(ClearanceStep.Routine.Id) switch { Yes => true, No => false, _ => null },
        };
    }

    private IEnumerable<ClearanceStep> AllSteps()
    {
        foreach (var item in ClearanceItems.All)
        {
            if (!item.CanChange && _askedBefore) continue;
            if (item.Rule == "C1" && item.Id != ClearanceItems.ThreeMonths && AnswerTo(ClearanceItems.ThreeMonths) == No) continue;
            yield return ClearanceStep.Of(item);
        }
        if (NewItems.Length > 0) yield return ClearanceStep.AnythingNew;
        yield return ClearanceStep.DailyActivities;
        yield return ClearanceStep.Routine;
        yield return ClearanceStep.ClearedBy;
    }

    private IEnumerable<ClearanceItem> YesOf(ClearanceStep step, string? answer) => (step.Kind, answer) switch
    {
        (StepKind.Item, Yes) => [step.Item!],
        (StepKind.AnythingNew, { } ids and not Nothing) => ids.Split(',').Select(ClearanceItems.Find).OfType<ClearanceItem>(),
        _ => [],
    };

    private static Pain? Rating(string? answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= Pain.Worst.Value ? Pain.Of(points) : null;
}
