using ReturnToRun.Data.News;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Who on this node has a page open that shows what is new.</summary>
public sealed class NewsWatchers(ILogger<NewsWatchers> logger)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Watch> _watches = [];
    private long _seen;

    /// <summary>Up to which number everybody who watches was woken; null while nobody watches.</summary>
    public long? Seen
    {
        get
        {
            lock (_gate) return _watches.Count == 0 ? null : _seen;
        }
    }

    /// <param name="therapist">Whose page it is.</param>
    /// <param name="seen">The number that the page was drawn at: what came since then wakes it at once.</param>
    /// <param name="ring">Called when there may be something new, or something may have gone.</param>
    /// <returns>Ends the watch.</returns>
    public IDisposable Add(Guid therapist, long seen, Func<Task> ring)
    {
        var watch = new Watch(this, therapist, ring);
        lock (_gate)
        {
            _seen = _watches.Count == 0 ? seen : Math.Min(_seen, seen);
            _watches.Add(watch);
        }

        return watch;
    }

    /// <summary>Wakes those whom something new concerns.</summary>
    public void Ring(NewsRound round) => Ring(round.Newest, watch => round.Therapists.Contains(watch.Therapist));

    /// <summary>Wakes everybody: days pass and rights end without anything new.</summary>
    public void RingAll(long newest) => Ring(newest, static _ => true);

    private void Ring(long newest, Func<Watch, bool> whom)
    {
        List<Watch> woken;
        lock (_gate)
        {
            _seen = newest;
            woken = [.. _watches.Where(whom)];
        }

        foreach (var watch in woken) _ = RingAsync(watch);
    }

    // One page that fails keeps no other waiting.
    private async Task RingAsync(Watch watch)
    {
        try
        {
            await watch.Ring();
        }
        catch (Exception fault) when (fault is not ObjectDisposedException)
        {
            logger.LogError("A page could not show what is new: {Fault}", fault.GetType().Name);
        }
        catch (ObjectDisposedException)
        {
            // The page was closed meanwhile.
        }
    }

    private sealed class Watch(NewsWatchers watchers, Guid therapist, Func<Task> ring) : IDisposable
    {
        public Guid Therapist => therapist;

        public Func<Task> Ring => ring;

        public void Dispose()
        {
            lock (watchers._gate) watchers._watches.Remove(this);
        }
    }
}
