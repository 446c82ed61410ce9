namespace ReturnToRun.Web.Kit;

/// <summary>What is wrong with a form, in words, by the name of the field. The first words about a field hold.</summary>
public sealed class FormErrors
{
    private readonly List<(string Field, string Words)> _all = [];

    public bool Any => _all.Count > 0;

    public IReadOnlyList<(string Field, string Words)> All => _all;

    /// <summary>The words about a field, or null where it is well.</summary>
    public string? this[string field] => _all.FirstOrDefault(error => string.Equals(error.Field, field, StringComparison.Ordinal)).Words;

    public void Add(string field, string words)
    {
        if (this[field] is null) _all.Add((field, words));
    }
}
