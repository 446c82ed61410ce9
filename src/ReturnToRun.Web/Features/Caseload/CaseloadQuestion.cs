namespace ReturnToRun.Web.Features.Caseload;

/// <summary>By what the caseload is sorted.</summary>
public enum CaseloadSort { Need, Name, LastLog }

/// <summary>
/// Which runners are asked for, and in which order. All of it but the name that is looked for stands in the address: a name is
/// somebody's, and addresses are kept by browsers.
/// </summary>
public sealed record CaseloadQuestion(CaseloadPart Part, CaseloadSort Sort, bool Falling, int Page)
{
    public const int NameLength = 100;

    public string? Name { get; init; }

    public static CaseloadQuestion Read(string? show, string? sort, string? page)
    {
        var falling = sort is ['-', ..];
        return new(Known<CaseloadPart>(show) ?? CaseloadPart.All, Known<CaseloadSort>(falling ? sort![1..] : sort) ?? CaseloadSort.Need, falling, int.TryParse(page, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1);
    }

    public string Address => $"/caseload?show={Part}{(Sort == CaseloadSort.Need && !Falling ? "" : $"&sort={(Falling ? "-" : "")}{Sort}")}{(Page == 1 ? "" : $"&page={Page}")}";

    /// <summary>The first page by a column, the other way round where it is sorted by it already.</summary>
    public string AddressBy(CaseloadSort sort) => (this with { Sort = sort, Falling = sort == Sort && !Falling, Page = 1 }).Address;

    public bool? Rising(CaseloadSort sort) => sort == Sort ? !Falling : null;

    private static T? Known<T>(string? typed) where T : struct, Enum =>
        Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(typed![0]) ? value : null;
}
