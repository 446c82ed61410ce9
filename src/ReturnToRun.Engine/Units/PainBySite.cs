namespace ReturnToRun.Engine.Units;

/// <summary>
/// One answer to "where does it hurt, and how much": a rating for every site and how far leg pain reaches.
/// A site that was not named is rated 0. <c>default</c> is no pain anywhere.
/// </summary>
public readonly record struct PainBySite
{
    private const int BitsPerSite = 4;
    private const uint SiteMask = 0xF;
    private readonly uint packed;

    private PainBySite(uint packed, LegReach reach) => (this.packed, Reach) = (packed, reach);

    /// <summary>Every site, in display order.</summary>
    public static ReadOnlySpan<Site> Sites => [Site.LowBack, Site.Leg, Site.Hip, Site.Knee, Site.ShinAnkle, Site.Other];

    /// <summary>No pain at any site.</summary>
    public static PainBySite None => default;

    /// <summary>How far the leg pain reaches; <see cref="LegReach.None"/> where the leg is rated 0.</summary>
    public LegReach Reach { get; }

    /// <summary>The highest rating of any site.</summary>
    public Pain Worst
    {
        get
        {
            var worst = 0;
            for (var rest = packed; rest != 0; rest >>= BitsPerSite) worst = Math.Max(worst, (int)(rest & SiteMask));
            return Pain.Of(worst);
        }
    }

    /// <summary>The rating of one site.</summary>
    public Pain this[Site site] => Pain.Of((int)((packed >> ((int)site * BitsPerSite)) & SiteMask));

    /// <summary>Pain in the low back alone.</summary>
    public static PainBySite LowBack(Pain pain) => None.With(Site.LowBack, pain);

    /// <summary>Leg pain that reaches as far as <paramref name="reach"/>. A pain of 0 reaches nowhere; a pain above 0 at least the buttock.</summary>
    public PainBySite WithLeg(Pain pain, LegReach reach) =>
        new(Set(Site.Leg, pain), pain == Pain.None ? LegReach.None : reach == LegReach.None ? LegReach.Buttock : reach);

    /// <summary>The same answer with one site rated anew. The leg, rated this way, reaches the buttock unless it reached further.</summary>
    public PainBySite With(Site site, Pain pain) => site == Site.Leg ? WithLeg(pain, Reach) : new(Set(site, pain), Reach);

    /// <summary>Site by site the higher of two answers, and the further reach.</summary>
    public static PainBySite Higher(PainBySite a, PainBySite b)
    {
        uint packed = 0;
        foreach (var site in Sites) packed |= (uint)Math.Max(a[site].Value, b[site].Value) << ((int)site * BitsPerSite);
        return new(packed, a.Reach > b.Reach ? a.Reach : b.Reach);
    }

    private uint Set(Site site, Pain pain) =>
        (packed & ~(SiteMask << ((int)site * BitsPerSite))) | ((uint)pain.Value << ((int)site * BitsPerSite));
}
