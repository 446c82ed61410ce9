using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.People;

/// <summary>What is typed to make somebody's account.</summary>
public sealed class PersonForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Role { get; set; }

    /// <returns>The role; null where something has to be typed again.</returns>
    public Role? Check(FormErrors errors)
    {
        new SignUpForm { Name = Name, Email = Email }.CheckWho(errors, own: false);
        var role = PeopleWords.RoleOf(Role);
        if (role is null) errors.Add("Form.Role", "Choose what they do here.");
        return errors.Any ? null : role;
    }
}
