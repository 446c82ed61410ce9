using System.Net.Mail;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

/// <summary>What is typed to make an account.</summary>
public sealed class SignUpForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>What a new passkey answered, in place of a password.</summary>
    public string? Credential { get; set; }

    // The binder sets to null what a form did not send.
    public PlaceForm Place { get; set => field = value ?? new(); } = new();

    /// <param name="runner">Whether a runner signs up: a therapist is not asked where they run.</param>
    public FormErrors Check(bool runner)
    {
        var errors = new FormErrors();
        CheckWho(errors);
        if (string.IsNullOrEmpty(Credential)) CheckPassword(errors, "Form.Password", Password, Email);
        if (runner) Place.Check(errors, "Form.Place");
        return errors;
    }

    /// <param name="errors">Where it is said.</param>
    /// <param name="own">Whether whoever types is the one the account is for.</param>
    public void CheckWho(FormErrors errors, bool own = true)
    {
        if (string.IsNullOrWhiteSpace(Name)) errors.Add("Form.Name", own ? "Write the name you want to be called by." : "Write the name they are known by.");
        else if (Name.Length > UserRow.NameLength) errors.Add("Form.Name", $"Keep the name under {UserRow.NameLength} characters.");
        if (!IsEmail(Email)) errors.Add("Form.Email", "Write an e-mail address like name@example.org.");
    }

    public static bool IsEmail(string? email) =>
        email?.Trim() is { Length: > 2 and <= Accounts.LongestEmail } address && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address;

    public static void CheckPassword(FormErrors errors, string field, string? password, string? email)
    {
        if (password is not { Length: >= Accounts.ShortestPassword }) errors.Add(field, $"Use at least {Accounts.ShortestPassword} characters; a few words are easy to remember.");
        else if (password.Length > Accounts.LongestPassword) errors.Add(field, $"Use at most {Accounts.LongestPassword} characters.");
        else if (string.Equals(password, email?.Trim(), StringComparison.OrdinalIgnoreCase)) errors.Add(field, "Your address is the first thing a stranger would try. Use something else.");
        else if (password.Distinct().Count() < 4) errors.Add(field, "That is too easy to guess. Use more different characters.");
    }
}
