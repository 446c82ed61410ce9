using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Routines;
using ReturnToRun.Data.Runners;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data;

/// <summary>What the web program registers to remember things.</summary>
public static class DataServices
{
    /// <summary>
    /// The database named by <c>ConnectionStrings:Default</c>, a factory of contexts (and a scoped one for Identity's stores),
    /// and what reads and writes through them. The caller registers the clock and the <see cref="ProtocolFormat"/>. <see cref="DatabaseStart"/> must have run before the first query.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddSingleton(static provider => new DatabaseFile(provider.GetRequiredService<IConfiguration>().GetConnectionString("Default")));
        services.AddDbContextFactory<AppDb>(static (provider, options) => AppDb.Configure(
            options.UseLoggerFactory(provider.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>()),
            provider.GetRequiredService<DatabaseFile>().ConnectionString,
            provider.GetRequiredService<AuditChain>()));
        services.AddSingleton<AuditKey>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditProof>();
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<LibrarySeed>();
        services.AddSingleton<ExerciseShelf>();
        services.AddSingleton<ExerciseCatalogue>();
        services.AddSingleton<ExerciseDrafts>();
        services.AddSingleton<ExercisePublishing>();
        services.AddSingleton<ClinicPictures>();
        services.AddSingleton<RoutineShelf>();
        services.AddSingleton<RoutineEditor>();
        services.AddSingleton<Viewers>();
        services.AddSingleton<ProtocolShelf>();
        services.AddSingleton<ClinicProtocols>();
        services.AddSingleton<PlanLedger>();
        services.AddSingleton<Plans.DayTurn>();
        services.AddSingleton<Plans.Replay>();
        services.AddSingleton<News.NewsBoard>();
        services.AddSingleton<Policies.PolicyDesk>();
        services.AddSingleton<Policies.PolicyEffect>();
        services.AddSingleton<Invites>();
        services.AddSingleton<ClinicDoor>();
        services.AddSingleton<ClinicPeople>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<Unlocking>();
        services.AddSingleton<ClearanceDrafts>();
        services.AddSingleton<CalendarFeeds>();
        services.AddSingleton<ImportedActivities>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<MessageThread>();
        services.AddSingleton<Notes>();
        services.AddSingleton<DatabaseKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(static provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<DatabaseKeys>()));
        return services;
    }
}
