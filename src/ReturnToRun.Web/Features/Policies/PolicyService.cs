using System.Collections.Immutable;
using ReturnToRun.Data;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>A clinic's numbers for who looks at them. A circuit may be hours old: who is looking is read anew for every act.</summary>
public sealed class PolicyService(CurrentViewer current, PolicyDesk desk, PolicyEffect effect)
{
    public async Task<PolicyRoom?> ReadAsync(CancellationToken ct = default) => await current.GetAsync(ct) is { } viewer ? await desk.ReadAsync(viewer, ct) : null;

    public async Task<bool> MayChangeAsync(CancellationToken ct = default) => await current.GetAsync(ct) is { Role: Data.Accounts.Role.ClinicAdmin };

    public async Task<PolicyAnswer> SaveAsync(long revision, ImmutableArray<NumberSet> numbers, CancellationToken ct = default) =>
        await current.GetAsync(ct) is { } viewer ? await desk.SaveDraftAsync(viewer, revision, numbers, ct) : PolicyAnswer.NotFound;

    public async Task<PolicyAnswer> DropAsync(long revision, CancellationToken ct = default) =>
        await current.GetAsync(ct) is { } viewer ? await desk.DropDraftAsync(viewer, revision, ct) : PolicyAnswer.NotFound;

    public async Task<PolicyAnswer> PublishAsync(long revision, DateOnly from, string note, CancellationToken ct = default) =>
        await current.GetAsync(ct) is { } viewer ? await desk.PublishAsync(viewer, revision, from, note, ct) : PolicyAnswer.NotFound;

    /// <summary>Looks at every runner away from the circuit, which goes on answering meanwhile.</summary>
    public async Task<PolicyEffects?> EffectAsync(ImmutableArray<NumberSet> numbers, DateOnly from, Action<PolicyProgress> progress, CancellationToken ct) =>
        await current.GetAsync(ct) is { } viewer ? await Task.Run(() => effect.OfAsync(viewer, numbers, from, new Steps(progress), ct), ct) : null;

    /// <summary>Brings the runners in step. It goes on when the page is left.</summary>
    public async Task FollowAsync(Action<PolicyProgress> progress)
    {
        if (await current.GetAsync() is { } viewer) await Task.Run(() => desk.FollowAsync(viewer, new Steps(progress)));
    }

    // Every hundredth of the way is enough to see.
    private sealed class Steps(Action<PolicyProgress> report) : IProgress<PolicyProgress>
    {
        public void Report(PolicyProgress value)
        {
            if (value.Done == value.Of || value.Done % Math.Max(1, value.Of / 100) == 0) report(value);
        }
    }
}
