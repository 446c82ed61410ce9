using ReturnToRun.Data.News;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Words;

/// <summary>The words of a therapist's list and tests.</summary>
public static class CaseloadWords
{
    public static string Of(Need need) => need switch
    {
        Need.Locked => "Locked: emergency sign",
        Need.Stopped => "Stopped",
        Need.Paused => "Paused",
        Need.Review => "Asks for review",
        Need.Clearance => "Waiting for clearance",
        Need.None => "On track",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "Unknown need."),
    };

    /// <summary>The class of a need's tag.</summary>
    public static string Tone(Need need) => need switch
    {
        Need.Locked or Need.Stopped or Need.Paused => "stop",
        Need.Review or Need.Clearance => "care",
        Need.None => "good",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "Unknown need."),
    };

    public static string Of(PlanStage? stage) => stage switch
    {
        null => "Nothing recorded yet",
        PlanStage.Locked => "Locked",
        PlanStage.Paused => "Paused",
        PlanStage.Waiting => "Waiting",
        PlanStage.Foundation => "Foundation",
        PlanStage.WalkRun => "Walk and run",
        PlanStage.Continuous => "Continuous running",
        PlanStage.Complete => "Complete",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };

    /// <summary>"1 locked, 2 stopped, 3 silent for a week." Only what there is.</summary>
    public static string Of(CaseloadCounts counts)
    {
        var parts = ((int Count, string Words)[])
        [
            (counts.Locked, "locked"), (counts.Stopped, "stopped"), (counts.Paused, "paused"), (counts.Review, "to review"), (counts.Silent, "silent for a week"),
        ];
        var there = parts.Where(static part => part.Count > 0).Select(static part => $"{MeasureWords.Number(part.Count)} {part.Words}").ToList();
        var needs = there.Count == 0 ? counts.Clearance == 0 ? "Nobody needs you just now." : $"{MeasureWords.Number(counts.Clearance)} waiting for clearance." : $"{string.Join(", ", there)}.";
        return counts.Writing == 0 ? needs : $"{needs} {MeasureWords.Number(counts.Writing)} with unread messages.";
    }

    /// <summary>"1 unread message": what the way to it says.</summary>
    public static string Unread(int count) => $"{MeasureWords.Number(count)} unread {(count == 1 ? "message" : "messages")}";

    /// <summary>What the table shows, and in which order.</summary>
    public static string Caption(CaseloadView view, CaseloadQuestion question, string name)
    {
        if (name.Trim().Length > 0) return $"{MeasureWords.Number(view.Found)} of {MeasureWords.Number(view.Counts.All)} found by name{(view.Found > view.Entries.Count ? $", the first {MeasureWords.Number(view.Entries.Count)} shown" : "")}";
        return question.Sort switch
        {
            CaseloadSort.Need => question.Falling ? "Sorted by need, the least pressing first" : "Sorted by need",
            CaseloadSort.Name => "Sorted by name",
            CaseloadSort.LastLog => question.Falling ? "Sorted by last log, the latest first" : "Sorted by last log, the longest ago first",
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Sort, "Unknown order."),
        };
    }

    /// <summary>What has just come: "Sam: new log, stopped. Kim: new message." Empty where it is nothing that a therapist waits for.</summary>
    public static string Told(IEnumerable<CaseloadNews> news) => string.Join(" ", news
        .Where(static item => item.Kind is not NewsKind.Choice)
        .GroupBy(static item => (item.Runner, item.Name))
        .Select(static of => $"{of.Key.Name}: {string.Join(", ", of.Select(static item => Of(item.Kind)).Concat(of.Select(static item => item.Need).Where(static need => need is Need.Locked or Need.Stopped or Need.Paused).Distinct().Select(Sudden)))}."));

    private static string Of(NewsKind kind) => kind switch
    {
        NewsKind.Log => "new log",
        NewsKind.Answer => "new answer",
        NewsKind.Training => "new training",
        NewsKind.Check => "new safety answers",
        NewsKind.Message => "new message",
        NewsKind.Consent => "let you in",
        NewsKind.Choice => "new choice",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    private static string Sudden(Need need) => need switch
    {
        Need.Locked => "locked",
        Need.Stopped => "stopped",
        _ => "paused",
    };

    /// <summary>The runs of the last weeks in a line, for those who cannot see the picture.</summary>
    public static string Of(IReadOnlyList<SparkRun> runs) => runs.Count == 0 ? "no runs"
        : $"{MeasureWords.Number(runs.Count)} {(runs.Count == 1 ? "run" : "runs")} in four weeks, worst pain {MeasureWords.Number(runs.Max(static run => run.Worst))}/10, last {MeasureWords.Number(runs[^1].Minutes)} min at {MeasureWords.Number(runs[^1].Worst)}/10";

    /// <summary>What is asked for in each test, to choose from.</summary>
    public static IReadOnlyList<Option> Tests { get; } =
        [.. Enum.GetValues<ReadinessTest>().Select(static test => new Option(test.ToString(), Of(test)))];

    public static string Of(ReadinessTest test) => test switch
    {
        ReadinessTest.SingleLegSquat => "Single-leg squats (10)",
        ReadinessTest.HeelRaise => "Heel raises (20 to 25)",
        ReadinessTest.Hop => "Hops (10 a side)",
        ReadinessTest.SingleLegStand => "Single-leg stand (30 s)",
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "Unknown test."),
    };

    public static string Of(Side side) => side switch
    {
        Side.Left => "left",
        Side.Right => "right",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Unknown side."),
    };
}
