using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Testing.Generators;

/// <summary>What a day may bring.</summary>
public sealed partial class Life
{
    private void Morning()
    {
        if (_facts.OfType<MorningAnswered>().Any(answer => answer.Day == Today)) return;
        if (_chance.Percent(Temper.Silent))
        {
            _missingFrom = Math.Min(_missingFrom, Today.DayNumber);
            if (_chance.Percent(60)) return;
        }
        // What was left out is answered later, if at all.
        for (var day = _missingFrom; day < Today.DayNumber && Today.DayNumber - day < 6; day++)
            if (!_facts.OfType<MorningAnswered>().Any(answer => answer.Day.DayNumber == day)) Answer(DateOnly.FromDayNumber(day), Usual());
        _missingFrom = int.MaxValue;
        if (!_chance.Percent(Temper.Worse))
        {
            Answer(Today, Usual());
            return;
        }
        var worse = _chance.Below(12);
        Answer(Today, worse < 7 ? Temper.AnyPain(_chance, 1, worse == 0 ? 8 : 4) : Usual(), worse == 7 ? TimeSpan.FromMinutes(_chance.Between(30, 90)) : default, worse == 8, worse == 9 && _chance.Percent(40));
    }

    private PainBySite Usual() => _chance.Percent(90) ? Runner.WalkTestPain : PainBySite.None;

    private void Run(Plan plan)
    {
        if (plan.Days[0].Run is { Release: Release.Released } planned)
        {
            // A back that called a run off yesterday often does so again.
            var again = Temper.CalledOff > 0 && _facts.OfType<BeforeRunAnswered>().LastOrDefault()?.Day == Today.AddDays(-1);
            if (_chance.Percent(again ? 60 : Temper.CalledOff))
            {
                Add(new BeforeRunAnswered { Sequence = 0, Day = Today, RecordedOn = Today, Pain = Temper.AnyPain(_chance, 1, 7), NewLimp = _chance.Percent(10) });
                if (PlanEngine.Plan(History, Today, 1).Days[0].Run is null) return;
            }
            if (_chance.Percent(Temper.Missed)) return;
            Log(planned.Session, _chance.Percent(2) ? Today.AddDays(-1) : null);
            if (_chance.Percent(Temper.Otherwise) && _chance.Percent(15)) Log(planned.Session, null);
            return;
        }
        if (_chance.Percent(Temper.Unplanned)) Log(null, null);
    }

    private void Log(PlannedSession? session, DateOnly? on, long? supersedes = null)
    {
        var day = on ?? Today;
        if (on < Runner.Start || (on is not null && supersedes is null && _facts.OfType<RunLogged>().Any(run => run.Day >= on))) day = Today;
        var runs = session?.Runs ?? [TimeSpan.FromMinutes(_chance.Between(1, 40))];
        var recoveries = session?.Recoveries ?? [];
        if (session is not null && _chance.Percent(Temper.Otherwise))
        {
            switch (_chance.Below(5))
            {
                case 0: runs = [.. runs.Take(runs.Length / 2)]; break;
                case 1: runs = [.. runs.Select(run => run * 0.94)]; break;
                case 2: runs = [.. runs.Select(run => run * _chance.Pick(1.05, 1.2, 2.0))]; break;
                case 3: recoveries = [.. recoveries.Select(walk => walk * _chance.Pick(0.0, 0.79, 0.8))]; break;
                default: runs = runs.IsEmpty ? runs : [TimeSpan.FromTicks(runs.Sum(run => run.Ticks))]; break;
            }
        }
        var bad = _chance.Percent(Temper.Bad);
        var sore = bad || _chance.Percent(Temper.Sore);
        var worst = bad ? Temper.AnyPain(_chance, 4, 10) : sore ? Temper.AnyPain(_chance, 2, 5) : PainBySite.LowBack(Pain.Of(_chance.Pick(0, 0, 0, 1, 2)));
        var running = runs.Sum(run => run.TotalMinutes);
        Add(new RunLogged
        {
            Sequence = 0, Day = day, RecordedOn = Today, StartedAt = At(day, _chance.Pick(6, 12, 18, 18, 21)), Planned = session, RunsDone = runs, RecoveriesDone = recoveries,
            Jogged = session?.Jogging ?? TimeSpan.Zero, Before = Usual(), Worst = worst,
            Course = bad && _chance.Percent(30) ? PainCourse.Sharp : sore && _chance.Percent(20) ? PainCourse.Rising : worst.Worst == Pain.None ? PainCourse.Eased : _chance.Pick(PainCourse.Eased, PainCourse.Steady),
            Limp = bad && _chance.Percent(10), WeaknessOrNumbness = bad && _chance.Percent(5), Effort = Effort.Of(_chance.Between(1, 8)),
            MeasuredRunning = _chance.Percent(50) && running > 0 ? Distance.FromMetres((decimal)Math.Round(running * _chance.Between(90, 210))) : null, Supersedes = supersedes,
        });
    }

    private bool Check(Plan plan)
    {
        if (plan.Days[0].Run is not { Release: Release.Provisional } || _chance.Percent(Temper.Forgetful)) return false;
        Add(new ClearanceChecked { Sequence = 0, Day = Today, RecordedOn = Today, Kind = CheckKind.Weekly, Yes = [] });
        return true;
    }

    private void Alarm()
    {
        var yes = _chance.Below(10) switch
        {
            0 => "E" + _chance.Between(1, 9),
            1 => _chance.Pick("U7a", "U7c", "U8a"),
            2 => _chance.Pick("C2b", "C3", "C4b", "C5"),
            < 6 => "",
            _ => "U" + _chance.Pick(1, 2, 3, 4, 5, 6, 9, 10),
        };
        var kind = yes.StartsWith('C') ? CheckKind.Full : _chance.Pick(CheckKind.Weekly, CheckKind.SomethingChanged, CheckKind.Full);
        if (kind == CheckKind.Full) FullCheck(yes.Length == 0 ? [] : [yes]);
        else Add(new ClearanceChecked { Sequence = 0, Day = Today, RecordedOn = Today, Kind = kind, Yes = yes.Length == 0 ? [] : [yes] });
    }

    // Help with what keeps the runner from running: by whoever may, and by some who may not.
    private bool Recover(Plan plan)
    {
        if (plan.Restraint is null && plan.Stage is not (PlanStage.Foundation or PlanStage.Waiting)) return false;
        if (!_chance.Percent(15)) return false;
        switch (_chance.Below(4))
        {
            case 0 when plan.Restraint is not null:
                Add(new RestraintLifted { Sequence = 0, Day = Today, RecordedOn = Today, By = _chance.Pick(Author.Therapist, Author.Therapist, Author.Therapist, Author.ClinicAdmin, Author.Runner) });
                return true;
            case 1:
                Clear(Today.AddDays(-_chance.Pick(0, 0, 0, 1, 30, 84, 85)), ["C2", "C3", "C4", "C5", "U7", "U8"]);
                return true;
            default:
                Restart();
                return true;
        }
    }

    private void Restart()
    {
        Add(new WalkTestWalked
        {
            Sequence = 0, Day = Today.AddDays(-1), RecordedOn = Today, StartedAt = At(Today.AddDays(-1), 17), Before = Runner.WalkTestPain,
            Worst = _chance.Percent(90) ? Runner.WalkTestPain : PainBySite.LowBack(Pain.Of(5)), Completed = _chance.Percent(95),
        });
        if (!_facts.OfType<MorningAnswered>().Any(answer => answer.Day == Today)) Answer(Today, Runner.WalkTestPain);
        FullCheck([]);
        Clear(Today, []);
    }

    private void Steer()
    {
        switch (_chance.Below(17))
        {
            case 0: Add(new DaysChosen { Sequence = 0, Day = Today, RecordedOn = Today, Weekdays = Runner.AnyDays(_chance), RunsPerWeek = _chance.Pick(2, 3, 4) }); break;
            case 1 or 2: Add(new LevelSet { Sequence = 0, Day = Today, RecordedOn = Today, Level = _chance.Pick("0", "G1", "G3", "1", "2", "3", "5", "7", "10", "11") }); break;
            case 3: Add(new PaceChosen { Sequence = 0, Day = Today, RecordedOn = Today, Pace = _chance.Pick(Pace.Steady, Pace.Even, Pace.Brisk), By = Author.Therapist }); break;
            case 4: Override(_chance.Pick<ImmutableArray<string>>(["I5", "I8"], ["I7"], ["I6", "I15"], ["I3", "I4"], ["I2", "I3", "I4", "I5", "I6", "I7", "I8"], ["I14"]), _chance.Between(0, 40)); break;
            case 5 when _facts.OfType<OverrideGiven>().LastOrDefault() is { } given: Add(new OverrideUndone { Sequence = 0, Day = Today, RecordedOn = Today, Override = given.Sequence }); break;
            case 6: Add(new LevelHeld { Sequence = 0, Day = Today, RecordedOn = Today, Until = Today.AddDays(_chance.Between(1, 20)) }); break;
            case 7: Add(new LadderChosen { Sequence = 0, Day = Today, RecordedOn = Today, Variants = (LadderVariants)_chance.Below(8) }); break;
            case 8: Add(new CurrencyChosen { Sequence = 0, Day = Today, RecordedOn = Today, Currency = _chance.Pick(Currency.Minutes, Currency.Distance) }); break;
            case 9: Add(new PersonalPainLimitSet { Sequence = 0, Day = Today, RecordedOn = Today, Limit = Pain.Of(_chance.Pick(2, 3)) }); break;
            case 10: Add(_chance.Percent(50) ? new ClearanceWithdrawn { Sequence = 0, Day = Today, RecordedOn = Today } : new TherapistConsentWithdrawn { Sequence = 0, Day = Today, RecordedOn = Today, Therapist = Runner.Therapist }); break;
            case 11: Add(new RoutineDone { Sequence = 0, Day = Today, RecordedOn = Today, Exercises = [new("forearm-plank", null, 3, 10, _chance.Percent(30))] }); break;
            case 12: Add(new LevelRepeated { Sequence = 0, Day = Today, RecordedOn = Today }); break;
            case 13: Add(new LevelLowered { Sequence = 0, Day = Today, RecordedOn = Today, Levels = _chance.Between(1, 2) }); break;
            case 14: Add(new RunDaySkipped { Sequence = 0, Day = Today.AddDays(_chance.Between(0, 9)), RecordedOn = Today }); break;
            case 15 when _facts.LastOrDefault(ChoiceUndone.MayUndo) is { } made: Add(new ChoiceUndone { Sequence = 0, Day = Today, RecordedOn = Today, Choice = made.Sequence }); break;
            default: Add(new CrossTrained { Sequence = 0, Day = Today, RecordedOn = Today, Activity = CrossTraining.Cycling, Length = TimeSpan.FromMinutes(30), Pain = Pain.None }); break;
        }
    }

    private void Correct()
    {
        if (_facts.OfType<RunLogged>().LastOrDefault() is not { } last) return;
        if (_facts.OfType<RunLogged>().Any(run => run.Supersedes == last.Sequence)) return;
        switch (_chance.Below(3))
        {
            case 0: Log(last.Planned, last.Day, last.Sequence); break;
            case 1 when last.Day.AddDays(1) < Today: Answer(last.Day.AddDays(1), Temper.AnyPain(_chance, 0, 4)); break;
            default:
                if (last.Day < Today.AddDays(-1)) Log(null, Today.AddDays(-1));
                break;
        }
    }
}
