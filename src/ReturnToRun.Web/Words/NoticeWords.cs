using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Words;

/// <summary>The words of what there is to be told beyond decisions.</summary>
public static class NoticeWords
{
    /// <summary>A heading and a sentence.</summary>
    /// <param name="nameOf">The name of an exercise by its key.</param>
    public static (string Title, string Says) Of(Notice notice, RunnerFormat format, Func<string, string>? nameOf = null)
    {
        var on = notice.Day is { } day ? $" on {format.Day(day)}" : "";
        return notice.Kind switch
        {
            NoticeKind.QuickRefused => ("The quick entry does not fit",
                $"{Quick(notice.Subject)} Your plan begins more gently."),
            NoticeKind.GentlerProfileHolds => ("A gentler entry", "Where several entries fit, the gentlest holds. Yours was chosen by how long you have not run and how your back behaves."),
            NoticeKind.BriskNeedsOverride => ("Brisk is for your therapist to set", "Until then your plan goes on at an even pace."),
            NoticeKind.FewerRunsThanAsked => ("Fewer runs a week than you asked for",
                $"The rest that your plan keeps from one run to the next leaves room for fewer on the days you chose. {Add(notice.Subject)}"),
            NoticeKind.DaysTooClose => ("Your days are too close together", $"Two runs a week need two days from one to the next, counted round the week. {Add(notice.Subject)}"),
            NoticeKind.NormalTrainingInReach => ("Normal training is in reach", "You are at three quarters of your former week or more. The limits stay the same."),
            NoticeKind.PlanComplete => ("Plan complete", $"You reached your goal in two weeks running{on}."),
            NoticeKind.ExerciseStopped => (notice.Subject is { } exercise && nameOf is not null ? $"Stopped: {nameOf(exercise)}" : "An exercise was stopped", $"It gave you low-back pain{on}. An easier one takes its place where there is one, and your therapist is told."),
            NoticeKind.RestraintLifted => ("Your plan goes on", $"The pause was lifted{on}. You begin at least one level lower, and the plan takes it from there."),
            NoticeKind.ProtocolNotFollowed => ("An assigned programme is not followed", "It is no longer in the library, or leaves numbers open that your therapist fills in. Your plan goes on without it."),
            NoticeKind.LateRecord => ("A late entry changed something", $"What you added for an earlier day{on} was taken into account from that day on. It never makes the coming run harder."),
            NoticeKind.OtherNumbers => ("Other numbers, another plan", $"Your plan follows {PolicyWords.Follows(notice.Subject!)}{on}. The weeks to come are planned anew, and the next session is never harder than it was. What was decided before stays."),
            NoticeKind.OtherNumbersToCome => ("Other numbers are coming", $"Your plan will follow {PolicyWords.Follows(notice.Subject!)}{on}. Until then it stays as it is."),
            NoticeKind.OverrideActs => ("Your therapist's choice is at work", $"A limit is set aside for now{on}. Your therapist gave a reason, and it has an end."),
            NoticeKind.OverrideExpired => ("Your therapist's exception has ended", $"It ended{on}. The level you reached stays, and further steps keep to the usual limits."),
            NoticeKind.LayOff => ("After a break, a little lower", $"It has been a while since your last run{on}. The plan takes you down a little, and up again as before."),
            NoticeKind.FullCheckOwed => ("The whole check is due", "Four weeks without running, or a new start: please go through every question again before the next run."),
            NoticeKind.WeeklyCheckOwed => ("The weekly safety questions are due", $"Once a week we ask for warning signs. The next run is released after it{on}."),
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, "Unknown notice."),
        };
    }

    private static string Add(string? days) => days is null or ""
        ? "Add a day that is further from the others."
        : $"{string.Join(" or ", days.Split(','))} would help.";

    private static string Quick(string? refusal) => refusal switch
    {
        "days-without-running" => "It is for less than four weeks without running.",
        "usual-run-unknown" => "It needs to know how long your usual run was.",
        "pain" => "It is for pain of no more than 1/10 in the walk test and in daily life.",
        "tests" => "It needs the strength and balance tests, passed and recorded by a therapist.",
        "not-approved" => "It needs a therapist's approval.",
        _ => "It is for less than four weeks without running, hardly any pain, passed tests and a therapist's approval.",
    };
}
