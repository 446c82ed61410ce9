using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>The entry profile: where several fit, the gentlest (section 3).</summary>
internal sealed partial class Walker
{
    private int entryTarget;

    /// <summary>Why Quick does not hold although it was asked for; null where it holds or was not asked for.</summary>
    public string? QuickRefusal { get; private set; }

    /// <summary>Whether a gentler profile holds than was asked for.</summary>
    public bool GentlerHolds { get; private set; }

    public void ChooseProfile(int day)
    {
        if (followed is not null)
        {
            (QuickRefusal, GentlerHolds, entryTarget) = (null, false, StartRow(day));
            if (entryStart is null) held = Math.Min(entryTarget, reentryRow);
            return;
        }
        var chosen = ProfileFor(day);
        QuickRefusal = profileAsked == Facts.Profile.Quick && chosen != Facts.Profile.Quick ? WhyNotQuick(day) ?? "gentler" : null;
        GentlerHolds = profileAsked is { } asked && chosen < asked;
        if (profile == chosen && (chosen != Facts.Profile.Quick || ladder is not null)) return;
        profile = chosen;
        ladder = chosen == Facts.Profile.Quick ? Progression.Ladder.WithQuick(variants, QuickDistance(), policy) : null;
        entryTarget = chosen switch
        {
            Facts.Profile.Gentle => Ladder.GentleFirst,
            Facts.Profile.Standard => Ladder.First,
            Facts.Profile.Quick => Ladder.Find("Q1"),
            _ => throw new InvalidOperationException("Unknown profile."),
        };
        if (entryStart is null) held = Math.Min(entryTarget, reentryRow);
    }

    // The rows are others then: what was held, run or counted keeps its label, or what lies nearest below.
    private void ChooseLadder(LadderVariants chosen)
    {
        if (followed is not null)
        {
            variants = chosen;
            return;
        }
        var before = Ladder;
        variants = chosen;
        if (ladder is not null) ladder = Progression.Ladder.WithQuick(variants, QuickDistance(), policy);
        var after = Ladder;
        int Same(int row)
        {
            if (row < 0 || row > before.Last) return row;
            var found = after.Find(before[row].Label);
            return found >= 0 ? found : after.HighestWithin(before[row].Timeline.Running, before[row].Timeline.LongestRun, after.Last);
        }
        (held, entryRow, entryTarget, reentryRow, lastRow, rowBeforeRestraint) = (Same(held), Same(entryRow), Same(entryTarget), Same(reentryRow), Same(lastRow), Same(rowBeforeRestraint));
        for (var i = 0; i < runs.Count; i++) runs[i] = runs[i] with { Row = Same(runs[i].Row) };
        for (var i = 0; i < weeks.Count; i++) weeks[i] = weeks[i] with { Row = Same(weeks[i].Row) };
    }

    private Profile ProfileFor(int day)
    {
        if (described!.EasilyIrritated || profileAsked == Facts.Profile.Gentle || DaysWithoutRunning(day) >= policy.GentleAfterDays) return Facts.Profile.Gentle;
        return profileAsked == Facts.Profile.Quick && WhyNotQuick(day) is null ? Facts.Profile.Quick : Facts.Profile.Standard;
    }

    private string? WhyNotQuick(int day)
    {
        if (DaysWithoutRunning(day) >= policy.QuickWithinDays) return "days-without-running";
        if (described!.UsualRun is null) return "usual-run-unknown";
        if (Clearance.WalkTest is not { } test || test.Worst.Worst > policy.QuickPain || Clearance.Full?.DailyActivities > policy.QuickPain) return "pain";
        if (!TestsPassed()) return "tests";
        if (Progression.Ladder.WithQuick(variants, QuickDistance(), policy).Find("Q1") < 0) return "gentler";
        return quickApproved is null ? "not-approved" : null;
    }

    private int DaysWithoutRunning(int day)
    {
        var last = described!.LastRun.DayNumber;
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            if (runs[i].Running == 0) continue;
            last = Math.Max(last, runs[i].Day);
            break;
        }
        return day - last;
    }

    // The optional tests: each of the four, each side, at the repetitions or seconds asked for, with at most 1/10.
    private bool TestsPassed()
    {
        foreach (var test in Enum.GetValues<ReadinessTest>())
            foreach (var side in Enum.GetValues<Side>())
            {
                var latest = tests.LastOrDefault(recorded => recorded.Test == test && recorded.Side == side);
                if (latest is null || latest.Value < Asked(test, policy) || latest.Pain > policy.QuickPain) return false;
            }
        return true;
    }

    private static int Asked(ReadinessTest test, Policies.Policy policy) => test switch
    {
        ReadinessTest.SingleLegSquat => policy.SquatsAsked,
        ReadinessTest.HeelRaise => policy.HeelRaisesAsked,
        ReadinessTest.Hop => policy.HopsAsked,
        ReadinessTest.SingleLegStand => (int)policy.StandAsked.TotalSeconds,
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "Unknown test."),
    };

    private Distance QuickDistance()
    {
        var share = quickApproved is { ThreeQuarters: true } ? policy.FirstSessionOverridePercent : policy.FirstSessionPercent;
        var part = Distance.FromMetres(described!.UsualRun!.Value.Metres * share / 100m);
        return part < policy.QuickDistance ? part : policy.QuickDistance;
    }
}
