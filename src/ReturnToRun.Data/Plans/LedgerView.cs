using System.Collections.Immutable;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Data.Plans;

/// <summary>A runner as of a version of their facts: what is known, and the plan that follows from it.</summary>
/// <param name="FactsVersion">What a page posts back as <see cref="AppendOptions.BasedOn"/>.</param>
/// <param name="Today">The day in the runner's zone.</param>
public sealed record LedgerView(Guid Runner, History History, long FactsVersion, DateOnly Today, string Zone, Plan Plan)
{
    /// <summary>The protocols that may be given to the runner: those that come with the program, then those their clinic publishes. (The history's library has those given before as well.)</summary>
    public ImmutableArray<Protocol> Assignable { get; init; } = [];

    public required string Name { get; init; }

    public required string Country { get; init; }

    public required Units Units { get; init; }

    public required Clock Clock { get; init; }

    /// <summary>The first day of a calendar's week.</summary>
    public required DayOfWeek WeekBegins { get; init; }

    /// <summary>When the morning question is to be thought of, where the runner is.</summary>
    public required TimeOnly MorningAt { get; init; }

    /// <summary>When runs are usually run, where the runner is.</summary>
    public required TimeOnly RunAt { get; init; }

    /// <summary>What was written with a fact, by its sequence.</summary>
    public required ImmutableDictionary<long, string> Notes { get; init; }

    /// <summary>Who recorded what the runner did not record themselves, and when, by sequence.</summary>
    public ImmutableDictionary<long, Recorded> Others { get; init; } = ImmutableDictionary<long, Recorded>.Empty;
}

/// <summary>Who recorded a fact.</summary>
/// <param name="By">The account; its name is asked for with <see cref="VisibleTo.Authors"/>.</param>
/// <param name="At">When.</param>
public sealed record Recorded(Guid By, DateTimeOffset At);

/// <param name="BasedOn">The facts' version that the page was drawn from: what changed since then is noticed.</param>
/// <param name="Key">Made on the device or page, once for what is one act: sent again, it is stored once.</param>
public sealed record AppendOptions(long? BasedOn = null, Guid? Key = null)
{
    public static AppendOptions None { get; } = new();

    /// <summary>A runner's note or a therapist's reason, kept with the first of the facts.</summary>
    public string? Note { get; init; }

    /// <summary>Chosen by looking at what would follow: whatever anybody steered since then makes it stale.</summary>
    public bool Previewed { get; init; }

    /// <summary>The text that was on the screen with the questions answered, kept once however many answer it.</summary>
    public string? ShownText { get; init; }
}

/// <summary>What came of an append. Nothing was stored unless it says <see cref="Saved"/>.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    public sealed record Saved(LedgerView View) : AppendResult;

    /// <summary>The same act was stored before; the view shows it.</summary>
    public sealed record AlreadyThere(LedgerView View) : AppendResult;

    /// <summary>What the page was drawn from has changed in a way that matters to what was sent.</summary>
    public sealed record Stale(LedgerView View) : AppendResult;

    /// <param name="Reason">One of <see cref="Diary.Refusal"/>; the words are in the web application.</param>
    public sealed record Refused(string Reason, LedgerView View) : AppendResult;

    /// <summary>There is no such runner, or the viewer may not see them: the two are told apart to nobody.</summary>
    public sealed record NotFound : AppendResult;
}
