using System.Collections.Immutable;
using ReturnToRun.Data;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Features.Measures;
using ReturnToRun.Web.Features.SoFar;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Puts together what Today and Plan draw.</summary>
public sealed class PlanService(ExerciseShelf shelf, ChangesService changes)
{
    /// <summary>The plan with the exercises of its routine.</summary>
    public async Task<PlanView> TodayAsync(RunnerNow now, CancellationToken ct)
    {
        var named = now.Plan.Days.SelectMany(static day => day.Routine).SelectMany(static item => new[] { item.Exercise, item.Instead })
            .Concat(now.Plan.Notices.Where(static notice => notice.Kind == NoticeKind.ExerciseStopped).Select(static notice => notice.Subject));
        var history = now.View.History;
        var policy = history.Policies().On(now.Today);
        return new()
        {
            Plan = now.Plan,
            Format = now.Format,
            Now = now.Now,
            Country = now.View.Country,
            IsDescribed = now.Described is not null,
            HasChosenDays = now.Facts.OfType<DaysChosen>().Any(),
            AskedBeforeRun = now.Facts.OfType<BeforeRunAnswered>().Any(answer => answer.Day == now.Today),
            Cue = Assessments.Cue(now.Facts),
            WeekAnswered = ProgressView.WeekIsAnswered(now),
            RoutineLogged = now.Facts.OfType<RoutineDone>().Any(done => done.Day == now.Today),
            Exercises = await ExercisesAsync(now.Viewer, now.Plan, named.OfType<string>(), ct),
            Changes = await changes.ReadAsync(now.Viewer, now.View, ct),
            Protocols = history.Library,
            Policy = policy,
            QuietPain = PersonalPainLimitSet.InForce(now.Facts.OfType<PersonalPainLimitSet>().LastOrDefault(), policy.RestPain, policy.PersonalRestPain),
            // What it would have taken to go on; where it went on, what would have held it.
            NearestTo = Once(decision => Questions.NearestToGoOn(history, now.Today, decision)),
        };
    }

    /// <summary>Exercises by key, those that a plan pins as they were given.</summary>
    public async Task<ImmutableDictionary<string, Exercise>> ExercisesAsync(Viewer viewer, Plan plan, IEnumerable<string> keys, CancellationToken ct)
    {
        // 0 asks for the newest.
        var pins = plan.Routine.Pins.DistinctBy(static pin => pin.Exercise).ToDictionary(static pin => pin.Exercise, static pin => pin.Version, StringComparer.Ordinal);
        var asked = keys.Distinct(StringComparer.Ordinal).ToDictionary(static key => key, key => pins.GetValueOrDefault(key), StringComparer.Ordinal);
        return asked.Count == 0 ? ImmutableDictionary<string, Exercise>.Empty : await shelf.ReadAsync(viewer, asked, ct);
    }

    // A page says it in more than one place, and it is most of what a page costs: each answer tried is a plan computed.
    private static Func<Decision, NearestChange?> Once(Func<Decision, NearestChange?> find)
    {
        var found = new Dictionary<Decision, NearestChange?>(ReferenceEqualityComparer.Instance);
        return decision =>
        {
            if (!found.TryGetValue(decision, out var nearest)) found[decision] = nearest = find(decision);
            return nearest;
        };
    }

    /// <summary>The same with the ladder and the finish.</summary>
    public async Task<PlanView> PlanAsync(RunnerNow now, CancellationToken ct) => await TodayAsync(now, ct) with
    {
        WhatIf = WhatIfStart.Of(now.Plan, now.View.History, now.View.Assignable),
        Ladder = LadderSteps.Of(now.Plan, now.View.History),
        Finish = now.Plan.Stage is PlanStage.WalkRun or PlanStage.Continuous or PlanStage.Complete ? PlanEngine.Finish(now.View.History, now.Today) : null,
    };
}
