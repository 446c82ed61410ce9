using System.Globalization;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Messages;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>The words around messages and notes.</summary>
public static class MessageWords
{
    private const string Gone = "Somebody whose account is gone";

    public static string Author(Message message) => message.Mine ? "You" : message.Author ?? (message.Role == Role.Runner ? "The runner" : Gone);

    public static string Author(Note note) => note.Author ?? Gone;

    /// <summary>"20 November 2026, 14:05".</summary>
    public static string When(DateTimeOffset at, RunnerFormat format)
    {
        var instant = Instant.FromDateTimeOffset(at);
        return $"{format.Date(format.DayOf(instant))}, {format.Time(instant)}";
    }

    /// <summary>Who has read what the viewer wrote; null where nobody has, or somebody else wrote it.</summary>
    public static string? ReadBy(Message message, ThreadView thread, RunnerFormat format)
    {
        if (!message.Mine) return null;
        var read = thread.Read.Where(one => one.Number >= message.Number).ToList();
        // The moment of reading is known of the last that was read, and of no earlier one.
        return read switch
        {
            [] => null,
            [var one] when one.Number == message.Number => $"Read by {one.Name}, {When(one.At, format)}",
            _ => $"Read by {string.Join(" and ", read.Select(static one => one.Name))}",
        };
    }

    public static string Readers(IReadOnlyCollection<string> names) =>
        $"{string.Join(" and ", names)} {(names.Count == 1 ? "reads" : "read")} this, all of it, and so would whoever you let in later.";

    public static string Title(ThreadView thread) => thread.New switch
    {
        0 => "So far",
        1 => "So far, one new",
        var many => $"So far, {MeasureWords.Number(many)} new",
    };

    public static string Waiting(int count) => count == 1 ? "A message for you" : string.Create(CultureInfo.InvariantCulture, $"{count} messages for you");

    public static string Earlier(long count) => string.Create(CultureInfo.InvariantCulture, $"Show {count} earlier");

    public static string Length(int most) => string.Create(CultureInfo.InvariantCulture, $"Up to {most} characters. It cannot be changed or taken back.");

    public static string NotTaken(string? typed, int most) => PlainText.Of(typed).Length is var length && length == 0
        ? "Write something first."
        : string.Create(CultureInfo.InvariantCulture, $"It has {length} characters; {most} are the most. Shorten it, or send it in two.");
}
