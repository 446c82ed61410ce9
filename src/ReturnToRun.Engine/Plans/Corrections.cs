using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Plans;

/// <summary>Corrected and late records that no run has followed yet.</summary>
internal static class Corrections
{
    private static readonly HashSet<long> None = [];

    /// <summary>The sequences of the records that replaced others, or came on a later day, since the last run that was logged on its own day.</summary>
    public static HashSet<long> Pending(ImmutableArray<Fact> facts)
    {
        HashSet<long>? pending = null;
        HashSet<int>? mornings = null;
        var lastRun = -1;
        for (var i = facts.Length - 1; i >= 0 && lastRun < 0; i--)
            if (facts[i] is RunLogged run && !IsLate(run)) lastRun = i;
        for (var i = 0; i < facts.Length; i++)
        {
            switch (facts[i])
            {
                case RunLogged run when i > lastRun && IsLate(run):
                    (pending ??= []).Add(run.Sequence);
                    break;
                case MorningAnswered morning when !(mornings ??= []).Add(morning.Day.DayNumber) && i > lastRun:
                    (pending ??= []).Add(morning.Sequence);
                    break;
            }
        }
        return pending ?? None;
    }

    private static bool IsLate(RunLogged run) => run.Supersedes is not null || run.RecordedOn > run.Day;
}
