namespace ReturnToRun.Journeys;

/// <summary>A size and a theme to look at a page in.</summary>
public sealed record Screen(int Width, int Height, bool Dark = false)
{
    /// <summary>The narrowest screen that a page must fit.</summary>
    public static Screen Narrow { get; } = new(320, 640);

    /// <summary>What a runner carries.</summary>
    public static Screen Phone { get; } = new(390, 844);

    public static Screen Desk { get; } = new(1280, 800);

    /// <summary>What every page is looked at in before it is called done: <c>[MemberData(nameof(Screen.All), MemberType = typeof(Screen))]</c>.</summary>
    public static TheoryData<Screen> All => [Narrow, Narrow with { Dark = true }, Desk, Desk with { Dark = true }];

    /// <summary>Both widths, where the themes are changed on the page: <c>[MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]</c>.</summary>
    public static TheoryData<Screen> Widths => [Narrow, Desk];

    public override string ToString() => $"{Width} px {(Dark ? "dark" : "light")}";
}
