using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Policies;

/// <summary>Which numbers hold on which day of a history.</summary>
public sealed class PolicyCalendar
{
    private readonly Policy first;
    private readonly ImmutableArray<Change> changes;

    /// <param name="first">The numbers that hold until others are followed.</param>
    /// <param name="facts">What is known, in rising order of sequence.</param>
    public PolicyCalendar(Policy first, IReadOnlyList<Fact> facts)
    {
        this.first = first;
        var found = ImmutableArray.CreateBuilder<Change>(0);
        for (var i = 0; i < facts.Count; i++)
            if (facts[i] is PolicyFollowed followed) Add(found, followed);
        changes = found.ToImmutable();
    }

    /// <summary>Whether other numbers hold on some days than on others.</summary>
    public bool Changes => !changes.IsEmpty;

    /// <summary>The numbers in force on a day.</summary>
    public Policy On(int day)
    {
        for (var i = changes.Length - 1; i >= 0; i--)
            if (changes[i].Day <= day) return changes[i].Policy;
        return first;
    }

    /// <summary>The numbers in force on a day.</summary>
    public Policy On(DateOnly day) => On(day.DayNumber);

    /// <summary>What is followed from a later day on, the next first.</summary>
    public IEnumerable<PolicyFollowed> After(DateOnly day) => changes.Where(change => change.Day > day.DayNumber).Select(static change => change.Fact);

    // What was recorded later sets aside whatever was to begin on its day or after it.
    private static void Add(ImmutableArray<Change>.Builder found, PolicyFollowed followed)
    {
        var day = followed.Day.DayNumber;
        while (found.Count > 0 && found[^1].Day >= day) found.RemoveAt(found.Count - 1);
        found.Add(new(day, PolicyNumbers.With(Policy.Default, followed.Numbers) with { Version = followed.Version }, followed));
    }

    private readonly record struct Change(int Day, Policy Policy, PolicyFollowed Fact);
}
