using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using ReturnToRun.Data.Audit;
using ReturnToRun.Web.Commands;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Audit;

public sealed class AuditPageTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task An_admin_sees_who_signed_in_and_failed_to_and_asks_for_one_kind()
    {
        using var therapist = _app.Visitor();
        await therapist.TrySignInAsync(DemoPeople.Therapist.Email, "not the password");
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);

        var all = (await admin.GetAsync("/audit")).Words;
        Assert.Contains("Sign-in refused", all, StringComparison.Ordinal);
        Assert.Contains($"Signed in {DemoPeople.Therapist.Name} therapist", all, StringComparison.Ordinal);
        var refused = await admin.GetAsync("/audit?what=sign-in-refused");
        Assert.Contains("1 entry", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing that fits was recorded", (await admin.GetAsync("/audit?from=2001-01-01&to=2001-01-31")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/audit?who=nonsense&from=32&page=-1&what=%3Cscript%3E")).Status);
        Assert.DoesNotContain("@demo.test", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_proves_the_audit_whole_until_somebody_changes_the_file()
    {
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);
        Assert.Contains("The audit is whole", (await admin.PostAsync("/audit", "prove")).Words, StringComparison.Ordinal);

        await TamperAsync("UPDATE Audit SET What = 'viewed' WHERE What = 'signed-in'");

        var proved = (await admin.PostAsync("/audit", "prove")).Words;
        Assert.Contains("The audit is not whole", proved, StringComparison.Ordinal);
        Assert.Contains("Entry 1 was changed or moved.", proved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_ids_only_and_is_itself_recorded()
    {
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);

        var csv = (await admin.PostAsync("/audit/export", "", ("what", "signed-in"))).Html;

        Assert.StartsWith("number,at,what,user,role,runner,fact,subject,sum\r\n1,", csv, StringComparison.Ordinal);
        Assert.All(csv.Split("\r\n")[1..^1], static line => Assert.Matches("^[0-9]+,20[0-9-]+T[0-9:.]+Z,signed-in,[0-9a-f-]{36},[A-Za-z]+,,,,[0-9A-F]{64}$", line));
        Assert.Contains("Audit exported", (await admin.GetAsync("/audit")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_admin_gets_the_audit_and_its_export()
    {
        foreach (var person in (DemoPerson[])[DemoPeople.Runner, DemoPeople.Therapist])
        {
            using var other = await _app.VisitorAsync(person);
            Assert.DoesNotContain("Signed in", (await other.GetAsync("/audit")).Words, StringComparison.Ordinal);
            Assert.DoesNotContain("number,at", (await other.PostAsync("/audit/export", "")).Html, StringComparison.Ordinal);
        }

        using var nobody = _app.Visitor();
        Assert.StartsWith("/sign-in", (await nobody.GetAsync("/audit")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsync("/audit/export", "")).Status);
    }

    [Fact]
    public async Task A_runner_sees_that_their_therapist_looked()
    {
        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        using var therapist = await _app.VisitorAsync(DemoPeople.Therapist);
        var code = Regex.Match((await therapist.PostAsync("/caseload/invite", "invite")).Html, "href=\"/invite/([0-9A-Z]{10})\"").Groups[1].Value;
        await runner.PostAsync($"/invite/{code}", "accept");
        var id = Regex.Match((await therapist.GetAsync("/caseload")).Html, "/runners/([0-9a-f-]{36})").Groups[1].Value;
        await therapist.GetAsync($"/runners/{id}");

        Assert.Matches($"Who looked {DemoPeople.Therapist.Name} [0-9]+ [A-Z][a-z]+ 20", (await runner.GetAsync("/settings/people")).Words);
    }

    [Fact]
    public async Task Audit_verify_says_whole_and_exits_0_or_names_the_place_and_exits_1()
    {
        using (var admin = await _app.VisitorAsync(DemoPeople.Admin)) await admin.GetAsync("/library");

        Assert.Equal(0, await VerifyAsync("verify"));
        Assert.Matches("Clinic [0-9a-f-]{36}: [0-9]+ entries, whole\\.", _output.ToString());
        var end = Regex.Match(_output.ToString(), "End: (.*:.*:.*)").Groups[1].Value.Trim();
        Assert.Equal(0, await VerifyAsync("verify", end));

        await TamperAsync("DELETE FROM Audit");
        Assert.Equal(1, await VerifyAsync("verify", end));
        Assert.Contains("missing", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await VerifyAsync("verify", "nonsense"));
        Assert.Contains("\"nonsense\" is no end of an audit", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await VerifyAsync());
    }

    [Fact]
    public void Every_event_has_words()
    {
        foreach (var what in AuditEvents.All) Assert.DoesNotContain("-", TrailWords.What(what).Replace("Sign-in", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Run logged", TrailWords.What("run-logged"));
        Assert.Equal("Refused: Restraint lifted", TrailWords.What("refused:restraint-lifted"));
        foreach (var kind in Enum.GetValues<ChainFaultKind>()) Assert.EndsWith(".", TrailWords.Fault(new(kind, 1, 2)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _app.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> VerifyAsync(params string[] args) => AuditCommand.RunAsync(new(args, _output, _error), Build);

    private WebApplication Build() => Workbench.Build($"--ConnectionStrings:Default={_app.ConnectionString}");

    private async Task TamperAsync(string statement)
    {
        await using var connection = new SqliteConnection(_app.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP TRIGGER Audit_NoUpdate; DROP TRIGGER Audit_NoDelete; {statement}";
        await command.ExecuteNonQueryAsync();
    }
}
