using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>What a passkey answered, in place of both.</summary>
    public string? Credential { get; set; }

    public FormErrors Check()
    {
        var errors = new FormErrors();
        if (string.IsNullOrWhiteSpace(Email)) errors.Add("Form.Email", "Write the e-mail address of your account.");
        if (string.IsNullOrEmpty(Password)) errors.Add("Form.Password", "Write your password.");
        return errors;
    }
}
