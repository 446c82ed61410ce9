using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>R1 as typed: who cleared the runner, and what they know of.</summary>
public sealed class ClearedByForm
{
    public const int NameLength = 100, RoleLength = 60;

    public string? Key { get; set; }
    public string? BasedOn { get; set; }

    /// <summary>Whether there is a clearance to write down.</summary>
    public string? Given { get; set; }

    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? GivenOn { get; set; }

    /// <summary>The rules that the clinician knows of and cleared.</summary>
    public List<string> Clears { get; set => field = value ?? []; } = [];

    /// <summary>The day after which a clearance counts: the injury's, or the one on which the plan was locked or paused.</summary>
    public static DateOnly? CountsAfter(RunnerNow now) => now.Plan.Restraint?.Since ?? now.Described?.InjuryBegan;

    /// <summary>The clearance, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="after">A clearance counts from the day after; null where that is not known yet.</param>
    /// <param name="rules">The rules that may be cleared.</param>
    /// <param name="errors">Takes the words.</param>
    public ClearanceGiven? Parse(string name, DateOnly today, DateOnly? after, IReadOnlyCollection<string> rules, FormErrors errors)
    {
        var clinician = Name?.Trim() ?? "";
        if (clinician.Length is 0 or > NameLength) errors.Add($"{name}.{nameof(Name)}", $"Give the name of the doctor or physical therapist, in at most {NameLength} characters.");
        var role = Role?.Trim() ?? "";
        if (role.Length is 0 or > RoleLength) errors.Add($"{name}.{nameof(Role)}", $"Say what they are, for example physical therapist, in at most {RoleLength} characters.");
        if (!DateOnly.TryParseExact(GivenOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            errors.Add($"{name}.{nameof(GivenOn)}", "Give the day on which they cleared you.");
        else if (day > today)
            errors.Add($"{name}.{nameof(GivenOn)}", "That day has not come yet. Give the day on which they cleared you.");
        else if (day <= after)
            errors.Add($"{name}.{nameof(GivenOn)}", "That is not after the day your injury began or your plan was stopped. A clearance from before it does not count.");
        if (Clears.Any(rule => !rules.Contains(rule, StringComparer.Ordinal))) errors.Add($"{name}.{nameof(Clears)}", "Choose from the list.");
        return errors.Any ? null : new()
        {
            Sequence = 0, Day = today, RecordedOn = default, By = Author.Runner, ClinicianName = clinician, ClinicianRole = role, GivenOn = day,
            ClearedRules = [.. rules.Where(rule => Clears.Contains(rule))],
        };
    }
}
