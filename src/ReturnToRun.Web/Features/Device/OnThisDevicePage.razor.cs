namespace ReturnToRun.Web.Features.Device;

/// <summary>
/// What waits on a device to be sent. There is nothing about anybody in the page itself: the service worker keeps it and shows
/// it in place of any page where there is no network.
/// </summary>
public sealed partial class OnThisDevicePage;
