using System.Globalization;
using System.Net;
using System.Net.Mail;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Features.Reminders;

/// <summary>
/// The server that e-mails leave by (settings Smtp:Host, Port, User, Password, From, Tls). Without it, or without PublicUrl
/// to make links with, none is sent.
/// </summary>
public sealed class MailServer(IConfiguration settings, PublicAddress address)
{
    private const int UsualPort = 587;
    private readonly IConfigurationSection _smtp = settings.GetSection("Smtp");

    public bool IsOn => _smtp["Host"] is { Length: > 0 } && _smtp["From"] is { Length: > 0 } && address.Configured is not null;

    /// <summary>An absolute link to a path of ours.</summary>
    public string Link(string path) => new Uri(address.Configured!, path).ToString();

    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task SendAsync(string to, string subject, string text, string stopLink, CancellationToken ct)
    {
        using var client = new SmtpClient(_smtp["Host"], _smtp.GetValue("Port", UsualPort)) { EnableSsl = _smtp.GetValue("Tls", true) };
        if (_smtp["User"] is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, _smtp["Password"]);
        using var mail = new MailMessage(_smtp["From"]!, to) { Subject = subject, Body = text, SubjectEncoding = System.Text.Encoding.UTF8, BodyEncoding = System.Text.Encoding.UTF8 };
        mail.Headers.Add("List-Unsubscribe", string.Create(CultureInfo.InvariantCulture, $"<{stopLink}>"));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        await client.SendMailAsync(mail, ct);
    }
}
