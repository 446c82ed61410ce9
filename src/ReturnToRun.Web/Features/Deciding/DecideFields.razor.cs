using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>What can be chosen. Each choice is heard at once.</summary>
public sealed partial class DecideFields
{
    private static readonly Option[] s_profiles = [.. Enum.GetValues<Profile>().Select(static profile => new Option(profile.ToString(), StageWords.Of(profile)))];
    private static readonly Option[] s_paces = [.. Enum.GetValues<Pace>().Select(static pace => new Option(pace.ToString(), StageWords.Of(pace)))];
    private static readonly Option[] s_runs = [new("2", "two"), new("3", "three"), new("4", "four, in the continuous phase")];
    private static readonly Option[] s_days = [.. Enumerable.Range(1, 7).Select(static day => (DayOfWeek)(day % 7)).Select(static day => new Option(day.ToString(), day.ToString()))];
    private static readonly Option[] s_rowing = [new("true", "allowed"), new("false", "not allowed")];
    private static readonly Option[] s_harder = [.. Enum.GetValues<HarderControl>().Select(static control => new Option(control.ToString(), ChangeWords.Harder(control)))];
    private static readonly Option[] s_limits = [.. OverrideGiven.MayBeSetAside.Select(static limit => new Option(limit, $"{RuleWords.Of(limit).Title} ({limit})", RuleWords.Of(limit).Says))];

    private static readonly Option[] s_ladders =
        [.. Enum.GetValues<LadderVariants>().Where(static one => one != LadderVariants.None).Select(static one => new Option(one.ToString(), $"{char.ToUpperInvariant(ChangeWords.Ladder(one)[0])}{ChangeWords.Ladder(one)[1..]}"))];

    [Parameter, EditorRequired] public DecideForm Form { get; set; } = null!;
    [Parameter, EditorRequired] public DecideView View { get; set; } = null!;
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = null!;

    /// <summary>Something was chosen.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private IReadOnlyList<Option> Steps =>
    [
        new(DecideForm.Hold, "hold it until a day"), new(DecideForm.Repeat, "repeat the last level"), new(DecideForm.Down, "one level down"), new(DecideForm.DownTwo, "two levels down"),
        .. View.Levels.Where(level => level.Label != View.Plan.Position?.Level).Select(static level => new Option($"{DecideForm.SetTo}{level.Label}", $"set to {LevelWords.InSentence(level.Label)}: {level.Pattern}")),
    ];

    private IReadOnlyList<Option> RunDays => [.. View.RunDays.Select(day => new Option(day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), View.Format.ShortDay(day.Date)))];

    private IReadOnlyList<Option> TakeBacks =>
    [
        .. View.TakeBacks.Select(back => new Option(Numbers.Typed(back.Change.Sequence),
            $"{View.Format.ShortDay(back.Change.On)}, {back.Change.By}: {string.Join("; ", back.Change.Facts.Select(fact => ChangeWords.Title(fact, View.Format, View.View.History.Library)))}")),
    ];

    private Task SetAsync(Action set)
    {
        set();
        return Changed.InvokeAsync();
    }
}
