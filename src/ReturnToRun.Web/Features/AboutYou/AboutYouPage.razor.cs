using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.AboutYou;

/// <summary>What the plan is made from: the injury, the running before it, the days, and how to begin.</summary>
public sealed partial class AboutYouPage
{
    private static readonly Option[] s_days =
    [
        .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday }
            .Select(static day => new Option(day.ToString(), day.ToString()[..3])),
    ];

    private static readonly Option[] s_lowImpact =
    [
        new(nameof(CrossTraining.Cycling), "Cycling"), new(nameof(CrossTraining.Swimming), "Swimming"), new(nameof(CrossTraining.Elliptical), "Elliptical"), new(nameof(CrossTraining.Walking), "Walking"),
    ];

    private static readonly Option[] s_entries =
    [
        new(nameof(Profile.Standard), "Standard", "One minute of running, one of walking, three times."),
        new(nameof(Profile.Gentle), "Gentle", "Fifteen seconds of running, two minutes of walking, six times."),
        new(nameof(Profile.Quick), "Quick", "Two minutes each. For less than four weeks without running and hardly any pain, and only when a therapist approves."),
    ];

    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "about-you")] private AboutYouForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private bool Stale { get; set; }

    private string Unit => Now!.Format.Unit == DistanceUnit.Miles ? "miles" : "km";

    private ImmutableArray<Fact> Facts => Now!.View.History.Facts;

    private IEnumerable<Notice> Notices =>
        Now!.Plan.Notices.Where(static notice => notice.Kind is NoticeKind.QuickRefused or NoticeKind.GentlerProfileHolds or NoticeKind.FewerRunsThanAsked or NoticeKind.DaysTooClose);

    private Option[] Runs => [.. Enumerable.Range(2, Most - 1).Select(static runs => new Option(Numbers.Typed(runs), runs == 4 ? "4, a day apart" : Numbers.Typed(runs)))];

    // Four a week are a day apart, and that is for running without breaks.
    private int Most => Now!.Plan.Stage is PlanStage.Continuous or PlanStage.Complete || Form!.RunsPerWeek == "4" ? 4 : 3;

    private string? RunDays =>
        Facts.OfType<DaysChosen>().LastOrDefault() is { } chosen && RunSpread.Of(chosen) is { Days.IsEmpty: false } spread ? RunSpread.Listed(spread.Days) : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        Form ??= AboutYouForm.From(now.View.History.Facts, now.Format.Unit);
        Form.Key ??= PageKey.New(Clock);
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", Now.Today, Now.Format.Unit, Facts, Errors) is not { } facts) return;
        if (facts.IsEmpty)
        {
            Navigation.NavigateTo(After(Now.Plan));
            return;
        }
        switch (await Service.RecordAsync(Now, facts, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Stale stale:
                (Stale, Form.Key) = (true, PageKey.New(Clock));
                Drawn(stale.View);
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.InjuryBegan", RefusalWords.Of(refused.Reason));
                break;
            case AppendResult.Saved saved:
                Navigation.NavigateTo(After(saved.View.Plan));
                break;
            default:
                Navigation.NavigateTo(After(Now.Plan));
                break;
        }
    }

    private static string After(Plan plan) => plan.Stage is PlanStage.Locked or PlanStage.Paused or PlanStage.Waiting or PlanStage.Foundation ? "/clearance" : "/plan";
}
