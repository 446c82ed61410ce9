using ReturnToRun.Data.Library;

namespace ReturnToRun.Data.Tests.Library;

public sealed class NeighboursTests
{
    [Fact]
    public void The_built_in_library_goes_nowhere_in_a_circle() => Assert.Null(Neighbours.FindCircle(BuiltInLibrary.Exercises.Select(Neighbour.Of)));

    [Theory]
    [InlineData("a<b", "b<a")]
    [InlineData("a<b", "b<c", "c<a")]
    [InlineData("a<b", "a>b")]
    [InlineData("a>b", "b>a")]
    [InlineData("a<b", "b>a", "c<d", "d<c")]
    public void Whatever_way_round_it_is_said_a_circle_is_found_and_named_from_end_to_end(params string[] said)
    {
        var circle = Neighbours.FindCircle(Of(said));
        Assert.NotNull(circle);
        Assert.Equal(circle[0], circle[^1]);
    }

    [Theory]
    [InlineData("a<b", "b>a")]
    [InlineData("a<b", "a<c", "b<d", "c<d")]
    [InlineData("a<b", "a>c")]
    public void A_way_that_ends_is_none(params string[] said) => Assert.Null(Neighbours.FindCircle(Of(said)));

    // "a<b": the easier one of a is b. "a>b": the harder one.
    private static IEnumerable<Neighbour> Of(IEnumerable<string> said) =>
        said.Select(static one => one[1] == '<' ? new Neighbour(one[..1], one[..1], one[2..], null) : new(one[..1], one[..1], null, one[2..]));
}
