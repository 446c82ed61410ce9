using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(ReturnToRun.Journeys.LongestFirst))]

namespace ReturnToRun.Journeys;

/// <summary>Begins with the classes that look at every page, so that none of them is left over at the end with the other cores idle.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(static collection => collection.TestCollectionDisplayName.Contains(nameof(EveryPageJourneys), StringComparison.Ordinal)).ThenBy(static collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];
}
