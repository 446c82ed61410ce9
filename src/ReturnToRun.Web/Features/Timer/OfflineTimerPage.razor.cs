namespace ReturnToRun.Web.Features.Timer;

/// <summary>
/// The timer with nothing about anybody in it: what the service worker keeps and shows in place of the timer where there is
/// no network. What is to be timed comes from the document of coming sessions.
/// </summary>
public sealed partial class OfflineTimerPage;
