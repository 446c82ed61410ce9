using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Plans;

/// <summary>Low-impact cardio on days without a run (SRC-2, SRC-15).</summary>
internal sealed partial class PlanWriter
{
    // Offered on days without a run, at most five active days a week in all.
    private bool[] Cardio(int days, PlanStage stage, PlannedRun?[] runs)
    {
        var offered = new bool[days];
        if (stage is PlanStage.Locked or PlanStage.Paused or PlanStage.Waiting) return offered;
        var anchor = now.EntryStart ?? now.DaysChosen?.Day.DayNumber ?? first;
        var left = 0;
        for (var i = 0; i < days; i++)
        {
            var inWeek = (((first + i - anchor) % DaysInWeek) + DaysInWeek) % DaysInWeek;
            if (stage == PlanStage.Foundation)
            {
                offered[i] = IsFoundationCardio(inWeek, now.PolicyOn(first + i).FoundationCardioDays);
                continue;
            }
            if (i == 0 || inWeek == 0) left = now.PolicyOn(first + i).ActiveDays - RunsFrom(i, DaysInWeek - inWeek, runs) - (i == 0 ? ActiveBefore(inWeek) : 0);
            if (i == 0 && now.TooSoreForCardio(first)) continue;
            var isRun = runs[i] is not null || (i == 0 && now.LastRunDay == first);
            if (isRun || left <= 0) continue;
            offered[i] = true;
            left--;
        }
        return offered;
    }

    // The days of a foundation week, as far apart as the number of them allows.
    private static bool IsFoundationCardio(int dayOfWeek, int times)
    {
        for (var i = 0; i < times; i++)
            if (((2 * DaysInWeek * i) + times - 1) / (2 * times) == dayOfWeek) return true;
        return false;
    }

    private static int RunsFrom(int from, int count, PlannedRun?[] runs)
    {
        var planned = 0;
        for (var i = from; i < Math.Min(from + count, runs.Length); i++)
            if (runs[i] is not null) planned++;
        return planned;
    }

    private int ActiveBefore(int inWeek)
    {
        var active = now.LastRunDay == first ? 1 : 0;
        for (var day = first - inWeek; day < first; day++)
            if (now.RanOn(day) || now.CrossTrainedOn(day)) active++;
        return active;
    }

    private ImmutableArray<CrossTraining> Options()
    {
        var chosen = now.Described?.LowImpact ?? [];
        var options = chosen.IsEmpty ? [CrossTraining.Cycling, CrossTraining.Swimming, CrossTraining.Elliptical] : chosen;
        return now.RowingAllowed ? options : options.Remove(CrossTraining.Rowing);
    }
}
