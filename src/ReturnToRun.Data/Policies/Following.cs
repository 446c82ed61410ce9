using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Data.Policies;

/// <summary>
/// Which numbers a runner is to follow next. A day that has begun in the diary is finished under the numbers it began with,
/// so others begin on the day after it: nothing that was decided is decided again.
/// </summary>
internal static class Following
{
    /// <summary>The facts that bring a runner's history in step with their clinic, in the order they are to be recorded.</summary>
    /// <param name="clinic">The runner's clinic; null without one.</param>
    /// <param name="published">Every version of that clinic, in order of number.</param>
    /// <param name="facts">What is known about the runner.</param>
    /// <param name="today">The day where the runner is.</param>
    public static ImmutableArray<PolicyFollowed> Due(Guid? clinic, IReadOnlyList<PublishedPolicy> published, ImmutableArray<Fact> facts, DateOnly today)
    {
        var last = Last(facts);
        var first = FirstDay(facts, today);
        if (clinic is not { } id || published.Count == 0) return last?.Clinic is null ? [] : [Own(first, today)];
        if (last?.Clinic == id) return [.. published.Where(version => version.Number > last.Number).Select(version => Of(id, version, first, today))];
        var inForce = published.LastOrDefault(version => version.From <= today)?.Number ?? 0;
        ImmutableArray<PolicyFollowed> left = inForce == 0 && last?.Clinic is not null ? [Own(first, today)] : [];
        return [.. left, .. published.Where(version => version.Number >= inForce).Select(version => Of(id, version, first, today))];
    }

    /// <summary>Whether there is something due, told by the newest number alone.</summary>
    public static bool IsBehind(Guid? clinic, int? newest, ImmutableArray<Fact> facts)
    {
        var last = Last(facts);
        return newest is { } number ? last is null || last.Clinic != clinic || last.Number < number : last?.Clinic is not null;
    }

    /// <summary>A version as a runner would follow it.</summary>
    public static PolicyFollowed Of(Guid clinic, PublishedPolicy version, DateOnly first, DateOnly today) => new()
    {
        Sequence = 0, Day = version.From > first ? version.From : first, RecordedOn = today,
        Version = version.Version, Clinic = clinic, Number = version.Number, Numbers = version.Numbers,
    };

    /// <summary>The first day that other numbers may hold: today, or tomorrow where today was answered for.</summary>
    public static DateOnly FirstDay(ImmutableArray<Fact> facts, DateOnly today) =>
        facts.Any(fact => fact.Day >= today && fact is RunLogged or BeforeRunAnswered or MorningAnswered or WalkTestWalked) ? today.AddDays(1) : today;

    private static PolicyFollowed? Last(ImmutableArray<Fact> facts) => facts.OfType<PolicyFollowed>().LastOrDefault();

    private static PolicyFollowed Own(DateOnly first, DateOnly today) => new() { Sequence = 0, Day = first, RecordedOn = today, Version = Policy.Default.Version };
}

/// <summary>A published version of a clinic's numbers.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Version">The name that decisions and plans say.</param>
/// <param name="From">The first day it holds, in each runner's own zone.</param>
/// <param name="Numbers">What differs from the project's own.</param>
public sealed record PublishedPolicy(int Number, string Version, DateOnly From, ImmutableArray<NumberSet> Numbers)
{
    public string Note { get; init; } = "";

    public Guid Author { get; init; }

    /// <summary>The name of who published it; null where the account is gone.</summary>
    public string? By { get; init; }

    public DateTimeOffset At { get; init; }
}
