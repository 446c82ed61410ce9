using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

public sealed class SteeringTests
{
    private const string Levels = """{ "label": "A", "session": [ { "run": "1 min" } ] }, { "label": "B", "session": [ { "run": "2 min" } ] }""";

    private static Protocol Read(string further) => Files.Read(Files.With(Levels, further));

    private static string Mistake(string further) => Assert.Single(Files.Mistakes(Files.With(Levels, further)));

    [Fact]
    public void Without_a_word_it_starts_at_the_first_level()
    {
        Assert.Same(ProtocolStart.First, Files.Read(Files.With(Levels)).Start);
        Assert.Same(ProtocolStart.First, Read(""" "start": "first" """).Start);
        Assert.IsType<ProtocolStart.ByClinician>(Read(""" "start": "clinician" """).Start);
    }

    [Fact]
    public void A_test_chooses_the_level_by_its_result()
    {
        var start = Assert.IsType<ProtocolStart.ByTest>(Read(""" "start": { "test": "longest run without pain", "levels": [ { "upTo": "1 mi", "level": "A" }, { "level": "B" } ] } """).Start);
        Assert.Equal("longest run without pain", start.Words);
        Assert.Equal([new(Quantity.FromMetres(1609.344m), "A"), new(null, "B")], start.Steps);
    }

    [Fact]
    public void Time_off_chooses_the_level_in_days_and_weeks()
    {
        var start = Assert.IsType<ProtocolStart.ByTimeOff>(Read(""" "start": { "timeOff": [ { "upTo": "10 days", "level": "B" }, { "upTo": "4 weeks", "level": "A" }, { "level": "A" } ] } """).Start);
        Assert.Equal([new(TimeSpan.FromDays(10), "B"), new(TimeSpan.FromDays(28), "A"), new(null, "A")], start.Steps);
    }

    [Theory]
    [InlineData(""" "start": 1 """, "start")]
    [InlineData(""" "start": "last" """, "start")]
    [InlineData(""" "start": {} """, "start")]
    [InlineData(""" "start": { "test": "hops", "timeOff": [ { "level": "A" } ] } """, "start")]
    [InlineData(""" "start": { "test": "hops" } """, "start")]
    [InlineData(""" "start": { "timeOff": [] } """, "start.timeOff")]
    [InlineData(""" "start": { "timeOff": [ { "level": "C" } ] } """, "start.timeOff[0].level")]
    [InlineData(""" "start": { "timeOff": [ { "upTo": "1 weeks", "level": "A" } ] } """, "start.timeOff[0]")]
    [InlineData(""" "start": { "timeOff": [ { "level": "A" }, { "level": "B" } ] } """, "start.timeOff[0]")]
    [InlineData(""" "start": { "timeOff": [ { "upTo": "2 weeks", "level": "A" }, { "upTo": "14 days", "level": "A" }, { "level": "B" } ] } """, "start.timeOff")]
    [InlineData(""" "start": { "timeOff": [ { "upTo": "2 km", "level": "A" }, { "level": "B" } ] } """, "start.timeOff[0].upTo")]
    [InlineData(""" "start": { "timeOff": [ { "upTo": "0 days", "level": "A" }, { "level": "B" } ] } """, "start.timeOff[0].upTo")]
    [InlineData(""" "start": { "test": "run", "levels": [ { "upTo": "2 weeks", "level": "A" }, { "level": "B" } ] } """, "start.levels[0].upTo")]
    [InlineData(""" "start": { "test": "run", "levels": [ { "upTo": "2 km", "level": "A" }, { "upTo": "20 min", "level": "A" }, { "level": "B" } ] } """, "start.levels")]
    [InlineData(""" "limits": { "risesPer7Days": 0 } """, "limits.risesPer7Days")]
    [InlineData(""" "limits": { "risesPerWeek": 1 } """, "limits.risesPerWeek")]
    [InlineData(""" "limits": { "sessionsPerWeek": "3" } """, "limits.sessionsPerWeek")]
    [InlineData(""" "onSymptoms": { "stop": { "levelsDown": -1, "daysOff": 2 } } """, "onSymptoms.stop.levelsDown")]
    [InlineData(""" "onSymptoms": { "stop": { "levelsDown": 1 } } """, "onSymptoms.stop.daysOff")]
    [InlineData(""" "onSymptoms": { "pause": {} } """, "onSymptoms.pause")]
    [InlineData(""" "after": { "percentPerWeek": 0 } """, "after.percentPerWeek")]
    [InlineData(""" "after": { "percentPerWeek": [10, 5] } """, "after.percentPerWeek")]
    [InlineData(""" "after": { "percentPerWeek": 1e999 } """, "after.percentPerWeek")]
    [InlineData(""" "after": { "perWeek": "3" } """, "after.perWeek")]
    [InlineData(""" "after": { "rotation": [100, 0] } """, "after.rotation[1]")]
    [InlineData(""" "after": { "easierWeekEvery": 1 } """, "after.easierWeekEvery")]
    [InlineData(""" "entry": { "run": "1 min" } """, "entry.run")]
    [InlineData(""" "summary": "" """, "summary")]
    public void A_mistake_is_refused_at_its_place(string further, string place) =>
        Assert.StartsWith($"{place}: ", Mistake(further), StringComparison.Ordinal);

    [Fact]
    public void What_follows_the_last_level_is_kept()
    {
        var after = Read(""" "after": { "percentPerWeek": [5, 10], "perWeek": "1 mi", "perSession": "0.25 mi", "to": "8 mi", "rotation": [100, 50, 75], "easierWeekEvery": 4 } """).After!;
        Assert.Equal(new PercentRange(5, 10), after.PercentPerWeek);
        Assert.Equal((Quantity.FromMetres(1609.344m), Quantity.FromMetres(402.336m), Quantity.FromMetres(12874.752m)), (after.PerWeek, after.PerSession, after.To));
        Assert.Equal([100, 50, 75], after.Rotation);
        Assert.Equal(4, after.EasierWeekEvery);
        Assert.Equal(new PercentRange(10, 10), Read(""" "after": { "percentPerWeek": 10 } """).After!.PercentPerWeek);
    }

    [Fact]
    public void Limits_entry_and_symptoms_are_kept()
    {
        var protocol = Read("""
            "limits": { "risesPer7Days": 1, "sessionsPerWeek": 3 }, "entry": { "walk": "30 min", "note": "fast" },
            "onSymptoms": { "stop": { "levelsDown": 1, "daysOff": 2 }, "repeat": { "levelsDown": 0, "daysOff": 0 } }
            """);
        Assert.Equal(new ProtocolLimits(1, 3), protocol.Limits);
        Assert.Equal(new ProtocolEntry(Quantity.FromMinutes(30), "fast"), protocol.Entry);
        Assert.Equal(new SymptomSteps(Stop: new(1, 2), Repeat: new(0, 0)), protocol.OnSymptoms);
    }
}
