using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>The body from behind, from the waist down, in pieces of 84 by 40 that meet edge to edge.</summary>
internal static class BodyShape
{
    /// <summary>The outline of a piece; empty where the site is no one place.</summary>
    public static string Skin(Site site) => site switch
    {
        Site.LowBack => "M18 0 C19 12 22 18 22 24 C22 30 19 35 17 40 L67 40 C65 35 62 30 62 24 C62 18 65 12 66 0 Z",
        Site.Hip => "M17 0 C14 8 12 22 12 40 L41 40 L42 34 L43 40 L72 40 C72 22 70 8 67 0 Z",
        Site.Leg => "M12 0 C12 14 15 28 17 40 L37 40 C39 26 41 12 41 0 Z M72 0 C72 14 69 28 67 40 L47 40 C45 26 43 12 43 0 Z",
        Site.Knee => "M17 0 C18 10 18 28 17 40 L37 40 C36 28 36 10 37 0 Z M67 0 C66 10 66 28 67 40 L47 40 C48 28 48 10 47 0 Z",
        Site.ShinAnkle => "M17 0 C15 14 21 26 22 32 L18 38 L36 38 L34 32 C36 24 38 12 37 0 Z M67 0 C69 14 63 26 62 32 L66 38 L48 38 L50 32 C48 24 46 12 47 0 Z",
        _ => "",
    };

    /// <summary>The place within a piece that is filled in where it hurts.</summary>
    public static string Zone(Site site) => site switch
    {
        Site.LowBack => Oval(42, 22, 14, 13),
        Site.Hip => Oval(21, 20, 7, 11) + Oval(63, 20, 7, 11),
        Site.Leg => Oval(27, 19, 6, 15) + Oval(57, 19, 6, 15),
        Site.Knee => Oval(27, 20, 7, 12) + Oval(57, 20, 7, 12),
        Site.ShinAnkle => Oval(28, 18, 6, 14) + Oval(56, 18, 6, 14),
        _ => "",
    };

    private static string Oval(int x, int y, int width, int height) =>
        FormattableString.Invariant($"M{x - width} {y} a{width} {height} 0 0 1 {2 * width} 0 a{width} {height} 0 0 1 {-2 * width} 0 Z ");
}
