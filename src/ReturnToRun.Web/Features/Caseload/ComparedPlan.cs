using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Web.Features.Protocols;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>A plan as it stands, the plan with a protocol, and the protocol, week by week.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Summary">What would change in the next four weeks.</param>
/// <param name="Takes">How long the programme takes, as published and within the limits.</param>
/// <param name="Trouble">Why the runner could not follow it now; null where they could.</param>
public sealed record ComparedPlan(string Title, string Summary, string Takes, string? Trouble, IReadOnlyList<LoadSeries> Series)
{
    private const int Weeks = 26;
    private const int Days = Weeks * 7;

    public static ComparedPlan Of(Desk desk, Protocol protocol)
    {
        var (history, today) = (desk.View.History, desk.View.Today);
        var published = ProtocolWeeks.Of(protocol, history.Policy);
        var now = new LoadSeries("As it stands", LoadSeries.Of(PlanEngine.Plan(history, today, Days)));
        var file = new LoadSeries("As published", published.Length > Weeks ? published[..Weeks] : published);
        if (OpenCounts.Of(protocol) > 0) return new(protocol.Title, "", "", "It leaves numbers open, which are filled in when it is given", [now, file]);
        var given = new ProtocolAssigned { Sequence = 0, Day = today, RecordedOn = today, ProtocolId = protocol.Id, Version = protocol.Version, By = desk.Viewer.UserId };
        var answer = WhatIf.Of(history, today, new() { Steering = [given] });
        var plan = PlanEngine.Plan(answer.History, today, Days);
        return new(protocol.Title, WhatIfWords.Summary(answer, desk.Format), TakesWords(protocol, published.Length, plan), null, [now, new("Within the limits", LoadSeries.Of(plan)), file]);
    }

    // The first day with the programme's own last level, if every answer is good.
    private static string TakesWords(Protocol protocol, int published, Plan plan)
    {
        var last = protocol.Levels[^1].Label;
        var reached = plan.Days.FirstOrDefault(day => day.Run is { } run && run.Session.Protocol == protocol.Key && run.Session.AddedTowards is null && run.Level.StartsWith(last, StringComparison.Ordinal));
        var own = string.Create(CultureInfo.InvariantCulture, $"As published it takes {published} {(published == 1 ? "week" : "weeks")}. ");
        if (plan.Days.All(static day => day.Run is null)) return own + "No run is planned for this runner now.";
        return own + (reached is null
            ? string.Create(CultureInfo.InvariantCulture, $"Within the limits this runner does not reach its last level in {Weeks} weeks.")
            : string.Create(CultureInfo.InvariantCulture, $"Within the limits this runner reaches its last level in week {((reached.Date.DayNumber - plan.Today.DayNumber) / 7) + 1}, if every answer is good."));
    }
}
