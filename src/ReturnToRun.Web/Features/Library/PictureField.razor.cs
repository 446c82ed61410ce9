using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ReturnToRun.Formats.Pictures;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Takes a picture from the admin's machine, and says what is wrong with it.</summary>
public sealed partial class PictureField
{
    [Parameter, EditorRequired] public bool Has { get; set; }

    /// <summary>Takes the bytes over; answers why it does not, or null.</summary>
    [Parameter, EditorRequired] public Func<ReadOnlyMemory<byte>, Task<string?>> Take { get; set; } = null!;

    [Parameter] public string? Error { get; set; }

    private string? Refused { get; set; }

    private string? Said { get; set; }

    private async Task TakeFileAsync(InputFileChangeEventArgs change)
    {
        (Refused, Said) = (null, "Checking the picture…");
        StateHasChanged();
        Refused = await SentFile.ReadAsync(change.File, PictureReader.MostBytes) is { } file ? await Take(file) : "Expected at most 2 MB, found more.";
        Said = Refused is null ? "The picture is taken over." : null;
    }
}
