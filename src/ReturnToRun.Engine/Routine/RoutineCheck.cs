using System.Collections.Immutable;

namespace ReturnToRun.Engine.Routine;

/// <summary>What is wrong with a routine as it is written down.</summary>
public enum RoutineProblem
{
    /// <summary>It has no exercise.</summary>
    Empty,

    /// <summary>It has more than <see cref="RoutineCheck.MostItems"/>.</summary>
    TooMany,

    /// <summary>The exercise is there already.</summary>
    Twice,

    /// <summary>Leg strength on more than <see cref="RoutineCheck.MostHeavyDays"/> days a week.</summary>
    HeavyTooOften,
}

/// <summary>Whether exercises with their doses make a routine. A dose keeps its own bounds.</summary>
public static class RoutineCheck
{
    /// <summary>A routine that nobody finishes helps nobody; the engine itself could lay 60.</summary>
    public const int MostItems = 20;

    /// <summary>The lower-limb track: 2 to 3 days that do not follow each other (section 6).</summary>
    public const int MostHeavyDays = 3;

    /// <summary>Everything that is wrong, each with the place of the item from 0, or -1 where it is about the whole.</summary>
    public static ImmutableArray<(int Item, RoutineProblem Problem)> Problems(ImmutableArray<TemplateItem> items)
    {
        var found = ImmutableArray.CreateBuilder<(int, RoutineProblem)>();
        if (items.IsEmpty) found.Add((-1, RoutineProblem.Empty));
        if (items.Length > MostItems) found.Add((-1, RoutineProblem.TooMany));
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            if (!known.Add(items[i].Exercise)) found.Add((i, RoutineProblem.Twice));
            if (items[i].HeavyStrength && items[i].Dose.DaysAWeek.Most > MostHeavyDays) found.Add((i, RoutineProblem.HeavyTooOften));
        }

        return found.ToImmutable();
    }
}
