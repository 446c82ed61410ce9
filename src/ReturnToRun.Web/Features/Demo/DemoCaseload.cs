using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>The other runners of the made-up clinic, so that its therapist's list has somebody of every need. They have no password.</summary>
internal static class DemoCaseload
{
    private const int Weeks = 14;

    private static readonly MorningFelt s_quiet = new(0, 5);

    public static IReadOnlyList<(string Name, DemoLife Life)> Runners { get; } =
    [
        ("Sam Demo", Well(Weeks) with { Sign = "E2" }),
        ("Kim Demo", new(Weeks, static run => run < 4 ? Felt(1) : Felt(6), Morning) { Ran = static offer => offer <= 4 }),
        ("Lee Demo", Well(Weeks) with { Sign = "U1" }),
        ("Ines Demo", new(Weeks, static _ => Felt(4), Morning)),
        ("Omar Demo", Well(Weeks + 9) with { QuietDays = 9 }),
        ("Vera Demo", Well(5) with { Cleared = false }),
        ("Tom Demo", Well(Weeks + 7)),
    ];

    private static DemoLife Well(int days) => new(days, static _ => Felt(1), Morning);

    private static RunFelt Felt(int worst) => new(0, worst, PainCourse.Eased, 3, null);

    private static MorningFelt Morning(int? run) => s_quiet;
}
