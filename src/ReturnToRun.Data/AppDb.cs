using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.News;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Policies;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Routines;
using ReturnToRun.Data.Runners;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data;

/// <summary>
/// Everything that is remembered. Outside this project the only way to rows is <see cref="VisibleTo"/>: the sets are
/// internal, and what a DbContext would let anybody ask for is an error to name here, so that a forgotten scope does not
/// compile. (Identity's own stores ask through the base class.)
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options)
    : IdentityUserContext<UserRow, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(options)
{
    private const string Unscoped = "Rows are reached through VisibleTo, which asks who is looking.";

    // The passkey table is in the model only when this reaches the context through its options.
    private static readonly ServiceProvider s_identity = new ServiceCollection()
        .Configure<IdentityOptions>(static identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    internal DbSet<UserRow> AllUsers => base.Set<UserRow>();
    internal DbSet<ClinicRow> AllClinics => base.Set<ClinicRow>();
    internal DbSet<RunnerRow> AllRunners => base.Set<RunnerRow>();
    internal DbSet<RunnerStatusRow> AllStatuses => base.Set<RunnerStatusRow>();
    internal DbSet<ConsentRow> AllConsents => base.Set<ConsentRow>();
    internal DbSet<DraftAnswerRow> AllDraftAnswers => base.Set<DraftAnswerRow>();
    internal DbSet<FactRow> AllFacts => base.Set<FactRow>();
    internal DbSet<ShownTextRow> AllShownTexts => base.Set<ShownTextRow>();
    internal DbSet<DecisionRow> AllDecisions => base.Set<DecisionRow>();
    internal DbSet<PlanRevisionRow> AllPlanRevisions => base.Set<PlanRevisionRow>();
    internal DbSet<ClinicPolicyRow> AllClinicPolicies => base.Set<ClinicPolicyRow>();
    internal DbSet<PolicyDraftRow> AllPolicyDrafts => base.Set<PolicyDraftRow>();
    internal DbSet<InviteRow> AllInvites => base.Set<InviteRow>();
    internal DbSet<ExerciseRow> AllExercises => base.Set<ExerciseRow>();
    internal DbSet<ExerciseVersionRow> AllExerciseVersions => base.Set<ExerciseVersionRow>();
    internal DbSet<ExerciseDraftRow> AllExerciseDrafts => base.Set<ExerciseDraftRow>();
    internal DbSet<PictureRow> AllPictures => base.Set<PictureRow>();
    internal DbSet<ProtocolVersionRow> AllProtocolVersions => base.Set<ProtocolVersionRow>();
    internal DbSet<RoutineRow> AllRoutines => base.Set<RoutineRow>();
    internal DbSet<RoutineVersionRow> AllRoutineVersions => base.Set<RoutineVersionRow>();
    internal DbSet<RoutineDraftRow> AllRoutineDrafts => base.Set<RoutineDraftRow>();
    internal DbSet<CalendarFeedRow> AllCalendarFeeds => base.Set<CalendarFeedRow>();
    internal DbSet<CalendarEntryRow> AllCalendarEntries => base.Set<CalendarEntryRow>();
    internal DbSet<ImportedActivityRow> AllImportedActivities => base.Set<ImportedActivityRow>();
    internal DbSet<ReminderRow> AllReminders => base.Set<ReminderRow>();
    internal DbSet<MessageRow> AllMessages => base.Set<MessageRow>();
    internal DbSet<MessageMarkRow> AllMessageMarks => base.Set<MessageMarkRow>();
    internal DbSet<NoteRow> AllNotes => base.Set<NoteRow>();
    internal DbSet<AuditRow> AllAudit => base.Set<AuditRow>();
    internal DbSet<AuditHeadRow> AllAuditHeads => base.Set<AuditHeadRow>();
    internal DbSet<NewsRow> AllNews => base.Set<NewsRow>();
    internal DbSet<ErasureRow> Erasures => base.Set<ErasureRow>();
    internal DbSet<DataProtectionKeyRow> DataProtectionKeys => base.Set<DataProtectionKeyRow>();

    /// <summary>The transaction that the audit's chain opened around a save.</summary>
    internal IDbContextTransaction? Linking { get; set; }

    /// <summary>What the next save brings that is new (<see cref="NewsNumbers.Tell"/>).</summary>
    internal HashSet<(Guid Runner, NewsKind Kind)> Told { get; } = [];

    /// <summary>The one way in which this context is set up: by the program, by `dotnet ef` and by the tests.</summary>
    /// <param name="audit">Links audit entries; null only where nothing is written.</param>
    internal static void Configure(DbContextOptionsBuilder options, string connectionString, AuditChain? audit)
    {
        // A migration that leaves its transaction is made in a copy (DatabaseStart): cut off, nothing is left of it.
        options.UseSqlite(connectionString).AddInterceptors(Pragmas.Instance).UseApplicationServiceProvider(s_identity)
            .ConfigureWarnings(static warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
        // The chain opens the transaction in which the numbers are given.
        if (audit is not null) options.AddInterceptors(audit, NewsNumbers.Instance);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("UserLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("UserTokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("UserPasskeys");
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        // Ids are made with the clock that the program was given; one that was forgotten must not become a random one.
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(static type => type.FindPrimaryKey()!.Properties))
        {
            if (key.ClrType == typeof(Guid) || key.ClrType == typeof(long)) key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
    }

    [Obsolete(Unscoped, error: true)] public new DbSet<UserRow> Users { get => base.Users; set => base.Users = value; }
    [Obsolete(Unscoped, error: true)] public new DbSet<T> Set<T>() where T : class => base.Set<T>();
    [Obsolete(Unscoped, error: true)] public new DbSet<T> Set<T>(string name) where T : class => base.Set<T>(name);
    [Obsolete(Unscoped, error: true)] public new T? Find<T>(params object?[]? keys) where T : class => base.Find<T>(keys);
    [Obsolete(Unscoped, error: true)] public new ValueTask<T?> FindAsync<T>(params object?[]? keys) where T : class => base.FindAsync<T>(keys);
    [Obsolete(Unscoped, error: true)] public new ValueTask<T?> FindAsync<T>(object?[]? keys, CancellationToken ct) where T : class => base.FindAsync<T>(keys, ct);
    [Obsolete(Unscoped, error: true)] public new IQueryable<T> FromExpression<T>(System.Linq.Expressions.Expression<Func<IQueryable<T>>> expression) => base.FromExpression(expression);
}
