using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Routine;

/// <summary>The routine as it was done, as typed: one answer an exercise.</summary>
public sealed class RoutineForm
{
    public const string AllWell = "well", Details = "details";
    public const string Done = "done", LeftOut = "left-out", Hurt = "hurt", HurtLeft = "hurt-left", HurtRight = "hurt-right";

    private const int MostRepetitions = 100;

    public string? Key { get; set; }

    public string? BasedOn { get; set; }

    /// <summary>Which of the two buttons was pressed.</summary>
    public string? How { get; set; }

    /// <summary>The exercises shown, by key, with commas between.</summary>
    public string? Shown { get; set; }

    /// <summary>What became of each, by key. Not a list: a list without its first entry is read as empty.</summary>
    public Dictionary<string, string?> Answers { get; set => field = value ?? []; } = [];

    /// <summary>Repetitions of the last round where they were fewer than asked for, by key; of one side where there are sides.</summary>
    public Dictionary<string, string?> Both { get; set => field = value ?? []; } = [];

    public Dictionary<string, string?> Left { get; set => field = value ?? []; } = [];

    public Dictionary<string, string?> Right { get; set => field = value ?? []; } = [];

    /// <summary>The names of an exercise’s counts: one, or one a side.</summary>
    public static IReadOnlyList<(string Name, string Label)> Counts(bool sided) => sided
        ? [(nameof(Left), "Repetitions, left side"), (nameof(Right), "Repetitions, right side")]
        : [(nameof(Both), "Repetitions")];

    /// <summary>What was typed as the count of an exercise.</summary>
    public string? CountOf(string name, string exercise) => (name switch { nameof(Left) => Left, nameof(Right) => Right, _ => Both }).GetValueOrDefault(exercise);

    public static IReadOnlyList<Option> Options(bool sided) => sided
        ? [new(Done, "Done"), new(LeftOut, "Left out"), new(HurtLeft, "Hurt my back, left side"), new(HurtRight, "Hurt my back, right side"), new(Hurt, "Hurt my back, both sides")]
        : [new(Done, "Done"), new(LeftOut, "Left out"), new(Hurt, "Hurt my back")];

    public static string Keys(IEnumerable<RoutineItem> routine) => string.Join(',', routine.Select(static item => item.Exercise));

    /// <summary>What was done, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="routine">The routine of the day.</param>
    /// <param name="isSided">Whether an exercise is done one side at a time.</param>
    /// <param name="errors">Takes the words.</param>
    public ImmutableArray<ExerciseDone>? Parse(string name, IReadOnlyList<RoutineItem> routine, Func<string, bool> isSided, FormErrors errors)
    {
        if (Shown != Keys(routine))
        {
            errors.Add($"{name}.{nameof(How)}", "The routine changed while this page was open. Look at it once more.");
            return null;
        }
        if (How == AllWell && Answers.Values.Any(static answer => answer is Hurt or HurtLeft or HurtRight))
            errors.Add($"{name}.{nameof(How)}", "You pressed “all done”, but there is an answer above that says otherwise. Which is right?");
        var done = ImmutableArray.CreateBuilder<ExerciseDone>();
        foreach (var item in routine)
        {
            var sided = isSided(item.Exercise);
            var answer = Answers.GetValueOrDefault(item.Exercise) ?? Unsaid(item);
            if (!Options(sided).Any(option => option.Value == answer)) errors.Add($"{name}.{nameof(Answers)}[{item.Exercise}]", "Say whether you did it.");
            else done.AddRange(Of(name, item, answer!, sided, errors));
        }
        return errors.Any ? null : done.ToImmutable();
    }

    // What is offered and not owed counts only where it was said.
    private string? Unsaid(RoutineItem item) => item.Placement == Placement.HeavyStrength ? LeftOut : How == AllWell ? Done : null;

    private IEnumerable<ExerciseDone> Of(string name, RoutineItem item, string answer, bool sided, FormErrors errors)
    {
        if (answer == LeftOut) yield break;
        foreach (var side in sided ? [Side.Left, Side.Right] : new Side?[] { null })
        {
            var hurt = answer == Hurt || (answer == HurtLeft && side == Side.Left) || (answer == HurtRight && side == Side.Right);
            yield return new(item.Exercise, side, hurt ? 0 : item.Dose.Sets.Least, hurt ? 0 : Count(name, item, side, errors), hurt);
        }
    }

    private int Count(string name, RoutineItem item, Side? side, FormErrors errors)
    {
        var field = side switch { Side.Left => nameof(Left), Side.Right => nameof(Right), _ => nameof(Both) };
        var typed = CountOf(field, item.Exercise);
        if (string.IsNullOrWhiteSpace(typed)) return item.Dose.Repetitions.Least;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostRepetitions) return count;
        errors.Add($"{name}.{field}[{item.Exercise}]", $"Write the repetitions as a whole number from 0 to {MostRepetitions}, or leave it empty.");
        return 0;
    }
}
