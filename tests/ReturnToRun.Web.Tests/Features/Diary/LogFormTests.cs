using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Diary;

public sealed class LogFormTests
{
    private static readonly TimeSpan s_four = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan s_one = TimeSpan.FromMinutes(1);
    private static readonly PlannedSession s_session = new("4", [s_four, s_four, s_four], [s_one, s_one], TimeSpan.FromMinutes(12), Distance.FromMetres(4480));
    private static readonly PlannedSession s_jogging = new("11", [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10)], [s_one, s_one], TimeSpan.FromMinutes(33), Distance.FromMetres(5620));

    [Fact]
    public void A_good_day_is_logged_by_two_answers_and_the_effort()
    {
        var run = Parse(Good())!;
        Assert.Equal(s_session, run.Planned);
        Assert.Equal([s_four, s_four, s_four], run.RunsDone);
        Assert.Equal([s_one, s_one], run.RecoveriesDone);
        Assert.Equal(TimeSpan.FromMinutes(12), run.Running);
        Assert.Equal(PainBySite.None, run.Worst);
        Assert.Equal(Effort.Of(4), run.Effort);
        Assert.Equal(new(2026, 11, 20), run.Day);
    }

    [Fact]
    public void As_planned_on_a_day_without_a_planned_run_is_asked_about() =>
        Assert.Contains("No run was planned", Errors(With(static form => form.Start.Date = "2026-11-18"))["Form.Done"], StringComparison.Ordinal);

    [Fact]
    public void Light_jogs_done_as_planned_count_as_running() =>
        Assert.Equal(TimeSpan.FromMinutes(33), Parse(Good(), s_jogging)!.Running);

    [Fact]
    public void Stopped_early_keeps_the_whole_intervals_and_a_part_of_the_next()
    {
        var run = Parse(With(static form =>
        {
            (form.Done, form.Finished) = (LogForm.StoppedEarly, "1");
            (form.LastPart.Minutes, form.LastPart.Seconds) = ("2", "30");
        }))!;
        Assert.Equal([s_four, TimeSpan.FromSeconds(150)], run.RunsDone);
        Assert.Equal([s_one], run.RecoveriesDone);
    }

    [Fact]
    public void Stopped_before_the_first_interval_is_a_run_of_nothing()
    {
        var run = Parse(With(static form => (form.Done, form.Finished) = (LogForm.StoppedEarly, "0")))!;
        Assert.Empty(run.RunsDone);
        Assert.Empty(run.RecoveriesDone);
    }

    [Theory]
    [InlineData("3", "", "Form.Finished"), InlineData("two", "", "Form.Finished"), InlineData("1", "4", "Form.LastPart.Minutes"), InlineData("1", "-1", "Form.LastPart.Minutes")]
    public void A_part_that_is_no_part_is_asked_about(string finished, string minutes, string field) =>
        Assert.NotNull(Errors(With(form =>
        {
            (form.Done, form.Finished) = (LogForm.StoppedEarly, finished);
            form.LastPart.Minutes = minutes;
        }))[field]);

    [Fact]
    public void Interval_by_interval_keeps_walks_that_were_cut_and_running_that_was_added()
    {
        var run = Parse(With(static form =>
        {
            form.Done = LogForm.EachInterval;
            form.Intervals = [Row("4", "", "0", "20"), Row("4", "", "1", ""), Row("4", "", "1", ""), Row("2", "15", "", "")];
        }))!;
        Assert.Equal([s_four, s_four, s_four, TimeSpan.FromSeconds(135)], run.RunsDone);
        Assert.Equal([TimeSpan.FromSeconds(20), s_one, s_one], run.RecoveriesDone);
    }

    [Fact]
    public void A_row_without_running_leaves_its_walk_with_the_one_before()
    {
        var run = Parse(With(static form =>
        {
            form.Done = LogForm.EachInterval;
            form.Intervals = [Row("4", "0", "1", "0"), Row("", "", "1", "0"), Row("4", "0", "", ""), Row("", "", "", "")];
        }))!;
        Assert.Equal([s_four, s_four], run.RunsDone);
        Assert.Equal([TimeSpan.FromMinutes(2)], run.RecoveriesDone);
    }

    [Fact]
    public void A_run_that_nobody_planned_is_logged_by_its_minutes()
    {
        var run = Parse(With(static form =>
        {
            (form.Start.Date, form.Done) = ("2026-11-18", LogForm.InAll);
            form.Total.Minutes = "25";
        }))!;
        Assert.Null(run.Planned);
        Assert.Equal(TimeSpan.FromMinutes(25), run.Running);
    }

    [Fact]
    public void Pain_is_kept_by_site_with_how_it_behaved()
    {
        var run = Parse(Sore())!;
        Assert.Equal(Pain.Of(1), run.Before[Site.LowBack]);
        Assert.Equal(Pain.Of(4), run.Worst[Site.Leg]);
        Assert.Equal(LegReach.Calf, run.Worst.Reach);
        Assert.Equal(PainCourse.Rising, run.Course);
        Assert.True(run.Limp);
    }

    [Fact]
    public void Nothing_to_report_beside_a_rating_is_asked_about_and_not_guessed() =>
        Assert.Contains("Which is right?", Errors(With(static form => form.Worst.Knee = "3"))["Form.Felt"], StringComparison.Ordinal);

    [Fact]
    public void Where_there_was_pain_every_question_about_it_is_asked()
    {
        var errors = Errors(With(static form =>
        {
            form.Felt = LogForm.SomePain;
            (form.Worst.LowBack, form.Worst.Leg) = ("3", "2");
        }));
        Assert.All(["Form.Course", "Form.Limp", "Form.Weakness", "Form.Worst.Reach"], field => Assert.NotNull(errors[field]));
    }

    [Theory]
    [InlineData("11"), InlineData("-1"), InlineData("2.5"), InlineData("lots")]
    public void A_rating_outside_0_to_10_is_refused(string rating) =>
        Assert.NotNull(Errors(With(form => (form.Felt, form.Before.Hip) = (LogForm.SomePain, rating)))["Form.Before.Hip"]);

    [Theory]
    [InlineData(null), InlineData(""), InlineData("11"), InlineData("easy")]
    public void Effort_is_asked_for(string? effort) =>
        Assert.NotNull(Errors(With(form => form.Effort = effort))["Form.Effort"]);

    [Theory]
    [InlineData("1.9", DistanceUnit.Kilometres, 1900), InlineData("1,9", DistanceUnit.Kilometres, 1900), InlineData("1", DistanceUnit.Miles, 1609.344)]
    public void A_measured_distance_is_read_in_the_runners_unit(string typed, DistanceUnit unit, decimal metres) =>
        Assert.Equal(Distance.FromMetres(metres), Parse(With(form => form.Distance = typed), unit: unit)!.MeasuredRunning);

    [Theory]
    [InlineData("19"), InlineData("0"), InlineData("-2"), InlineData("far"), InlineData("1e9"), InlineData("0.1")]
    public void A_distance_that_nobody_runs_in_that_time_is_asked_about(string typed) =>
        Assert.NotNull(Errors(With(form => form.Distance = typed))["Form.Distance"]);

    [Fact]
    public void A_form_full_of_nonsense_is_refused_with_words_at_every_field()
    {
        var errors = Errors(new() { Done = "x", Felt = "x", Effort = "x", Distance = "x", Start = new() { Date = "x", Time = "x" } });
        Assert.All(["Form.Start.Date", "Form.Start.Time", "Form.Done", "Form.Felt", "Form.Effort", "Form.Distance"], field => Assert.NotNull(errors[field]));
    }

    private static LogForm Good() => new() { Start = new() { Date = "2026-11-20", Time = "07:30" }, Done = LogForm.AsPlanned, Felt = LogForm.NoPain, Effort = "4" };

    private static LogForm Sore() => With(static form =>
    {
        form.Felt = LogForm.SomePain;
        form.Before.LowBack = "1";
        (form.Worst.LowBack, form.Worst.Leg, form.Worst.Reach) = ("2", "4", "Calf");
        (form.Course, form.Limp, form.Weakness) = ("Rising", "true", "false");
    });

    private static LogForm With(Action<LogForm> change)
    {
        var form = Good();
        change(form);
        return form;
    }

    private static IntervalForm Row(string minutes, string seconds, string walkMinutes, string walkSeconds) => new()
    {
        Run = new() { Minutes = minutes, Seconds = seconds },
        Between = new() { Minutes = walkMinutes, Seconds = walkSeconds },
    };

    private static RunLogged? Parse(LogForm form, PlannedSession? planned = null, DistanceUnit unit = DistanceUnit.Kilometres, FormErrors? errors = null)
    {
        var around = new LogContext(RunnerFormat.Default with { Unit = unit }, Instant.FromDateTimeOffset(new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero)),
            day => day == new DateOnly(2026, 11, 20) ? planned ?? s_session : null);
        return form.Parse("Form", around, errors ?? new());
    }

    private static FormErrors Errors(LogForm form)
    {
        var errors = new FormErrors();
        Assert.Null(Parse(form, errors: errors));
        return errors;
    }
}
