using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Routine;

/// <summary>The routine of one runner: the template they were given, and what a therapist changed in it for them.</summary>
public sealed record FollowedRoutine
{
    private FollowedRoutine()
    {
    }

    /// <summary>The program's own, for whoever was given none.</summary>
    public static FollowedRoutine Default { get; } = new() { Template = RoutineTemplate.Default, Items = RoutineTemplate.Default.Items };

    /// <summary>As it was published.</summary>
    public required RoutineTemplate Template { get; init; }

    /// <summary>Who gave it, and when; null for the program's own.</summary>
    public RoutineAssigned? Assigned { get; init; }

    /// <summary>What was changed in it and holds, in the order of the template.</summary>
    public ImmutableArray<RoutineItemChanged> Changes { get; init; } = [];

    /// <summary>The exercises as they are done, each once.</summary>
    public required ImmutableArray<TemplateItem> Items { get; init; }

    /// <summary>The versions of the exercises it was made with; a change's before the template's.</summary>
    public IEnumerable<ExercisePin> Pins => Changes.SelectMany(static change => change.Pins).Concat(Template.Pins);

    /// <summary>
    /// The routine as it stands on a day. The assignment recorded last holds, and of each place the change recorded last,
    /// undone ones left out. A change outlives another template that has the same place, because it was made for the runner.
    /// </summary>
    public static FollowedRoutine Of(IReadOnlyList<Fact> facts, DateOnly today)
    {
        RoutineAssigned? assigned = null;
        Dictionary<string, RoutineItemChanged>? changes = null;
        var undone = Undone(facts, today);
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].Day > today || undone?.Contains(facts[i].Sequence) == true) continue;
            if (facts[i] is RoutineAssigned given) assigned = given;
            else if (facts[i] is RoutineItemChanged change) (changes ??= new(StringComparer.Ordinal))[change.Exercise] = change;
        }

        if (assigned is null && changes is null) return Default;
        var template = assigned?.Template ?? RoutineTemplate.Default;
        ImmutableArray<RoutineItemChanged> held = changes is null ? []
            : [.. template.Items.Where(item => changes.ContainsKey(item.Exercise)).Select(item => changes[item.Exercise])];
        return new() { Template = template, Assigned = assigned, Changes = held, Items = Changed(template, held) };
    }

    private static HashSet<long>? Undone(IReadOnlyList<Fact> facts, DateOnly today)
    {
        HashSet<long>? undone = null;
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is RoutineUndone fact && fact.Day <= today) (undone ??= []).Add(fact.Change);
        }

        return undone;
    }

    // Where a change brings in what another place has already, the exercise is done once, as it was changed for the runner.
    private static ImmutableArray<TemplateItem> Changed(RoutineTemplate template, ImmutableArray<RoutineItemChanged> changes)
    {
        var instead = changes.ToDictionary(static change => change.Exercise, static change => change.Instead, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<TemplateItem>(template.Items.Length);
        foreach (var change in changes) given.Add(change.Instead.Exercise);
        foreach (var item in template.Items)
        {
            if (!instead.TryGetValue(item.Exercise, out var other))
            {
                if (!given.Contains(item.Exercise)) items.Add(item);
            }
            else if (items.All(known => known.Exercise != other.Exercise))
            {
                items.Add(other);
            }
        }

        return items.DrainToImmutable();
    }
}
