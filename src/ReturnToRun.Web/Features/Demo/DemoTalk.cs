using ReturnToRun.Data;
using ReturnToRun.Data.Messages;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>What Robin and Thea wrote to each other, and what she noted.</summary>
public sealed class DemoTalk(MessageThread messages, Notes notes, TimeProvider clock)
{
    private const double Afternoon = 15.5;
    private const double Evening = 19.25;

    public async Task WriteAsync(Viewer runner, Viewer therapist, string zone)
    {
        var now = new DemoClock();
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), place).DateTime);
        var visit = today.AddDays(DemoAssessments.SecondVisit - DemoHistory.Days);

        await SayAsync(visit, Evening, runner, "The quiet feet you showed me: do I think of them on every run, or only on the longer ones?");
        await SayAsync(visit.AddDays(1), Afternoon, therapist, "On every run, but only for the first minute of each interval.\n\nIf it makes your calves sore, leave it out for a run and tell me.");
        await SayAsync(today.AddDays(-1), Evening, runner, "Calves are fine. My hip feels tighter on the left after sitting, is that worth another look?");
        now.Set(visit, Afternoon, place);
        await notes.At(now).WriteAsync(therapist, runner.RunnerId!.Value, "Careful with bending at work; ask again how the desk is set up.", null, null);

        async Task SayAsync(DateOnly day, double hour, Viewer by, string text)
        {
            now.Set(day, hour, place);
            if (await messages.At(now).SendAsync(by, runner.RunnerId!.Value, text, null) != Written.Done) throw new InvalidOperationException("The demo's message was not taken.");
        }
    }
}
