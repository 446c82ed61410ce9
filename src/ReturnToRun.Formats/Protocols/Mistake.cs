namespace ReturnToRun.Formats.Protocols;

/// <summary>Something in a protocol file that cannot be read.</summary>
/// <param name="Place">Where: <c>levels[3].session[0].repeat</c>, or a line where the file is no JSON.</param>
/// <param name="Text">What was expected, in a sentence.</param>
public sealed record Mistake(string Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}
