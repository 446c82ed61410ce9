using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Protocols;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>What came of the files that were sent: each one's mistakes by place, or what it holds.</summary>
public sealed partial class UploadOutcome
{
    private const int MostMistakes = 50;

    [Parameter, EditorRequired] public IReadOnlyList<CheckedFile> Files { get; set; } = [];

    [Parameter] public string? Trouble { get; set; }

    /// <summary>What was stored; null where nothing was to be, or a file has a mistake.</summary>
    [Parameter] public AddedProtocols? Stored { get; set; }

    private bool Whole => Files.All(static file => file.Protocol is not null);

    private string Title => Stored switch
    {
        null when Whole => "No mistakes",
        null => "Without mistakes",
        { Added.Count: 0 } => "There already: nothing has changed",
        { Known.Count: 0 } => "Added. Nobody is given it until it is published",
        _ => "Added, where it was not there already",
    };

    // Added and known versions together are the files in their order.
    private Guid? Link(int index)
    {
        if (Stored is null) return null;
        IReadOnlyList<Guid> all = Stored.InOrder;
        return index < all.Count ? all[index] : null;
    }
}
