using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Runners;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Tests;

/// <summary>A database file of the test's own, started the way the program starts it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    // Migrated once for all tests; each gets a copy, and its start finds nothing left to do.
    private static readonly Lazy<Task<byte[]>> s_migrated = new(MigrateAsync);

    private readonly TemporaryFolder? _folder;
    private readonly ServiceProvider _services;

    /// <param name="file">Where it is; null for a folder that goes with the test.</param>
    public TestDatabase(string? file = null, Action<IServiceCollection>? also = null)
    {
        if (file is null) _folder = new();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new ProtocolFormat([], static _ => null))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Default", $"Data Source={file ?? _folder!.File("test.db")}")]).Build())
            .AddData();
        also?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public StoppedClock Clock { get; } = new();

    public DatabaseFile File => Get<DatabaseFile>();

    public static async Task<TestDatabase> StartAsync(Action<IServiceCollection>? also = null)
    {
        var database = new TestDatabase(also: also);
        await System.IO.File.WriteAllBytesAsync(database.File.Path, await s_migrated.Value, TestContext.Current.CancellationToken);
        await database.Get<DatabaseStart>().OpenAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public AppDb Open() => Get<IDbContextFactory<AppDb>>().CreateDbContext();

    public Guid NewId() => Guid.CreateVersion7(Clock.Now);

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<ClinicRow> ClinicAsync(string name = "Clinic")
    {
        var clinic = new ClinicRow { Id = NewId(), Name = name, CreatedAt = Clock.Now };
        await SaveAsync(clinic);
        return clinic;
    }

    public async Task<UserRow> UserAsync(Role role, ClinicRow? clinic = null, bool suspended = false)
    {
        var id = NewId();
        var user = new UserRow(id) { Role = role, ClinicId = clinic?.Id, Suspended = suspended, DisplayName = role.ToString(), UserName = $"{id}@demo.test", NormalizedUserName = $"{id}@DEMO.TEST", Email = $"{id}@demo.test", NormalizedEmail = $"{id}@DEMO.TEST" };
        await SaveAsync(user);
        return user;
    }

    public async Task<(RunnerRow Runner, Viewer Viewer)> RunnerAsync(ClinicRow? clinic = null, string zone = "Europe/Berlin")
    {
        var user = await UserAsync(Role.Runner);
        var runner = new RunnerRow { Id = NewId(), UserId = user.Id, ClinicId = clinic?.Id, Name = "Robin", Zone = zone, Country = "DE", CreatedAt = Clock.Now };
        await SaveAsync(runner);
        return (runner, (await Get<Viewers>().FindAsync(user.Id, TestContext.Current.CancellationToken))!);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        await using var database = new TestDatabase();
        await database.Get<DatabaseStart>().OpenAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return await System.IO.File.ReadAllBytesAsync(database.File.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder?.Dispose();
    }
}
