using System.Collections.Immutable;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Changes;

/// <summary>What somebody else changed in a runner's plan, in one go.</summary>
/// <param name="Sequence">The sequence of its first fact.</param>
/// <param name="At">When.</param>
/// <param name="By">The name of who did.</param>
/// <param name="Facts">What was recorded.</param>
/// <param name="Reason">What was written with it.</param>
public sealed record Change(long Sequence, DateTimeOffset At, Guid ById, string By, ImmutableArray<Fact> Facts, string? Reason)
{
    /// <summary>It was taken back since.</summary>
    public bool Undone { get; init; }

    /// <summary>The runner has said that they read it.</summary>
    public bool Read { get; init; }

    public DateOnly On => Facts[0].RecordedOn;

    public long Last => Facts[^1].Sequence;

    /// <summary>What others changed, the latest first. What they only noted down, such as a test, is none.</summary>
    public static IReadOnlyList<Change> Of(LedgerView view, Func<Guid, string> nameOf)
    {
        var facts = view.History.Facts;
        var read = facts.OfType<ChangesRead>().Select(static one => one.Through).DefaultIfEmpty().Max();
        var undone = facts.Select(static fact => fact switch
        {
            OverrideUndone over => over.Override,
            ProtocolUndone protocol => protocol.Assignment,
            ChoiceUndone choice => choice.Choice,
            RoutineUndone routine => routine.Change,
            _ => (long?)null,
        }).OfType<long>().ToHashSet();
        var changes = new List<Change>();
        foreach (var fact in facts)
        {
            if (!ChangeWords.IsChange(fact) || !view.Others.TryGetValue(fact.Sequence, out var recorded)) continue;
            // A reason stands with the first fact of what was done in one go.
            var isMore = changes is [.., var before] && before.At == recorded.At && before.ById == recorded.By && before.Last == fact.Sequence - 1 && !view.Notes.ContainsKey(fact.Sequence);
            if (isMore && changes is [.., var last]) changes[^1] = last with { Facts = last.Facts.Add(fact) };
            else changes.Add(new(fact.Sequence, recorded.At, recorded.By, nameOf(recorded.By), [fact], view.Notes.GetValueOrDefault(fact.Sequence)));
        }
        changes.Reverse();
        return [.. changes.Select(change => change with { Undone = change.Facts.Any(fact => undone.Contains(fact.Sequence)), Read = change.Last <= read })];
    }

    /// <summary>Whether it is behind what is planned for a day: an exception in force, a day left out, a level chosen since the last run.</summary>
    public bool IsBehind(PlanDay day, DayReason reason) => !Undone && Facts.Any(fact => (fact, reason.Kind) switch
    {
        (RunDaySkipped skipped, ReasonKind.SkippedByTherapist) => skipped.Day == day.Date,
        (OverrideGiven given, ReasonKind.Override) => given.Day <= day.Date && day.Date <= given.Expires && given.Limits.Contains(reason.Rule),
        (LevelHeld held, ReasonKind.RunByLadder or ReasonKind.RunRepeats) => held.Until >= day.Date,
        (RestraintLifted, ReasonKind.AfterPause) => true,
        (ClearanceGiven, ReasonKind.FirstRun) => true,
        _ => false,
    });
}
