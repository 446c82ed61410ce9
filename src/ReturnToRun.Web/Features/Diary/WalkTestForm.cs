using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>The walk test (rule R2) as typed.</summary>
public sealed class WalkTestForm
{
    public const string NoPain = "none", SomePain = "some";

    public string? Key { get; set; }
    public string? BasedOn { get; set; }
    public StartForm Start { get; set => field = value ?? new(); } = new();
    public string? Completed { get; set; }
    public string? Felt { get; set; }
    public PainForm Before { get; set => field = value ?? new(); } = new();
    public PainForm Worst { get; set => field = value ?? new(); } = new();

    /// <summary>The walk, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="zone">The runner's zone.</param>
    /// <param name="now">Nothing begins after it.</param>
    /// <param name="errors">Takes the words.</param>
    public WalkTestWalked? Parse(string name, TimeZoneInfo zone, Instant now, FormErrors errors)
    {
        var start = Start.Parse($"{name}.{nameof(Start)}", zone, now, errors);
        var completed = YesNoAnswer.Parse(Completed);
        if (completed is null) errors.Add($"{name}.{nameof(Completed)}", "Say yes or no: did you walk all 40 minutes?");
        var (before, worst) = Felt == NoPain ? (PainBySite.None, PainBySite.None) : (Before.Parse($"{name}.{nameof(Before)}", errors), Worst.Parse($"{name}.{nameof(Worst)}", errors));
        if (Felt is not (NoPain or SomePain)) errors.Add($"{name}.{nameof(Felt)}", "Say whether there was any pain.");
        if (Felt == NoPain && (Before.Any || Worst.Any)) errors.Add($"{name}.{nameof(Felt)}", "You chose “no pain”, but there is a rating below. Which is right?");
        return errors.Any || start is null || completed is null || before is null || worst is null ? null : new()
        {
            Sequence = 0, Day = start.Value.Day, RecordedOn = default, StartedAt = start.Value.At, Before = before.Value, Worst = worst.Value, Completed = completed.Value,
        };
    }
}
