using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>The made-up people of a development database. Never outside development, whatever the settings say.</summary>
public sealed class DemoPeople(IHostEnvironment environment, IConfiguration settings)
{
    /// <summary>Told in README: it protects nothing.</summary>
    public const string Password = "Return-to-run-1";

    public static readonly DemoPerson Runner = new("runner@demo.test", "Robin Demo", Role.Runner, "Robin, a runner in the middle of a plan");
    public static readonly DemoPerson NewRunner = new("new.runner@demo.test", "Noor Demo", Role.Runner, "Noor, a runner who has just signed up");
    public static readonly DemoPerson Therapist = new("therapist@demo.test", "Thea Demo", Role.Therapist, "Thea, a therapist");
    public static readonly DemoPerson Admin = new("admin@demo.test", "Ada Demo", Role.ClinicAdmin, "Ada, an admin of the clinic");

    /// <summary>Whom the sign-in page offers.</summary>
    public IReadOnlyList<DemoPerson> Offered { get; } = environment.IsDevelopment() && settings.GetValue("Demo", true) ? [Runner, NewRunner, Therapist, Admin] : [];

    public bool On => Offered.Count > 0;

    /// <summary>Eight weeks of it take a second or two to write; most tests do without.</summary>
    public bool HaveHistory => settings.GetValue("DemoHistory", true);

    /// <summary>The other runners of <see cref="DemoCaseload"/>, who take as long again.</summary>
    public bool HaveCaseload => HaveHistory && settings.GetValue("DemoCaseload", true);
}

/// <param name="Label">Who they are, on the button that signs in as them.</param>
public sealed record DemoPerson(string Email, string Name, Role Role, string Label);
