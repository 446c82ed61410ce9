using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Everywhere;

/// <summary>Whoever may not run finds no session at any address, a word about why at each one that would have it, and everything else as before.</summary>
public sealed partial class NoSessionTests(StoryApp story) : IClassFixture<StoryApp>
{
    /// <summary>Where somebody who may run finds a session, or a way to one.</summary>
    private static readonly string[] s_sessions = ["/today", "/plan", "/plan?day=2026-11-18", "/log", "/log?day=2026-11-18", "/log?correct=1", "/before-run"];

    /// <summary>The welcome shows how a first session looks, and the timer's shell for use without a network holds nobody's session: the same to everybody.</summary>
    private static readonly string[] s_everybodysExample = ["/", "/timer/offline"];

    /// <summary>What stays open whatever was answered.</summary>
    private static readonly string[] s_always =
        ["/settings", "/settings/sign-in", "/settings/people", "/recovery-codes", "/invite", "/clearance", "/clearance/print", "/something-changed", "/sign-out", "/about"];

    [Theory]
    [InlineData(Standing.New, "Safety first", "First a few questions", "No run is planned for you now")]
    [InlineData(Standing.NotCleared, "Building up before you run", "until everything that running needs is there", "No run is planned for you now")]
    [InlineData(Standing.Withdrawn, "withdrew the clearance", "Building up before you run", "until everything that running needs is there", "No run is planned for you now")]
    [InlineData(Standing.ClinicianFirst, "A clinician first", "No run is planned for you now")]
    [InlineData(Standing.PausedByAnswer, "Your plan is paused")]
    [InlineData(Standing.PausedByRuns, "Your plan is paused")]
    [InlineData(Standing.Locked, "Get emergency help now")]
    public async Task Whoever_may_not_run_finds_no_session_at_any_address(Standing standing, params string[] words)
    {
        using var runner = await BecomeAsync(standing);
        Assert.DoesNotContain((await runner.StoredAsync()).Plan.Days, static day => day.Run is { Release: not Release.Done });
        foreach (var path in Addresses.Asked(story.App.Services).Select(static endpoint => endpoint.With("1")).Concat(s_sessions).Except(s_everybodysExample).Distinct())
        {
            var answer = await FollowAsync(runner, path);
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{path} answered {(int)answer.Status}.");
            var shown = Seen(answer.Html);
            Assert.False(Session().IsMatch(shown), $"{path} shows {Session().Match(shown)} to a runner who is {standing}.");
        }
        foreach (var path in s_sessions)
        {
            var said = (await FollowAsync(runner, path)).Words;
            Assert.True(words.Any(word => said.Contains(word, StringComparison.Ordinal)), $"{path} says: {said}");
        }
        await ShouldKeepTheRestAsync(runner);
        if (standing == Standing.Locked)
        {
            foreach (var path in (string[])["/today", "/plan", "/clearance"]) Assert.Contains("Call 999", (await FollowAsync(runner, path)).Words, StringComparison.Ordinal);
            Assert.Contains("bladder", (await runner.GetAsync("/clearance/print")).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_address_with_another_runners_id_is_not_there_for_a_runner_and_for_a_therapist_whom_nobody_let_in()
    {
        using var other = await story.BeginAsync();
        await other.BecomeReadyAsync();
        await other.LogAsync();
        using var runner = await story.BeginAsync("2026-11-18T12:00:00Z");
        using var therapist = await story.App.VisitorAsync(DemoPeople.Therapist);
        var id = (await other.StoredAsync()).Runner.ToString();
        var theirs = Addresses.Asked(story.App.Services)
            .Where(static endpoint => endpoint.RoutePattern.Parameters.Count > 0 && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.With(id)).ToArray();

        Assert.NotEmpty(theirs);
        foreach (var visitor in (Visitor[])[runner.Visitor, therapist])
        {
            foreach (var path in theirs)
            {
                Assert.Equal((path, HttpStatusCode.NotFound), (path, (await visitor.GetAsync(path)).Status));
                // What can only be asked for says so to everybody, and a clinic's own room has no such form.
                var posted = (await visitor.PostAsync(path, "lift", ("Form.Reason", "It is mine."))).Status;
                Assert.True(posted is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed || (posted is HttpStatusCode.BadRequest && !path.StartsWith("/runners/", StringComparison.Ordinal)), $"A post to {path} was answered {(int)posted}.");
            }
        }
        // A log is named by its number in its own runner's diary, which leads nowhere in another's.
        var log = (await other.StoredAsync()).History.Facts.OfType<RunLogged>().Single();
        Assert.DoesNotContain("Correct a log", (await runner.GetAsync($"/log?correct={log.Sequence}")).Words, StringComparison.Ordinal);
        await runner.SendAsync("/log", "log", ("Form.Corrects", $"{log.Sequence}"), ("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "3"));
        Assert.Equal(log.Sequence, (await other.StoredAsync()).History.Facts.OfType<RunLogged>().Single().Sequence);
        Assert.DoesNotContain((await runner.StoredAsync()).History.Facts, static fact => fact is RunLogged { Supersedes: not null });
    }

    private static async Task ShouldKeepTheRestAsync(RunnerAtBrowser runner)
    {
        foreach (var path in s_always) Assert.Equal((path, HttpStatusCode.OK), (path, (await runner.GetAsync(path)).Status));
        Assert.Contains("Make a code", (await runner.GetAsync("/settings/people")).Words, StringComparison.Ordinal);
        Assert.Contains("Something changed", (await runner.GetAsync("/settings")).Words, StringComparison.Ordinal);
    }

    private async Task<RunnerAtBrowser> BecomeAsync(Standing standing)
    {
        var runner = await story.BeginAsync();
        if (standing == Standing.New) return runner;
        var told = new Story(new(2026, 11, 16));
        if (standing == Standing.NotCleared) await runner.TellAsync(Described(told));
        else await runner.TellAsync(told.Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]));
        switch (standing)
        {
            case Standing.Withdrawn:
                using (var therapist = await story.App.VisitorAsync(DemoPeople.Therapist))
                {
                    var code = Code().Match((await runner.Visitor.PostAsync("/settings/people", "invite")).Html).Groups[1].Value;
                    var desk = (await therapist.PostAsync($"/invite/{code}", "accept")).Location!;
                    Assert.EndsWith("done=withdrawn", (await therapist.PostAsync(desk, "withdraw", ("Withdrawn.Reason", "Fell off a ladder."))).Location, StringComparison.Ordinal);
                }
                break;
            case Standing.ClinicianFirst:
                await runner.TellAsync(new Story(told.Today).Check(CheckKind.Full, "C2a"));
                break;
            case Standing.PausedByAnswer:
                await runner.SendAsync("/something-changed", "something-changed", ("Form.Yes", "U1"));
                break;
            case Standing.Locked:
                await runner.SendAsync("/something-changed", "something-changed", ("Form.Yes", "E2"));
                break;
            case Standing.PausedByRuns:
                runner.Clock.Advance(TimeSpan.FromHours(9));
                await runner.LogAsync(6);
                while ((await runner.StoredAsync()).Plan.Days[0].Run is not { Release: Release.Released })
                {
                    runner.Clock.Advance(TimeSpan.FromDays(1));
                    Assert.True(runner.Clock.Now < new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero));
                    await runner.MorningAsync();
                }
                await runner.LogAsync(6);
                break;
        }
        return runner;
    }

    private static Story Described(Story told) => told
        .Add(new RunnerDescribed { Sequence = 0, Day = told.Today, RecordedOn = told.Today, InjuryBegan = told.Today.AddDays(-60), LastRun = told.Today.AddDays(-60) })
        .Add(new DaysChosen { Sequence = 0, Day = told.Today, RecordedOn = told.Today, Weekdays = [DayOfWeek.Monday, DayOfWeek.Thursday], RunsPerWeek = 2 })
        .Check(CheckKind.Full);

    private static async Task<Visitor.Answer> FollowAsync(RunnerAtBrowser runner, string path)
    {
        var answer = await runner.GetAsync(path);
        for (var hop = 0; hop < 5 && answer.Status == HttpStatusCode.Found; hop++) answer = await runner.GetAsync(answer.Location!);
        return answer;
    }

    /// <summary>A page without what it hides: the timer's empty views are the same for everybody. What is no page stays as it came.</summary>
    private static string Seen(string answer)
    {
        if (!answer.Contains("<html", StringComparison.OrdinalIgnoreCase)) return answer;
        var page = new HtmlParser().ParseDocument(answer);
        foreach (var hidden in page.QuerySelectorAll("[hidden]")) hidden.Remove();
        return page.DocumentElement.OuterHtml;
    }

    /// <summary>A running interval in a picture or in data, or a way to begin or log one.</summary>
    [GeneratedRegex("""<rect class="(run|jog)[^>]*>|"kind"\s*:\s*"(run|jog)"|Start session|Log the run|All of it, as planned""")]
    private static partial Regex Session();

    [GeneratedRegex("href=\"/invite/([0-9A-Z]{10})\"")]
    private static partial Regex Code();

    public enum Standing { New, NotCleared, Withdrawn, ClinicianFirst, PausedByAnswer, PausedByRuns, Locked }
}
