using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using ReturnToRun.Web.Commands;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Commands;

public sealed class AccountCommandTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Admin_create_makes_an_admin_of_the_clinic_beside_a_running_server()
    {
        using var visitor = _app.Visitor();

        Assert.Equal(0, await AdminAsync("the one who decides", "create", "first@demo.test"));

        Assert.Equal("/recovery-codes?back=%2Flibrary", (await visitor.TrySignInAsync("first@demo.test", "the one who decides")).Location);
        Assert.DoesNotContain("the one who decides", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admin_create_makes_a_password_where_none_is_typed()
    {
        using var visitor = _app.Visitor();
        Assert.Equal(0, await AdminAsync("", "create", "first@demo.test"));
        var made = Regex.Match(_output.ToString(), "password ([a-z0-9]{20}) ").Groups[1].Value;

        Assert.Equal(HttpStatusCode.Found, (await visitor.TrySignInAsync("first@demo.test", made)).Status);
    }

    [Fact]
    public async Task Admin_create_refuses_an_address_that_is_taken_and_a_password_that_is_short()
    {
        _ = _app.Server;
        Assert.Equal(1, await AdminAsync("", "create", DemoPeople.Runner.Email));
        Assert.Equal(2, await AdminAsync("short", "create", "first@demo.test"));
        Assert.Equal(2, await AdminAsync("", "create"));
        Assert.Equal(2, await AdminAsync("", "create", "not an address"));
    }

    [Fact]
    public async Task Account_reset_prints_a_link_that_works()
    {
        using var visitor = _app.Visitor();
        await visitor.GetAsync("/");

        Assert.Equal(0, await AccountCommand.RunAsync(new(["reset", DemoPeople.Therapist.Email], _output, _error), Build));

        Assert.Contains("New password", (await visitor.GetAsync(_output.ToString().Trim())).Words, StringComparison.Ordinal);
        Assert.Equal(1, await AccountCommand.RunAsync(new(["reset", "nobody@demo.test"], _output, _error), Build));
        Assert.Equal(2, await AccountCommand.RunAsync(new(["reset"], _output, _error), Build));
    }

    [Fact]
    public async Task Demo_reset_makes_the_made_up_people_anew_in_development()
    {
        await AdminAsync("the one who decides", "create", "first@demo.test");

        Assert.Equal(0, await DemoCommand.RunAsync(new(["reset"], _output, _error), () => Build("--environment=Development", "--DemoHistory=false")));

        using var visitor = _app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.TrySignInAsync("first@demo.test", "the one who decides")).Status);
        Assert.Equal(HttpStatusCode.Found, (await visitor.TrySignInAsync(DemoPeople.Admin.Email, DemoPeople.Password)).Status);
    }

    [Fact]
    public async Task Demo_reset_is_refused_beside_a_running_server_and_outside_development()
    {
        _ = _app.Server;
        Assert.Equal(1, await DemoCommand.RunAsync(new(["reset"], _output, _error), () => Build("--environment=Development")));
        Assert.Equal(1, await DemoCommand.RunAsync(new(["reset"], _output, _error), () => Build("--environment=Production", "--Demo=true")));
        Assert.Contains("Nothing was changed", _error.ToString(), StringComparison.Ordinal);
        using var visitor = _app.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await visitor.TrySignInAsync(DemoPeople.Admin.Email, DemoPeople.Password)).Status);
    }

    public void Dispose() => _app.Dispose();

    private Task<int> AdminAsync(string typed, params string[] args) => AdminCommand.RunAsync(new(args, _output, _error), new StringReader(typed), Build);

    // The same database as the server that is running.
    private WebApplication Build() => Build([]);

    private WebApplication Build(params string[] settings) => Workbench.Build([$"--ConnectionStrings:Default={_app.ConnectionString}", .. settings]);
}
