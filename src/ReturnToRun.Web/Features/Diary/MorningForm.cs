using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>A morning's answer as typed.</summary>
public sealed class MorningForm
{
    public const string AllWell = "well", Details = "details";

    private const int MostStiffness = 720;

    public string? Key { get; set; }
    public string? BasedOn { get; set; }

    /// <summary>The day whose morning it is.</summary>
    public string? Day { get; set; }

    /// <summary>Which of the two buttons was pressed.</summary>
    public string? How { get; set; }

    public PainForm Pain { get; set => field = value ?? new(); } = new();

    /// <summary>Minutes of stiffness after getting up.</summary>
    public string? Stiffness { get; set; }

    public string? Woken { get; set; }
    public string? Weakness { get; set; }

    private bool SaysOtherwise => Pain.Any || (Stiffness is not (null or "" or "0")) || Woken == "true" || Weakness == "true";

    /// <summary>The answer, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="now">When it is answered.</param>
    /// <param name="errors">Takes the words.</param>
    public MorningAnswered? Parse(string name, DateOnly today, Instant now, FormErrors errors)
    {
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > today || day < today.AddDays(-60))
            errors.Add($"{name}.{nameof(Day)}", "This morning cannot be answered. Open the page again.");
        if (How == AllWell)
        {
            if (SaysOtherwise) errors.Add($"{name}.{nameof(How)}", "You pressed “all well”, but there is an answer below that says otherwise. Which is right?");
            return errors.Any ? null : Answer(day, now, PainBySite.None, TimeSpan.Zero, false, false);
        }
        var pain = Pain.Parse($"{name}.{nameof(Pain)}", errors);
        var stiffness = Numbers.Whole(Stiffness, MostStiffness);
        if (stiffness is null) errors.Add($"{name}.{nameof(Stiffness)}", $"Stiffness: whole minutes, from 0 to {MostStiffness}.");
        var woken = YesNoAnswer.Parse(Woken);
        if (woken is null) errors.Add($"{name}.{nameof(Woken)}", "Say yes or no: did pain wake you?");
        var weakness = YesNoAnswer.Parse(Weakness);
        if (weakness is null) errors.Add($"{name}.{nameof(Weakness)}", "Say yes or no: new weakness or numbness in a leg?");
        return errors.Any || pain is null || stiffness is null || woken is null || weakness is null
            ? null
            : Answer(day, now, pain.Value, TimeSpan.FromMinutes(stiffness.Value), woken.Value, weakness.Value);
    }

    private static MorningAnswered Answer(DateOnly day, Instant now, PainBySite pain, TimeSpan stiffness, bool woken, bool weakness) => new()
    {
        Sequence = 0, Day = day, RecordedOn = default, Pain = pain, Stiffness = stiffness, WokenByPain = woken, WeaknessOrNumbness = weakness, AnsweredAt = now,
    };
}
