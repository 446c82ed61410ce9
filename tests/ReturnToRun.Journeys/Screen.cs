namespace ReturnToRun.Journeys;

/// <summary>A size to look at a page in; the themes are changed on the page.</summary>
public sealed record Screen(int Width, int Height)
{
    /// <summary>The narrowest screen that a page must fit.</summary>
    public static Screen Narrow { get; } = new(320, 640);

    /// <summary>What a runner carries.</summary>
    public static Screen Phone { get; } = new(390, 844);

    public static Screen Desk { get; } = new(1280, 800);

    /// <summary>Both widths, each with both themes on the page: <c>[MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]</c>.</summary>
    public static TheoryData<Screen> Widths => [Narrow, Desk];

    public override string ToString() => $"{Width} px";
}
