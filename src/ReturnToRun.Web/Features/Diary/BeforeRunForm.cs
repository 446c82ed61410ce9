using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>How it feels before a run (rule P1), as typed.</summary>
public sealed class BeforeRunForm
{
    public const string AllWell = "well", Details = "details";

    public string? Key { get; set; }
    public string? BasedOn { get; set; }

    /// <summary>Which of the two buttons was pressed.</summary>
    public string? How { get; set; }

    public PainForm Pain { get; set => field = value ?? new(); } = new();
    public string? Limp { get; set; }

    /// <summary>The answer, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="errors">Takes the words.</param>
    public BeforeRunAnswered? Parse(string name, DateOnly today, FormErrors errors)
    {
        if (How == AllWell)
        {
            if (Pain.Any || Limp == "true") errors.Add($"{name}.{nameof(How)}", "You pressed “all well”, but there is an answer below that says otherwise. Which is right?");
            return errors.Any ? null : Answer(today, PainBySite.None, false);
        }
        var pain = Pain.Parse($"{name}.{nameof(Pain)}", errors);
        var limp = YesNoAnswer.Parse(Limp);
        if (limp is null) errors.Add($"{name}.{nameof(Limp)}", "Say yes or no: do you limp, or walk differently?");
        return errors.Any || pain is null || limp is null ? null : Answer(today, pain.Value, limp.Value);
    }

    private static BeforeRunAnswered Answer(DateOnly today, PainBySite pain, bool limp) =>
        new() { Sequence = 0, Day = today, RecordedOn = default, Pain = pain, NewLimp = limp };
}
