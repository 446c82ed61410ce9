namespace ReturnToRun.Web.Features.Demo;

/// <summary>A clock that stands where the story is: the ledger records each day of it on that day.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset _now;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <param name="hour">Of the day, where the runner is; 18.5 is half past six in the evening.</param>
    public void Set(DateOnly day, double hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddHours(hour);
        _now = new(local, zone.GetUtcOffset(local));
    }
}
