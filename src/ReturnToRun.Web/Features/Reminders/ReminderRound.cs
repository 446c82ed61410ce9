using System.Net.Mail;
using ReturnToRun.Data;
using ReturnToRun.Data.Exports;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Reminders;

/// <summary>
/// One round of e-mails: who is due now, and what is said. An e-mail is read by more people than its owner and kept by
/// servers on the way, so it holds a link and no word on how somebody is.
/// </summary>
public sealed class ReminderRound(Data.Exports.Reminders reminders, Viewers viewers, CurrentRunner runners, MailServer mail, StopLinks links, ILogger<ReminderRound> logger)
{
    private const int DaysBetweenAdvice = 7;

    // After a server was off: a morning question of this morning is still worth a word at noon, and not at night.
    private static readonly TimeSpan s_worthIt = TimeSpan.FromHours(6);
    private static readonly TimeSpan s_evening = TimeSpan.FromHours(21);
    private static readonly TimeSpan s_beforeTheRun = TimeSpan.FromHours(1);

    /// <returns>How many were sent.</returns>
    public async Task<int> SendAsync(CancellationToken ct)
    {
        var sent = 0;
        foreach (var person in await reminders.AllAsync(ct))
        {
            if (await viewers.FindAsync(person.UserId, ct) is not { } viewer || await runners.OfAsync(viewer, ct) is not { } now) continue;
            foreach (var (kind, note) in Due(person, now))
            {
                if (await reminders.TakeAsync(person.RunnerId, kind, now.Today, ct) && await TrySendAsync(person, note, ct)) sent++;
            }
        }
        return sent;
    }

    private static IEnumerable<(ReminderKind, Note)> Due(Reminded person, RunnerNow now)
    {
        var time = TimeZoneInfo.ConvertTime(now.Now.ToDateTimeOffset(), now.Format.Zone).TimeOfDay;
        var morning = time - now.View.MorningAt.ToTimeSpan() is var late && late >= TimeSpan.Zero && late < s_worthIt;
        if (person.MessageWaits && time >= now.View.MorningAt.ToTimeSpan() && time < s_evening) yield return (ReminderKind.Message, Message);
        if (now.Plan.Restraint is { } restraint)
        {
            if (person.Morning && morning && (person.MorningSentOn is not { } last || last < restraint.Since || last <= now.Today.AddDays(-DaysBetweenAdvice))) yield return (ReminderKind.Morning, Advice);
            yield break;
        }
        if (person.Morning && morning && now.Plan.Owed.Any(owed => owed.Morning <= now.Today)) yield return (ReminderKind.Morning, Question);
        var ahead = now.View.RunAt.ToTimeSpan() - time;
        if (person.Session && ahead <= s_beforeTheRun && ahead > -s_worthIt && now.Plan.Days[0].Run is { Release: Release.Released } run)
            yield return (ReminderKind.Session, Session(run, now));
    }

    private static Note Advice { get; } = new("A word from Return to Run", "Your plan is standing still. If nobody has looked at you yet, please see someone: the app says whom.", "/today");

    private static Note Message { get; } = new("A message is waiting", "Somebody has written to you in Return to Run.", "/messages");

    private static Note Question { get; } = new("The morning question", "Two taps, and the next run can be released.", "/morning");

    private static Note Session(PlannedRun run, RunnerNow now) => new(
        $"Today: {now.Format.Minutes(run.Timeline.Total)} on your feet",
        run.NotBefore is { } from && from > now.Now ? $"From {now.Format.Time(from)} on." : "Whenever it suits you.",
        "/today");

    private async Task<bool> TrySendAsync(Reminded person, Note note, CancellationToken ct)
    {
        var stop = mail.Link(links.Make(person.RunnerId, person.Stamp));
        try
        {
            await mail.SendAsync(person.Email, note.Subject, $"{note.Says}\n\n{mail.Link(note.Path)}\n\n--\nYou asked Return to Run for this reminder. No more of them: {stop}\n", stop, ct);
            return true;
        }
        catch (SmtpException refused)
        {
            // Of the exception the code alone: its text may hold the address.
            logger.LogWarning("A reminder to runner {Runner} did not leave: {Status}", person.RunnerId, refused.StatusCode);
            return false;
        }
    }

    private sealed record Note(string Subject, string Says, string Path);
}
