using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Data.Tests.Policies;

public sealed class FollowingTests
{
    private static readonly NumberSet s_threeDaysApart = new("BetweenRuns", 72 * 3600);
    private static readonly NumberSet s_stopAtFour = new("StopPain", 3);

    [Fact]
    public async Task A_runner_of_the_clinic_follows_what_is_published_and_the_plan_and_each_new_decision_say_so()
    {
        await using var at = await AtAClinic.StartAsync();
        var (viewer, view) = await at.RunnerAsync(new Story(AtAClinic.Start).Ready(Diaries.MonWedFri).Live(AtAClinic.Start.AddDays(9)));
        at.Database.GoTo(view.Today.AddDays(1));

        await at.PublishAsync(view.Today.AddDays(1), s_threeDaysApart);
        var after = await at.ReadAsync(viewer);

        Assert.Equal("riverside-physio/1", after.Plan.PolicyVersion);
        Assert.All(after.Plan.Decisions, static decision => Assert.Equal("return-to-run/1", decision.PolicyVersion));
        Assert.Equal("riverside-physio/1", Assert.Single(after.History.Facts.OfType<PolicyFollowed>()).Version);
        var days = after.Plan.Days.Where(static day => day.Run is not null).Select(static day => day.Date.DayNumber).ToList();
        Assert.All(days.Zip(days.Skip(1)), static two => Assert.True(two.Second - two.First >= 3));
    }

    [Fact]
    public async Task A_run_of_before_is_judged_by_the_numbers_of_its_day_though_its_morning_comes_after()
    {
        await using var at = await AtAClinic.StartAsync();
        var (viewer, view) = await at.RunnerAsync(new Story(AtAClinic.Start).Ready(Diaries.MonWedFri).Live(AtAClinic.Start.AddDays(2)));
        var planned = view.Plan.Days[0].Run!.Session;
        Assert.IsType<AppendResult.Saved>(await at.Ledger.AppendAsync(viewer, view.Runner, [Diaries.Run(view.Today, planned, worst: 4)], AppendOptions.None));
        await at.PublishAsync(view.Today, s_stopAtFour);
        var shown = (await at.ReadAsync(viewer)).Plan.Decisions[^1];

        at.Database.GoTo(view.Today.AddDays(1));
        Assert.IsType<AppendResult.Saved>(await at.Ledger.AppendAsync(viewer, view.Runner, [Diaries.Morning(view.Today.AddDays(1))], AppendOptions.None));
        var after = await at.ReadAsync(viewer);

        Assert.Equal((DecisionKind.Hold, "return-to-run/1"), (shown.Kind, shown.PolicyVersion));
        Assert.Equal((DecisionKind.Repeat, "return-to-run/1"), (after.Plan.Decisions[^1].Kind, after.Plan.Decisions[^1].PolicyVersion));
        Assert.Equal("riverside-physio/1", after.Plan.PolicyVersion);
        Assert.Equal(view.Today.AddDays(1), Assert.Single(after.History.Facts.OfType<PolicyFollowed>()).Day);
    }

    [Fact]
    public async Task What_holds_from_a_later_day_acts_on_that_day_and_not_before()
    {
        await using var at = await AtAClinic.StartAsync();
        var (viewer, view) = await at.RunnerAsync(new Story(AtAClinic.Start).Ready(Diaries.MonWedFri).Live(AtAClinic.Start.AddDays(9)));
        var from = view.Today.AddDays(7);

        await at.PublishAsync(from, s_threeDaysApart);
        var now = await at.ReadAsync(viewer);
        at.Database.GoTo(from);
        var then = await at.ReadAsync(viewer);

        Assert.Equal(("return-to-run/1", "riverside-physio/1"), (now.Plan.PolicyVersion, then.Plan.PolicyVersion));
        Assert.Equal(
            view.Plan.Days.Where(day => day.Date < from).Select(static day => day.Run?.Session.Running),
            now.Plan.Days.Where(day => day.Date < from).Select(static day => day.Run?.Session.Running));
        Assert.Equal("riverside-physio/1", now.History.Policies().After(now.Today).Single().Version);
    }

    [Fact]
    public async Task A_version_published_later_sets_aside_one_that_was_still_to_come()
    {
        await using var at = await AtAClinic.StartAsync();
        var (viewer, view) = await at.RunnerAsync(new Story(AtAClinic.Start).Ready(Diaries.MonWedFri));
        await at.PublishAsync(view.Today.AddDays(5), s_threeDaysApart);
        await at.PublishAsync(view.Today.AddDays(3), s_stopAtFour);

        at.Database.GoTo(view.Today.AddDays(6));
        var after = await at.ReadAsync(viewer);

        Assert.Equal("riverside-physio/2", after.Plan.PolicyVersion);
    }

    [Fact]
    public async Task Who_joins_follows_the_clinic_from_that_day_and_who_leaves_the_project_s_own_numbers_again()
    {
        await using var at = await AtAClinic.StartAsync();
        await at.PublishAsync(AtAClinic.Start, s_stopAtFour);
        var (viewer, view) = await at.RunnerAsync(new Story(AtAClinic.Start).Ready(Diaries.MonWedFri).Live(AtAClinic.Start.AddDays(3)), ofClinic: false);
        Assert.Equal("return-to-run/1", view.Plan.PolicyVersion);

        at.Database.GoTo(view.Today.AddDays(1));
        await at.SetClinicAsync(viewer, at.Clinic.Id);
        Assert.Equal("riverside-physio/1", (await at.ReadAsync(viewer)).Plan.PolicyVersion);

        at.Database.GoTo(view.Today.AddDays(2));
        await at.SetClinicAsync(viewer, null);
        var left = await at.ReadAsync(viewer);
        Assert.Equal("return-to-run/1", left.Plan.PolicyVersion);
        Assert.Equal(["riverside-physio/1", "return-to-run/1"], left.History.Facts.OfType<PolicyFollowed>().Select(static fact => fact.Version));
    }

    [Fact]
    public async Task A_runner_who_accepts_a_therapist_s_code_follows_the_clinic_in_the_same_moment()
    {
        await using var at = await AtAClinic.StartAsync();
        await at.PublishAsync(AtAClinic.Start, s_stopAtFour);
        var therapist = await at.Database.UserAsync(Role.Therapist, at.Clinic);
        var (viewer, view) = await at.RunnerAsync(new Story(AtAClinic.Start).Ready(Diaries.MonWedFri), ofClinic: false);
        var code = await at.Database.Get<Invites>().MakeAsync(new(therapist.Id, at.Clinic.Id, Role.Therapist), TestContext.Current.CancellationToken);

        Assert.IsType<AcceptResult.Accepted>(await at.Database.Get<Invites>().AcceptAsync(viewer, code, TestContext.Current.CancellationToken));

        await using var db = at.Database.Open();
        Assert.Contains(db.AllFacts, row => row.RunnerId == view.Runner && row.Kind == "policy-followed");
        Assert.Contains(db.AllAudit, row => row.RunnerId == view.Runner && row.What == "policy-followed" && row.UserId == at.Admin.UserId && row.ClinicId == at.Clinic.Id);
    }

    [Fact]
    public async Task A_diary_across_three_versions_is_replayed_without_a_difference()
    {
        await using var at = await AtAClinic.StartAsync();
        var story = new Story(AtAClinic.Start).Ready(Diaries.MonWedFri);
        var (viewer, view) = await at.RunnerAsync(story);
        for (var week = 1; week <= 3; week++)
        {
            at.Database.GoTo(AtAClinic.Start.AddDays((7 * week) - 1), 6);
            await at.PublishAsync(AtAClinic.Start.AddDays((7 * week) + 2), week == 2 ? s_threeDaysApart : new("EvenSuccesses", 2 + week));
            await LiveAsync(at, viewer, AtAClinic.Start.AddDays(7 * (week + 1)));
        }

        var report = (await at.Database.Get<Replay>().OfAsync(view.Runner, TestContext.Current.CancellationToken))!;

        Assert.Empty(report.Changes);
        Assert.Equal(["return-to-run/1", "riverside-physio/1", "riverside-physio/2", "riverside-physio/3"], (await at.ReadAsync(viewer)).Plan.Decisions.Select(static decision => decision.PolicyVersion).Distinct());
    }

    // Runs what is released and answers every morning, by the ledger's own plans.
    private static async Task LiveAsync(AtAClinic at, Viewer viewer, DateOnly end)
    {
        var id = viewer.RunnerId!.Value;
        for (var day = at.Database.Today(); day < end; day = day.AddDays(1))
        {
            at.Database.GoTo(day);
            var view = await at.ReadAsync(viewer);
            if (!view.History.Facts.OfType<MorningAnswered>().Any(answer => answer.Day == day)) await at.Ledger.AppendAsync(viewer, id, [Diaries.Morning(day)], AppendOptions.None);
            view = await at.ReadAsync(viewer);
            if (view.Plan.Days[0].Run is { Release: Release.Provisional })
            {
                await at.Ledger.AppendAsync(viewer, id, [Diaries.Check(day)], AppendOptions.None);
                view = await at.ReadAsync(viewer);
            }

            if (view.Plan.Days[0].Run is { Release: Release.Released } run) Assert.IsType<AppendResult.Saved>(await at.Ledger.AppendAsync(viewer, id, [Diaries.Run(day, run.Session)], AppendOptions.None));
        }
    }
}
