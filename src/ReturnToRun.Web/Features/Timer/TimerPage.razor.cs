namespace ReturnToRun.Web.Features.Timer;

/// <summary>Times the run of today, or says why there is none to time.</summary>
public sealed partial class TimerPage;
