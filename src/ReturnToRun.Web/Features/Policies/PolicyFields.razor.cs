using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>Every number that a clinic may set, in groups, to be searched.</summary>
public sealed partial class PolicyFields
{
    [Parameter, EditorRequired] public PolicyForm Form { get; set; } = null!;
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = null!;

    // As it was typed: a space at its end is the beginning of the next word.
    private string? Typed { get; set; }

    private string Sought => (Typed ?? "").Trim();

    private bool JustChanged { get; set; }

    private bool Narrowed => JustChanged || Sought.Length > 0;

    private List<(PolicyGroup Group, List<PolicyNumber> Numbers)> Shown =>
    [
        .. PolicyWords.Groups.Select(group => (group, group.Numbers.Select(static one => PolicyForm.Settable.First(number => string.Equals(number.Name, one.Name, StringComparison.Ordinal))).Where(IsShown).ToList()))
            .Where(static group => group.Item2.Count > 0),
    ];

    private bool IsShown(PolicyNumber number)
    {
        if (JustChanged && !Form.Differs(number)) return false;
        var text = PolicyWords.Of(number.Name);
        return Sought.Length == 0
            || text.Title.Contains(Sought, StringComparison.OrdinalIgnoreCase)
            || text.Effect.Contains(Sought, StringComparison.OrdinalIgnoreCase)
            || number.Rules.Split(", ").Contains(Sought, StringComparer.OrdinalIgnoreCase);
    }

    private string Help(PolicyNumber number) => $"{PolicyWords.Effect(number, Form.Value(number) ?? number.Default.Value)} From {PolicyWords.Range(number)}.";
}
