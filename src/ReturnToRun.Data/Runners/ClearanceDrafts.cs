using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Runners;

/// <summary>An answer of a check that is not finished.</summary>
public sealed record DraftAnswer(string Question, string Answer, DateTimeOffset AnsweredAt, long FactsVersion);

/// <summary>The answers of a clearance check that is not finished, so that it can be left and gone on with on another device.</summary>
public sealed class ClearanceDrafts(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    public const int QuestionLength = 10, AnswerLength = 200;

    /// <summary>The runner's own answers so far; none for anybody else.</summary>
    public async Task<ImmutableArray<DraftAnswer>> ReadAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. await db.DraftAnswers(viewer).OrderBy(row => row.Question).Select(static row => new DraftAnswer(row.Question, row.Answer, row.AnsweredAt, row.FactsVersion)).ToListAsync(ct)];
    }

    /// <summary>Keeps an answer in place of an earlier one to the same question.</summary>
    /// <exception cref="ArgumentException">The viewer is no runner.</exception>
    public async Task SaveAsync(Viewer viewer, string question, string answer, long factsVersion, CancellationToken ct = default)
    {
        var runner = viewer.RunnerId ?? throw new ArgumentException("Only a runner answers the check.", nameof(viewer));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(question.Length, QuestionLength, nameof(question));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answer.Length, AnswerLength, nameof(answer));
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        // One statement: two devices that answer at once both succeed, and the later one holds.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "DraftAnswers" ("RunnerId", "Question", "Answer", "AnsweredAt", "FactsVersion")
            VALUES ({runner}, {question}, {answer}, {now.ToUnixTimeMilliseconds()}, {factsVersion})
            ON CONFLICT ("RunnerId", "Question") DO UPDATE SET "Answer" = excluded."Answer", "AnsweredAt" = excluded."AnsweredAt", "FactsVersion" = excluded."FactsVersion"
            """, ct);
    }

    /// <summary>Throws the answers away: the check is finished, or begins anew.</summary>
    public async Task DropAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.DraftAnswers(viewer).ExecuteDeleteAsync(ct);
    }
}
