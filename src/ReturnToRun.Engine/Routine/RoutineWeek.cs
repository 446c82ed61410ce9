using System.Collections.Immutable;

namespace ReturnToRun.Engine.Routine;

/// <summary>On which days of one week each exercise falls, laid anew week after week.</summary>
internal sealed class RoutineWeek(ImmutableArray<TemplateItem> items)
{
    private const int LastDay = 1 << 6;
    private readonly int[] _days = new int[items.Length];
    private int _runs;

    /// <summary>Lays the seven days from the given one, which follow the days laid last.</summary>
    public void Lay(DateOnly first, Func<DateOnly, bool> isRunDay, Func<DateOnly, bool> mayRise)
    {
        int runs = 0, beforeRun = 0, beforeRise = 0;
        for (var day = 0; day <= 7; day++)
        {
            var date = first.AddDays(day);
            if (!isRunDay(date)) continue;
            runs |= 1 << day;
            beforeRun |= (1 << day) >> 1;
            if (mayRise(date)) beforeRise |= (1 << day) >> 1;
        }

        _runs = runs & WeekPatterns.EveryDay;
        var heavyDays = (_runs | ~beforeRun) & ~beforeRise;
        for (var i = 0; i < items.Length; i++)
        {
            _days[i] = items[i].Placement switch
            {
                Placement.EveryDay => WeekPatterns.EveryDay,
                Placement.Spread => Choose(i, WeekPatterns.EveryDay, most: 6),
                Placement.HeavyStrength => Choose(i, heavyDays & On(items[i].Days), most: RoutineCheck.MostHeavyDays),
                Placement.RunDays or Placement.RestDays => items[i].Dose.DaysAWeek.Least == 7 ? On(items[i].Days) : Choose(i, On(items[i].Days), most: 6),
                _ => throw new InvalidOperationException($"Unknown placement {items[i].Placement}."),
            };
        }
    }

    /// <summary>What a day holds, equal for days that are alike.</summary>
    public ulong Which(int day)
    {
        var which = (ulong)((_runs >> day) & 1);
        for (var i = 0; i < _days.Length; i++) which |= (ulong)((_days[i] >> day) & 1) << (i + 1);
        return which;
    }

    /// <summary>Whether a day described by <see cref="Which"/> has a run.</summary>
    public static bool IsRunDay(ulong which) => (which & 1) != 0;

    /// <summary>Whether a day described by <see cref="Which"/> has the exercise.</summary>
    public static bool Has(ulong which, int item) => ((which >> (item + 1)) & 1) != 0;

    private int Choose(int item, int allowed, int most)
    {
        var count = Math.Min(items[item].Dose.DaysAWeek.Least, most);
        var followsOne = count <= 3 && (_days[item] & LastDay) != 0;
        return WeekPatterns.Choose(count, followsOne ? allowed & ~1 : allowed, _runs);
    }

    private int On(RoutineDays days) => days switch
    {
        RoutineDays.RunDays => _runs,
        RoutineDays.RestDays => WeekPatterns.EveryDay & ~_runs,
        _ => WeekPatterns.EveryDay,
    };
}
