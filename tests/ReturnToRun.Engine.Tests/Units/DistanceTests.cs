using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Units;

public sealed class DistanceTests
{
    [Theory]
    [InlineData(1, 2, false, true, false, true)]
    [InlineData(2, 2, false, false, true, true)]
    [InlineData(3, 2, true, false, true, false)]
    public void Distances_compare_on_both_sides_of_equal(int first, int second, bool more, bool less, bool atLeast, bool atMost)
    {
        var (a, b) = (Distance.FromMetres(first), Distance.FromMetres(second));

        Assert.Equal((more, less, atLeast, atMost), (a > b, a < b, a >= b, a <= b));
        Assert.Equal(first.CompareTo(second), a.CompareTo(b));
    }

    [Fact]
    public void Units_are_exact()
    {
        Assert.Equal(1609.344m, Distance.FromMiles(1).Metres);
        Assert.Equal(0.9144m, Distance.FromYards(1).Metres);
        Assert.Equal(1.5m, Distance.FromMetres(1500).Kilometres);
        Assert.Equal(2, Distance.FromMetres(3218.688m).Miles);
        Assert.Equal(3, (Distance.FromMetres(1) + Distance.FromMetres(2)).Metres);
        Assert.Equal("1.5 m", Distance.FromMetres(1.5m).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(static () => Distance.FromMetres(-0.001m));
    }
}
