using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using ReturnToRun.Data.Diary;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data.Tests.Diary;

public sealed class FactJsonTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    public static IEnumerable<TheoryDataRow<Type>> FactTypes => typeof(Fact).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract)
        .Select(static type => new TheoryDataRow<Type>(type));

    [Theory]
    [MemberData(nameof(FactTypes))]
    public void Every_type_of_fact_comes_back_as_it_was_stored(Type type)
    {
        foreach (var seed in Enumerable.Range(0, 8))
        {
            var fact = (Fact)Filled.Make(type, seed);
            var payload = FactJson.Write(fact);
            var back = FactJson.Read(FactKinds.NameOf(type), payload, fact.Sequence, fact.Day, fact.RecordedOn);

            AssertSame(fact, back);
            Assert.Equal(payload, FactJson.Write(back));
        }
    }

    [Fact]
    public void Every_type_of_fact_has_a_kind_of_its_own()
    {
        var kinds = FactTypes.Select(static row => FactKinds.NameOf(row.Data)).ToList();
        Assert.Equal(kinds.Count, kinds.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(kinds.Order(StringComparer.Ordinal), FactKinds.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_run_is_stored_in_plain_numbers_of_the_engine_s_units()
    {
        var run = new RunLogged
        {
            Sequence = 7,
            Day = s_day,
            RecordedOn = s_day,
            StartedAt = Instant.FromUnixSeconds(1_795_000_000),
            Planned = new("1", [TimeSpan.FromMinutes(1)], [], TimeSpan.FromMinutes(1), Distance.FromKilometres(4.1m)),
            RunsDone = [TimeSpan.FromSeconds(57.5)],
            RecoveriesDone = [],
            Before = PainBySite.None,
            Worst = PainBySite.LowBack(Pain.Of(2)).WithLeg(Pain.Of(1), LegReach.Thigh),
            Course = PainCourse.Eased,
            Limp = false,
            WeaknessOrNumbness = false,
            Effort = Effort.Of(3),
            Supersedes = 4,
        };
        using var json = JsonDocument.Parse(FactJson.Write(run));
        var root = json.RootElement;

        Assert.Equal(1_795_000_000, root.GetProperty("startedAt").GetInt64());
        Assert.Equal(57.5m, root.GetProperty("runsDone")[0].GetDecimal());
        Assert.Equal(4100m, root.GetProperty("planned").GetProperty("distance").GetDecimal());
        Assert.Equal("""{"lowBack":2,"leg":1,"reach":"thigh"}""", root.GetProperty("worst").GetRawText());
        Assert.Equal("eased", root.GetProperty("course").GetString());
        Assert.Equal(4, root.GetProperty("supersedes").GetInt64());
        Assert.False(root.TryGetProperty("sequence", out _));
        Assert.False(root.TryGetProperty("running", out _));
    }

    [Fact]
    public void A_fact_written_before_an_optional_answer_existed_still_reads()
    {
        var morning = (MorningAnswered)FactJson.Read("morning-answered", """{"pain":{},"stiffness":0,"wokenByPain":false}""", 1, s_day, s_day);
        Assert.False(morning.WeaknessOrNumbness);
    }

    [Fact]
    public void An_unknown_kind_is_refused() =>
        Assert.Throws<NotSupportedException>(() => FactJson.Read("moon-phase-noted", "{}", 1, s_day, s_day));

    [Theory]
    [InlineData("""{"stiffness":0,"wokenByPain":false}""")]
    [InlineData("""{"pain":{},"stiffness":0,"wokenByPain":false,"mood":"good"}""")]
    [InlineData("""{"pain":{"lowBack":11},"stiffness":0,"wokenByPain":false}""")]
    [InlineData("""{"pain":{"elbow":1},"stiffness":0,"wokenByPain":false}""")]
    [InlineData("""{"pain":{},"stiffness":"long","wokenByPain":false}""")]
    [InlineData("null")]
    public void A_payload_that_is_not_what_its_kind_says_is_refused(string payload) =>
        Assert.Throws<JsonException>(() => FactJson.Read("morning-answered", payload, 1, s_day, s_day));

    // Records that hold immutable arrays compare the arrays by identity, so they are compared here value by value.
    private static void AssertSame(object? expected, object? actual)
    {
        if (expected is null || expected is string || expected.GetType().IsValueType && expected is not IEnumerable)
        {
            Assert.Equal(expected, actual);
            return;
        }

        Assert.IsType(expected.GetType(), actual);
        if (expected is IEnumerable items)
        {
            var (before, after) = (items.Cast<object?>().ToList(), ((IEnumerable)actual!).Cast<object?>().ToList());
            Assert.Equal(before.Count, after.Count);
            foreach (var (one, other) in before.Zip(after)) AssertSame(one, other);
            return;
        }

        foreach (var property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            AssertSame(property.GetValue(expected), property.GetValue(actual));
    }
}
