using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Tests.Runners;

public sealed class ClearanceDraftsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_kept_with_its_hour_and_what_was_known()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var drafts = database.Get<ClearanceDrafts>();
        await drafts.SaveAsync(viewer, "E1", "no", 3, Cancelled);
        Assert.Equal(new DraftAnswer("E1", "no", database.Clock.Now, 3), Assert.Single(await drafts.ReadAsync(viewer, Cancelled)));
    }

    [Fact]
    public async Task A_later_answer_to_the_same_question_takes_the_place_of_the_earlier()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var drafts = database.Get<ClearanceDrafts>();
        await drafts.SaveAsync(viewer, "E1", "no", 3, Cancelled);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await drafts.SaveAsync(viewer, "E1", "yes", 4, Cancelled);
        Assert.Equal(new DraftAnswer("E1", "yes", database.Clock.Now, 4), Assert.Single(await drafts.ReadAsync(viewer, Cancelled)));
    }

    [Fact]
    public async Task Answers_are_seen_and_thrown_away_by_their_own_runner_only()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var (_, other) = await database.RunnerAsync();
        var drafts = database.Get<ClearanceDrafts>();
        await drafts.SaveAsync(viewer, "U7a", "yes", 0, Cancelled);
        var therapist = new Viewer(database.NewId(), null, Role.Therapist);
        foreach (var somebody in new[] { other, therapist })
        {
            Assert.Empty(await drafts.ReadAsync(somebody, Cancelled));
            await drafts.DropAsync(somebody, Cancelled);
        }
        Assert.Single(await drafts.ReadAsync(viewer, Cancelled));
        await drafts.DropAsync(viewer, Cancelled);
        Assert.Empty(await drafts.ReadAsync(viewer, Cancelled));
    }

    [Fact]
    public async Task Two_devices_that_answer_at_once_both_succeed()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var drafts = database.Get<ClearanceDrafts>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => drafts.SaveAsync(viewer, "E1", i % 2 == 0 ? "no" : "yes", i, Cancelled)));
        Assert.Single(await drafts.ReadAsync(viewer, Cancelled));
    }

    [Fact]
    public async Task Only_a_runner_answers_and_only_at_fair_length()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync();
        var drafts = database.Get<ClearanceDrafts>();
        await Assert.ThrowsAsync<ArgumentException>(() => drafts.SaveAsync(new(database.NewId(), null, Role.Therapist), "E1", "no", 0, Cancelled));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => drafts.SaveAsync(viewer, new('E', ClearanceDrafts.QuestionLength + 1), "no", 0, Cancelled));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => drafts.SaveAsync(viewer, "E1", new('x', ClearanceDrafts.AnswerLength + 1), 0, Cancelled));
    }
}
