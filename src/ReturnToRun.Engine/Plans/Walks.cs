using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>
/// Walks through a history, again for each set of other answers that is tried. The days before those answers are the same for
/// all of them and are walked once: a question tries dozens of answers about the newest run of a year.
/// </summary>
/// <param name="history">What is known.</param>
/// <param name="today">The last day.</param>
/// <param name="from">The first day on which another answer can make a difference.</param>
internal sealed class Walks(History history, DateOnly today, int from)
{
    private readonly PolicyCalendar policies = history.Policies();
    private readonly Dictionary<Speed, Walker> starts = [];

    /// <summary>Other answers about the run of a day: the log, and the two mornings after it, of which the first may be the second of the run before.</summary>
    public static Walks AboutRun(History history, DateOnly today, DateOnly run) => new(history, today, run.DayNumber - 1);

    /// <summary>What is known.</summary>
    public Diary Known { get; } = new(history.Facts, history.Shown);

    /// <param name="facts">With other answers from the first day on.</param>
    public Walker Through(ImmutableArray<Fact> facts) => Through(new Diary(facts, history.Shown));

    /// <param name="diary">What is known, or with other answers from the first day on.</param>
    public Walker Through(Diary diary)
    {
        var walker = Walk(diary, NominalSpeeds.Default.Running);
        return walker.Continuous && PlanEngine.OwnSpeed(diary, walker.Policy) is { } own ? Walk(diary, own) : walker;
    }

    private Walker Walk(Diary diary, Speed speed)
    {
        var last = today.DayNumber;
        var first = Math.Max(diary.FirstDay ?? last, from);
        if (!starts.TryGetValue(speed, out var start))
        {
            starts[speed] = start = new(Known, policies, speed, history.Library);
            for (var day = Known.FirstDay ?? last; day < first; day++) start.Live(day, false);
        }

        var walker = start.Clone(diary);
        for (var day = first; day < last; day++) walker.Live(day, false);
        walker.Live(last, true);
        return walker;
    }
}
