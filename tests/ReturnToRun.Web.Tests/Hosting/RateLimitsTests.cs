using System.Net;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Tries_are_counted_for_an_IPv4_address_or_an_IPv6_network(string one, string other, bool together)
    {
        Assert.Equal(together, RateLimits.Network(IPAddress.Parse(one)) == RateLimits.Network(IPAddress.Parse(other)));
    }
}
