using System.Reflection;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Policies;

public sealed class PolicyNumbersTests
{
    private static readonly PropertyInfo[] s_properties = [.. typeof(Policy).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(property => property is { CanWrite: true, Name: not "Version" })];

    [Fact]
    public void Every_number_of_a_policy_has_a_unit_a_range_a_default_and_a_source() =>
        Assert.Equal(s_properties.Select(property => property.Name).Order(), PolicyNumbers.All.Select(number => number.Name).Order());

    [Fact]
    public void The_default_is_one_end_of_the_range_or_lies_within_it_for_days_of_cardio() => Assert.All(PolicyNumbers.All, number =>
    {
        Assert.True(number.Lowest.Unit == number.Default.Unit && number.Highest.Unit == number.Default.Unit, number.Name);
        Assert.InRange(number.Default.Value, number.Lowest.Value, number.Highest.Value);
        Assert.True(number.Default == number.Lowest || number.Default == number.Highest || number.Name == nameof(Policy.FoundationCardioDays), $"{number.Name} is not at the loose end of its range.");
        Assert.NotEmpty(number.Source);
    });

    [Fact]
    public void Each_number_is_read_from_the_property_it_is_named_after() => Assert.All(s_properties, property =>
    {
        var changed = Policy.Default with { };
        property.SetValue(changed, property.GetValue(changed) switch
        {
            int number => number + 1,
            TimeSpan time => time + TimeSpan.FromMinutes(7),
            Pain pain => Pain.Of(pain.Value + 1),
            Distance distance => distance + Distance.FromMetres(1000),
            var other => throw new InvalidOperationException($"{property.Name} is a {other?.GetType()}."),
        });

        Assert.Equal([property.Name], PolicyNumbers.All.Where(number => number.In(changed) != number.Default).Select(number => number.Name));
    });
}
