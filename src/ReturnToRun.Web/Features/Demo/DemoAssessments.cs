using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>What Thea measured and saw at two visits, and how Robin answered the questions of a week.</summary>
internal static class DemoAssessments
{
    public const int FirstVisit = 1, SecondVisit = 42;

    private const int Week = 7;

    /// <param name="number">The day of the story, from 0.</param>
    public static IReadOnlyList<Fact> ByTherapist(int number, DateOnly day, Guid therapist)
    {
        return number switch
        {
            FirstVisit => [Total(Instrument.Oswestry, 34)],
            SecondVisit =>
            [
                Total(Instrument.Oswestry, 18), Total(Instrument.StartBack, 3) with { Distress = 1 },
                new GaitAssessed { Sequence = 0, Day = day, RecordedOn = day, Cadence = 162, CadenceToKeep = 170, FootStrike = FootStrike.Rearfoot, Stride = Stride.Long, Cue = "Quiet feet, landing under your hips", By = therapist },
                new SideFound { Sequence = 0, Day = day, RecordedOn = day, Finding = SideFinding.Tight, Side = Side.Left, Where = "hip flexors", By = therapist },
            ],
            _ => [],
        };

        MeasureRecorded Total(Instrument instrument, int total) => new() { Sequence = 0, Day = day, RecordedOn = day, Instrument = instrument, Total = total, By = therapist };
    }

    /// <summary>The questions of the week, every second week and better each time.</summary>
    public static WeekAnswered? OfTheWeek(int number, DateOnly day) => number % (2 * Week) != Week ? null : new()
    {
        Sequence = 0, Day = day, RecordedOn = day, Confidence = Score.Of(3 + (number / (2 * Week))), FellShort = number > 30 ? [] : [RecoveryPart.Sleep],
        Activities = [new("Picking up my daughter", Score.Of(4 + (number / (2 * Week)))), new("Sitting through a film", Score.Of(5 + (number / (2 * Week))))],
    };
}
