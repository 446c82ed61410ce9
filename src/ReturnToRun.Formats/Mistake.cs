namespace ReturnToRun.Formats;

/// <summary>Something in a file that cannot be read.</summary>
/// <param name="Place">Where: <c>levels[3].session[0].repeat</c>, a line, or a byte.</param>
/// <param name="Text">What was expected, in a sentence.</param>
public sealed record Mistake(string Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}
