using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Routine;

/// <summary>
/// Rule X1: an exercise that gave low-back pain stops from the next day on, until a therapist brings it back.
/// A restoration answers what was recorded before it; pain recorded after it, even about an earlier day, stops the exercise again.
/// </summary>
internal sealed class StoppedExercises
{
    private readonly List<(string Exercise, DateOnly Day, long Sequence)> _pains = [];
    private readonly List<ExerciseRestored> _restored = [];

    public StoppedExercises(IReadOnlyList<Fact> facts)
    {
        HashSet<long>? corrected = null;
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is RoutineDone { Supersedes: { } sequence }) (corrected ??= []).Add(sequence);
        }

        for (var i = 0; i < facts.Count; i++)
        {
            switch (facts[i])
            {
                case RoutineDone done when corrected is null || !corrected.Contains(done.Sequence):
                    foreach (var exercise in done.Exercises)
                    {
                        if (exercise.LowBackPain) _pains.Add((exercise.Exercise, done.Day, done.Sequence));
                    }

                    break;
                case ExerciseRestored restored:
                    _restored.Add(restored);
                    break;
            }
        }
    }

    /// <summary>Whether the exercise may not be offered on a day.</summary>
    public bool IsStopped(string exercise, DateOnly day)
    {
        foreach (var pain in _pains)
        {
            if (pain.Exercise == exercise && pain.Day < day && !IsRestored(pain, day)) return true;
        }

        return false;
    }

    /// <summary>The first day after the given one on which anything stops or comes back; null where nothing does.</summary>
    public DateOnly? NextChange(DateOnly after)
    {
        DateOnly? next = null;
        foreach (var pain in _pains) Consider(pain.Day.AddDays(1));
        foreach (var restored in _restored) Consider(restored.Day);
        return next;

        void Consider(DateOnly day)
        {
            if (day > after && (next is null || day < next)) next = day;
        }
    }

    /// <summary>Each exercise that is stopped from tomorrow on as known today, with the day of its first pain, in the order reported.</summary>
    public List<(string Exercise, DateOnly Day)> Since(DateOnly today)
    {
        List<(string Exercise, DateOnly Day)> since = [];
        foreach (var pain in _pains)
        {
            if (pain.Day > today || IsRestored(pain, today)) continue;
            var known = since.FindIndex(stop => stop.Exercise == pain.Exercise);
            if (known < 0) since.Add((pain.Exercise, pain.Day));
            else if (pain.Day < since[known].Day) since[known] = (pain.Exercise, pain.Day);
        }

        return since;
    }

    private bool IsRestored((string Exercise, DateOnly Day, long Sequence) pain, DateOnly day)
    {
        foreach (var restored in _restored)
        {
            if (restored.Exercise == pain.Exercise && restored.Sequence > pain.Sequence && restored.Day <= day) return true;
        }

        return false;
    }
}
