using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Sqlite;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

public sealed class CaseloadJourneys(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_caseload_is_read_once_shows_what_a_runner_does_elsewhere_by_itself_and_is_used_by_keyboard_alone()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await LetInAsync(runner.Email!);
        await using var therapist = await site.VisitAsync(Screen.Desk);
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        using var reads = new Reads(site.Services.GetRequiredService<DatabaseFile>(), "RunnerStatus");
        await therapist.GoToAsync("/caseload");
        await therapist.ShouldBecomeInteractiveAsync();
        Assert.Equal(1, reads.Count);
        await therapist.ShouldBeWellMadeAsync();

        // At another browser an emergency sign is told; nobody touches this one.
        await runner.GoToAsync("/something-changed");
        await runner.ChooseAsync("Emergency signs", "Bladder");
        await runner.PressAsync("Save");
        await Assertions.Expect(therapist.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Runner 1: new safety answers, locked." })).ToBeVisibleAsync();
        await Assertions.Expect(therapist.Content.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Locked: emergency sign");

        await therapist.Page.GetByLabel("Find a runner").FocusAsync();
        await therapist.Page.Keyboard.TypeAsync("runner 1");
        await Assertions.Expect(therapist.Content.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        // What arrived and what was searched for have moved the rows, as they should.
        await therapist.ShouldFitTheWidthAsync();
        await therapist.ShouldBeAccessibleInBothThemesAsync();
        therapist.ShouldHaveNoComplaints();
        await therapist.Page.GetByRole(AriaRole.Link, new() { Name = "Runner 1", Exact = true }).FocusAsync();
        await therapist.Page.Keyboard.PressAsync("Enter");
        await therapist.ShouldBeHeadedAsync("Runner 1");
    }

    private async Task LetInAsync(string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        var viewer = (await site.Services.GetRequiredService<Viewers>().FindAsync((await users.FindByEmailAsync(email))!.Id))!;
        var therapist = (await users.FindByEmailAsync(DemoPeople.Therapist.Email))!.Id;
        Assert.IsType<AppendResult.Saved>(await site.Services.GetRequiredService<PlanLedger>()
            .AppendAsync(viewer, viewer.RunnerId!.Value, [new TherapistConsented { Sequence = 0, Day = site.Today, RecordedOn = site.Today, Therapist = therapist }], AppendOptions.None));
    }

    /// <summary>Counts the queries that read a table of one database: other journeys have theirs in the same process.</summary>
    private sealed class Reads : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly DatabaseFile _file;
        private readonly string _table;
        private readonly List<IDisposable> _subscribed = [];
        private int _count;

        public Reads(DatabaseFile file, string table)
        {
            (_file, _table) = (file, table);
            _subscribed.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscribed.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData command && command.Command.Connection?.DataSource == _file.Path && command.Command.CommandText.Contains($"FROM \"Runners\"", StringComparison.Ordinal) && command.Command.CommandText.Contains(_table, StringComparison.Ordinal))
                Interlocked.Increment(ref _count);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscribed.ForEach(static subscribed => subscribed.Dispose());
    }
}
