using System.Collections.Immutable;
using ReturnToRun.Data.Diary;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data.Tests.Diary;

public sealed class AcceptanceTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);
    private static readonly DateTimeOffset s_now = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);
    private static readonly Story s_story = new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri, daysWithoutRunning: 30).Live(s_today);

    public static IEnumerable<TheoryDataRow<string, Fact, string?>> Facts()
    {
        var run = Diaries.Run(s_today, null);
        var given = new ClearanceGiven { Sequence = 0, Day = s_today, RecordedOn = s_today, By = Author.Runner, ClinicianName = "Dana Example", ClinicianRole = "Physical therapist", GivenOn = s_today.AddDays(-30) };
        var days = new DaysChosen { Sequence = 0, Day = s_today, RecordedOn = s_today, Weekdays = [.. Diaries.MonWedFri], RunsPerWeek = 3 };
        var allowed = new OverrideGiven { Sequence = 0, Day = s_today, RecordedOn = s_today, Limits = ["I5"], Expires = s_today, By = Guid.Empty };
        var described = s_story.History.Facts.OfType<RunnerDescribed>().First() with { Day = s_today };

        yield return new("a run of today", run, null);
        yield return new("a run of three weeks ago", Diaries.Run(s_today.AddDays(-21), null), null);
        yield return new("a run of tomorrow", Diaries.Run(s_today.AddDays(1), null), Refusal.InFuture);
        yield return new("a run that begins in an hour", run with { StartedAt = Instant.FromDateTimeOffset(s_now.AddHours(1)) }, Refusal.InFuture);
        yield return new("a run that began two minutes ahead by the device's clock", run with { StartedAt = Instant.FromDateTimeOffset(s_now.AddMinutes(2)) }, null);
        yield return new("a run said to be of another week", run with { Day = s_today.AddDays(-7) }, Refusal.OtherDay);
        yield return new("a run begun the evening before, in the zone left since", run with { StartedAt = Story.At(s_today.AddDays(-1), 20) }, null);
        yield return new("a run before the injury", Diaries.Run(new(2026, 10, 2), null), Refusal.BeforeInjury);
        yield return new("a run of less than no time", run with { RunsDone = [TimeSpan.FromSeconds(-1)] }, Refusal.OutOfRange);
        yield return new("a run of two days", run with { RunsDone = [TimeSpan.FromDays(2)] }, Refusal.OutOfRange);
        yield return new("a run of 101 intervals", run with { RunsDone = [.. Enumerable.Repeat(TimeSpan.FromSeconds(1), 101)] }, Refusal.OutOfRange);
        yield return new("a correction of a log that there is not", run with { Supersedes = 1 }, Refusal.NothingThere);
        yield return new("a morning of tomorrow", Diaries.Morning(s_today.AddDays(1)), Refusal.InFuture);
        yield return new("stiffness of two days", Diaries.Morning(s_today) with { Stiffness = TimeSpan.FromDays(2) }, Refusal.OutOfRange);
        yield return new("a check of last week", Diaries.Check(s_today.AddDays(-7)), Refusal.OtherDay);
        yield return new("a check of yesterday, sent after midnight", Diaries.Check(s_today.AddDays(-1)), null);
        yield return new("a check with an item that there is not", Diaries.Check(s_today, "E99"), Refusal.Unknown);
        yield return new("a clearance of a month ago", given, null);
        yield return new("a clearance of tomorrow", given with { GivenOn = s_today.AddDays(1) }, Refusal.InFuture);
        yield return new("a clearance by nobody", given with { ClinicianName = " " }, Refusal.Text);
        yield return new("a clearance by a name without end", given with { ClinicianName = new('a', 101) }, Refusal.Text);
        yield return new("a clearance of a rule that there is not", given with { ClearedRules = ["Z1"] }, Refusal.Unknown);
        yield return new("an injury of tomorrow", described with { InjuryBegan = s_today.AddDays(1) }, Refusal.InFuture);
        yield return new("days from next week on", days with { Day = s_today.AddDays(7) }, null);
        yield return new("days from last week on", days with { Day = s_today.AddDays(-7) }, Refusal.OtherDay);
        yield return new("five runs a week", days with { RunsPerWeek = 5 }, Refusal.OutOfRange);
        yield return new("no day that suits", days with { Weekdays = [] }, Refusal.OutOfRange);
        yield return new("a day twice", days with { Weekdays = [DayOfWeek.Monday, DayOfWeek.Monday] }, Refusal.OutOfRange);
        yield return new("an override without a reason", allowed, Refusal.ReasonMissing);
        yield return new("an override of what is never set aside", allowed with { Limits = ["I5", "I1"] }, Refusal.Unknown);
        yield return new("an override that has expired", allowed with { Expires = s_today.AddDays(-1) }, Refusal.OutOfRange);
        yield return new("an override undone that was not given", new OverrideUndone { Sequence = 0, Day = s_today, RecordedOn = s_today, Override = 3 }, Refusal.NothingThere);
        yield return new("a lift where nothing is locked or paused", new RestraintLifted { Sequence = 0, Day = s_today, RecordedOn = s_today, By = Author.Therapist }, Refusal.NothingThere);
        yield return new("a personal limit of 5", new PersonalPainLimitSet { Sequence = 0, Day = s_today, RecordedOn = s_today, Limit = Pain.Of(5) }, Refusal.OutOfRange);
        yield return new("a consent for tomorrow", new TherapistConsented { Sequence = 0, Day = s_today.AddDays(1), RecordedOn = s_today, Therapist = Guid.Empty }, Refusal.InFuture);
        yield return new("minus one set", new RoutineDone { Sequence = 0, Day = s_today, RecordedOn = s_today, Exercises = [new("bird-dog", null, -1, 10, false)] }, Refusal.OutOfRange);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_that_cannot_be_true_is_refused(string what, Fact fact, string? reason)
    {
        var acceptance = new Acceptance(s_story.History.Facts, s_story.Plan, s_now, s_today, "Etc/UTC", null);
        Assert.True(string.Equals(reason, acceptance.Refuse(fact), StringComparison.Ordinal), $"{what}: {acceptance.Refuse(fact) ?? "accepted"}");
    }

    [Fact]
    public void A_protocol_is_assigned_that_is_in_the_library_at_a_level_it_has_with_the_counts_it_leaves_open()
    {
        var acceptance = new Acceptance(s_story.History.Facts, s_story.Plan, s_now, s_today, "Etc/UTC", "Its steps suit her.") { Library = [BuiltIn.Standard()] };
        var assigned = new ProtocolAssigned { Sequence = 0, Day = s_today, RecordedOn = s_today, ProtocolId = "standard" };

        Assert.Null(acceptance.Refuse(assigned));
        Assert.Equal(Refusal.ReasonMissing, (acceptance with { Note = null }).Refuse(assigned));
        Assert.Null(acceptance.Refuse(assigned with { StartLevel = "3" }));
        Assert.Equal(Refusal.Unknown, acceptance.Refuse(assigned with { ProtocolId = "another" }));
        Assert.Equal(Refusal.Unknown, acceptance.Refuse(assigned with { StartLevel = "99" }));
        Assert.Equal(Refusal.OutOfRange, acceptance.Refuse(assigned with { Counts = [4] }));
        Assert.Equal(Refusal.NothingThere, acceptance.Refuse(new ProtocolUndone { Sequence = 0, Day = s_today, RecordedOn = s_today, Assignment = 1 }));
    }

    [Fact]
    public void A_lock_is_lifted_with_a_reason_and_a_pause_without()
    {
        var lift = new RestraintLifted { Sequence = 0, Day = s_today, RecordedOn = s_today, By = Author.Therapist };
        Assert.Equal(Refusal.ReasonMissing, Standing("E1", null).Refuse(lift));
        Assert.Null(Standing("E1", "Seen at the hospital, scan clear.").Refuse(lift));
        Assert.Null(Standing("U1", null).Refuse(lift));

        static Acceptance Standing(string item, string? note)
        {
            var checkedNow = Diaries.Check(s_today, item) with { Sequence = s_story.NextSequence };
            var history = s_story.History with { Facts = s_story.History.Facts.Add(checkedNow) };
            return new(history.Facts, PlanEngine.Plan(history, s_today), s_now, s_today, "Etc/UTC", note);
        }
    }

    [Fact]
    public void A_log_on_the_day_the_clocks_change_is_of_the_day_the_runner_saw()
    {
        // In Berlin, 25 October 2026 had the hour from two to three twice: half past midnight UTC is half past two, summer time.
        var now = new DateTimeOffset(2026, 10, 25, 9, 0, 0, TimeSpan.Zero);
        var today = new DateOnly(2026, 10, 25);
        var acceptance = new Acceptance(ImmutableArray<Fact>.Empty, s_story.Plan, now, today, "Europe/Berlin", null);
        Assert.Null(acceptance.Refuse(Diaries.Run(today, null) with { StartedAt = Instant.FromDateTimeOffset(new(2026, 10, 25, 0, 30, 0, TimeSpan.Zero)) }));
        Assert.Equal(today, ReturnToRun.Data.Runners.Zones.DayOf(new(2026, 10, 24, 22, 30, 0, TimeSpan.Zero), "Europe/Berlin"));
        Assert.Equal(today, ReturnToRun.Data.Runners.Zones.DayOf(new(2026, 10, 25, 22, 59, 0, TimeSpan.Zero), "Europe/Berlin"));
    }
}
