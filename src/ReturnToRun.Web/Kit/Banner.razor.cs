using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>What a banner says before it is read: good news, take care, stop, or by the way.</summary>
public enum Tone { Note, Good, Care, Stop }

/// <summary>A message of some weight. Its tone is told by a shape and a word as well as by colour.</summary>
public sealed partial class Banner
{
    [Parameter] public Tone Tone { get; set; }
    [Parameter] public string? Title { get; set; }

    /// <summary>Read out at once: for what appears because of what the person just did.</summary>
    [Parameter] public bool Announce { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    private string? Role => (Announce, Tone) switch
    {
        (false, _) => null,
        (true, Tone.Stop) => "alert",
        (true, _) => "status",
    };

    private (string Class, string Word) Look => Tone switch
    {
        Tone.Note => ("", "Note"),
        Tone.Good => ("good", "Good"),
        Tone.Care => ("care", "Take care"),
        Tone.Stop => ("stop", "Stop"),
        _ => throw new UnreachableException(),
    };

    private string Class => Look.Class;

    private string Word => Look.Word;
}
