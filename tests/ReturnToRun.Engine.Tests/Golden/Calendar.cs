using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Engine.Tests.Golden;

/// <summary>A history written as a calendar that a physical therapist can read: what was shown each morning, what was done, what was decided.</summary>
internal sealed class Calendar
{
    private readonly History history;
    private readonly DateOnly start;
    private readonly Plan last;
    private readonly List<Plan> mornings = [];

    public Calendar(History history, DateOnly start, int weeks)
    {
        (this.history, this.start) = (history, start);
        for (var i = 0; i < weeks * 7; i++) mornings.Add(AsSeenOn(start.AddDays(i)));
        last = PlanEngine.Plan(history, start.AddDays(weeks * 7));
    }

    /// <summary>A number for everything the engine said, whatever the form it is written in.</summary>
    public string Fingerprint
    {
        get
        {
            var said = new StringBuilder();
            foreach (var plan in mornings)
            {
                said.Append(Invariant($"{plan.Today:O} {plan.Stage} {plan.Position?.Level} {plan.Position?.Successes}"));
                foreach (var day in plan.Days.Where(day => day.Run is not null)) said.Append(Invariant($"|{day.Date:O} {day.Run!.Level} {day.Run.Timeline.Running.Ticks} {day.Run.Release} {day.Run.IsRise}"));
            }
            foreach (var decision in last.Decisions) said.Append(Invariant($"|{decision.Day:O} {decision.Rule} {decision.Kind} {decision.NextLevel} {decision.OffUntil:O}"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..16];
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < mornings.Count; i++)
        {
            var plan = mornings[i];
            if (i % 7 == 0) Week(text, (i / 7) + 1, plan);
            Day(text, plan);
        }
        return text.ToString();
    }

    // What a person was shown in the morning: everything recorded before the day's run.
    private Plan AsSeenOn(DateOnly day)
    {
        var run = history.Facts.FirstOrDefault(fact => fact is RunLogged && fact.RecordedOn == day)?.Sequence ?? long.MaxValue;
        var known = history.Facts.Where(fact => fact.RecordedOn < day || (fact.RecordedOn == day && fact.Sequence < run));
        return PlanEngine.Plan(history with { Facts = [.. known] }, day);
    }

    private static void Week(StringBuilder text, int number, Plan plan)
    {
        text.Append(Invariant($"\nWeek {number}: {Words.Date(plan.Today)} to {Words.Date(plan.Today.AddDays(6))}. {Words.Standing(plan)}\n"));
        var runs = plan.Days.Take(7).Where(day => day.Run is not null).Select(day => $"{day.Date:ddd} {Words.InShort(day.Run!)}").ToList();
        text.Append(CultureInfo.InvariantCulture, $"  coming week: {(runs.Count == 0 ? "no runs" : string.Join("; ", runs))}\n");
    }

    private void Day(StringBuilder text, Plan plan)
    {
        var today = plan.Days[0];
        var lines = new List<string>();
        lines.AddRange(history.Facts.Where(fact => fact.RecordedOn == plan.Today && fact is not RunLogged).Select(fact => Words.Told(fact, plan.Today)).OfType<string>());
        lines.Add("plan    " + Words.Planned(today, plan));
        foreach (var log in history.Facts.OfType<RunLogged>().Where(log => log.Day == plan.Today)) lines.Add("done    " + Words.Done(log));
        foreach (var decision in last.Decisions.Where(decision => decision.Day == plan.Today)) lines.Add("decided " + Words.Decided(decision));
        text.Append(Invariant($"{Words.Date(plan.Today)}  {lines[0]}\n"));
        foreach (var line in lines.Skip(1)) text.Append(CultureInfo.InvariantCulture, $"             {line}\n");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
