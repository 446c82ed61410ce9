using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>The clinic's numbers: an admin drafts and publishes, a therapist reads.</summary>
public sealed partial class PolicyPage
{
    [Inject] private PolicyService Service { get; set; } = null!;

    /// <summary>Read once: what the first rendering read reaches the circuit.</summary>
    [PersistentState] public PolicyRoom? Room { get; set; }

    [PersistentState] public bool MayChange { get; set; }

    private PolicyForm Form { get; set; } = PolicyForm.Of([]);

    private FormErrors Errors { get; set; } = new();

    private string? Said { get; set; }

    private bool SaidWell { get; set; }

    private IEnumerable<PublishedPolicy> Coming => Room is null ? [] : Room.Published.Where(version => version.From > Room.Today && version.Number > (Room.InForce?.Number ?? 0));

    protected override async Task OnInitializedAsync()
    {
        if (Room is null)
        {
            Room = await Service.ReadAsync();
            MayChange = await Service.MayChangeAsync();
        }

        Fill();
    }

    private Task SaveAsync()
    {
        Errors = new();
        return Form.Parse(Errors) is { } numbers ? TellAsync(Service.SaveAsync(Room?.Draft?.Revision ?? 0, numbers), "The draft is kept. See below what it would do.") : Task.CompletedTask;
    }

    private Task DropAsync() => TellAsync(Service.DropAsync(Room?.Draft?.Revision ?? 0), "The draft is gone. The numbers in force stay as they are.");

    private Task RedraftAsync(ImmutableArray<NumberSet> numbers) =>
        TellAsync(Service.SaveAsync(Room?.Draft?.Revision ?? 0, numbers), "Those numbers are the draft now. Publish it to follow them again.");

    private async Task PublishedAsync(string version)
    {
        await ReadAgainAsync();
        (Said, SaidWell) = ($"{version} is published.", true);
    }

    // What somebody else changed is shown, and what was typed stays where nothing was stored.
    private async Task TellAsync(Task<PolicyAnswer> asked, string done)
    {
        var answer = await asked;
        (Said, SaidWell) = (answer == PolicyAnswer.Done ? done : PolicyWords.Of(answer), answer == PolicyAnswer.Done);
        if (answer == PolicyAnswer.Done) await ReadAgainAsync();
        else Room = await Service.ReadAsync();
    }

    private async Task ReadAgainAsync()
    {
        Room = await Service.ReadAsync();
        Errors = new();
        Fill();
    }

    private void Fill() => Form = PolicyForm.Of(Room?.Draft?.Numbers ?? Room?.Published.FirstOrDefault()?.Numbers ?? []);
}
