using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Routines;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data;

/// <summary>
/// Who may see which row, said once. Runners see themselves. Therapists see the runners whose consent to them is live.
/// Admins see no runner: counts, and a name where a locked runner asked them for help. Nobody sees across clinics.
/// </summary>
public static class VisibleTo
{
    public static IQueryable<RunnerRow> Runners(this AppDb db, Viewer viewer) => viewer.Role switch
    {
        Role.Runner => db.AllRunners.Where(runner => runner.UserId == viewer.UserId),
        Role.Therapist => db.AllRunners.Where(runner =>
            (runner.ClinicId == null || runner.ClinicId == viewer.ClinicId)
            && db.AllConsents.Any(consent => consent.RunnerId == runner.Id && consent.TherapistId == viewer.UserId && consent.WithdrawnBy == null)),
        Role.ClinicAdmin => db.AllRunners.Where(static runner => false),
        _ => throw new ArgumentOutOfRangeException(nameof(viewer), viewer.Role, "Unknown role."),
    };

    public static IQueryable<FactRow> Facts(this AppDb db, Viewer viewer) =>
        db.AllFacts.Where(fact => db.Runners(viewer).Any(runner => runner.Id == fact.RunnerId));

    /// <summary>A runner's own answers of a check that is not finished; nobody else's business until it is.</summary>
    public static IQueryable<DraftAnswerRow> DraftAnswers(this AppDb db, Viewer viewer) =>
        db.AllDraftAnswers.Where(answer => answer.RunnerId == viewer.RunnerId);

    /// <summary>The address of the runner's own calendar, and what it told; nobody else's business.</summary>
    public static IQueryable<CalendarFeedRow> CalendarFeeds(this AppDb db, Viewer viewer) => db.AllCalendarFeeds.Where(feed => feed.RunnerId == viewer.RunnerId);

    public static IQueryable<CalendarEntryRow> CalendarEntries(this AppDb db, Viewer viewer) => db.AllCalendarEntries.Where(entry => entry.RunnerId == viewer.RunnerId);

    /// <summary>What the runner's own watch said. What they log of it, a therapist sees in the log.</summary>
    public static IQueryable<ImportedActivityRow> ImportedActivities(this AppDb db, Viewer viewer) => db.AllImportedActivities.Where(activity => activity.RunnerId == viewer.RunnerId);

    public static IQueryable<ReminderRow> Reminders(this AppDb db, Viewer viewer) => db.AllReminders.Where(reminder => reminder.RunnerId == viewer.RunnerId);

    /// <summary>One thread a runner: theirs, and that of every therapist they let in.</summary>
    public static IQueryable<MessageRow> Messages(this AppDb db, Viewer viewer) =>
        db.AllMessages.Where(message => db.Runners(viewer).Any(runner => runner.Id == message.RunnerId));

    /// <summary>What somebody else wrote and the viewer has not read, of every thread they see.</summary>
    public static IQueryable<MessageRow> NewMessages(this AppDb db, Viewer viewer) => db.Messages(viewer).Where(message => message.AuthorId != viewer.UserId
        && !db.AllMessageMarks.Any(mark => mark.RunnerId == message.RunnerId && mark.UserId == viewer.UserId && mark.UpTo >= message.Number));

    /// <summary>How far each has read, for who sees the thread.</summary>
    public static IQueryable<MessageMarkRow> MessageMarks(this AppDb db, Viewer viewer) =>
        db.AllMessageMarks.Where(mark => db.Runners(viewer).Any(runner => runner.Id == mark.RunnerId));

    /// <summary>
    /// What therapists wrote down among themselves: for those of the clinic it was written in whom the runner let in; of a
    /// therapist without a clinic, for themselves alone. Never for the runner, and never for an admin.
    /// </summary>
    public static IQueryable<NoteRow> Notes(this AppDb db, Viewer viewer) => db.AllNotes.Where(note => viewer.Role == Role.Therapist
        && (note.ClinicId == null ? note.AuthorId == viewer.UserId : note.ClinicId == viewer.ClinicId)
        && db.Runners(viewer).Any(runner => runner.Id == note.RunnerId));

    /// <summary>The names of those who wrote or recorded something about a runner, and the viewer's own: for who sees that runner.</summary>
    public static IQueryable<AuthorName> Authors(this AppDb db, Viewer viewer, Guid runner) => db.AllUsers
        .Where(user => db.Runners(viewer).Any(seen => seen.Id == runner) && user.Role != Role.ClinicAdmin
            && (user.Id == viewer.UserId || db.AllFacts.Any(fact => fact.RunnerId == runner && fact.AuthorId == user.Id)
                || db.AllMessages.Any(message => message.RunnerId == runner && message.AuthorId == user.Id)
                || db.Notes(viewer).Any(note => note.RunnerId == runner && note.AuthorId == user.Id)))
        .Select(static user => new AuthorName(user.Id, user.DisplayName));

    public static IQueryable<DecisionRow> Decisions(this AppDb db, Viewer viewer) =>
        db.AllDecisions.Where(decision => db.Runners(viewer).Any(runner => runner.Id == decision.RunnerId));

    public static IQueryable<PlanRevisionRow> PlanRevisions(this AppDb db, Viewer viewer) =>
        db.AllPlanRevisions.Where(revision => db.Runners(viewer).Any(runner => runner.Id == revision.RunnerId));

    public static IQueryable<RunnerStatusRow> Statuses(this AppDb db, Viewer viewer) =>
        db.AllStatuses.Where(status => db.Runners(viewer).Any(runner => runner.Id == status.RunnerId));

    public static IQueryable<NewsRow> News(this AppDb db, Viewer viewer) =>
        db.AllNews.Where(news => db.Runners(viewer).Any(runner => runner.Id == news.RunnerId));

    /// <summary>A runner's own consents; a therapist's, of the runners they may see.</summary>
    public static IQueryable<ConsentRow> Consents(this AppDb db, Viewer viewer)
    {
        var ofRunners = db.AllConsents.Where(consent => db.Runners(viewer).Any(runner => runner.Id == consent.RunnerId));
        return viewer.Role == Role.Runner ? ofRunners : ofRunners.Where(consent => consent.TherapistId == viewer.UserId);
    }

    /// <summary>The text that was shown with an answer, for who may see the answer.</summary>
    public static IQueryable<ShownTextRow> ShownTexts(this AppDb db, Viewer viewer) =>
        db.AllShownTexts.Where(text => db.Facts(viewer).Any(fact => fact.ShownTextHash == text.Hash));

    /// <summary>The therapists a runner let in, by name, and those of the clinic for its admin. A therapist sees themselves.</summary>
    public static IQueryable<TherapistName> Therapists(this AppDb db, Viewer viewer)
    {
        var therapists = db.AllUsers.Where(static user => user.Role == Role.Therapist);
        var seen = viewer.Role switch
        {
            Role.Runner => therapists.Where(user => db.Consents(viewer).Any(consent => consent.TherapistId == user.Id && consent.WithdrawnBy == null)),
            Role.Therapist => therapists.Where(user => user.Id == viewer.UserId),
            Role.ClinicAdmin => therapists.Where(user => user.ClinicId == viewer.ClinicId),
            _ => throw new ArgumentOutOfRangeException(nameof(viewer), viewer.Role, "Unknown role."),
        };
        return seen.Select(static user => new TherapistName(user.Id, user.DisplayName, user.Suspended));
    }

    public static IQueryable<ClinicRow> Clinics(this AppDb db, Viewer viewer) =>
        db.AllClinics.Where(clinic => clinic.Id == viewer.ClinicId);

    /// <summary>Exercises that come with the program and those of the viewer's clinic.</summary>
    public static IQueryable<ExerciseRow> Exercises(this AppDb db, Viewer viewer) =>
        db.AllExercises.Where(exercise => exercise.ClinicId == null || exercise.ClinicId == viewer.ClinicId);

    /// <summary>What is published of those exercises. What only a therapist may give is not listed to a runner.</summary>
    public static IQueryable<ExerciseVersionRow> ExerciseVersions(this AppDb db, Viewer viewer)
    {
        var versions = db.GivenExerciseVersions(viewer);
        return viewer.Role switch
        {
            Role.Runner => versions.Where(static version => !version.TherapistOnly),
            Role.Therapist or Role.ClinicAdmin => versions,
            _ => throw new ArgumentOutOfRangeException(nameof(viewer), viewer.Role, "Unknown role."),
        };
    }

    /// <summary>What is published, for a plan that names it: there a runner also reads what a therapist gave them.</summary>
    public static IQueryable<ExerciseVersionRow> GivenExerciseVersions(this AppDb db, Viewer viewer) =>
        db.AllExerciseVersions.Where(version => db.Exercises(viewer).Any(exercise => exercise.Id == version.ExerciseId));

    /// <summary>What the admins of a clinic are still writing; nobody else reads it.</summary>
    public static IQueryable<ExerciseDraftRow> ExerciseDrafts(this AppDb db, Viewer viewer) =>
        db.AllExerciseDrafts.Where(draft => viewer.Role == Role.ClinicAdmin && draft.ClinicId == viewer.ClinicId);

    /// <summary>The clinic's pictures: for its admins all, for others those of something published.</summary>
    public static IQueryable<PictureRow> Pictures(this AppDb db, Viewer viewer) => db.AllPictures.Where(picture =>
        picture.ClinicId == viewer.ClinicId && (viewer.Role == Role.ClinicAdmin || db.AllExerciseVersions.Any(version => version.PictureId == picture.Id)));

    /// <summary>The routines of the clinic, for those who write or give them. A runner sees the one they follow, in their plan.</summary>
    public static IQueryable<RoutineRow> Routines(this AppDb db, Viewer viewer) =>
        db.AllRoutines.Where(routine => viewer.Role != Role.Runner && routine.ClinicId == viewer.ClinicId);

    /// <summary>What is published of those routines.</summary>
    public static IQueryable<RoutineVersionRow> RoutineVersions(this AppDb db, Viewer viewer) =>
        db.AllRoutineVersions.Where(version => db.Routines(viewer).Any(routine => routine.Id == version.RoutineId));

    /// <summary>What the admins of a clinic are still writing; nobody else reads it.</summary>
    public static IQueryable<RoutineDraftRow> RoutineDrafts(this AppDb db, Viewer viewer) =>
        db.AllRoutineDrafts.Where(draft => viewer.Role == Role.ClinicAdmin && db.Routines(viewer).Any(routine => routine.Id == draft.RoutineId));

    /// <summary>How many runners of the clinic follow each version: a count, and nobody's name.</summary>
    public static IQueryable<RoutineFollowers> RoutineFollowers(this AppDb db, Viewer viewer) =>
        from status in db.AllStatuses
        where status.Routine != null && viewer.Role != Role.Runner
            && db.AllRunners.Any(runner => runner.Id == status.RunnerId && runner.ClinicId != null && runner.ClinicId == viewer.ClinicId)
        group status by new { status.Routine, status.RoutineVersion } into same
        select new RoutineFollowers(same.Key.Routine!, same.Key.RoutineVersion ?? 0, same.Count());

    /// <summary>The versions of the clinic's protocols. Drafts are for admins; a runner sees the protocol they were given, through their plan.</summary>
    public static IQueryable<ProtocolVersionRow> ProtocolVersions(this AppDb db, Viewer viewer)
    {
        var versions = db.AllProtocolVersions.Where(version => version.ClinicId == viewer.ClinicId);
        return viewer.Role switch
        {
            Role.Runner => versions.Where(static version => false),
            Role.Therapist => versions.Where(static version => version.Status != ProtocolStatus.Draft),
            Role.ClinicAdmin => versions,
            _ => throw new ArgumentOutOfRangeException(nameof(viewer), viewer.Role, "Unknown role."),
        };
    }

    /// <summary>The codes that the viewer made.</summary>
    public static IQueryable<InviteRow> Invites(this AppDb db, Viewer viewer) =>
        db.AllInvites.Where(invite => invite.TherapistId == viewer.UserId || db.AllRunners.Any(runner => runner.Id == invite.RunnerId && runner.UserId == viewer.UserId));

    /// <summary>What was done in the admin's clinic, ids only. Nobody else reads the audit.</summary>
    public static IQueryable<AuditRow> Audit(this AppDb db, Viewer viewer) => viewer.Role == Role.ClinicAdmin
        ? db.AllAudit.Where(entry => entry.ClinicId != null && entry.ClinicId == viewer.ClinicId)
        : db.AllAudit.Where(static entry => false);

    /// <summary>The people who work at the admin's clinic.</summary>
    public static IQueryable<StaffMember> Staff(this AppDb db, Viewer viewer) => db.StaffRows(viewer).Select(user => new StaffMember(
        user.Id, user.DisplayName, user.Email!, user.Role, user.Suspended, user.TwoFactorEnabled,
        user.PasswordHash != null || db.UserPasskeys.Any(passkey => passkey.UserId == user.Id)));

    internal static IQueryable<UserRow> StaffRows(this AppDb db, Viewer viewer) => db.AllUsers
        .Where(user => viewer.Role == Role.ClinicAdmin && user.ClinicId != null && user.ClinicId == viewer.ClinicId && user.Role != Role.Runner);

    /// <summary>The accounts of the runners of the admin's clinic: to help with signing in, never to look at.</summary>
    internal static IQueryable<UserRow> RunnerAccounts(this AppDb db, Viewer viewer) => db.AllUsers
        .Where(user => viewer.Role == Role.ClinicAdmin && viewer.ClinicId != null && db.AllRunners.Any(runner => runner.UserId == user.Id && runner.ClinicId == viewer.ClinicId));

    /// <summary>The locked runners of the admin's clinic who asked to be unlocked: the name, and nothing else about them.</summary>
    public static IQueryable<UnlockRequest> UnlockRequests(this AppDb db, Viewer viewer) =>
        db.AskingToBeUnlocked(viewer).Select(static runner => new UnlockRequest(runner.Id, runner.Name, runner.UnlockAskedAt!.Value));

    internal static IQueryable<RunnerRow> AskingToBeUnlocked(this AppDb db, Viewer viewer) => db.AllRunners
        .Where(runner => viewer.Role == Role.ClinicAdmin && runner.ClinicId != null && runner.ClinicId == viewer.ClinicId && runner.UnlockAskedAt != null);

    /// <summary>The plan that each runner of the admin's clinic was shown last, to count exercises in: whose it is, is not told.</summary>
    internal static IQueryable<string> ShownPlansOfClinic(this AppDb db, Viewer viewer) => db.AllPlanRevisions
        .Where(revision => viewer.Role == Role.ClinicAdmin
            && db.AllRunners.Any(runner => runner.Id == revision.RunnerId && runner.ClinicId != null && runner.ClinicId == viewer.ClinicId)
            && !db.AllPlanRevisions.Any(newer => newer.RunnerId == revision.RunnerId && newer.Number > revision.Number))
        .Select(static revision => revision.Content);

    /// <summary>How many runners of the admin's clinic are at each stage and need: counts, no names.</summary>
    public static IQueryable<StatusCount> StatusCounts(this AppDb db, Viewer viewer) =>
        from status in db.AllStatuses
        where viewer.Role == Role.ClinicAdmin
            && db.AllRunners.Any(runner => runner.Id == status.RunnerId && runner.ClinicId != null && runner.ClinicId == viewer.ClinicId)
        group status by new { status.Stage, status.Need } into same
        select new StatusCount(same.Key.Stage, same.Key.Need, same.Count());
}

/// <summary>A therapist as others see them.</summary>
public sealed record TherapistName(Guid Id, string Name, bool Suspended);

/// <summary>Somebody who wrote or recorded something, by name.</summary>
public sealed record AuthorName(Guid Id, string Name);

/// <summary>Somebody who works at a clinic.</summary>
/// <param name="HasSecondStep">An authenticator app is asked for when they sign in.</param>
/// <param name="HasWayIn">A password or passkey was set; before that nobody can sign in.</param>
public sealed record StaffMember(Guid Id, string Name, string Email, Role Role, bool Suspended, bool HasSecondStep, bool HasWayIn);

/// <summary>A locked runner who asked the clinic's admin for help.</summary>
public sealed record UnlockRequest(Guid RunnerId, string Name, DateTimeOffset AskedAt);

/// <summary>How many runners are somewhere.</summary>
public sealed record StatusCount(Engine.Plans.PlanStage Stage, Need Need, int Runners);
