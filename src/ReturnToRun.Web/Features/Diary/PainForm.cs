using System.Globalization;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>A rating for each site as it was typed. A site left empty is 0.</summary>
public sealed class PainForm
{
    public string? LowBack { get; set; }
    public string? Leg { get; set; }

    /// <summary>How far the leg pain reaches, in the engine's own word.</summary>
    public string? Reach { get; set; }

    public string? Hip { get; set; }
    public string? Knee { get; set; }
    public string? ShinAnkle { get; set; }
    public string? Other { get; set; }

    /// <summary>What was typed about a site.</summary>
    public string? Of(Site site) => site switch
    {
        Site.LowBack => LowBack,
        Site.Leg => Leg,
        Site.Hip => Hip,
        Site.Knee => Knee,
        Site.ShinAnkle => ShinAnkle,
        Site.Other => Other,
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Unknown site."),
    };

    /// <summary>Whether any site was rated above 0, or with something that is no rating.</summary>
    public bool Any => !PainBySite.Sites.ToArray().All(site => string.IsNullOrWhiteSpace(Of(site)) || Of(site) == "0");

    /// <summary>An answer as a form shows it.</summary>
    public static PainForm From(PainBySite pain) => new()
    {
        LowBack = Typed(pain[Site.LowBack]),
        Leg = Typed(pain[Site.Leg]),
        Reach = pain.Reach == LegReach.None ? null : pain.Reach.ToString(),
        Hip = Typed(pain[Site.Hip]),
        Knee = Typed(pain[Site.Knee]),
        ShinAnkle = Typed(pain[Site.ShinAnkle]),
        Other = Typed(pain[Site.Other]),
    };

    /// <summary>The answer, or null with words about what is wrong.</summary>
    /// <param name="name">The name of this part of the form.</param>
    /// <param name="errors">Takes the words.</param>
    public PainBySite? Parse(string name, FormErrors errors)
    {
        var answer = PainBySite.None;
        var well = true;
        foreach (var site in PainBySite.Sites)
        {
            if (Rating(Of(site)) is { } rating)
            {
                answer = answer.With(site, rating);
                continue;
            }
            errors.Add($"{name}.{site}", $"{DiaryWords.Of(site)}: choose a number from 0 to 10.");
            well = false;
        }
        if (answer[Site.Leg] == Pain.None) return well ? answer : null;
        if (Enum.TryParse<LegReach>(Reach, out var reach) && Enum.IsDefined(reach) && reach != LegReach.None) return well ? answer.WithLeg(answer[Site.Leg], reach) : null;
        errors.Add($"{name}.{nameof(Reach)}", "You rated your leg. Say how far down the leg the pain reaches.");
        return null;
    }

    private static Pain? Rating(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? Pain.None
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= Pain.Worst.Value ? Pain.Of(points)
        : null;

    private static string Typed(Pain pain) => pain.Value.ToString(CultureInfo.InvariantCulture);
}
