using System.Globalization;
using System.Text;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>Leaves out every fact of a story without which its fault is still there, and tells what is left.</summary>
internal static class ShortestStory
{
    public static string Tell(Moment moment, Func<Moment, IEnumerable<string?>> law)
    {
        for (var (left, shorter) = (2, true); left > 0 && shorter; left--)
        {
            shorter = false;
            for (var i = moment.History.Facts.Length - 1; i >= 0; i--)
            {
                var without = moment with { History = moment.History with { Facts = moment.History.Facts.RemoveAt(i) } };
                if (Fault(without, law) is null) continue;
                (moment, shorter) = (without, true);
            }
        }
        var told = new StringBuilder(Fault(moment, law)).AppendLine();
        told.AppendLine(CultureInfo.InvariantCulture, $"  policy {moment.History.Policy.Version}, on {moment.Today:yyyy-MM-dd ddd}");
        foreach (var fact in moment.History.Facts) told.AppendLine(CultureInfo.InvariantCulture, $"  {fact.Sequence,3} {fact.Day:yyyy-MM-dd ddd} {Words(fact)}");
        return told.ToString();
    }

    private static string? Fault(Moment moment, Func<Moment, IEnumerable<string?>> law)
    {
        try
        {
            return law(moment).FirstOrDefault(static fault => fault is not null);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException or IndexOutOfRangeException or ArgumentException)
        {
            return exception.ToString();
        }
    }

    private static string Words(Fact fact) => fact switch
    {
        RunLogged run => $"run {run.Planned?.Level ?? "unplanned"} {Times(run.RunsDone)} of {Times(run.Planned?.Runs ?? [])}, walks {Times(run.RecoveriesDone)}, before {Words(run.Before)}, worst {Words(run.Worst)} {run.Course}{(run.Limp ? ", limp" : "")}{(run.WeaknessOrNumbness ? ", weak" : "")}{(run.Supersedes is { } old ? $", in place of {old}" : "")}, at {run.StartedAt.UnixSeconds % 86_400 / 3600} h{Late(fact)}",
        MorningAnswered morning => $"morning {Words(morning.Pain)}, stiff {morning.Stiffness.TotalMinutes} min{(morning.WokenByPain ? ", woken" : "")}{(morning.WeaknessOrNumbness ? ", weak" : "")}{Late(fact)}",
        BeforeRunAnswered before => $"before a run {Words(before.Pain)}{(before.NewLimp ? ", limp" : "")}",
        DaysChosen days => $"{days.RunsPerWeek} of {string.Join(' ', days.Weekdays)}",
        ClearanceChecked check => $"{check.Kind} check {string.Join(' ', check.Yes)}",
        OverrideGiven given => $"override of {string.Join(' ', given.Limits)} until {given.Expires:yyyy-MM-dd}",
        WalkTestWalked test => $"walk test before {Words(test.Before)}, worst {Words(test.Worst)}",
        _ => fact.ToString(),
    };

    private static string Late(Fact fact) => fact.RecordedOn == fact.Day ? "" : $", recorded {fact.RecordedOn:MM-dd}";

    private static string Times(IEnumerable<TimeSpan> times) => string.Join('+', times.Select(time => time.ToString(@"m\:ss", CultureInfo.InvariantCulture)));

    private static string Words(PainBySite pain)
    {
        var words = new StringBuilder();
        foreach (var site in PainBySite.Sites)
            if (pain[site] > Pain.None) words.Append(CultureInfo.InvariantCulture, $"{site} {pain[site].Value} ");
        return words.Length == 0 ? "0" : words.Append(pain.Reach == LegReach.None ? "" : $"({pain.Reach})").ToString().Trim();
    }
}
