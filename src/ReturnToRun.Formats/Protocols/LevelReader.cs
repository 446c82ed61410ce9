using System.Collections.Immutable;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>Reads the levels of a protocol.</summary>
internal static class LevelReader
{
    private const int DaysOfWeek = 7;
    private static readonly string[] PropertyNames = ["label", "session", "week", "advance", "restDays", "sessionsPerWeek", "note"];

    /// <summary>Every level whose label could be read, each label once.</summary>
    public static ImmutableArray<Level> ReadAll(Spot spot)
    {
        if (spot.List("a list of at least one level", 1) is not { } entries) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var levels = ImmutableArray.CreateBuilder<Level>(entries.Length);
        foreach (var entry in entries)
        {
            if (entry.Object("a level, an object", PropertyNames, "label") is not { } members) continue;
            var level = Read(entry, members);
            if (level.Label.Length == 0) continue;
            if (seen.Add(level.Label)) levels.Add(level);
            else members["label"]!.Value.Expected("a label that no level before has");
        }
        return levels.ToImmutable();
    }

    private static Level Read(Spot spot, Members members)
    {
        var level = new Level
        {
            Label = members["label"]?.Text("a label") ?? "",
            Session = members["session"] is { } session ? BlockReader.ReadSession(session, 1) : [],
            Week = members["week"] is { } week ? ReadWeek(week) : [],
            Advance = members["advance"] is { } advance ? ReadAdvance(advance) : null,
            RestDays = members["restDays"]?.Whole(0, Spot.MostCount),
            SessionsPerWeek = members["sessionsPerWeek"]?.Whole(1, Spot.MostCount),
            Note = members["note"]?.Text("a note"),
        };
        if (members["session"] is null == members["week"] is null) spot.Wrong($"expected either session or week, found {(members["week"] is null ? "neither" : "both")}.");
        if (members["week"] is not null)
        {
            foreach (var name in (string[])["restDays", "sessionsPerWeek"])
                members[name]?.Wrong("expected none beside week, which says the days itself.");
        }
        if (Ranges(level) > 1) spot.Wrong("expected one range a level, found several.");
        return level;
    }

    private static ImmutableArray<ImmutableArray<Block>?> ReadWeek(Spot spot)
    {
        if (spot.List("a list of seven days", DaysOfWeek) is not { Length: DaysOfWeek } days)
        {
            if (spot.IsList && spot.Value.GetArrayLength() > DaysOfWeek) spot.Expected("seven days");
            return [];
        }
        if (days.All(static day => day.IsNull)) spot.Wrong("expected at least one day with a session, found none.");
        return [.. days.Select(static day => day.IsNull ? (ImmutableArray<Block>?)null : BlockReader.ReadSession(day, 1))];
    }

    private static Advance? ReadAdvance(Spot spot)
    {
        if (spot.Object("an object with successes or weeks", ["successes", "weeks"]) is not { } members) return null;
        if (members["successes"] is not null && members["weeks"] is not null) spot.Wrong("expected either successes or weeks, found both.");
        var (successes, weeks) = (members["successes"]?.Whole(1, Spot.MostCount), members["weeks"]?.Whole(1, Spot.MostCount));
        return successes is null && weeks is null ? null : new(successes, weeks);
    }

    private static int Ranges(Level level) =>
        level.Session.Sum(Ranges) + level.Week.Sum(static day => day is { } blocks ? blocks.Sum(Ranges) : 0);

    private static int Ranges(Block block) => block switch
    {
        SegmentBlock one => one.UpTo is null ? 0 : 1,
        RepeatBlock repeat => (repeat.Count.IsRange ? 1 : 0) + repeat.Of.Sum(Ranges),
        FillBlock fill => fill.Of.Sum(Ranges),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown kind of block."),
    };
}
