using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>What differs from the project's own numbers, in words.</summary>
public sealed partial class NumberList
{
    [Parameter, EditorRequired] public ImmutableArray<NumberSet> Numbers { get; set; } = [];

    /// <summary>What is said where nothing differs.</summary>
    [Parameter, EditorRequired] public string Empty { get; set; } = "";

    private IEnumerable<(PolicyNumber Number, long Value)> Rows =>
        Numbers.Select(static set => (Number: PolicyNumbers.All.FirstOrDefault(number => string.Equals(number.Name, set.Name, StringComparison.Ordinal)), set.Value)).Where(static row => row.Number is not null)!;
}
