using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Benchmarks;

/// <summary>
/// A clinic with 500 runners, 60,000 logged runs and 300 exercises, the same each time but for the day it ends on. Ten lives of
/// a year are told to the ledger day by day; the rows that came of them are copied for the other 490, so that all of it is what
/// the ledger writes, in minutes.
/// </summary>
internal sealed class BigClinic(IServiceProvider services)
{
    public const int Runners = 500, Logs = 60_000, Exercises = 300;

    private const int Lives = 10;
    private const int LogsEach = Logs / Runners;
    private const int DaysOfLife = 364;
    private const int SilentDays = 9;

    // What the ledger wrote about one runner. Columns are asked of the database, so that one added later is copied too.
    private static readonly string[] s_tables = ["Facts", "Decisions", "PlanRevisions", "RunnerStatus", "Consents"];

    private readonly DateOnly _today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <returns>A runner with a year of history.</returns>
    public async Task<Guid> MakeAsync()
    {
        var therapist = await TherapistAsync();
        List<Guid> lived = [];
        for (var life = 0; life < Lives; life++) lived.Add(await LiveAsync(life, therapist));
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            for (var number = Lives; number < Runners; number++) await CopyAsync(db, lived[number % Lives], number);
            await transaction.CommitAsync();
        }

        for (var number = 0; number < Exercises; number++) AddExercise(db, therapist.ClinicId!.Value, number);
        await db.SaveChangesAsync();
        return lived[0];
    }

    private async Task<Viewer> TherapistAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Therapist.Email);
        return (await services.GetRequiredService<Viewers>().FindAsync(user!.Id))!;
    }

    private async Task<Guid> LiveAsync(int life, Viewer therapist)
    {
        var viewer = await RunnerAsync(life, therapist);
        var clock = new StoppedClock();
        var ledger = services.GetRequiredService<PlanLedger>().At(clock);
        var story = Tell(life);
        foreach (var day in story.History.Facts.GroupBy(static fact => fact.RecordedOn).OrderBy(static day => day.Key))
        {
            clock.Set(new(day.Key.ToDateTime(new(20, 0)), TimeSpan.Zero));
            List<Fact> facts = [.. day];
            if (day.Key == story.History.Facts[0].RecordedOn) facts.Add(new TherapistConsented { Sequence = 0, Day = day.Key, RecordedOn = day.Key, Therapist = therapist.UserId });
            if (await ledger.AppendAsync(viewer, viewer.RunnerId!.Value, facts, AppendOptions.None) is not AppendResult.Saved) throw new InvalidOperationException($"The ledger refused {day.Key:yyyy-MM-dd} of life {life}.");
        }

        return viewer.RunnerId!.Value;
    }

    // Some ache, some fall silent, one stops after each hard run, one is locked and one paused at the end.
    private Story Tell(int life)
    {
        var story = new Story(_today.AddDays(-DaysOfLife)).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(30));
        var (ran, end) = (0, life == 2 ? _today.AddDays(-SilentDays) : _today);
        story.Live(end, (day, _) => ran >= LogsEach && life != 0 ? null : Felt(++ran, life));
        if (life == 3) story.Check(CheckKind.SomethingChanged, "E2");
        if (life == 4) story.Check(CheckKind.SomethingChanged, "U1");
        return story;
    }

    private static Answers Felt(int run, int life) => run % 7 == life % 7 ? Answers.LowBack(4) : Answers.LowBack(run % 3 == 0 ? 2 : 1);

    private async Task<Viewer> RunnerAsync(int number, Viewer therapist)
    {
        await using var scope = services.CreateAsyncScope();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var email = string.Create(CultureInfo.InvariantCulture, $"big{number}@demo.test");
        var user = new UserRow(Guid.CreateVersion7(now)) { UserName = email, Email = email, DisplayName = Name(number), Role = Role.Runner };
        scope.ServiceProvider.GetRequiredService<AppDb>().Add(new RunnerRow { Id = Guid.CreateVersion7(now), UserId = user.Id, ClinicId = therapist.ClinicId, Name = Name(number), Zone = "Etc/UTC", Country = "GB", CreatedAt = now });
        await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().CreateAsync(user);
        return (await services.GetRequiredService<Viewers>().FindAsync(user.Id))!;
    }

    private async Task CopyAsync(AppDb db, Guid from, int number)
    {
        var id = Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow());
        await InsertAsync("Runners", "Id", ("UserId", "NULL"), ("Name", $"'{Name(number)}'"));
        foreach (var table in s_tables) await InsertAsync(table, "RunnerId");

        async Task InsertAsync(string table, string key, params (string Column, string Value)[] instead)
        {
#pragma warning disable EF1002 // Names of tables and columns cannot be parameters; all of them are of this program.
            var columns = await db.Database.SqlQueryRaw<string>($"SELECT name AS \"Value\" FROM pragma_table_info('{table}')").ToListAsync();
            var values = columns.Select(column => column == key ? "{0}" : instead.FirstOrDefault(one => one.Column == column).Value ?? $"\"{column}\"");
            await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(static column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM \"{table}\" WHERE \"{key}\" = {{1}}", id, from);
#pragma warning restore EF1002
        }
    }

    private void AddExercise(AppDb db, Guid clinic, int number)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (id, name) = (Guid.CreateVersion7(now), string.Create(CultureInfo.InvariantCulture, $"exercise-{number}"));
        db.Add(new ExerciseRow { Id = id, ClinicId = clinic, Key = name });
        db.Add(new ExerciseVersionRow
        {
            ExerciseId = id, Version = 1, Name = name, Region = "trunk", Purpose = ExercisePurpose.Stability, Setup = "Lie on your back.", Movement = "Move slowly.", Repetitions = 8, Sets = 2, TimesADay = 1, DaysAWeek = 3,
            Source = "S1", Sided = false, TherapistOnly = false, PublishedAt = now,
        });
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Runner {number:000}");
}
