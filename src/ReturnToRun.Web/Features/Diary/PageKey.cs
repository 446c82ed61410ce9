using System.Globalization;
using ReturnToRun.Data.Plans;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>What a form carries so that it is stored once, and so that what changed since it was drawn is noticed.</summary>
public static class PageKey
{
    public static string New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    public static AppendOptions Options(string? key, string? basedOn) => new(
        long.TryParse(basedOn, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
        Guid.TryParse(key, out var parsed) ? parsed : null);
}
