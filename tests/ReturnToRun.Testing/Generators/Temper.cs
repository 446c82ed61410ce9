using ReturnToRun.Engine.Units;

namespace ReturnToRun.Testing.Generators;

/// <summary>How a generated life goes, in percent a day or a run.</summary>
public sealed record Temper(string Name)
{
    /// <summary>Runs left out.</summary>
    public int Missed { get; init; } = 3;

    /// <summary>Runs with more than 2/10.</summary>
    public int Sore { get; init; } = 3;

    /// <summary>Runs that stop the plan.</summary>
    public int Bad { get; init; }

    /// <summary>Mornings above what is usual.</summary>
    public int Worse { get; init; } = 1;

    /// <summary>Mornings not answered, or answered late.</summary>
    public int Silent { get; init; } = 2;

    /// <summary>Runs done in part, or overdone, or joined.</summary>
    public int Otherwise { get; init; } = 3;

    /// <summary>Days with a run that nobody planned.</summary>
    public int Unplanned { get; init; }

    /// <summary>Days on which a pause from everything begins.</summary>
    public int Away { get; init; }

    /// <summary>Weekly checks forgotten, a day.</summary>
    public int Forgetful { get; init; } = 5;

    /// <summary>Days with an answer that alarms.</summary>
    public int Alarms { get; init; }

    /// <summary>Days on which something is chosen anew.</summary>
    public int Steered { get; init; } = 1;

    /// <summary>Days with a correction or a late log.</summary>
    public int Corrected { get; init; } = 1;

    /// <summary>Days on which it hurts before the run.</summary>
    public int CalledOff { get; init; } = 1;

    public static Temper Good { get; } = new("good") { Missed = 0, Sore = 0, Worse = 0, Silent = 0, Otherwise = 0, Forgetful = 0, Steered = 0, Corrected = 0, CalledOff = 0 };

    public static Temper Mostly { get; } = new("mostly good");

    public static Temper Irritable { get; } = new("irritable") { Sore = 15, Bad = 6, Worse = 8, CalledOff = 6 };

    public static Temper Interrupted { get; } = new("interrupted") { Missed = 20, Away = 5, Silent = 8, Forgetful = 20 };

    public static Temper Careless { get; } = new("careless") { Silent = 15, Otherwise = 25, Unplanned = 6, Corrected = 6, Forgetful = 10 };

    public static Temper Alarmed { get; } = new("alarmed") { Alarms = 4, Bad = 3, Worse = 3 };

    public static Temper Guided { get; } = new("guided") { Steered = 12, Sore = 5, Bad = 2, Otherwise = 6 };

    public static Temper Any(Chance chance) => chance.Pick(Good, Mostly, Mostly, Irritable, Interrupted, Careless, Alarmed, Guided);

    public static PainBySite AnyPain(Chance chance, int least, int most)
    {
        var pain = Pain.Of(chance.Between(least, most));
        return chance.Below(10) switch
        {
            0 => PainBySite.None.WithLeg(pain, (LegReach)chance.Between(1, 5)),
            1 => PainBySite.None.With(Site.Knee, pain),
            2 => PainBySite.None.With(Site.Hip, pain),
            3 => PainBySite.None.With(Site.ShinAnkle, pain),
            _ => PainBySite.LowBack(pain),
        };
    }
}
