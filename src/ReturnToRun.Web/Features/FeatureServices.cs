using ReturnToRun.Web.Features.Audit;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Features.Clearance;
using ReturnToRun.Web.Features.Deciding;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Features.Exports;
using ReturnToRun.Web.Features.Library;
using ReturnToRun.Web.Features.Messages;
using ReturnToRun.Web.Features.People;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Features.Policies;
using ReturnToRun.Web.Features.Protocols;
using ReturnToRun.Web.Features.Reminders;
using ReturnToRun.Web.Features.Settings;

namespace ReturnToRun.Web.Features;

/// <summary>The services of the features, one line each.</summary>
public static class FeatureServices
{
    public static WebApplicationBuilder AddFeatures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ProtocolFiles.Format);
        builder.Services.AddScoped<CurrentRunner>();
        builder.Services.AddScoped<ClearanceService>();
        builder.Services.AddScoped<DiaryService>();
        builder.Services.AddScoped<AuditService>();
        builder.Services.AddScoped<CaseloadService>();
        builder.Services.AddScoped<ChangesService>();
        builder.Services.AddSingleton<NewsWatchers>();
        builder.Services.AddHostedService<NewsClock>();
        builder.Services.AddScoped<DeskService>();
        builder.Services.AddScoped<DecideService>();
        builder.Services.AddScoped<RoutineDeskService>();
        builder.Services.AddScoped<PeopleService>();
        builder.Services.AddScoped<PolicyService>();
        builder.Services.AddScoped<ProtocolService>();
        builder.Services.AddSingleton<DemoPeople>();
        builder.Services.AddSingleton<DemoHistory>();
        builder.Services.AddSingleton<DemoTalk>();
        builder.Services.AddSingleton<DemoProtocols>();
        builder.Services.AddSingleton<VideoHosts>();
        builder.Services.AddScoped<LibraryService>();
        builder.Services.AddScoped<LibraryImportService>();
        builder.Services.AddSingleton<DemoLibrary>();
        builder.Services.AddScoped<DemoData>();
        builder.Services.AddScoped<PlanService>();
        builder.Services.AddScoped<WhatIfService>();
        builder.Services.AddScoped<SettingsService>();
        builder.Services.AddScoped<CalendarService>();
        builder.Services.AddScoped<EverythingService>();
        builder.Services.AddScoped<FhirService>();
        builder.Services.AddScoped<ImportService>();
        builder.Services.AddScoped<UnreadMessages>();
        builder.Services.AddSingleton<MailServer>();
        builder.Services.AddSingleton<StopLinks>();
        builder.Services.AddScoped<ReminderRound>();
        builder.Services.AddHostedService<ReminderClock>();
        builder.Services.AddHostedService<DayClock>();
        return builder;
    }
}
