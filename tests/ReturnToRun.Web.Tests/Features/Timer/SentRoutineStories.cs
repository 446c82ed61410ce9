using System.Net;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Diary;

namespace ReturnToRun.Web.Tests.Features.Timer;

public sealed class SentRoutineStories(StoryApp story) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task A_routine_that_the_timer_led_through_is_one_log_however_often_the_device_sends_it()
    {
        using var runner = await ReadyAsync();
        var (routine, fields) = await LedThroughAsync(runner);
        (string, string)[] answers = [(Answer(routine[0]), routine[0].Sided ? "hurt-left" : "hurt"), (Answer(routine[1]), "left-out"), .. fields.Where(field => field.Item1 != Answer(routine[0]) && field.Item1 != Answer(routine[1]))];

        Assert.Equal((HttpStatusCode.OK, "saved", (string?)null), await SendAsync(runner, answers));
        Assert.Equal((HttpStatusCode.OK, "saved", (string?)null), await SendAsync(runner, answers));

        var done = Assert.Single(await LoggedAsync(runner));
        Assert.Equal(new DateOnly(2026, 11, 18), done.Day);
        Assert.Equal(routine.Select(static one => one.Exercise).Where(exercise => exercise != routine[1].Exercise), done.Exercises.Select(static one => one.Exercise).Distinct());
        Assert.True(Assert.Single(done.Exercises, static one => one.LowBackPain).Exercise == routine[0].Exercise);
    }

    [Fact]
    public async Task Fewer_repetitions_than_asked_for_are_logged_as_they_were_done()
    {
        using var runner = await ReadyAsync();
        var (routine, fields) = await LedThroughAsync(runner);
        var sided = routine.First(static one => one.Sided).Exercise;

        await SendAsync(runner, [.. fields, ($"Form.Left[{sided}]", "4"), ($"Form.Right[{sided}]", "")]);

        var sides = Assert.Single(await LoggedAsync(runner)).Exercises.Where(one => one.Exercise == sided).ToDictionary(static one => one.Side!.Value, static one => one.Repetitions);
        Assert.Equal(4, sides[Side.Left]);
        Assert.True(sides[Side.Right] > 4);
    }

    [Fact]
    public async Task A_routine_sent_on_a_later_day_is_logged_on_the_day_it_was_done()
    {
        using var runner = await ReadyAsync();
        var (_, fields) = await LedThroughAsync(runner);
        runner.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("saved", (await SendAsync(runner, fields)).State);
        Assert.Equal(new DateOnly(2026, 11, 18), Assert.Single(await LoggedAsync(runner)).Day);
    }

    [Fact]
    public async Task Beside_a_log_of_the_same_day_both_count_and_the_answer_says_so()
    {
        using var runner = await ReadyAsync();
        var (_, fields) = await LedThroughAsync(runner);
        Assert.Equal("/today", (await runner.SendAsync("/routine", "routine", ("Form.How", "well"))).Location);

        var (_, state, words) = await SendAsync(runner, fields);
        Assert.Equal("saved", state);
        Assert.Contains("Both count", words, StringComparison.Ordinal);
        Assert.Equal(2, (await LoggedAsync(runner)).Count);
    }

    [Fact]
    public async Task A_routine_that_waited_while_the_plan_was_locked_is_logged_as_it_was_shown()
    {
        using var runner = await ReadyAsync();
        var (_, fields) = await LedThroughAsync(runner);
        var form = await runner.OpenAsync("/something-changed", "something-changed");
        await form.SendAsync(("Form.Yes", "E1"));

        var (_, state, words) = await SendAsync(runner, fields);
        Assert.Equal("saved", state);
        Assert.Contains("Your routine changed after you had begun it", words, StringComparison.Ordinal);
        Assert.Single(await LoggedAsync(runner));
    }

    [Fact]
    public async Task A_routine_of_another_account_is_not_stored_under_this_one()
    {
        using var runner = await ReadyAsync();
        using var other = await ReadyAsync();
        var (_, fields) = await LedThroughAsync(runner);

        var (status, state, words) = await SendAsync(other, fields);
        Assert.Equal((HttpStatusCode.Conflict, "other"), (status, state));
        Assert.Contains("under another account", words, StringComparison.Ordinal);
        Assert.Empty(await LoggedAsync(other));
    }

    [Fact]
    public async Task Signed_out_the_answer_is_401_and_signed_in_again_the_same_routine_is_one_log()
    {
        using var runner = await ReadyAsync();
        var (_, fields) = await LedThroughAsync(runner);
        await runner.SendAsync("/sign-out", "sign-out");

        Assert.Equal(HttpStatusCode.Unauthorized, (await runner.Visitor.PostAsync(DiaryEndpoints.SendRoutine, "", fields)).Status);
        using var again = await runner.ElsewhereAsync();
        Assert.Equal("saved", (await SendAsync(again, fields)).State);
        Assert.Single(await LoggedAsync(again));
    }

    [Theory]
    [InlineData("Day", "2026-11-19", "has not come yet")]
    [InlineData("Day", "0001-01-01", "That day is more than 365 days ago.")]
    [InlineData("Day", "yesterday", "The day of the routine is missing.")]
    [InlineData("Form.Shown", "press-up", "is not the one that this phone led through")]
    [InlineData("Form.Answers[#]", "splendid", "Say whether you did it.")]
    [InlineData("Form.Left[#]", "many", "as a whole number from 0 to 100")]
    public async Task Nonsense_is_refused_in_words_and_stores_nothing(string field, string value, string why)
    {
        using var runner = await ReadyAsync();
        var (routine, fields) = await LedThroughAsync(runner);
        var name = field.Replace("#", routine.First(static one => one.Sided).Exercise, StringComparison.Ordinal);

        var (status, state, words) = await SendAsync(runner, [(name, value), .. fields.Where(other => other.Item1 != name)]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "refused"), (status, state));
        Assert.Contains(why, words, StringComparison.Ordinal);
        Assert.Empty(await LoggedAsync(runner));
    }

    [Fact]
    public async Task A_form_without_anything_in_it_is_no_log()
    {
        using var runner = await ReadyAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await runner.Visitor.PostAsync(DiaryEndpoints.SendRoutine, "", [])).Status);
    }

    private static string Answer(ShownExercise one) => $"Form.Answers[{one.Exercise}]";

    private async Task<RunnerAtBrowser> ReadyAsync()
    {
        var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        return runner;
    }

    /// <summary>The routine as a device keeps it, and what it sends where everything was done.</summary>
    private static async Task<(List<ShownExercise> Routine, (string, string)[] Fields)> LedThroughAsync(RunnerAtBrowser runner)
    {
        using var document = JsonDocument.Parse((await runner.GetAsync("/timer/sessions")).Html);
        var kept = document.RootElement.GetProperty("routine");
        var routine = kept.GetProperty("exercises").Deserialize<List<ShownExercise>>(JsonSerializerOptions.Web)!;
        return (routine,
        [
            ("Account", kept.GetProperty("account").GetString()!), ("Day", kept.GetProperty("day").GetString()!), ("Form.Key", Guid.CreateVersion7(runner.Clock.Now).ToString()),
            ("Form.BasedOn", kept.GetProperty("version").GetRawText()), ("Form.Shown", string.Join(',', routine.Select(static one => one.Exercise))), ("Form.How", "details"),
            .. routine.Select(static one => (Answer(one), "done")),
        ]);
    }

    private static async Task<(HttpStatusCode Status, string State, string? Words)> SendAsync(RunnerAtBrowser runner, (string, string)[] fields)
    {
        var sent = await runner.Visitor.PostAsync(DiaryEndpoints.SendRoutine, "", fields);
        var answer = JsonSerializer.Deserialize<SentAnswer>(sent.Html, JsonSerializerOptions.Web)!;
        return (sent.Status, answer.State, answer.Words);
    }

    private static async Task<List<RoutineDone>> LoggedAsync(RunnerAtBrowser runner) => [.. (await runner.StoredAsync()).History.Facts.OfType<RoutineDone>()];

    private sealed record ShownExercise(string Exercise, bool Sided);
}
