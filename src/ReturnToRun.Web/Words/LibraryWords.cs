using System.Globalization;
using ReturnToRun.Data.Library;

namespace ReturnToRun.Web.Words;

/// <summary>The exercise library in words.</summary>
public static class LibraryWords
{
    /// <summary>"That goes round in a circle: Squat is easier than Lunge, Lunge than Squat."</summary>
    public static string Circle(IReadOnlyList<string> keys, IReadOnlyCollection<Neighbour> others)
    {
        var names = keys.Select(key => others.FirstOrDefault(other => other.Key == key)?.Name ?? key).ToList();
        var steps = names.Zip(names.Skip(1), static (harder, easier) => $"{easier} is easier than {harder}");
        return $"That goes round in a circle: {string.Join(", ", steps)}.";
    }

    public static string State(CatalogueEntry entry) => entry switch
    {
        { Exercise: null } => "draft",
        { Archived: true } => "archived",
        _ => "published",
    };

    public static string Origin(bool own) => own ? "own" : "built in";

    /// <summary>"in 12 plans, 1 routine"; nothing where it is in none.</summary>
    public static string Uses(int plans, int routines)
    {
        string?[] uses = [plans == 0 ? null : Counted(plans, "plan", "plans"), routines == 0 ? null : Counted(routines, "routine", "routines")];
        return string.Join(", ", uses.Where(static use => use is not null));
    }

    public static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>A moment as an admin reads it, in UTC like the audit.</summary>
    public static string At(DateTimeOffset at) => at.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string By(string? name) => name ?? "somebody whose account is gone";

    /// <summary>Why a publication stored nothing.</summary>
    public static string Refused(PublishOutcome outcome, IReadOnlyCollection<Neighbour> others) => outcome switch
    {
        PublishOutcome.Changed changed => $"Somebody else changed {(changed.Keys.Count == 1 ? "it" : string.Join(", ", changed.Keys))} meanwhile. Nothing was published.",
        PublishOutcome.NoSuchNeighbour missing => $"There is no exercise “{missing.Neighbour}” any more. Nothing was published.",
        PublishOutcome.Circle circle => $"{Circle(circle.Keys, others)} Nothing was published.",
        PublishOutcome.NoSuchPicture => "The picture is not there any more. Choose it again. Nothing was published.",
        PublishOutcome.NotAllowed => "You may not do that any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "That is no refusal."),
    };
}
