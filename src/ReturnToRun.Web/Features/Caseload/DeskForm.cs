using System.Globalization;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What every form on a therapist's desk sends: what it was drawn from, a key against being sent twice, and a reason.</summary>
public class DeskForm
{
    public const int ReasonLength = 1000;

    public string? BasedOn { get; set; }

    public string? Key { get; set; }

    public string? Reason { get; set; }

    public long? BasedOnVersion => long.TryParse(BasedOn, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public Guid? KeyId => Guid.TryParse(Key, out var key) ? key : null;
}
