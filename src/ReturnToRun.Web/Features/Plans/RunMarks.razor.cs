using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>What is particular about a run: a step that the plan added, a limit that a therapist set aside for it.</summary>
public sealed partial class RunMarks
{
    [Parameter, EditorRequired] public PlannedRun Run { get; set; } = null!;
    [Parameter, EditorRequired] public DateOnly Date { get; set; }
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private string Exception
    {
        get
        {
            var beyond = string.Join(", ", Run.SetAside.Select(static limit => $"{RuleWords.Of(limit).Title.ToLowerInvariant()} ({limit})"));
            var given = View.Changes.FirstOrDefault(change => !change.Undone && change.Facts.OfType<OverrideGiven>().Any(IsActing));
            return given is null ? $"This run goes beyond: {beyond}."
                : $"This run goes beyond: {beyond}. {given.By} allowed it until {View.Format.Day(given.Facts.OfType<OverrideGiven>().First(IsActing).Expires)}{(given.Reason is { } reason ? $": “{reason}”" : ".")}";
        }
    }

    private bool IsActing(OverrideGiven given) => given.Day <= Date && Date <= given.Expires && given.Limits.Any(limit => Run.SetAside.Contains(limit));
}
