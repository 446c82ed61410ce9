namespace ReturnToRun.Web.Layout;

/// <summary>On a statically rendered page with an interactive component in it: the page needs the Blazor script.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsIslandAttribute : Attribute;
