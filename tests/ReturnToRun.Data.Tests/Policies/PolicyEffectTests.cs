using System.Collections.Immutable;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Tests.Policies;

public sealed class PolicyEffectTests
{
    private static readonly ImmutableArray<NumberSet>[] s_drafts =
    [
        [new("BetweenRuns", 72 * 3600)],
        [new("IntervalStep", 0), new("StepPercent", 0)],
        [new("WeeklyCheckDays", 1)],
        [new("EvenRises", 0), new("StepBackOff", 96 * 3600)],
        [new("Stiffness", 0)],
    ];

    [Fact]
    public async Task The_number_is_what_brute_force_finds_and_what_publishing_does_to_every_one_of_24_runners()
    {
        await using var at = await AtAClinic.StartAsync();
        var runners = new List<Viewer>();
        for (var i = 0; i < 24; i++)
        {
            var days = i % 3 == 0 ? (DayOfWeek[])[DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday] : Diaries.MonWedFri;
            var sore = i % 5;
            runners.Add((await at.RunnerAsync(new Story(AtAClinic.Start).Ready(days).Live(AtAClinic.Start.AddDays(23), (day, _) => day.DayNumber % 7 == sore ? Answers.LowBack(4) : day.DayNumber % 9 == sore ? null : Answers.Good))).Viewer);
        }

        at.Database.GoTo(AtAClinic.Start.AddDays(24), 6);
        var today = AtAClinic.Start.AddDays(24);
        var seen = new List<int>();
        foreach (var draft in s_drafts)
        {
            var before = new List<LedgerView>();
            foreach (var runner in runners) before.Add(await at.ReadAsync(runner));
            var steps = new Steps();
            var effects = (await at.Database.Get<PolicyEffect>().OfAsync(at.Admin, draft, today, steps))!;

            var brute = before.Count(view => Next(view.Plan) != Next(PlanEngine.Plan(Under(view, draft, today), view.Today)));
            await at.PublishAsync(today, draft);
            await at.Desk.FollowAsync(at.Admin);
            var happened = 0;
            foreach (var (index, runner) in runners.Index())
                if (Next((await at.ReadAsync(runner)).Plan) != Next(before[index].Plan)) happened++;

            Assert.Equal((24, brute, happened), (effects.Runners, effects.Affected, effects.Affected));
            Assert.Empty(effects.Names);
            Assert.Equal(Enumerable.Range(1, 24), steps.Reported);
            seen.Add(effects.Affected);
        }

        // Some drafts touch a few of them and some touch most: a number that is always none or all would prove little.
        Assert.True(seen.Min() is > 0 and < 12 && seen.Max() > 12, string.Join(", ", seen));
    }

    [Fact]
    public async Task A_therapist_is_told_which_of_the_runners_who_let_them_in_and_nobody_of_another_clinic_is_counted()
    {
        await using var at = await AtAClinic.StartAsync();
        var therapist = await at.Database.UserAsync(Role.Therapist, at.Clinic);
        var story = new Story(AtAClinic.Start).Ready(Diaries.MonWedFri).Live(AtAClinic.Start.AddDays(3));
        var (mine, view) = await at.RunnerAsync(story);
        await at.RunnerAsync(story);
        await at.RunnerAsync(story, ofClinic: false);
        Assert.IsType<AppendResult.Saved>(await at.Ledger.AppendAsync(mine, view.Runner, [new TherapistConsented { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Therapist = therapist.Id }], AppendOptions.None));
        ImmutableArray<NumberSet> draft = [new("BetweenRuns", 96 * 3600)];

        var admins = (await at.Database.Get<PolicyEffect>().OfAsync(at.Admin, draft, view.Today))!;
        var therapists = (await at.Database.Get<PolicyEffect>().OfAsync(new(therapist.Id, at.Clinic.Id, Role.Therapist), draft, view.Today))!;

        Assert.Equal((2, 2), (admins.Runners, admins.Affected));
        Assert.Equal((1, 1), (therapists.Runners, therapists.Affected));
        Assert.Equal((view.Runner, "Robin", SessionChange.CalledOff), (therapists.Names[0].Id, therapists.Names[0].Name, therapists.Names[0].Change));
        await using var db = at.Database.Open();
        Assert.Contains(db.AllAudit, row => row.UserId == therapist.Id && row.What == "caseload-viewed");
    }

    [Fact]
    public async Task It_ends_when_nobody_waits_for_it_any_more()
    {
        await using var at = await AtAClinic.StartAsync();
        for (var i = 0; i < 3; i++) await at.RunnerAsync(new Story(AtAClinic.Start).Ready(Diaries.MonWedFri));
        using var stop = new CancellationTokenSource();
        var steps = new Steps { After = _ => stop.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => at.Database.Get<PolicyEffect>().OfAsync(at.Admin, [new("StopPain", 3)], AtAClinic.Start, steps, stop.Token));

        Assert.Equal([1], steps.Reported);
    }

    private static History Under(LedgerView view, ImmutableArray<NumberSet> numbers, DateOnly today) => view.History with
    {
        Facts = view.History.Facts.Add(new PolicyFollowed { Sequence = view.FactsVersion + 1, Day = today, RecordedOn = today, Version = "draft", Numbers = numbers }),
    };

    // Everything that tells one session from another, read from the plan without the help of what is tested.
    private static string? Next(Plan plan) => plan.Days.Where(static day => day.Run is { Release: not Release.Done })
        .Select(static day => $"{day.Date:O} {day.Run!.Level} {string.Join(',', day.Run.Session.Runs)} {day.Run.NotBefore?.UnixSeconds} {day.Run.Release == Release.Provisional}").FirstOrDefault();

    private sealed class Steps : IProgress<PolicyProgress>
    {
        public List<int> Reported { get; } = [];

        public Action<int> After { get; init; } = static _ => { };

        public void Report(PolicyProgress value)
        {
            Reported.Add(value.Done);
            After(value.Done);
        }
    }
}
