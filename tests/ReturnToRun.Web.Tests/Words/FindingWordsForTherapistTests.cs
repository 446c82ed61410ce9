using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class FindingWordsForTherapistTests
{
    [Fact]
    public void No_finding_in_any_state_speaks_to_the_therapist_as_if_they_were_the_runner()
    {
        string[] rules = ["R1", "R2", "R3", "R4", .. ClearanceItems.All.Select(static item => item.Rule).Distinct()];
        foreach (var state in Enum.GetValues<FindingState>())
        {
            foreach (var rule in rules)
            {
                var words = FindingWordsForTherapist.Of(new(rule, state, new(2026, 11, 16)), "Robin");
                Assert.DoesNotMatch(@"(?i)\byou(r|rs)?\b", words);
                Assert.DoesNotContain("{", words, StringComparison.Ordinal);
                Assert.Contains(words[^1], ".");
            }
        }
    }

    [Fact]
    public void A_yes_names_the_runner_and_the_day() =>
        Assert.Equal("A fever together with back pain: Robin said yes on 16 November 2026.", FindingWordsForTherapist.Of(new("U1", FindingState.Present, new(2026, 11, 16)), "Robin"));
}
