namespace ReturnToRun.Web.Words;

/// <summary>What a status says to a person.</summary>
public sealed record TroubleWords(string Title, string Text)
{
    public static TroubleWords For(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new(
            "You are signed out",
            "What you sent was not saved yet, because your sign-in had ended. It is kept in this page: sign in again, then send it."),
        StatusCodes.Status403Forbidden => new(
            "That did not come from here",
            "The request seems to come from another website, so it was not carried out. Nothing was changed. If you were filling in a form here, open the page again and send it from there."),
        StatusCodes.Status404NotFound => new(
            "That page is not here",
            "The address may be mistyped, or what it showed is gone or not yours to see."),
        StatusCodes.Status413PayloadTooLarge => new(
            "That was too much to send",
            "What was sent is larger than this page takes, or it arrived damaged. Nothing was saved. Go back, shorten it and send it again."),
        StatusCodes.Status429TooManyRequests => new(
            "Too many tries for now",
            "There were many tries from your network in a short time. Nothing is lost and nothing is locked for good: wait ten minutes and try again."),
        >= 500 => new(
            "Something went wrong",
            "That is our fault, not yours. What you saved before is safe. Try again in a moment."),
        _ => new(
            "That could not be understood",
            "The request was not one that this page knows. Nothing was changed. Open the page again and try once more."),
    };
}
