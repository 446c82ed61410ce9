namespace ReturnToRun.Web.Features.Timer;

/// <summary>
/// The routine's timer with nothing about anybody in it: what the service worker keeps and shows in place of it where there
/// is no network. What is to be led through comes from the document of what is coming.
/// </summary>
public sealed partial class OfflineRoutineTimerPage;
