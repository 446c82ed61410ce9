namespace ReturnToRun.Web.Features.Messages;

/// <summary>A message as typed.</summary>
public sealed class MessageForm
{
    public string? Text { get; set; }

    public string? Key { get; set; }

    public Guid? KeyId => Guid.TryParse(Key, out var key) ? key : null;
}
