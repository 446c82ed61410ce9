using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReturnToRun.Data;

/// <summary>
/// A moment as milliseconds since 1970 in UTC. SQLite can neither order nor compare a DateTimeOffset, so none ever reaches
/// a column: this stands for every property of that type, Identity's included.
/// </summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    static moment => moment.ToUnixTimeMilliseconds(),
    static milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
