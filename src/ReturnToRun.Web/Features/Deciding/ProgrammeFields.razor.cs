using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>A protocol of the library for this runner: where it begins, what it leaves open, and the steps that go beyond a limit.</summary>
public sealed partial class ProgrammeFields
{
    [Parameter, EditorRequired] public DecideForm Form { get; set; } = null!;
    [Parameter, EditorRequired] public DecideView View { get; set; } = null!;
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = null!;

    /// <summary>Something was chosen.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private Protocol? Protocol => View.FindProtocol(Form.Protocol);

    private IReadOnlyList<Option> Options => [.. View.Protocols.Where(protocol => View.Plan.Protocol is not { } now || now.Id != protocol.Id || now.Version != protocol.Version).Select(static protocol => new Option(protocol.Key, protocol.Title))];

    private IReadOnlyList<Option> Starts => Protocol is { } protocol ? [.. protocol.Levels.Select(level => new Option(level.Label, DecideWords.StartAt(protocol, level)))] : [];

    private IReadOnlyList<Finding> Findings => Protocol is { } protocol ? [.. Engine.Protocols.Audit.Findings(protocol, View.Policy).Where(static finding => finding.Rule != Engine.Protocols.Audit.OpenCount)] : [];

    // One line a count that is left open, named by where it is.
    private IEnumerable<string> Open
    {
        get
        {
            if (Protocol is not { } protocol) yield break;
            var around = OpenCounts.Of(protocol) - protocol.Levels.Sum(OpenCounts.Of);
            for (var i = 0; i < OpenCounts.Of(protocol with { Levels = [], CoolDown = [] }); i++, around--) yield return "Warm-up";
            foreach (var level in protocol.Levels)
                for (var i = 0; i < OpenCounts.Of(level); i++) yield return LevelWords.Name(level.Label);
            for (; around > 0; around--) yield return "Cool-down";
        }
    }

    private Task Choose(string? protocol) => SetAsync(() => (Form.Protocol, Form.StartLevel, Form.Counts, Form.AsPublished) = (protocol, null, [], false));

    private Task SetCountAsync(int number, string? value)
    {
        while (Form.Counts.Count <= number) Form.Counts.Add(null);
        return SetAsync(() => Form.Counts[number] = value);
    }

    private Task SetAsync(Action set)
    {
        set();
        return Changed.InvokeAsync();
    }
}
