using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Testing.Generators;

/// <summary>Who a generated runner is and what was chosen for them on the first day.</summary>
public sealed record Runner
{
    public required DateOnly Start { get; init; }
    public required ImmutableArray<DayOfWeek> Days { get; init; }
    public required int RunsPerWeek { get; init; }
    public int DaysWithoutRunning { get; init; } = 40;
    public int InjuryDays { get; init; } = 45;
    public Distance? UsualRun { get; init; }
    public Distance? WeekBefore { get; init; }
    public Distance? Goal { get; init; }
    public Distance? LongestLately { get; init; }
    public bool EasilyIrritated { get; init; }
    public Profile? Profile { get; init; }
    public bool QuickApproved { get; init; }
    public bool ThreeQuarters { get; init; }
    public Pace? Pace { get; init; }
    public ImmutableArray<string> Overridden { get; init; } = [];
    public int OverrideDays { get; init; }
    public LadderVariants Variants { get; init; }
    public Currency? Currency { get; init; }
    public bool PersonalLimit { get; init; }
    public bool HasTherapist { get; init; }
    public PainBySite WalkTestPain { get; init; }
    public ImmutableArray<string> YesAtStart { get; init; } = [];
    public ImmutableArray<string> ClearedAtStart { get; init; } = [];

    public static Guid Therapist { get; } = new("00000000-0000-4000-8000-000000000001");

    public static Runner Any(Chance chance)
    {
        var usual = chance.Below(6) switch { 0 => null, 1 => Distance.FromKilometres(1), 2 => Distance.FromMiles(4), 3 => Distance.FromKilometres(5), 4 => Distance.FromKilometres(10), _ => (Distance?)Distance.FromKilometres(21) };
        var off = chance.Below(8) switch { 0 => chance.Between(1, 13), 1 => chance.Between(14, 27), 2 => 28, 3 => 91, 4 => chance.Between(92, 400), _ => chance.Between(29, 90) };
        var wish = chance.Below(5);
        var limit = chance.Percent(8);
        var runner = new Runner
        {
            Start = new DateOnly(2024, 2, 1).AddDays(chance.Below(800)),
            Days = AnyDays(chance),
            RunsPerWeek = chance.Pick(2, 3, 3, 3, 3, 4),
            DaysWithoutRunning = off,
            InjuryDays = off + chance.Between(0, 30) + 1,
            UsualRun = usual,
            WeekBefore = wish is 0 or 2 ? Distance.FromKilometres(chance.Pick(2, 8, 14, 20, 30, 60, 80)) : null,
            Goal = wish is 1 or 2 ? Distance.FromKilometres(chance.Pick(1, 3, 5, 10, 15, 25, 40, 80)) : null,
            LongestLately = chance.Percent(10) ? Distance.FromMetres(chance.Between(1000, 9000)) : null,
            EasilyIrritated = chance.Percent(12),
            Variants = chance.Percent(20) ? (LadderVariants)chance.Below(8) : LadderVariants.None,
            Currency = chance.Below(4) switch { 0 => Engine.Facts.Currency.Distance, 1 => Engine.Facts.Currency.Minutes, _ => null },
            PersonalLimit = limit,
            HasTherapist = limit || chance.Percent(40),
            WalkTestPain = chance.Percent(75) ? PainBySite.None : PainBySite.LowBack(Pain.Of(chance.Between(1, limit ? 3 : 2))),
        };
        runner = runner with { Profile = chance.Below(6) switch { 0 => Engine.Facts.Profile.Gentle, 1 => Engine.Facts.Profile.Standard, 2 => Engine.Facts.Profile.Quick, _ => null } };
        if (runner.Profile == Engine.Facts.Profile.Quick)
        {
            var fits = chance.Percent(80);
            runner = runner with
            {
                QuickApproved = chance.Percent(90),
                ThreeQuarters = chance.Percent(30),
                HasTherapist = true,
                DaysWithoutRunning = fits ? chance.Between(3, 27) : off,
                InjuryDays = fits ? 60 : runner.InjuryDays,
                UsualRun = fits ? usual ?? Distance.FromMiles(4) : usual,
                EasilyIrritated = false,
                WalkTestPain = default,
            };
        }
        if (chance.Percent(50)) runner = runner with { Pace = chance.Pick(Engine.Facts.Pace.Steady, Engine.Facts.Pace.Even, Engine.Facts.Pace.Brisk) };
        if (runner.Pace == Engine.Facts.Pace.Brisk || chance.Percent(12))
            runner = runner with { Overridden = AnyLimits(chance, runner.Pace == Engine.Facts.Pace.Brisk), OverrideDays = chance.Between(3, 80), HasTherapist = true };
        if (chance.Percent(6)) runner = runner with { YesAtStart = [chance.Pick("C2a", "C3", "C4a", "C5", "U7a", "U8b", "U1", "E2", "C1a")], ClearedAtStart = chance.Percent(60) ? ["C2", "C3", "C4", "C5", "U7", "U8"] : [] };
        return runner;
    }

    private static ImmutableArray<string> AnyLimits(Chance chance, bool brisk)
    {
        var limits = ImmutableArray.CreateBuilder<string>();
        foreach (var limit in (ReadOnlySpan<string>)["I2", "I3", "I4", "I5", "I6", "I7", "I8", "I12", "I14", "I15"])
            if (chance.Percent(30) || (brisk && limit is "I5" or "I8" && chance.Percent(90))) limits.Add(limit);
        return limits.ToImmutable();
    }

    public static ImmutableArray<DayOfWeek> AnyDays(Chance chance)
    {
        if (chance.Percent(30)) return [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];
        var mask = chance.Below(128);
        return [.. Enum.GetValues<DayOfWeek>().Where(day => (mask & (1 << (int)day)) != 0)];
    }
}
