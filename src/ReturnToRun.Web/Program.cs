using Microsoft.AspNetCore.Components.Forms;
using ReturnToRun.Data;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Sqlite;
using ReturnToRun.Web;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Commands;
using ReturnToRun.Web.Features;
using ReturnToRun.Web.Features.Audit;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Features.Exports;
using ReturnToRun.Web.Features.Library;
using ReturnToRun.Web.Features.Protocols;
using ReturnToRun.Web.Features.Timer;
using ReturnToRun.Web.Hosting;

args = CloneStart.Read(args);

// `return-to-run backup FILE` and its kin answer before there is a web host: they must work while one is serving, or broken.
if (await CommandLine.TryRunAsync(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ApplicationName = typeof(App).Assembly.GetName().Name,
    // Settings and pages lie beside the program; relative paths of commands and of data/ mean the caller's folder.
    ContentRootPath = AppContext.BaseDirectory,
});

builder.AddLogs();
builder.AddServing();
PublicAddress.AddTo(builder);
builder.AddRequestBodies();
builder.AddRateLimits();
builder.AddAccounts();
#pragma warning disable RS0030 // The one place where the clock is the real one.
builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
builder.Services.AddData();
builder.AddFeatures();
builder.Services.AddHealthChecks().AddDbContextCheck<AppDb>(Serving.Ready);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddScoped<AntiforgeryStateProvider, NoTokens>();

var app = builder.Build();

PublicAddress.UseIn(app);
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseRequestLog();
app.UseTroublePages();
app.UseRouting();
app.UseNoStore();
app.UseGuardedPosts();
app.UseRateLimiter();
app.UseRequestBodies();
app.UseAuthentication();
app.UseAuthorization();

app.MapStaticAssets();
app.MapServiceWorker();
app.MapHealth();
app.MapPasskeys();
app.MapAuthenticator();
app.MapAudit();
app.MapExports();
app.MapProtocols();
app.MapLibrary();
app.MapPictures();
app.MapTimer();
app.MapDiary();
// The policy of SecurityHeaders already says who may frame a page; posts are guarded by where they come from, not by a token.
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(static options => options.ContentSecurityFrameAncestorsPolicy = null).DisableAntiforgery();

app.LogStart();
await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
await app.Services.GetRequiredService<LibrarySeed>().ApplyAsync();
await app.FillDemoAsync();
await app.RunAsync();
return 0;
