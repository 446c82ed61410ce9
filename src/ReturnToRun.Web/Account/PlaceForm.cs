using ReturnToRun.Data.Runners;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

/// <summary>Where somebody runs and how they read a clock and a distance, as typed.</summary>
public sealed class PlaceForm
{
    public string? Zone { get; set; }

    public string? Country { get; set; }

    public string? Units { get; set; }

    public string? Clock { get; set; }

    public static PlaceForm From(RunnerRow runner) => new()
    {
        Zone = runner.Zone,
        Country = runner.Country,
        Units = runner.Units.ToString(),
        Clock = runner.Clock.ToString(),
    };

    /// <returns>What was chosen, or null with the words added to <paramref name="errors"/>.</returns>
    public Place? Check(FormErrors errors, string prefix)
    {
        if (!Places.IsZone(Zone)) errors.Add($"{prefix}.Zone", "Choose your time zone: your days begin and end by it.");
        if (!Places.IsCountry(Country)) errors.Add($"{prefix}.Country", "Choose your country: the emergency number depends on it.");
        if (!Enum.TryParse<Units>(Units, out var units) || !Enum.IsDefined(units)) errors.Add($"{prefix}.Units", "Choose kilometres or miles.");
        if (!Enum.TryParse<Clock>(Clock, out var clock) || !Enum.IsDefined(clock)) errors.Add($"{prefix}.Clock", "Choose how hours are written.");
        return errors.Any ? null : new(Zone!, Country!, units, clock);
    }
}

/// <summary>Where somebody runs and how they read a clock and a distance.</summary>
public sealed record Place(string Zone, string Country, Units Units, Clock Clock);
