using System.Collections.Immutable;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Activities;

namespace ReturnToRun.Formats.Tests.Activities;

public sealed class RunningPartsTests
{
    /// <summary>A second a record, in stretches of a length and a speed in metres a second.</summary>
    private static Activity Outing(params (int Seconds, double Speed)[] stretches)
    {
        var points = ImmutableArray.CreateBuilder<TrackPoint>();
        var (at, metres) = (0, 0.0);
        points.Add(default);
        foreach (var (seconds, speed) in stretches)
        {
            for (var i = 0; i < seconds; i++) points.Add(new(TimeSpan.FromSeconds(++at), Distance.FromMetres((decimal)Math.Round(metres += speed, 2))));
        }
        return new() { Sport = Sport.Running, StartedAt = default, Elapsed = TimeSpan.FromSeconds(at), Moving = TimeSpan.FromSeconds(at), Distance = points[^1].Distance, Points = points.ToImmutable() };
    }

    [Fact]
    public void Five_intervals_of_two_minutes_are_told_from_the_walks_between_them()
    {
        var parts = RunningParts.Of(Outing([(300, 1.6), .. Enumerable.Repeat<(int, double)[]>([(120, 2.5), (60, 1.6)], 5).SelectMany(static both => both), (300, 1.6)]));
        Assert.Equal(600, parts.Running.TotalSeconds, 20d);
        Assert.Equal(1500, (double)parts.Distance.Metres, 50d);
    }

    [Fact]
    public void A_walk_of_six_kilometres_an_hour_holds_no_running() => Assert.Equal(TimeSpan.Zero, RunningParts.Of(Outing((1800, 1.67))).Running);

    [Fact]
    public void A_run_is_all_running() => Assert.Equal(TimeSpan.FromMinutes(30), RunningParts.Of(Outing((1800, 2.4))).Running);

    [Fact]
    public void Without_records_laps_are_asked_and_without_laps_the_whole()
    {
        var whole = Outing((600, 2.4)) with { Points = [] };
        Assert.Equal(TimeSpan.FromMinutes(10), RunningParts.Of(whole).Running);
        var laps = whole with { Laps = [new(TimeSpan.Zero, TimeSpan.FromMinutes(5), Distance.FromMetres(500), LapKind.Unknown), new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), Distance.FromMetres(750), LapKind.Unknown)] };
        Assert.Equal(new(TimeSpan.FromMinutes(5), Distance.FromMetres(750)), RunningParts.Of(laps));
    }
}
