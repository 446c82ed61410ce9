using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Demo;

public sealed class DemoCaseloadTests
{
    [Fact]
    public async Task The_demos_therapist_has_one_runner_of_every_need_first_and_two_on_track()
    {
        using var app = new TestApp().With(new StoppedClock());
        using var demo = app.WithWebHostBuilder(static host => host.UseSetting("DemoHistory", "true").UseSetting("DemoCaseload", "true"));
        using var therapist = new Visitor(demo.CreateClient(new() { AllowAutoRedirect = false }));
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);

        var list = await therapist.GetAsync("/caseload");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("1 locked, 1 stopped, 1 paused, 1 to review, 1 silent for a week.", list.Words, StringComparison.Ordinal);
        Assert.Contains("Waiting for clearance · 1 On track · 2 All · 8", list.Words, StringComparison.Ordinal);
        var order = (string[])["Sam Demo", "Kim Demo", "Lee Demo", "Ines Demo", "Omar Demo", "Vera Demo"];
        Assert.Equal(order, order.OrderBy(name => list.Words.IndexOf(name, StringComparison.Ordinal)));
    }
}
