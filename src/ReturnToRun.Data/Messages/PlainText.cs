using System.Text;

namespace ReturnToRun.Data.Messages;

/// <summary>What somebody typed into a field of several lines, as it is stored.</summary>
public static class PlainText
{
    /// <summary>
    /// Lines parted by line feeds, as a field's maxlength counts them (a form sends two signs for one), without signs that
    /// nobody can see, and without blanks around it.
    /// </summary>
    public static string Of(string? typed)
    {
        if (typed is null) return "";
        var text = new StringBuilder(typed.Length);
        foreach (var sign in typed.ReplaceLineEndings("\n"))
        {
            if (!char.IsControl(sign) || sign is '\n' or '\t') text.Append(sign);
        }
        return text.ToString().Trim();
    }
}
