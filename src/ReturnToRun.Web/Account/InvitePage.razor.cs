namespace ReturnToRun.Web.Account;

public sealed partial class InvitePage
{
    private const string Path = "/invite/";

    /// <summary>The code in a path to this page, or null where the path is another.</summary>
    public static string? CodeOf(string? path) =>
        path is not null && path.StartsWith(Path, StringComparison.Ordinal) && path.Length > Path.Length ? path[Path.Length..] : null;
}
