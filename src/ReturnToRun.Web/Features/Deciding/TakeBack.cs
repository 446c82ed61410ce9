using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Changes;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>A change that can be taken back, and what is recorded then: undone where nothing was run under it, set back to what was before where it is a setting.</summary>
public sealed record TakeBack(Change Change, ImmutableArray<Fact> Facts)
{
    public static IReadOnlyList<TakeBack> Of(IReadOnlyList<Change> changes, ImmutableArray<Fact> facts, DateOnly today) =>
        [.. changes.Where(static change => !change.Undone).Select(change => new TakeBack(change, Back(change, facts, today))).Where(static back => !back.Facts.IsEmpty)];

    // An exception ends last: what was chosen within it is taken back first.
    private static ImmutableArray<Fact> Back(Change change, ImmutableArray<Fact> facts, DateOnly today) =>
        [.. change.Facts.Reverse().Select(fact => Back(fact, facts, today)).OfType<Fact>()];

    private static Fact? Back(Fact fact, ImmutableArray<Fact> facts, DateOnly today)
    {
        var runSince = facts.Any(other => other is RunLogged && other.Sequence > fact.Sequence);
        return fact switch
        {
            OverrideGiven given when given.Expires >= today => new OverrideUndone { Sequence = 0, Day = today, RecordedOn = today, Override = given.Sequence },
            ProtocolAssigned => new ProtocolUndone { Sequence = 0, Day = today, RecordedOn = today, Assignment = fact.Sequence },
            RunDaySkipped skipped => skipped.Day >= today ? Undone(fact, today) : null,
            LevelHeld held when runSince => held.Until > today && IsLast(fact, facts) ? held with { Sequence = 0, Day = today, RecordedOn = today, Until = today } : null,
            _ when ChoiceUndone.MayUndo(fact) => runSince ? null : Undone(fact, today),
            _ when !IsLast(fact, facts) => null,
            PaceChosen => (Before<PaceChosen>(fact, facts) ?? new() { Sequence = 0, Day = today, RecordedOn = today, Pace = Pace.Even, By = Author.Therapist }) with { Sequence = 0, Day = today, RecordedOn = today, By = Author.Therapist },
            DaysChosen => Before<DaysChosen>(fact, facts) is { } days ? days with { Sequence = 0, Day = today, RecordedOn = today } : null,
            LadderChosen => new LadderChosen { Sequence = 0, Day = today, RecordedOn = today, Variants = Before<LadderChosen>(fact, facts)?.Variants ?? LadderVariants.None },
            RowingAllowed rowing => rowing with { Sequence = 0, Day = today, RecordedOn = today, Allowed = !rowing.Allowed },
            HarderTerrainChosen { Control: not HarderControl.None } harder => harder with { Sequence = 0, Day = today, RecordedOn = today, Control = HarderControl.None, By = Author.Therapist },
            ProfileChosen when !runSince => new ProfileChosen { Sequence = 0, Day = today, RecordedOn = today, Profile = Before<ProfileChosen>(fact, facts)?.Profile ?? Profile.Standard, By = Author.Therapist },
            PersonalPainLimitSet { Limit.Value: 3 } limit => limit with { Sequence = 0, Day = today, RecordedOn = today, Limit = Pain.Of(2) },
            _ => null,
        };
    }

    private static ChoiceUndone Undone(Fact fact, DateOnly today) => new() { Sequence = 0, Day = today, RecordedOn = today, Choice = fact.Sequence };

    private static bool IsLast(Fact fact, ImmutableArray<Fact> facts) => !facts.Any(other => other.GetType() == fact.GetType() && other.Sequence > fact.Sequence);

    private static TFact? Before<TFact>(Fact fact, ImmutableArray<Fact> facts) where TFact : Fact => facts.OfType<TFact>().LastOrDefault(other => other.Sequence < fact.Sequence);
}
