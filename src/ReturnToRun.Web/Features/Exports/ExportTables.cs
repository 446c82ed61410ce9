using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Csv;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>A diary as tables for a spreadsheet, and what their columns mean.</summary>
internal static class ExportTables
{
    private const string Day = "yyyy-MM-dd", Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public const string ReadMe =
        """
        Everything that Return to Run stores about you.

        The .json files hold all of it, as it is stored: account.json is you, diary.json each thing that was recorded in order,
        decisions.json what was decided with its evidence, plans.json every plan you were shown, questions-shown.json the words
        of the questions you answered, messages.json what you and your therapists wrote to each other. The .csv files hold the diary as tables for a spreadsheet, without what a later entry
        corrected. data-dictionary.csv says what each file and column means.

        In the tables a text that a spreadsheet would take for a formula has an apostrophe before it. Times are in UTC unless
        the column says otherwise. Secrets (your password, passkeys, addresses) are not in here: they are stored so that
        nobody can read them.

        What therapists note for one another about you is not in here. Ask your clinic for it.

        This is health data. Keep it as you would keep a letter from your clinician.

        """;

    private static readonly (string File, string Column, string Meaning)[] s_dictionary =
    [
        ("account.json", "", "Who you are here, how you sign in, whom you let in, what you set"),
        ("diary.json", "kind", "What was recorded: a run, a morning, a check, a choice"),
        ("diary.json", "content", "What it says. Times are in seconds, distances in metres, moments in seconds since 1970-01-01 UTC, pain from 0 to 10"),
        ("decisions.json", "content", "The rule, what it looked at, and what followed"),
        ("plans.json", "content", "The days as they were planned"),
        ("questions-shown.json", "text", "The words that were on the screen; diary.json names them by id"),
        ("messages.json", "from, text", "Who wrote, and what; the times are in UTC"),
        ("runs.csv", "day", "The day of the run where you were"),
        ("runs.csv", "started", "When it began, in UTC"),
        ("runs.csv", "level", "The level that was planned; empty for a run nobody planned"),
        ("runs.csv", "planned_running_min", "Minutes of running that were planned"),
        ("runs.csv", "running_min", "Minutes of running that were done"),
        ("runs.csv", "intervals", "How many stretches of running were done"),
        ("runs.csv", "measured_m", "Metres of running, where they were measured"),
        ("runs.csv", "pain_before", "The highest pain before, 0 to 10"),
        ("runs.csv", "worst_pain", "The highest pain during, 0 to 10"),
        ("runs.csv", "worst_low_back, worst_leg, worst_hip, worst_knee, worst_shin_ankle, worst_other", "The same by place"),
        ("runs.csv", "leg_reach", "How far down the leg the pain reached"),
        ("runs.csv", "course", "How the pain behaved: eased, steady, rising, sharp"),
        ("runs.csv", "limp, weakness", "Whether you limped; whether there was new weakness or numbness"),
        ("runs.csv", "effort", "How hard it was, 0 to 10"),
        ("runs.csv", "note", "What you wrote with it"),
        ("mornings.csv", "pain", "The highest pain of the morning, 0 to 10"),
        ("mornings.csv", "stiffness_min", "How long the back was stiff, in minutes"),
        ("mornings.csv", "woken", "Whether pain woke you"),
        ("routine.csv", "exercise, side, sets, repetitions", "What was done of an exercise"),
        ("routine.csv", "low_back_pain", "Whether it hurt the low back"),
        ("low-impact.csv", "activity, minutes, pain", "Other training of a day"),
        ("measures.csv", "questionnaire, total, most", "A total that a therapist typed in, and the highest there is. Oswestry in per cent"),
        ("measures.csv", "distress", "The distress subscore of STarT Back, part of its total"),
        ("running-form.csv", "cue", "What to think of on a run, in the therapist's words; the latest is the one you see"),
        ("running-form.csv", "cadence, cadence_to_keep", "Steps a minute of both feet: as seen, and as asked for"),
        ("running-form.csv", "foot_strike, stride", "What was seen of the foot and the stride"),
        ("sides.csv", "finding, side, where", "What a therapist found tight or weak on one side"),
        ("sides.csv", "balanced", "The day on which it held no longer; empty while it does"),
        ("from-a-watch.csv", "elapsed_s, moving_s, distance_m", "What a file from a watch said of an outing"),
        ("from-a-watch.csv", "running_s, running_m", "How much of it was faster than 120 metres a minute"),
    ];

    public static byte[] Dictionary()
    {
        var table = new CsvWriter("file", "column", "meaning");
        foreach (var (file, column, meaning) in s_dictionary) table.Text(file).Text(column).Text(meaning).EndRow();
        return table.ToBytes();
    }

    public static byte[] Runs(LedgerView view)
    {
        var table = new CsvWriter("day", "started", "level", "planned_running_min", "running_min", "intervals", "measured_m", "pain_before", "worst_pain",
            "worst_low_back", "worst_leg", "worst_hip", "worst_knee", "worst_shin_ankle", "worst_other", "leg_reach", "course", "limp", "weakness", "effort", "note");
        var corrected = view.History.Facts.OfType<RunLogged>().Select(static run => run.Supersedes).ToHashSet();
        foreach (var run in view.History.Facts.OfType<RunLogged>().Where(run => !corrected.Contains(run.Sequence)).OrderBy(static run => run.StartedAt))
        {
            table.Value(run.Day, Day).Value(run.StartedAt.ToDateTimeOffset(), Moment).Text(run.Planned?.Level).Value(run.Planned?.Running.TotalMinutes, "0.##").Value(run.Running.TotalMinutes, "0.##")
                .Value(run.RunsDone.Length).Value(run.MeasuredRunning?.Metres, "0").Value(run.Before.Worst.Value).Value(run.Worst.Worst.Value);
            foreach (var site in PainBySite.Sites) table.Value(run.Worst[site].Value);
            table.Text(run.Worst.Reach.ToString().ToLowerInvariant()).Text(run.Course.ToString().ToLowerInvariant()).Value(run.Limp).Value(run.WeaknessOrNumbness).Value(run.Effort.Value)
                .Text(view.Notes.GetValueOrDefault(run.Sequence)).EndRow();
        }
        return table.ToBytes();
    }

    public static byte[] Mornings(LedgerView view)
    {
        var table = new CsvWriter("day", "pain", "low_back", "leg", "hip", "knee", "shin_ankle", "other", "leg_reach", "stiffness_min", "woken", "weakness");
        foreach (var morning in view.History.Facts.OfType<MorningAnswered>().GroupBy(static one => one.Day).Select(static day => day.Last()).OrderBy(static one => one.Day))
        {
            table.Value(morning.Day, Day).Value(morning.Pain.Worst.Value);
            foreach (var site in PainBySite.Sites) table.Value(morning.Pain[site].Value);
            table.Text(morning.Pain.Reach.ToString().ToLowerInvariant()).Value(morning.Stiffness.TotalMinutes, "0.##").Value(morning.WokenByPain).Value(morning.WeaknessOrNumbness).EndRow();
        }
        return table.ToBytes();
    }

    public static byte[] Routine(LedgerView view)
    {
        var table = new CsvWriter("day", "exercise", "side", "sets", "repetitions", "low_back_pain");
        var corrected = view.History.Facts.OfType<RoutineDone>().Select(static done => done.Supersedes).ToHashSet();
        foreach (var done in view.History.Facts.OfType<RoutineDone>().Where(done => !corrected.Contains(done.Sequence)).OrderBy(static done => done.Day))
            foreach (var exercise in done.Exercises)
                table.Value(done.Day, Day).Text(exercise.Exercise).Text(exercise.Side?.ToString().ToLowerInvariant()).Value(exercise.Sets).Value(exercise.Repetitions).Value(exercise.LowBackPain).EndRow();
        return table.ToBytes();
    }

    public static byte[] LowImpact(LedgerView view)
    {
        var table = new CsvWriter("day", "activity", "minutes", "pain");
        foreach (var training in view.History.Facts.OfType<CrossTrained>().OrderBy(static one => one.Day))
            table.Value(training.Day, Day).Text(training.Activity.ToString().ToLowerInvariant()).Value(training.Length.TotalMinutes, "0.##").Value(training.Pain.Value).EndRow();
        return table.ToBytes();
    }

    public static byte[] Activities(IEnumerable<ImportedActivity> rows)
    {
        var table = new CsvWriter("started", "elapsed_s", "moving_s", "distance_m", "running_s", "running_m", "taken_over");
        foreach (var row in rows)
            table.Value(row.StartedAt.UtcDateTime, Moment).Value(row.ElapsedSeconds).Value(row.MovingSeconds).Value(row.Metres).Value(row.RunningSeconds).Value(row.RunningMetres).Value(row.ImportedAt.UtcDateTime, Moment).EndRow();
        return table.ToBytes();
    }
}
