using System.Globalization;
using ReturnToRun.Data;
using ReturnToRun.Data.Protocols;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>A protocol of the demo clinic's own: one version published, the next one still to be looked at.</summary>
public sealed class DemoProtocols(ClinicProtocols protocols)
{
    private const string Key = "demo-park-runs";
    private const string Title = "Back to the park, in eight steps";

    public async Task WriteAsync(Viewer admin)
    {
        var first = await protocols.AddAsync(admin, [File(2)]);
        await protocols.PublishAsync(admin, first.Added[0]);
        await protocols.AddAsync(admin, [File(3)]);
    }

    private static NewProtocol File(int successes)
    {
        (int Repeats, int Run, int Walk)[] steps = [(6, 1, 2), (7, 1, 2), (8, 1, 1), (6, 2, 1), (6, 3, 1), (5, 4, 1), (4, 5, 1), (3, 8, 1)];
        var levels = string.Join(",\n", steps.Select((step, index) => string.Create(CultureInfo.InvariantCulture, $$"""
                { "label": "Step {{index + 1}}",
                  "session": [ { "repeat": {{step.Repeats}}, "of": [ { "run": "{{step.Run}} min", "pace": "easy", "effort": 3, "surface": "grass or gravel" }, { "walk": "{{step.Walk}} min" } ] } ],
                  "advance": { "successes": {{successes}} },
                  "restDays": 1 }
            """)));
        return new(Key, Title, $$"""
            {
              "format": "return-to-run/protocol/1",
              "id": "{{Key}}",
              "title": "{{Title}}",
              "source": { "citation": "Made up for the demo clinic. It is no programme of anybody's." },
              "summary": "Easy running on soft ground, in a group, with the walks getting shorter.",
              "warmUp": [ { "walk": "5 min" } ],
              "coolDown": [ { "walk": "5 min" } ],
              "levels": [
            {{levels}}
              ],
              "limits": { "risesPer7Days": 1 },
              "after": { "percentPerWeek": 5 }
            }
            """);
    }
}
