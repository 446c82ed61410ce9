using ReturnToRun.Data;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>A runner as a therapist looks at them.</summary>
/// <param name="Viewer">The therapist.</param>
/// <param name="Therapist">The therapist's name, for what they sign.</param>
public sealed record Desk(Viewer Viewer, string Therapist, LedgerView View)
{
    /// <summary>Days and hours where the runner is; a therapist reads kilometres and 24 hours.</summary>
    public RunnerFormat Format { get; } = RunnerFormat.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById(View.Zone) };

    /// <summary>The thread with the runner, and the notes about them.</summary>
    public Talk Talk { get; init; } = new(new([], 0, 0, [], []), []);

    /// <summary>Who recorded something about the runner, by name.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The name of somebody who recorded something.</summary>
    public string NameOf(Guid author) => Names.GetValueOrDefault(author) ?? "somebody whose account is gone";

    /// <summary>The number up to which everything new is on the page.</summary>
    public long Seen { get; init; }

    public Plan Plan => View.Plan;

    public IEnumerable<Fact> Facts => View.History.Facts;

    public RunnerDescribed? Described => Facts.OfType<RunnerDescribed>().LastOrDefault();

    public Pain PainLimit => Facts.OfType<PersonalPainLimitSet>().LastOrDefault()?.Limit ?? View.History.Policies().On(View.Today).RestPain;

    public IEnumerable<ReadinessTestRecorded> Tests => Facts.OfType<ReadinessTestRecorded>().OrderByDescending(static test => test.Sequence);

    /// <summary>The logs that hold, the newest first.</summary>
    public IEnumerable<RunLogged> Runs
    {
        get
        {
            var corrected = Facts.OfType<RunLogged>().Select(static run => run.Supersedes).ToHashSet();
            return Facts.OfType<RunLogged>().Where(run => !corrected.Contains(run.Sequence)).OrderByDescending(static run => run.Day).ThenByDescending(static run => run.Sequence);
        }
    }

    /// <summary>When the goal may be reached; null where nothing can be said.</summary>
    public FinishRange? Finish => PlanEngine.Finish(View.History, View.Today);

    /// <summary>The same as a runner's own pages take it.</summary>
    public RunnerNow AsRunner => new(Viewer, View, Format, default);

    /// <summary>What it would have taken to go on; where it went on, what would have held it.</summary>
    public NearestChange? NearestTo(Decision decision) => Questions.NearestToGoOn(View.History, View.Today, decision);
}
