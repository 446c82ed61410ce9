using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>A clinic's numbers as they are typed.</summary>
public sealed class PolicyForm
{
    public const int LongestNumber = 6;

    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    /// <summary>Every number that a clinic may set, in the engine's order.</summary>
    public static ImmutableArray<PolicyNumber> Settable { get; } = [.. PolicyNumbers.All.Where(static number => number.IsSettable)];

    public static PolicyForm Of(ImmutableArray<NumberSet> numbers)
    {
        var form = new PolicyForm();
        var policy = PolicyNumbers.With(Policy.Default, numbers);
        foreach (var number in Settable) form._typed[number.Name] = Written(number, number.In(policy).Value);
        return form;
    }

    public static string FieldOf(PolicyNumber number) => $"Form.{number.Name}";

    public string Typed(PolicyNumber number) => _typed[number.Name];

    public void Type(PolicyNumber number, string? typed) => _typed[number.Name] = typed?.Trim() ?? "";

    public void Reset(PolicyNumber number) => _typed[number.Name] = Written(number, number.Default.Value);

    /// <summary>What was typed, in the engine's unit; null where it is no number of the range.</summary>
    public long? Value(PolicyNumber number)
    {
        if (!int.TryParse(_typed[number.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var typed)) return null;
        var value = (long)typed * PolicyWords.Scale(number);
        return value >= number.Lowest.Value && value <= number.Highest.Value ? value : null;
    }

    public bool Differs(PolicyNumber number) => Value(number) != number.Default.Value;

    /// <summary>What differs from the project's own, or null with words about what is wrong.</summary>
    public ImmutableArray<NumberSet>? Parse(FormErrors errors)
    {
        var numbers = ImmutableArray.CreateBuilder<NumberSet>();
        foreach (var number in Settable)
        {
            if (Value(number) is not { } value) errors.Add(FieldOf(number), PolicyWords.Refusal(number));
            else if (value != number.Default.Value) numbers.Add(new(number.Name, value));
        }

        return errors.Any ? null : numbers.ToImmutable();
    }

    private static string Written(PolicyNumber number, long value) => MeasureWords.Number(value / PolicyWords.Scale(number));
}
